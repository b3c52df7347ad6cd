from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import sample_rows
from tongket.narrative import comparison, plain, ranking, refs

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]
POOR = {"unit": "percent", "indicator": "poverty.rate"}


def _tables(row: Row, tables_of: Tables, values: dict[str, tuple[str, float]], **fields: Any) -> Any:
    reports = [sample_rows.report(slug, province=slug) for slug in values]
    rows = [row(0, printed, value, report=slug, **{**POOR, **fields}) for slug, (printed, value) in values.items()]
    return tables_of(rows, reports)


VALUES = {"hai-duong": ("1,00", 1.0), "kon-tum": ("20,30", 20.3), "lang-son": ("9,53", 9.53)}


def test_ranks_in_words(row: Row, tables_of: Tables):
    tables = _tables(row, tables_of, VALUES)
    said = comparison(tables, "poverty.rate", place="lang-son")
    assert [plain(p) for p in said] == [
        "Năm 2023, trong 3 tỉnh, thành phố có số liệu, tỷ lệ hộ nghèo cao nhất ở Kon Tum (20,30%), "
        "thấp nhất ở Hải Dương (1,00%).",
        "Ở giữa là Lạng Sơn (9,53%).",
        "Xếp từ cao xuống thấp, Lạng Sơn đứng thứ hai.",
    ]
    assert {r.kind for p in said for r in refs(p)} == {"period", "figure", "rank"}
    own = [r for r in refs(said[2]) if r.kind == "rank"]
    assert own[0].target == "poverty.rate/2023-01-01/2023-12-31/lang-son"


def test_ranks_in_english(row: Row, tables_of: Tables):
    said = comparison(_tables(row, tables_of, VALUES), "poverty.rate", place="lang-son", language="en")
    assert [plain(p) for p in said] == [
        "In 2023, among the 3 provinces and cities with figures, the poverty rate was highest in Kon Tum (20.30%) "
        "and lowest in Hai Duong (1.00%).",
        "Lang Son (9.53%) came between them.",
        "From highest to lowest, Lang Son ranks second.",
    ]


def _said(row: Row, tables_of: Tables, values: dict[str, tuple[str, float]], place: str, language: str) -> list[str]:
    return [
        plain(p) for p in comparison(_tables(row, tables_of, values), "poverty.rate", place=place, language=language)
    ]


def test_a_rank_is_said_in_words(row: Row, tables_of: Tables):
    many = {place: (str(n), float(n)) for n, place in enumerate("abcdefghijkl", 1)}
    words = {place: _said(row, tables_of, many, place, "vi")[-1] for place in "ljba"}
    assert [words[p].rpartition(" đứng ")[2] for p in words] == ["đầu.", "thứ ba.", "thứ 11.", "cuối."]
    english = {place: _said(row, tables_of, many, place, "en")[-1] for place in words}
    assert [e.rpartition(" ranks ")[2] for e in english.values()] == ["first.", "third.", "number 11.", "last."]


def test_a_long_list_says_that_it_is_only_the_first(row: Row, tables_of: Tables):
    many = {place: (str(n), float(n)) for n, place in enumerate("abcdefghijkl", 1)}
    assert _said(row, tables_of, many, "l", "vi")[1].startswith("Dẫn đầu, từ cao xuống thấp, là l (12%), k (11%)")
    assert "f (6%)" not in _said(row, tables_of, many, "l", "en")[1]


def test_a_rank_that_is_shared_is_called_shared(row: Row, tables_of: Tables):
    values = {"hai-duong": ("2", 2.0), "kon-tum": ("3", 3.0), "lang-son": ("3", 3.0), "son-la": ("1", 1.0)}
    vi, en = (_said(row, tables_of, values, "lang-son", language) for language in ("vi", "en"))
    assert vi[-1] == "Xếp từ cao xuống thấp, Lạng Sơn cùng Kon Tum đứng đầu."
    assert en[-1] == "From highest to lowest, Lang Son shares first place with Kon Tum."
    assert en[1].startswith("From highest to lowest: Kon Tum (3%), Lang Son (3%), ")


def test_an_estimate_is_called_one_among_ranks(row: Row, tables_of: Tables):
    tables = _tables(row, tables_of, {"hai-duong": ("1,5", 1.5)}, status="estimate")
    assert plain(comparison(tables, "poverty.rate", language="en")[0]).endswith(": 1.5%, an estimate.")
    assert plain(comparison(tables, "poverty.rate")[0]).endswith(": ước 1,5%.")


def test_equals_share_a_rank(row: Row, tables_of: Tables):
    values = {"hai-duong": ("2", 2.0), "kon-tum": ("3", 3.0), "lang-son": ("3", 3.0), "son-la": ("1", 1.0)}
    _, ranks = ranking(_tables(row, tables_of, values), "poverty.rate")
    assert [(r.rank, r.place) for r in ranks] == [(1, "kon-tum"), (1, "lang-son"), (3, "hai-duong"), (4, "son-la")]


def test_only_one_period_is_compared(row: Row, tables_of: Tables):
    tables = _tables(row, tables_of, VALUES)
    half = {"period": (date(2023, 1, 1), date(2023, 6, 30))}
    more = _tables(row, tables_of, {"son-la": ("5", 5.0)}, **half)
    import pandas as pd

    both = {name: pd.concat([tables[name], more[name]], ignore_index=True) for name in tables}
    span, ranks = ranking(both, "poverty.rate", 2023)
    assert span == (date(2023, 1, 1), date(2023, 12, 31))
    assert "son-la" not in {r.place for r in ranks}
    span, ranks = ranking(both, "poverty.rate", 2023, place="son-la")
    assert [r.place for r in ranks] == ["son-la"]


def test_an_order_that_hedges_leave_open_is_called_uncertain(row: Row, tables_of: Tables):
    tables = _tables(row, tables_of, {"hai-duong": ("28.000", 28000), "kon-tum": ("27.900", 27900)}, unit="person",
                     indicator="employment.jobs_created", bound="nearly")  # fmt: skip
    said = comparison(tables, "employment.jobs_created", language="en")
    assert plain(said[-1]).startswith("The order between Hai Duong and Kon Tum is not certain")
    exact = _tables(row, tables_of, VALUES)
    assert not any("not certain" in plain(p) for p in comparison(exact, "poverty.rate", language="en"))


def test_one_place_and_none(row: Row, tables_of: Tables):
    tables = _tables(row, tables_of, {"hai-duong": ("1,00", 1.0)})
    assert [plain(p) for p in comparison(tables, "poverty.rate")] == [
        "Năm 2023, chỉ Hải Dương có số liệu về tỷ lệ hộ nghèo: 1,00%."
    ]
    assert [plain(p) for p in comparison(tables, "merit.gifts")] == [
        "Chưa có số liệu để so sánh số suất quà tặng người có công."
    ]


def test_without_the_figures_the_panel_is_enough(row: Row, tables_of: Tables):
    tables = _tables(row, tables_of, VALUES)
    _, ranks = ranking({"panel": tables["panel"]}, "poverty.rate")
    assert [r.figure.value for r in ranks] == [20.3, 9.53, 1.0]
    assert plain(comparison({"panel": tables["panel"]}, "poverty.rate")[1]) == "Ở giữa là Lạng Sơn (9,53%)."
