from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.language import periods
from tongket.language.normal import fold
from tongket.language.periods import Mention, last_day, mentions, resolve

YEAR = 2023  # in force where a mention names none
REPORT_END = date(2023, 10, 31)


def read(text: str) -> list[tuple[str, Mention]]:
    folded = fold(text)
    return [(text[slice(*folded.span(m.start, m.end))], m) for m in mentions(folded.text)]


def one(text: str) -> tuple[str, Mention]:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


def days(span: tuple[date | None, date | None]) -> str:
    start, end = span
    return f"{start}/{end}" if start or end else ""


# -- the rules -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "phrase"), [(name, phrase) for name, _, phrase in periods._RULES])
def test_each_rule_reads_the_phrase_it_was_made_for(name, phrase):
    quote, mention = one(phrase)
    assert mention.rule == name
    assert quote in phrase


def test_rules_have_names_of_their_own():
    names = [name for name, _, _ in periods._RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("name", "phrase"), [(name, phrase) for name, _, phrase in periods._RULES])
def test_each_rule_reads_its_phrase_in_a_sentence(name, phrase):
    text = f"Kết quả ({phrase}), {phrase}: đạt."
    found = [mention for _, mention in read(text) if mention.rule == name]
    assert found
    days = [resolve(mention, YEAR, REPORT_END) for mention in found]
    assert all(start is None or start <= end for start, end in days)


# -- what days -------------------------------------------------------------------------------------------------------

