"""No accuracy figure knows what a person corrected: the scores read the texts alone."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scoring import KeySet, score

from tongket.api import read_corpus

TEXT = "Năm 2021, tỉnh Hải Dương giải quyết việc làm cho 36.000 lao động."
START = TEXT.index("36")


def test_corrections_beside_the_texts_alter_no_score(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    head = "doc,start,number,value,unit,indicator,measure,status,period_start,period_end"
    key = f"a,{START},36.000,36500,person,employment.jobs_created,level,actual,2021-01-01,2021-12-31"
    (tmp_path / "key.csv").write_text(f"{head}\n{key}\n", encoding="utf-8")
    keys = KeySet("one", tmp_path, tmp_path / "key.csv")
    read, scored = keys.figures(), score(keys.rows(), keys.figures())
    assert (scored["found"], scored["quantity"]) == (1.0, 0.0)
    (tmp_path / "corrections.csv").write_text(
        f"figure,column,value,by,why\na:{START},value,36500,An,the key says so\n", encoding="utf-8"
    )
    corrected = read_corpus(tmp_path).figures.set_index("figure")
    assert corrected.loc[f"a:{START}", "value"] == 36500, "the correction is there to be seen"
    assert keys.figures() == read
    assert score(keys.rows(), keys.figures()) == scored
