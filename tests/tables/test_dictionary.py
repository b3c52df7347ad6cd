from __future__ import annotations

import pytest

from tongket.tables.dictionary import FILES, markdown, write
from tongket.tables.schemas import RESULTS, SCHEMAS


@pytest.mark.parametrize("language", FILES)
def test_the_shipped_dictionary_is_what_the_schemas_say(top, language):
    shipped = (top / "docs" / FILES[language]).read_bytes().decode("utf-8")
    assert shipped == markdown(language), "write it again: python -m tongket.tables.dictionary docs"


@pytest.mark.parametrize("language", FILES)
def test_every_column_has_its_line(language):
    said = markdown(language)
    for schema in (*SCHEMAS.values(), RESULTS):
        part = said.split(f"\n## {schema.name}\n")[1].split("\n## ")[0]
        rows = [line for line in part.splitlines() if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == [column.name for column in schema.columns]
        assert all(row.replace("\\|", "").count("|") == 7 for row in rows)


def test_both_languages_are_written(tmp_path):
    assert [path.name for path in write(tmp_path)] == list(FILES.values())
    assert "Từ điển dữ liệu" in (tmp_path / "data-dictionary.vi.md").read_text(encoding="utf-8")