DAYS = [
    # months from the head of a year
    ("trong 8 tháng năm 2021", "8 tháng năm 2021", "2021-01-01/2021-08-31"),
    ("8 tháng đầu năm 2021", "8 tháng đầu năm 2021", "2021-01-01/2021-08-31"),
    ("8 tháng của năm 2021", "8 tháng của năm 2021", "2021-01-01/2021-08-31"),
    ("8 tháng đầu của năm 2021", "8 tháng đầu của năm 2021", "2021-01-01/2021-08-31"),
    ("tám tháng đầu năm 2021", "tám tháng đầu năm 2021", "2021-01-01/2021-08-31"),
    ("9 tháng đầu năm", "9 tháng đầu năm", "2023-01-01/2023-09-30"),
    ("chín tháng đầu năm", "chín tháng đầu năm", "2023-01-01/2023-09-30"),
    ("mười một tháng đầu năm", "mười một tháng đầu năm", "2023-01-01/2023-11-30"),
    ("mười hai tháng", "mười hai tháng", "2023-01-01/2023-12-31"),
    ("9 tháng/2019", "9 tháng/2019", "2019-01-01/2019-09-30"),
    ("2 tháng đầu năm 2020", "2 tháng đầu năm 2020", "2020-01-01/2020-02-29"),
    ("Sau 8 tháng,", "Sau 8 tháng", "2023-01-01/2023-08-31"),
    ("nửa đầu năm 2021", "nửa đầu năm 2021", "2021-01-01/2021-06-30"),
    ("từ đầu năm đến nay", "từ đầu năm đến nay", "2023-01-01/2023-10-31"),
    # months to the end of a year
    ("6 tháng cuối năm", "6 tháng cuối năm", "2023-07-01/2023-12-31"),
    ("6 tháng cuối năm 2021", "6 tháng cuối năm 2021", "2021-07-01/2021-12-31"),
    ("6 tháng cuối của năm 2021", "6 tháng cuối của năm 2021", "2021-07-01/2021-12-31"),
    ("3 tháng còn lại của năm", "3 tháng còn lại của năm", "2023-10-01/2023-12-31"),
    ("nửa cuối năm", "nửa cuối năm", "2023-07-01/2023-12-31"),
    # quarters
    ("quý I", "quý I", "2023-01-01/2023-03-31"),
    ("quý II", "quý II", "2023-04-01/2023-06-30"),
    ("quý III năm 2020", "quý III năm 2020", "2020-07-01/2020-09-30"),
    ("quý IV/2020", "quý IV/2020", "2020-10-01/2020-12-31"),
    ("Quý I -2019", "Quý I -2019", "2019-01-01/2019-03-31"),
    ("quý 3/2021", "quý 3/2021", "2021-07-01/2021-09-30"),
    # months
    ("tháng 5", "tháng 5", "2023-05-01/2023-05-31"),
    ("tháng 5/2021", "tháng 5/2021", "2021-05-01/2021-05-31"),
    ("tháng 6.2019", "tháng 6.2019", "2019-06-01/2019-06-30"),
    ("tháng 12-2020", "tháng 12-2020", "2020-12-01/2020-12-31"),
    ("tháng 2 năm 2020", "tháng 2 năm 2020", "2020-02-01/2020-02-29"),
    ("12/2018", "12/2018", "2018-12-01/2018-12-31"),
    ("đến hết tháng 5", "tháng 5", "2023-01-01/2023-05-31"),
    ("đến tháng 5/2021", "tháng 5/2021", "2021-01-01/2021-05-31"),
    ("từ tháng 1 đến tháng 5", "từ tháng 1 đến tháng 5", "2023-01-01/2023-05-31"),
    ("từ tháng 9 đến tháng 11/2021", "từ tháng 9 đến tháng 11/2021", "2021-09-01/2021-11-30"),
    ("từ tháng 11 đến tháng 2/2021", "từ tháng 11 đến tháng 2/2021", "2020-11-01/2021-02-28"),
    ("từ tháng 11/2020 đến tháng 2/2021", "từ tháng 11/2020 đến tháng 2/2021", "2020-11-01/2021-02-28"),
    ("từ tháng 1/2020 đến tháng 5/2021", "từ tháng 1/2020 đến tháng 5/2021", "2020-01-01/2021-05-31"),
    ("từ tháng 11/2020 đến tháng 2", "từ tháng 11/2020 đến tháng 2", "2020-11-01/2021-02-28"),
    ("từ tháng 11 đến tháng 2", "từ tháng 11 đến tháng 2", "2022-11-01/2023-02-28"),
    # days
    ("ngày 14/01/2022", "ngày 14/01/2022", "2022-01-14/2022-01-14"),
    ("ngày 30-6-2021", "ngày 30-6-2021", "2021-06-30/2021-06-30"),
    ("ngày 30.6.2021", "ngày 30.6.2021", "2021-06-30/2021-06-30"),
    ("ngày 26 tháng 11 năm 2003", "ngày 26 tháng 11 năm 2003", "2003-11-26/2003-11-26"),
    ("ngày 22.4", "ngày 22.4", "2023-04-22/2023-04-22"),
    ("sáng 22/4", "sáng 22/4", "2023-04-22/2023-04-22"),
    ("(12/9)", "(12/9)", "2023-09-12/2023-09-12"),
    ("ngày 6-7/7", "ngày 6-7/7", "2023-07-06/2023-07-07"),
    ("ngày 6-7/7/2020", "ngày 6-7/7/2020", "2020-07-06/2020-07-07"),
    ("ngày 30-2/9", "ngày 30-2/9", "2023-08-30/2023-09-02"),
    ("ngày 11 và 12/7/2021", "ngày 11 và 12/7/2021", "2021-07-11/2021-07-12"),
    ("ngày 25", "ngày 25", ""),  # of what month is not said
    ("đến 15/5/2023", "15/5/2023", "2023-01-01/2023-05-15"),
    ("tính đến ngày 10/9", "ngày 10/9", "2023-01-01/2023-09-10"),
    ("ước đến 30/6", "đến 30/6", "2023-01-01/2023-06-30"),
    ("tính đến hết ngày 31/12/2022", "ngày 31/12/2022", "2022-01-01/2022-12-31"),
    # days that no calendar has
    ("ngày 31/6/2022", "ngày 31/6/2022", "2022-06-30/2022-06-30"),
    ("đến ngày 31/6/2022", "ngày 31/6/2022", "2022-01-01/2022-06-30"),
    ("ngày 29/2/2021", "ngày 29/2/2021", "2021-02-28/2021-02-28"),
    # years
    ("năm 2021", "năm 2021", "2021-01-01/2021-12-31"),
    ("cuối năm 2020", "cuối năm 2020", "2020-01-01/2020-12-31"),
    ("đến hết năm 2020", "hết năm 2020", "2020-01-01/2020-12-31"),
    ("năm nay", "năm nay", "2023-01-01/2023-12-31"),
    ("năm ngoái", "năm ngoái", "2022-01-01/2022-12-31"),
    ("năm tới", "năm tới", "2024-01-01/2024-12-31"),
    ("so với cùng kỳ năm 2020", "năm 2020", "2020-01-01/2020-12-31"),
    ("so với cùng kỳ năm ngoái", "cùng kỳ năm ngoái", "2022-01-01/2022-12-31"),
    ("Hải Dương (2019)", "2019", "2019-01-01/2019-12-31"),
    # spans of years
    ("giai đoạn 2021-2025", "giai đoạn 2021-2025", "2021-01-01/2025-12-31"),
    ("giai đoạn 2021 – 2025", "giai đoạn 2021 – 2025", "2021-01-01/2025-12-31"),
    ("giai đoạn 2021-25", "giai đoạn 2021-25", "2021-01-01/2025-12-31"),
    ("nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 - 2025", "2020-01-01/2025-12-31"),
    ("2018-2019", "2018-2019", "2018-01-01/2019-12-31"),
    ("từ năm 2016 đến năm 2020", "từ năm 2016 đến năm 2020", "2016-01-01/2020-12-31"),
    ("từ đầu năm 2016 đến hết năm 2020", "từ đầu năm 2016 đến hết năm 2020", "2016-01-01/2020-12-31"),
    ("hai năm 2019 và 2020", "hai năm 2019 và 2020", "2019-01-01/2020-12-31"),
    ("từ năm 2016 đến nay", "từ năm 2016 đến nay", "2016-01-01/2023-10-31"),
    ("5 năm qua", "5 năm qua", "2019-01-01/2023-10-31"),
    ("ba năm gần đây", "ba năm gần đây", "2021-01-01/2023-10-31"),
    # English
    ("on 18 January 2022", "18 January 2022", "2022-01-18/2022-01-18"),
    ("as of June 30, 2021", "June 30, 2021", "2021-01-01/2021-06-30"),
    ("in May 2021", "May 2021", "2021-05-01/2021-05-31"),
    ("the first nine months", "first nine months", "2023-01-01/2023-09-30"),
    ("the first four months of 2021", "first four months of 2021", "2021-01-01/2021-04-30"),
    ("the first half of 2022", "first half of 2022", "2022-01-01/2022-06-30"),
    ("the second half of 2022", "second half of 2022", "2022-07-01/2022-12-31"),
    ("in the second quarter", "second quarter", "2023-04-01/2023-06-30"),
    ("in the first quarter of 2021", "first quarter of 2021", "2021-01-01/2021-03-31"),
    ("between January and April", "between January and April", "2023-01-01/2023-04-30"),
    ("from January to August 2021", "from January to August 2021", "2021-01-01/2021-08-31"),
    ("from 2018 to 2020", "from 2018 to 2020", "2018-01-01/2020-12-31"),
    ("in 2021", "in 2021", "2021-01-01/2021-12-31"),
    ("last year", "last year", "2022-01-01/2022-12-31"),
    ("next year", "next year", "2024-01-01/2024-12-31"),
    # Unicode
    ("8 tha\u0301ng đầu năm\u00a02021", "8 tha\u0301ng đầu năm\u00a02021", "2021-01-01/2021-08-31"),
]


