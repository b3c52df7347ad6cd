from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest

from tongket.publishing import explore
from tongket.publishing.explore_view import Asked
from tongket.publishing.export import csv_text


def test_choices_are_those_that_some_figure_has(known: Any) -> None:
    explorer = explore(known)
    assert "hai-duong" in explorer.choices("where") and 2021 in explorer.choices("year")
    assert "" not in explorer.choices("theme") and "poverty.rate" in explorer.choices("indicator")


def test_figures_are_those_asked_for(known: Any) -> None:
    text = explore(known, "en").figures("hai-duong", year=2021, theme="poverty").text
    assert text.count("hai-duong-2021:") == 4 and "Poverty rate" in text
    assert explore(known).figures("nowhere").empty


def test_a_long_table_says_how_many_more_there_are(known: Any) -> None:
    whole = explore(known, "en").figures()
    assert f"and {len(known.figures) - 200} more" in whole.text


def test_a_sentence_shows_the_figure_marked_and_how_it_was_read(known: Any) -> None:
    shown = explore(known, "vi").sentence("hai-duong-2021:1283")
    assert ">36.000 lao động</mark>" in shown.html and "Giải quyết việc làm mới" in shown.text
    assert "nghi vấn: odd <value>" in shown.text and 'data-ref="hai-duong-2021:1283"' in shown.html
    with pytest.raises(KeyError, match="hãy lấy mã từ cột figure"):
        explore(known).sentence("hai-duong-2021:1")


@pytest.fixture
def parts(known: Any) -> dict[str, Any]:
    """The widgets of an explorer that reads nothing, by what they are for."""
    choosers, asked, told, _, found = explore(known, "vi").widget.children
    names = ("place", "year", "theme", "indicator", "containing")
    more = ("sort", "descending", "export", "count")
    return {
        **dict(zip(names, choosers.children, strict=True)),
        **dict(zip(more, asked.children, strict=True)),
        "told": told,
        "found": found,
    }


def ids(html: str) -> list[str]:
    return re.findall(r'<th scope="row">([^<]+)</th>', html)


def test_choosing_narrows_the_table_and_the_other_choices(parts: dict[str, Any]) -> None:
    assert ("Hải Dương", "hai-duong") in parts["place"].options and parts["place"].options[0] == ("Mọi nơi", "")
    whole = len(parts["year"].options)
    parts["place"].value = "hai-duong"
    assert len(parts["year"].options) < whole and ("2021", 2021) in parts["year"].options
    parts["theme"].value = "poverty"
    assert len(ids(parts["found"].value)) == 4 and parts["count"].value == "4 dòng"
    assert ("Vĩnh Long", "vinh-long") in parts["place"].options, "another place can still be chosen"
    parts["place"].value = ""
    assert len(ids(parts["found"].value)) > 4 and len(parts["year"].options) > 2


def test_words_are_found_without_their_marks(parts: dict[str, Any], known: Any) -> None:
    parts["containing"].value = "HO  can ngheo"
    rows = explore(known).chosen(Asked(containing="hộ cận nghèo"))
    assert rows and sorted(ids(parts["found"].value)) == sorted(row["figure"] for row in rows)
    parts["containing"].value = "no such words"
    assert not ids(parts["found"].value)


def test_the_table_is_sorted_as_asked(parts: dict[str, Any], known: Any) -> None:
    rows = explore(known).chosen(Asked("hai-duong", sort="value", descending=True))
    values = [row["value"] for row in rows]
    assert values == sorted(values, reverse=True) and len(values) > 4
    parts["place"].value, parts["sort"].value, parts["descending"].value = "hai-duong", "value", True
    assert ids(parts["found"].value) == [row["figure"] for row in rows]
    parts["descending"].value, parts["sort"].value = False, "doubts"
    assert ids(parts["found"].value)[0] == "hai-duong-2021:1283", "the one that an expectation fails on"
    named = [row["named"] for row in explore(known).chosen(Asked(sort="place"))]
    assert named.index("Đà Nẵng") < named.index("Hải Dương") < named.index("Vĩnh Long")
    with pytest.raises(ValueError, match="'colour' does not exist; choose one of: place, period"):
        explore(known).figures(sort="colour")


def test_a_value_opens_its_sentence_with_the_figure_marked(parts: dict[str, Any]) -> None:
    parts["place"].value = "hai-duong"
    html = parts["found"].value
    rows = re.findall(
        r"<details class=\"tk-open\"><summary>[^<]+</summary></details>.*?</tr><tr class=\"tk-said\">", html
    )
    said = re.findall(r'<tr class="tk-said">.*?</tr>', html, re.DOTALL)
    assert len(rows) == len(said) == len(ids(html)) and all("<mark" in one for one in said)


def test_the_export_opens_in_excel_and_is_the_whole_choice(
    parts: dict[str, Any], known: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    parts["export"].click()
    parts["export"].click()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["figures-2.csv", "figures.csv"], "none is written over"
    data = (tmp_path / "figures.csv").read_bytes()
    assert (
        data.startswith(b"\xef\xbb\xbf") and "Đã ghi" in parts["told"].value and "figures-2.csv" in parts["told"].value
    )
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(known.figures)
    assert {row["Mã số liệu"] for row in rows} == set(known.figures["figure"])
    assert all(row["Nguyên văn"][0] == "“" and row["Câu văn"][-1] == "”" for row in rows)
    assert not any(cell[:1] in ("=", "+", "@") for row in rows for cell in row.values())


def test_an_export_by_call_says_where_it_is(known: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert explore(known, "en").export(place="hai-duong", theme="poverty") == Path("figures-hai-duong-poverty.csv")
    path = explore(known, "en").export(tmp_path / "mine.csv", place="hai-duong", theme="poverty")
    text = path.read_text(encoding="utf-8-sig")
    assert len(text.splitlines()) == 5 and "Poverty rate" in text


def test_what_a_spreadsheet_would_reckon_out_is_text() -> None:
    assert csv_text(["a"], [["=1+1"], ["-5 hộ"], [" @x\ny"], [-5.0], [0.5], [None]]) == (
        "a\r\n'=1+1\r\n'-5 hộ\r\n'@x y\r\n-5\r\n0.5\r\n\"\"\r\n"
    )


def test_a_folder_that_may_not_be_written_to_is_said(
    parts: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    parts["export"].click()
    assert "Không ghi được tệp" in parts["told"].value


def test_a_widget_is_shown_even_where_there_is_nothing(unknown: Any) -> None:
    data = explore(unknown)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in (data[0] if isinstance(data, tuple) else data)
