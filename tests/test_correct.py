"""corrections.csv from end to end: a few texts, a person who overrules their readings, and every command that reads."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import tongket as tk
from html_rules import check_page
from tongket.api import read_corpus
from tongket.cli import main
from tongket.execution.verdict import verdict
from tongket.publishing import write_site

TEXT = (
    "Báo cáo tổng kết năm 2021 của tỉnh Hải Dương\n\n"
    "Trong năm 2021, toàn tỉnh giải quyết việc làm cho 36.000 lao động, trong đó xuất khẩu lao động 4.500 người.\n"
    "Tỷ lệ hộ nghèo giảm còn 1,25%.\n"
)
JOBS, ABROAD, RATE = (f"hai-duong-2021:{TEXT.index(words)}" for words in ("36.000", "4.500", "1,25"))
HEADER = "figure,column,value,by,why\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "hai-duong-2021.txt").write_text(TEXT, encoding="utf-8")
    return texts


def put(folder: Path, body: str, header: str = HEADER) -> Path:
    path = folder / "corrections.csv"
    path.write_bytes((header + body).encode("utf-8"))
    return path


def run(*given: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in given], catch_exceptions=False)


def figures(result: Result) -> dict[str, dict[str, str]]:
    return {row["figure"]: row for row in csv.DictReader(io.StringIO(result.stdout))}


def test_extract_gives_the_corrected_reading_and_without_it_what_was_read(folder: Path) -> None:
    put(folder, f'{JOBS},value,36500,An,"the annex, page 3"\n{ABROAD},class,name,An,so\n{RATE},status,target,An,so\n')
    result = run("extract", folder)
    assert (result.exit_code, result.stderr) == (0, "")
    found = figures(result)
    assert (found[JOBS]["value"], found[JOBS]["corrected"]) == ("36500", "value")
    assert (found[RATE]["status"], found[RATE]["corrected"]) == ("target", "status")
    assert ABROAD not in found
    as_read = figures(run("extract", folder, "--no-corrections"))
    assert as_read[JOBS]["value"] == "36000" and ABROAD in as_read
    assert {row["corrected"] for row in as_read.values()} == {""}


def test_what_is_wrong_with_a_line_is_said_and_the_others_count(folder: Path) -> None:
    put(folder, f"{JOBS},value,36.500,An,so\n{RATE},status,target,An,so\nhai-duong-2021:9,value,5,An,so\n")
    result = run("extract", folder)
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert f"{folder / 'corrections.csv'}: Row 2, column value: '36.500' may be read in two ways. Write 36500" in first
    assert "The correction of value of hai-duong-2021:9 (An: so) is not applied: there is no such figure." in second
    assert figures(result)[RATE]["status"] == "target"
    assert run("extract", folder, "--no-corrections").stderr == ""


def test_correct_fills_in_what_is_blank_and_leaves_the_rest_as_it_is(folder: Path) -> None:
    first, second = f'{JOBS},value,36500,An,"the annex,\r\npage 3"', f'{RATE}, status ,target,"An",so'
    body = f"{first}\r\n\r\n{second}\r\nnobody:1,value,5,An,so\r\n"
    path = put(folder, body, "\ufefffigure,column,value,by,why\r\n")
    result = run("correct", folder)
    digest = tk.read(folder / "hai-duong-2021.txt").document.digest
    assert result.exit_code == 1, "one line is about nothing"
    assert result.stdout.splitlines() == [
        f"{path}: row 3: value of {JOBS}: quote and digest filled in",
        f"{path}: row 5: status of {RATE}: quote and digest filled in",
        f"{path}: row 6: value of nobody:1: there is no such figure; mend its id, or drop the line",
    ]
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufefffigure,column,value,by,why,quote,digest\r\n")
    assert f'{JOBS},value,36500,An,"the annex,\r\npage 3",36.000 lao động,{digest}\r\n\r\n' in text
    assert f'{RATE}, status ,target,An,so,"1,25%",{digest}\r\n' in text
    assert text.endswith("nobody:1,value,5,An,so,,\r\n")
    before = path.read_bytes()
    again = run("correct", folder)
    assert "nothing is blank" in again.stdout and path.read_bytes() == before
    assert sorted(one.name for one in folder.iterdir()) == ["corrections.csv", "hai-duong-2021.txt"], "nothing is left"


def test_correct_touches_only_the_row_that_lacks_something(folder: Path) -> None:
    header = "quote;note;figure;column;value;by;why;digest;\n"
    own = f"; x ;{JOBS};value;36.500;An;so;;\n"
    path = put(folder, own + f";'y';{RATE};status;target;An;so;;\n", header)
    assert run("correct", folder).exit_code == 1
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert lines[:2] == [header, own]
    assert lines[2].startswith(f"1,25%;'y';{RATE};status;target;An;so;") and lines[2].count(";") == header.count(";")


def test_correct_says_how_to_begin(folder: Path) -> None:
    result = run("correct", folder)
    assert result.exit_code == 1
    assert (
        "corrections.csv: there is none beside the reports; write one with the columns figure, column" in result.stderr
    )


def test_a_text_that_has_changed_makes_its_corrections_stale(folder: Path) -> None:
    path = put(folder, f"{JOBS},value,36500,An,so\n")
    assert run("correct", folder).exit_code == 0
    (folder / "hai-duong-2021.txt").write_text(TEXT.replace("1,25", "1,20"), encoding="utf-8")
    result = run("extract", folder)
    assert result.exit_code == 0
    assert "is not applied: the text is not as it was" in result.stderr
    assert figures(result)[JOBS]["value"] == "36000"
    again = run("correct", folder)
    assert again.exit_code == 1 and "look at it again, clear its quote and digest" in again.stdout
    corpus = read_corpus(folder)
    assert corpus.corrections[["state", "read", "value"]].to_numpy().tolist() == [["stale", "36000", "36500"]]
    assert path.read_text(encoding="utf-8").count("36.000 lao động") == 1


def test_check_tells_of_corrections_and_asks_for_their_digests(folder: Path) -> None:
    put(folder, f"{JOBS},value,36500,An,so\n{ABROAD},value,4600,An,so\nhai-duong-2021:9,value,5,An,so\n")
    lines, failed = verdict(folder)
    assert not failed
    assert "2 corrections applied, 1 unknown: see tables/corrections.csv" in lines
    assert any(
        x.startswith("warning: corrections: The correction of value of hai-duong-2021:9 (An: so)") for x in lines
    )
    without = (
        f"corrections: expect_column_values_to_not_be_null [digest]: 3 rows fail: value:hai-duong-2021:9, value:{JOBS}"
    )
    assert any(line.startswith(f"warning: {without}") for line in lines)
    assert run("correct", folder).exit_code == 1
    lines, _ = verdict(folder)
    assert not any("value_stands" in line or line.startswith("critical") for line in lines)
    lines, _ = verdict(folder, corrections=False)
    assert not any("corrections" in line for line in lines), "an empty table is no reason to say anything"


def test_what_a_run_left_cannot_be_checked_as_read(folder: Path, tmp_path: Path) -> None:
    from tongket import _outputs

    _outputs.save(read_corpus(folder), tmp_path / "out")
    result = run("check", tmp_path / "out", "--no-corrections")
    assert result.exit_code == 2 and "tongket run --no-corrections" in result.stderr


def test_the_outputs_of_a_run_hold_both_readings_and_change_with_the_file(folder: Path, tmp_path: Path) -> None:
    from tongket import _outputs
    from tongket.api import open_outputs
    from tongket.execution.digests import of_folder

    out = tmp_path / "out"
    _outputs.save(read_corpus(folder), out)
    before = of_folder(out / "tables")
    put(folder, "nobody:1,value,5,An,so\n")
    _outputs.save(read_corpus(folder), out)
    assert of_folder(out / "tables") != before, "pages of an earlier run no longer tell of the same tables"
    put(folder, f"{JOBS},value,36500,An,so\n")
    _outputs.save(read_corpus(folder), out)
    opened = open_outputs(out)
    assert opened.corrections[["read", "value", "by"]].to_numpy().tolist() == [["36000", "36500", "An"]]
    assert opened.figures.set_index("figure").loc[JOBS, ["value", "corrected"]].tolist() == [36500.0, "value"]


def test_at_a_prompt_both_readings_are_seen(folder: Path) -> None:
    put(folder, f"{JOBS},value,36500,An,so\nother:1,value,5,An,so\n")
    report = tk.read(folder / "hai-duong-2021.txt")
    assert report.corrections["correction"].tolist() == [f"value:{JOBS}"]
    html = report._repr_html_()
    assert "36.500 người (đã sửa)" in html
    assert "máy đọc là 36.000, An sửa thành 36.500 (so)" in html
    as_read = tk.read(folder / "hai-duong-2021.txt", corrections=False)
    assert "đã sửa" not in as_read._repr_html_() and as_read.corrections.empty
    assert read_corpus(folder, corrections=False).corrections.empty


def test_panel_and_story_work_with_the_corrected_value(folder: Path) -> None:
    put(folder, f"{JOBS},value,36500,An,so\n")
    corpus = read_corpus(folder)
    panel = corpus.panel.set_index("figure")
    assert panel.loc[JOBS, "value"] == 36500
    told = tk.province_year(corpus, "hai-duong", 2021, "vi")
    assert "36.500 (đã sửa)" in told.headline().text
    assert "36.000" not in told.headline().text + told.results().text
    assert "máy đọc là 36.000, An sửa thành 36.500" in told.doubts().text
    assert "máy đọc là 36.000, An sửa thành 36.500" in told.words().text


def test_a_source_page_shows_both_readings_where_the_number_stands(folder: Path, tmp_path: Path) -> None:
    put(folder, f"{JOBS},value,36500,An,so\n{ABROAD},class,name,An,<b>so</b>\n")
    corpus = read_corpus(folder)
    names = ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "panel")
    write_site(tmp_path / "out", {name: corpus.table(name) for name in names}, corpus.texts, [])
    path = tmp_path / "out/site/sources/en/hai-duong-2021.html"
    check_page(path)
    page = path.read_text(encoding="utf-8")
    start = JOBS.partition(":")[2]
    assert page.count("Value of “36.000 lao động”: read as 36,000, corrected to 36,500 by An (so).") >= 3
    assert f'<a class="tk-why" href="#d-{start}"' in page and f'id="d-{start}"' in page
    assert "36,500 people (corrected)</td>" in page
    assert 'class="tk-lint tk-info" title="“4.500 người”: read as a figure, called “part of a name” by An' in page
    assert "&lt;b&gt;so" in page and "<b>so" not in page


def test_explain_tells_how_it_was_read_and_that_it_was_corrected(folder: Path) -> None:
    put(folder, f"{JOBS},value,36500,An,so\n")
    path = folder / "hai-duong-2021.txt"
    told = " ".join(run("explain", path, "--figure", JOBS).stdout.split())
    assert "value 36,000" in told
    assert "corrected Value of “36.000 lao động”: read as 36,000, corrected to 36,500 by An (so)." in told
    assert "corrected" not in run("explain", path, "--figure", RATE).stdout


def test_the_worklist_of_the_lexicon_is_of_what_was_read(folder: Path) -> None:
    before = run("gaps", folder).stdout
    put(folder, f"{JOBS},indicator,none,An,so\n")
    assert run("gaps", folder).stdout == before