@pytest.mark.parametrize(("text", "quote", "wanted"), DAYS, ids=[row[0] for row in DAYS])
def test_days_of_a_mention(text, quote, wanted):
    said, mention = one(text)
    assert said == quote
    assert days(resolve(mention, YEAR, REPORT_END)) == wanted


NONE_HERE = [
    "cùng kỳ",  # says nothing of its own
    "3 tháng trở lên",
    "vay 10 năm",
    "năm người",
    "những tháng 5",
    "1.250 tháng 5.000",
    "24 tháng",
    "tháng 13",
    "ngày 32/5",
    "ngày 0/5",
    "năm 2021%",
    "năm 2021,5",
    "12/15 xã",
    "2.311/10.000 người",
    "quyết định",
    "",
]


@pytest.mark.parametrize("text", NONE_HERE)
def test_no_period(text):
    assert read(text) == []


def test_mentions_come_in_order():
    text = "Tháng 6, 6 tháng đầu năm 2020 tăng so với 6 tháng đầu năm 2019; kế hoạch năm 2021"
    assert [quote for quote, _ in read(text)] == [
        "Tháng 6",
        "6 tháng đầu năm 2020",
        "6 tháng đầu năm 2019",
        "năm 2021",
    ]


# -- roles -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("trong năm 2020", ""),
        ("so với năm 2020", "base"),
        ("so với cùng kỳ năm 2020", "base"),
        ("tăng 5% so với 6 tháng đầu năm 2020", "base"),
        ("cao hơn năm 2020", "base"),
        ("cùng kỳ năm ngoái", "base"),
        ("compared with last year", "base"),
        ("more than in 2020", "base"),
        ("đến năm 2025", "until"),
        ("tính đến ngày 10/9", "until"),
        ("đến hết tháng 5", "until"),
        ("đến 15/5", "until"),
        ("trước 15/5", "event"),
        ("by the end of June 2021", "until"),
        ("so với kế hoạch năm 2020", "plan"),
        ("nhiệm kỳ 2020 - 2025", "name"),
        ("Chương trình giảm nghèo bền vững giai đoạn 2021-2025", "name"),
        ("bình quân giai đoạn 2021-2025", ""),
    ],
)
def test_roles(text, role):
    assert one(text)[1].role == role


