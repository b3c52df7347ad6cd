"""The day that a page's or a file's own data give, where the text tells no day of its own."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

import rendered
from tongket._corpus import report_row
from tongket.documents import Document, describe, read, read_bytes
from tongket.documents.news_day import Given

THIS_YEAR = "Kon Tum chăm lo người nghèo\nTừ đầu năm đến nay, tỉnh Kon Tum giải quyết việc làm cho 5.200 lao động, hỗ trợ 310 hộ nghèo.\nTrong năm nay, toàn tỉnh tặng 12.000 suất quà.\n"
NO_TIME = "Kon Tum chăm lo người nghèo\nTỉnh Kon Tum hỗ trợ 310 hộ nghèo và tặng 12.000 suất quà cho các gia đình.\n"
OWN_DAY = "Kon Tum chăm lo người nghèo\n15/11/2019 08:30\nTừ đầu năm đến nay, tỉnh Kon Tum giải quyết việc làm cho 5.200 lao động.\n"
OWN_YEAR = "BÁO CÁO\nKết quả công tác năm 2015 của tỉnh Kon Tum\nNăm 2015, tỉnh Kon Tum giải quyết việc làm cho 5.200 lao động.\n"


def web(text: str, head: str = "", body: str = "") -> Document:
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
    return read_bytes(rendered.page(f"{lines}{body}", head), "page.html")


def word(text: str, created: str) -> Document:
    """A Word file whose properties say when it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(rendered.docx(text))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                start = data.index(b">", data.index(b"<dcterms:created")) + 1
                data = data[:start] + created.encode() + data[data.index(b"<", start) :]
            new.writestr(name, data)
    return read_bytes(out.getvalue(), "file.docx")


def published(document: Document) -> list[tuple[str, str]]:
    return [(e.value, e.rule) for e in document.about.evidence if e.name == "published"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="date" content="2021-11-15">', ""),
        ('<meta property="article:published_time" content="2021-11-15T08:30:00+07:00">', ""),
        ('<meta itemprop="datePublished" content="15/11/2021 08:30">', ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-11-15T08:30:00"}</script>', ""),
        ("", '<time itemprop="datePublished" datetime="2021-11-15">hôm qua</time>'),
        ('<meta name="date" content="soon"><meta name="pubdate" content="2021-11-15">', ""),
    ],
)  # fmt: skip
def test_a_page_that_says_when_it_came_out(head: str, body: str) -> None:
    document = web(THIS_YEAR, head, body)
    about = document.about
    assert document.published == "2021-11-15"
    assert (about.period_start, about.period_end) == (date(2021, 1, 1), date(2021, 11, 15))
    assert published(document) == [("2021-11-15", "page data")]
    assert "published=2021-11-15@0" in report_row(document)["evidence"]
    assert web(THIS_YEAR).about.year is None


def test_the_texts_own_day_comes_before_that_of_the_data() -> None:
    document = web(OWN_DAY, '<meta name="date" content="2021-11-15">')
    assert (document.about.year, document.about.period_end) == (2019, date(2019, 11, 15))
    assert not published(document)


@pytest.mark.parametrize("day", ["2021-11-15", "1970-01-01", "2021-02-30", "20211115"])
def test_a_day_far_from_the_year_that_the_text_tells_or_none_at_all_changes_nothing(day: str) -> None:
    document = web(OWN_YEAR, f'<meta name="date" content="{day}">')
    assert document.about == web(OWN_YEAR).about and document.about.year == 2015
    assert not published(document)


def test_a_page_that_tells_no_time_is_of_its_year_and_a_file_is_not() -> None:
    assert web(NO_TIME, '<meta name="date" content="2021-11-15">').about.year == 2021
    assert word(NO_TIME, "2021-11-15T08:00:00Z").about.year is None


def test_a_file_that_says_when_it_was_made_is_asked_last_and_is_less_sure() -> None:
    months = "BÁO CÁO\nKết quả công tác 6 tháng đầu năm của tỉnh Kon Tum\nTrong 6 tháng đầu năm, tỉnh Kon Tum giải quyết việc làm cho 5.200 lao động.\n"
    made = word(months, "2021-06-28T08:00:00Z")
    assert (made.about.period_start, made.about.period_end) == (date(2021, 1, 1), date(2021, 6, 30))
    assert published(made) == [("2021-06-28", "file data")]
    firm = web(months, '<meta name="date" content="2021-06-28">')
    assert firm.about.period_end == made.about.period_end
    assert 0 < made.about.period_margin == pytest.approx(firm.about.period_margin / 2)
    told = word(OWN_YEAR, "2016-01-05T08:00:00Z")
    assert told.about.year == 2015 and not published(told)
    assert told.about.period_margin == describe(OWN_YEAR).period_margin


def test_only_a_day_of_the_years_of_reports_is_one() -> None:
    assert Given.of("2021-11-15", "text/html") == Given(date(2021, 11, 15), firm=True)
    assert Given.of("2021-11-15", "application/pdf") == Given(date(2021, 11, 15), firm=False)
    assert [Given.of(day, "text/html") for day in ("", "1970-01-01", "2021-13-01")] == [None] * 3


def test_a_text_file_has_no_data_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(THIS_YEAR, encoding="utf-8")
    assert read(file).about == describe(THIS_YEAR)
