"""index.csv: what a person says comes before what was read; cells that cannot be right are named."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from tongket.documents import About, read, read_all
from tongket.documents.index import apply, read_index

HEADER = "report,place,level,province,year,period_start,period_end,kind,language,source,note\n"
READ = About(
    place="Hưng Yên", level="province", province="hung-yen", code63="33", province34="hung-yen", code34="33", year=2021,
    period_start=date(2021, 1, 1), period_end=date(2021, 12, 31), kind="press", language="vi",
)  # fmt: skip


def index(tmp_path: Path, body: str, *, header: str = HEADER, known: set[str] | None = None):
    path = tmp_path / "index.csv"
    path.write_text(header + body, encoding="utf-8")
    return read_index(path, shown="in/index.csv", known=known)


def problems(found) -> list[str]:
    assert all(problem.path == "in/index.csv" and problem.advice for problem in found.problems)
    return [problem.problem for problem in found.problems]


def test_cells_and_blanks(tmp_path: Path):
    found = index(tmp_path, 'a,,,hai-duong,2021,2021-01-01,2021-06-30,report,vi,"x, y",ignored\nb,,,,,,,,,,\n')
    assert not found.problems
    assert dict(found.rows["a"]) == {
        "province": "hai-duong", "year": 2021, "period_start": date(2021, 1, 1), "period_end": date(2021, 6, 30),
        "kind": "report", "language": "vi", "source": "x, y",
    }  # fmt: skip
    assert not found.rows["b"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("a,,,hai-duongg,,,,,,,", "Row 2, column province: 'hai-duongg' is no slug"),
        ("a,,,Hải Dương,,,,,,,", "Row 2, column province"),
        ("a,,,,21,,,,,,", "Row 2, column year: '21' is no year"),
        ("a,,,,,2021-02-30,,,,,", "Row 2, column period_start: '2021-02-30' is no date"),
        ("a,,,,,,soon,,,,", "Row 2, column period_end"),
        ("a,,,,,2021-12-31,2021-01-01,,,,", "period_start and period_end: 2021-12-31 comes after 2021-01-01"),
        ("a,,,,2020,,2021-01-01,,,,", "year and period_end"),
        ("a,,city,,,,,,,,", "Row 2, column level"),
        ("a,,,,,,,memo,,,", "Row 2, column kind"),
        ("a,,,,,,,,fr,,", "Row 2, column language"),
        ("c,,,,,,,,,,", "Row 2, column report: there is no report 'c'"),
        (",x,,,,,,,,,", "Row 2, column report: it is blank"),
        ("a,x", "Row 2 has 2 cells where the header has 11"),
    ],
)
def test_a_cell_that_cannot_be_right_is_named(tmp_path: Path, row: str, words: str):
    found = index(tmp_path, row + "\nab,An Giang,,,,,,,,,\n", known={"a", "ab"})
    (problem,) = problems(found)
    assert words in problem
    assert found.rows["ab"] == {"place": "An Giang"}, "the rest goes on"


def test_the_other_cells_of_the_row_count(tmp_path: Path):
    found = index(tmp_path, "a,,,nowhere,2019,,,,,,\n")
    assert found.rows["a"] == {"year": 2019}


def test_a_second_row_of_one_report(tmp_path: Path):
    found = index(tmp_path, "a,,,,2019,,,,,,\na,,,,2020,,,,,,\n")
    assert "Row 3, column report: 'a' has a row already" in problems(found)[0]
    assert found.rows["a"] == {"year": 2019}


def test_advice_for_a_near_miss(tmp_path: Path):
    found = index(tmp_path, "a,,,hai-duon,,,,,,,\nhai-duon-2021,,,,,,,,,,\n", known={"a", "hai-duong-2021"})
    advice = [problem.advice for problem in found.problems]
    assert "'hai-duong'" in advice[0]
    assert "'hai-duong-2021'" in advice[1]
    assert "Its slug is 'hai-duong'." in index(tmp_path, "a,,,Hải Dương,,,,,,,\n").problems[0].advice


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_as_spreadsheets_save_it(tmp_path: Path, delimiter: str):
    text = "\ufeff" + HEADER + "a,Hải Dương,,,2021,1/1/2021,30/6/2021,,,,\r\n"
    path = tmp_path / "index.csv"
    path.write_bytes(text.replace(",", delimiter).encode("utf-8"))
    found = read_index(path)
    assert not found.problems
    assert found.rows["a"]["period_end"] == date(2021, 6, 30)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"name,year\na,1\n", "no column 'report'"),
        (b"PK\x03\x04", "zip archive"),
        (b'report,year\n"a,1\n', "no CSV table"),
    ],
)
def test_an_index_that_is_none(tmp_path: Path, data: bytes, words: str):
    path = tmp_path / "index.csv"
    path.write_bytes(data)
    found = read_index(path)
    assert not found.rows
    assert words in found.problems[0].problem


def test_a_blank_row_overrides_nothing():
    assert apply(READ, {}) == READ


def test_a_province_moves_the_place():
    about = apply(READ, {"province": "hai-duong"})
    assert (about.place, about.level, about.code63, about.province34, about.code34) == (
        "Hải Dương",
        "province",
        "30",
        "hai-phong",
        "31",
    )
    assert about.overridden == ("province",)


def test_a_district_stays_in_its_province():
    district = About(place="Huyện Đại Lộc", level="district")
    about = apply(district, {"province": "quang-nam"})
    assert (about.place, about.level, about.province) == ("Quảng Nam", "province", "quang-nam")
    kept = apply(district, {"province": "quang-nam", "place": "Huyện Đại Lộc", "level": "district"})
    assert (kept.place, kept.level, kept.province, kept.province34) == (
        "Huyện Đại Lộc",
        "district",
        "quang-nam",
        "da-nang",
    )


def test_naming_the_place_of_an_unplaced_report():
    about = apply(About(seen=("Bắc Giang",), period_end=date(2021, 8, 31)), {"province": "hai-duong"})
    assert (about.place, about.level, about.province, about.seen) == ("Hải Dương", "province", "hai-duong", ())


def test_years_and_days():
    whole = apply(READ, {"year": 2019})
    assert (whole.year, whole.period_start, whole.period_end) == (2019, date(2019, 1, 1), date(2019, 12, 31))
    assert apply(READ, {"year": 2021}).period_end == READ.period_end
    half = apply(READ, {"period_end": date(2021, 6, 30)})
    assert (half.year, half.period_start, half.period_end) == (2021, date(2021, 1, 1), date(2021, 6, 30))
    later = apply(READ, {"period_start": date(2022, 1, 1)})
    assert (later.period_start, later.period_end) == (date(2022, 1, 1), None)
    earlier = apply(READ, {"period_end": date(2020, 6, 30)})
    assert (earlier.period_start, earlier.period_end, earlier.year) == (None, date(2020, 6, 30), 2020)


def test_a_period_after_the_merger_is_told_in_the_34():
    about = apply(READ, {"period_start": date(2025, 1, 1), "period_end": date(2025, 12, 31)})
    assert (about.province, about.code63, about.province34, about.code34) == ("", "", "hung-yen", "33")
    part = apply(READ, {"province": "binh-thuan", "period_end": date(2025, 12, 31)})
    assert (part.place, part.level, part.province, part.province34) == (
        "Bình Thuận",
        "district",
        "binh-thuan",
        "lam-dong",
    )
    hue = apply(READ, {"province": "hue"})
    assert (hue.place, hue.province, hue.province34) == ("Thừa Thiên Huế", "thua-thien-hue", "hue")
    late_hue = apply(READ, {"province": "hue", "period_end": date(2025, 12, 31)})
    assert (late_hue.place, late_hue.province, late_hue.province34, late_hue.code34) == ("Huế", "", "hue", "46")


TEXT = "Hưng Yên: năm 2021 có 5.000 người được giải quyết việc làm\nTrong năm, tỉnh mở thêm 2 phiên giao dịch.\n"


def test_index_beside_the_texts(tmp_path: Path):
    (tmp_path / "sub").mkdir()
    for name in ("a", "sub/b", "sub/a"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "index.csv").write_text("report,year,source\na,2019,\nsub/b,2018,there\nzz,2017,\n", encoding="utf-8")
    (tmp_path / "sub" / "index.csv").write_text("report,year\na,2016\n", encoding="utf-8")
    reading = read_all(tmp_path)
    years = {document.report: document.about.year for document in reading.documents}
    assert years == {"a": 2019, "b": 2018, "sub/a": 2016}
    assert ["zz" in problem.problem for problem in reading.problems] == [True]
    assert {d.about.year for d in read_all(tmp_path, index=False).documents} == {2021}
    assert read(tmp_path / "a.txt").about.overridden == ("year",)
    assert read(tmp_path / "a.txt", index=False).about.year == 2021


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("listed", ["NFC", "NFD"])
def test_a_row_finds_a_name_with_blanks_and_marks_however_they_are_encoded(tmp_path: Path, form: str, listed: str):
    name = "Báo cáo Nghệ An 2023"
    (tmp_path / f"{unicodedata.normalize(form, name)}.txt").write_text(TEXT, encoding="utf-8")
    row = unicodedata.normalize(listed, f"report,province\n{name},nghe-an\n")
    (tmp_path / "index.csv").write_text(row, encoding="utf-8")
    reading = read_all(tmp_path)
    assert not reading.problems
    assert [unicodedata.normalize("NFC", document.report) for document in reading.documents] == [name]
    assert reading.documents[0].about.province == "nghe-an"


def test_one_report_of_many_finds_its_row_without_complaint(corpus: Path):
    reading = read_all(corpus / "unnamed-2021-m8.txt")
    assert not reading.problems
    assert reading.documents[0].about.overridden == ("year", "period_start", "period_end", "kind", "language", "source")


def test_the_corpus_index_is_sound(corpus: Path):
    reading = read_all(corpus)
    assert not reading.problems
    assert len(reading.documents) == 36
    assert [document.report for document in reading.documents] == sorted(
        document.report for document in reading.documents
    )