@pytest.mark.parametrize(
    ("text", "whole"),
    [("cả năm", True), ("hết năm", True), ("cuối năm 2020", True), ("trong năm", False), ("năm nay", False)],
)
def test_whole_years(text, whole):
    assert one(text)[1].whole is whole


# -- resolving -------------------------------------------------------------------------------------------------------


def test_without_a_year_nothing_is_known():
    assert resolve(one("tháng 5")[1], None) == (None, None)
    assert resolve(one("năm ngoái")[1], None) == (None, None)
    assert resolve(one("tháng 5/2021")[1], None) == (date(2021, 5, 1), date(2021, 5, 31))


def test_the_present_is_the_reports_last_day():
    mention = one("từ năm 2016 đến nay")[1]
    assert resolve(mention, YEAR) == (date(2016, 1, 1), date(2016, 12, 31))
    assert resolve(mention, YEAR, date(2015, 12, 31)) == (date(2016, 1, 1), date(2016, 12, 31))
    since = one("từ đầu năm đến nay")[1]
    assert resolve(since, 2023, date(2022, 6, 30)) == (date(2023, 1, 1), date(2023, 12, 31))
    assert resolve(one("đến nay")[1], YEAR, REPORT_END) == (None, None)  # for the reader to say


def test_last_days():
    assert [last_day(2020, month).day for month in range(1, 13)] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert last_day(1900, 2).day == 28


PHRASES = [phrase for _, _, phrase in periods._RULES] + [text for text, _, _ in DAYS] + NONE_HERE
GLUE = ["", " ", ", ", "\n", " so với ", " đến ", "-", "/", "(", ") ", "5", "31", "năm ", "từ "]
TEXTS = st.lists(st.sampled_from(PHRASES + GLUE), max_size=8).map("".join) | st.text(
    st.sampled_from("0123456789/-. thángăqúyIVđếnừ\n"), max_size=40
)


@given(TEXTS, st.integers(1990, 2030), st.dates(date(1990, 1, 1), date(2030, 12, 31)) | st.none())
def test_any_text_gives_days_in_order(text, year, until):
    folded = fold(text).text
    found = mentions(folded)
    at = 0
    for mention in found:
        assert at <= mention.start < mention.end <= len(folded)
        assert "\n" not in folded[mention.start : mention.end]
        at = mention.end
        start, end = resolve(mention, year, until)
        assert (start is None) == (end is None)
        assert start is None or start <= end
    assert mentions(folded) == found
