from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket import lexicon
from tongket.language.links import link
from tongket.language.normal import fold
from tongket.language.numerals import Habit, spell
from tongket.language.quantities import Spans, habit_of, scan, scan_words, unit_at
from tongket.language.quantity import Quantity

NOTHING = Spans([])


def read(text: str, language: str = "vi") -> list[tuple[str, Quantity]]:
    folded = fold(text)
    found = []
    for quantity in scan(folded.text, NOTHING, language):
        start, end = folded.span(quantity.start, quantity.end)
        found.append((text[start:end], quantity))
    return found


def one(text: str, language: str = "vi") -> tuple[str, Quantity]:
    found = read(text, language)
    assert len(found) == 1, found
    return found[0]


def spoken(text: str) -> list[tuple[str, float, str | None, str]]:
    folded = fold(text)
    return [
        (text[slice(*folded.span(q.start, q.end))], q.value, q.unit, q.bound) for q in scan_words(folded.text, NOTHING)
    ]


# -- one number: text, its quote, value, unit ------------------------------------------------------------------------

SINGLE = [
    # separators, swapped too
    ("Có 12.450 người.", "12.450 người", 12_450, "person"),
    ("Có 12,450 người.", "12,450 người", 12_450, "person"),
    ("Có 1200 người.", "1200 người", 1_200, "person"),
    ("mở 05 lớp", "05 lớp", 5, "session"),
    ("đạt 7,44 %, tăng", "7,44 %", 7.44, "percent"),
    ("đạt 101.55% kế hoạch", "101.55%", 101.55, "percent"),
    ("có 17 450 người", "17 450 người", 17_450, "person"),
    ("có 17\u00a0450\u00a0người", "17\u00a0450\u00a0người", 17_450, "person"),
    ("1.234.567 đồng", "1.234.567 đồng", 1_234_567, "VND"),
    # magnitudes and their products
    ("604 nghìn người", "604 nghìn người", 604_000, "person"),
    ("604 ngàn lượt người", "604 ngàn lượt người", 604_000, "person"),
    ("1.469,72 triệu đồng", "1.469,72 triệu đồng", 1_469_720_000, "VND"),
    ("3 vạn lao động", "3 vạn lao động", 30_000, "person"),
    ("28 ngàn tỷ đồng", "28 ngàn tỷ đồng", 28e12, "VND"),
    ("28 nghìn tỉ", "28 nghìn tỉ", 28e12, "VND"),
    ("7 trăm triệu đồng", "7 trăm triệu đồng", 7e8, "VND"),
    ("53,4 triệu, tăng", "53,4 triệu", 53_400_000, None),
    ("20504 nghìn người", "20504 nghìn người", 20_504_000, "person"),
    ("12 triệu lượt người", "12 triệu lượt người", 12_000_000, "person"),
    ("604  nghìn   người", "604  nghìn   người", 604_000, "person"),
    # composite
    ("394 tỷ 581 triệu đồng", "394 tỷ 581 triệu đồng", 394_581_000_000, "VND"),
    ("1 tỷ 250 triệu 500 nghìn đồng", "1 tỷ 250 triệu 500 nghìn đồng", 1_250_500_000, "VND"),
    ("3 triệu 500 nghìn đồng", "3 triệu 500 nghìn đồng", 3_500_000, "VND"),
    ("2 tỷ 5 triệu", "2 tỷ 5 triệu", 2_005_000_000, "VND"),
    # abbreviations
    ("12 LĐ", "12 LĐ", 12, "person"),
    ("12 NLĐ", "12 NLĐ", 12, "person"),
    ("12 DN", "12 DN", 12, "enterprise"),
    ("500.000đ", "500.000đ", 500_000, "VND"),
    ("30 trđ", "30 trđ", 30e6, "VND"),
    ("30 tr.đ", "30 tr.đ", 30e6, "VND"),
    ("30 tr.đồng", "30 tr.đồng", 30e6, "VND"),
    ("30 tr đ", "30 tr đ", 30e6, "VND"),
    ("30 tr đồng", "30 tr đồng", 30e6, "VND"),
    # a billion is money where nothing else is said; a rate of money too
    ("chi 50 tỷ.", "50 tỷ", 50e9, "VND"),
    ("thu nhập 7,5 triệu/người/tháng", "7,5 triệu", 7.5e6, "VND"),
    # units
    ("trung cấp là 52.700 người", "52.700 người", 52_700, "person"),
    ("103 hộ nghèo", "103 hộ nghèo", 103, "household"),
    ("103 hộ kinh doanh", "103 hộ kinh doanh", 103, "household_business"),
    ("7 xã, phường, thị trấn", "7 xã, phường, thị trấn", 7, "commune"),
    ("2 phiên giao dịch việc làm", "2 phiên giao dịch việc làm", 2, "session"),
    ("tăng 1,5 điểm phần trăm", "1,5 điểm phần trăm", 1.5, "percentage_point"),
    ("tăng 1,5 điểm %", "1,5 điểm %", 1.5, "percentage_point"),
    ("15 phần trăm", "15 phần trăm", 15, "percent"),
    ("12,5‰", "12,5‰", 12.5, "permille"),
    ("1.234,5 tấn", "1.234,5 tấn", 1_234_500, "kilogram"),
    ("45 kg gạo", "45 kg gạo", 45, "kilogram"),
    ("0,5 ha", "0,5 ha", 0.5, "hectare"),
    ("3.000 m3", "3.000 m3", 3_000, "cubic_metre"),
    ("gấp 3,38 lần", "3,38 lần", 3.38, "times"),
    ("10 ngày công", "10 ngày công", 10, "day"),
    ("17 chỉ tiêu", "17 chỉ tiêu", 17, "target"),
    # another word begins like a magnitude or a unit
    ("còn 1 tỷ lệ", "1", 1, None),
    ("có 5 triệu phú", "5", 5, None),
    ("2 ngành", "2 ngành", 2, "item"),
    ("5 hoạt", "5", 5, None),
    ("Có 5. Người", "5", 5, None),
    ("năm hàng\n5\nngười", "5", 5, None),
    # a unit lost
    ("đạt 50,08 kế hoạch năm", "50,08", 50.08, "percent"),
    ("bằng 102 so với kế hoạch", "102", 102, "percent"),
    ("hoàn thành 71 chỉ tiêu", "71 chỉ tiêu", 71, "target"),
    # Unicode
    ("Co\u0301 12.450 ngươ\u0300i.", "12.450 ngươ\u0300i", 12_450, "person"),
]


@pytest.mark.parametrize(("text", "quote", "value", "unit"), SINGLE, ids=[row[0] for row in SINGLE])
def test_one_number(text, quote, value, unit):
    said, quantity = one(text)
    assert (said, quantity.value, quantity.unit) == (quote, pytest.approx(value), unit)


ENGLISH = [
    ("VND29 billion", "29 billion", 29e9, "VND"),
    ("VND 29.5 million", "29.5 million", 29.5e6, "VND"),
    ("$3 million", "3 million", 3e6, "USD"),
    ("US$3 million", "3 million", 3e6, "USD"),
    ("some 12,450 workers", "12,450 workers", 12_450, "person"),
    ("1.25 million people", "1.25 million people", 1.25e6, "person"),
    ("rose 0.5 percentage points", "0.5 percentage points", 0.5, "percentage_point"),
    ("2.5 percent", "2.5 percent", 2.5, "percent"),
    ("3,500 households", "3,500 households", 3_500, "household"),
    ("20 classes", "20 classes", 20, "session"),
    ("a total of 1.205 thousand tonnes of rice", "1.205 thousand tonnes of rice", 1_205_000, "kilogram"),
]


@pytest.mark.parametrize(("text", "quote", "value", "unit"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_one_number_in_english(text, quote, value, unit):
    said, quantity = one(text, "en")
    assert (said, quantity.value, quantity.unit) == (quote, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("604 nghìn người", 1_000),
        ("1.469,72 triệu đồng", 10_000),
        ("70,25%", 0.01),
        ("17.034 người", 1),
        ("394 tỷ 581 triệu đồng", 1e6),
        ("12,5‰", 0.1),
        ("1,5 tấn", 100),
        ("28 nghìn tỷ đồng", 1e12),
    ],
)
def test_the_worth_of_the_last_digit(text, step):
    assert one(text)[1].step == pytest.approx(step)


# -- hedges ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "bound", "head"),
    [
        ("có 50 hộ", "exact", "50 hộ"),
        ("hơn 50 hộ", "over", "hơn 50 hộ"),
        ("có trên 50 hộ", "over", "trên 50 hộ"),
        ("đạt trên 65%", "over", "trên 65%"),
        (">50 hộ", "over", ">50 hộ"),
        ("dưới 9%", "under", "dưới 9%"),
        ("chưa đến 50 hộ", "under", "chưa đến 50 hộ"),
        ("gần 50 hộ", "nearly", "gần 50 hộ"),
        ("khoảng 50 hộ", "about", "khoảng 50 hộ"),
        ("xấp xỉ 50 hộ", "about", "xấp xỉ 50 hộ"),
        ("ước khoảng 50 hộ", "about", "ước khoảng 50 hộ"),
        ("ít nhất 50 hộ", "at_least", "ít nhất 50 hộ"),
        ("tối thiểu là 50 hộ", "at_least", "tối thiểu là 50 hộ"),
        ("không dưới 50 hộ", "at_least", "không dưới 50 hộ"),
        ("≥ 50 hộ", "at_least", "≥ 50 hộ"),
        ("từ 50 hộ trở lên", "at_least", "50 hộ"),
        ("từ 5% trở lên", "at_least", "5%"),
        ("50 hộ trở xuống", "at_most", "50 hộ"),
        ("không quá 4%", "at_most", "không quá 4%"),
        ("tối đa 4%", "at_most", "tối đa 4%"),
        ("bình quân 50 hộ", "exact", "50 hộ"),
        ("phân bố trên 50 xã", "exact", "50 xã"),  # spread over, not more than
        ("có hơn\n50 hộ", "over", "hơn\n50 hộ"),
    ],
)
def test_hedges(text, bound, head):
    _, quantity = one(text)
    folded = fold(text)
    assert quantity.bound == bound
    assert text[slice(*folded.span(quantity.head, quantity.end))] == head
    assert folded.text[quantity.start].isdecimal()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 50 people", "over"),
        ("over VND50 billion", "over"),
        ("nearly 50 people", "nearly"),
        ("about 50 people", "about"),
        ("at least 50 people", "at_least"),
        ("up to 50 people", "at_most"),
        ("50 people or more", "at_least"),
    ],
)
def test_hedges_in_english(text, bound):
    assert one(text, "en")[1].bound == bound


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("giảm (-3%)", True),
        ("giảm (- 3%)", True),
        ("so với cùng kỳ: -3%", True),
        ("gồm: - 3 xã", False),  # a dash of a list
        ("gồm:\n- 3 xã", False),
        ("tăng (3%)", False),
    ],
)
def test_minus_signs(text, negative):
    assert one(text)[1].negative is negative


# -- rates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quote", "per"),
    [
        ("7,5 triệu đồng/người/tháng", "7,5 triệu đồng", "person,month"),
        ("7,5 triệu/người/tháng", "7,5 triệu", "person,month"),
        ("7,5 triệu đồng / người / tháng", "7,5 triệu đồng", "person,month"),
        ("500 nghìn đồng/hộ", "500 nghìn đồng", "household"),
        ("4 tỷ đồng/năm", "4 tỷ đồng", "year"),
        ("5 triệu đồng mỗi tháng", "5 triệu đồng", "month"),
        ("5 triệu đồng một tháng", "5 triệu đồng", "month"),
        ("48kg gạo/hộ", "48kg gạo", "household"),
        ("12 người/ngày", "12 người", "day"),
        ("70 triệu đồng", "70 triệu đồng", None),
        ("5 triệu đồng một thángg", "5 triệu đồng", None),
    ],
)
def test_rates(text, quote, per):
    said, quantity = one(text)
    assert (said, quantity.per, quantity.unit is None) == (quote, per, False)


def test_rates_in_english():
    said, quantity = one("VND5 million per person per month", "en")
    assert (said, quantity.per, quantity.unit, quantity.value) == ("5 million", "person,month", "VND", 5e6)


# -- two numbers that share a unit, and what they are to each other --------------------------------------------------

PAIRS = [
    ("7,8/3 tỷ đồng", [(7.8e9, "VND", "7,8"), (3e9, "VND", "3 tỷ đồng")], "slash"),
    ("2.311/10.000 người", [(2_311, "person", "2.311"), (10_000, "person", "10.000 người")], "slash"),
    ("17/17 chỉ tiêu", [(17, "target", "17"), (17, "target", "17 chỉ tiêu")], "slash"),
    ("6,3-6,5%", [(6.3, "percent", "6,3"), (6.5, "percent", "6,5%")], "range"),
    ("62 -66%", [(62, "percent", "62"), (66, "percent", "66%")], "range"),
    ("6,3–6,5%", [(6.3, "percent", "6,3"), (6.5, "percent", "6,5%")], "range"),
    ("giảm từ 2-3%", [(2, "percent", "2"), (3, "percent", "3%")], "range"),
    ("từ 3,5 đến 5 triệu đồng", [(3.5e6, "VND", "3,5"), (5e6, "VND", "5 triệu đồng")], "range"),
    ("2,5 - 3 nghìn lao động", [(2_500, "person", "2,5"), (3_000, "person", "3 nghìn lao động")], "range"),
    ("50 nghìn đến 60 nghìn người", [(50_000, "person", "50 nghìn"), (60_000, "person", "60 nghìn người")], "range"),
    ("5 đến 7 lớp", [(5, "session", "5"), (7, "session", "7 lớp")], "range"),
    ("1.000 - 1.200 người", [(1_000, "person", "1.000"), (1_200, "person", "1.200 người")], "range"),
    ("từ 1% đến 1,5%", [(1, "percent", "1%"), (1.5, "percent", "1,5%")], "range"),
    ("từ 11,7% xuống còn 8,3%", [(11.7, "percent", "11,7%"), (8.3, "percent", "8,3%")], "from_to"),
    ("từ 1.000 lao động lên 1.200 lao động",
     [(1_000, "person", "1.000 lao động"), (1_200, "person", "1.200 lao động")], "from_to"),
    ("từ 11,7 xuống còn 8,3%", [(11.7, "percent", "11,7"), (8.3, "percent", "8,3%")], "from_to"),
    ("đưa 50 người đến 60 doanh nghiệp",
     [(50, "person", "50 người"), (60, "enterprise", "60 doanh nghiệp")], ""),
    ("đạt 12%, còn 8,3%", [(12, "percent", "12%"), (8.3, "percent", "8,3%")], ""),
    ("Số xã: 12\n- 15 người", [(12, None, "12"), (15, "person", "15 người")], ""),
    ("5 lớp và 7 hộ", [(5, "session", "5 lớp"), (7, "household", "7 hộ")], ""),
    ("3 tỷ đồng/7 hộ", [(3e9, "VND", "3 tỷ đồng"), (7, "household", "7 hộ")], "slash"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "kind"), PAIRS, ids=[row[0] for row in PAIRS])
def test_pairs(text, wanted, kind):
    found = read(text)
    assert [(pytest.approx(quantity.value), quantity.unit, quote) for quote, quantity in found] == wanted
    (_, first), (_, second) = found
    assert link(fold(text).text, first, second) == kind


def test_a_chain_shares_its_unit():
    assert [(q.value, q.unit) for _, q in read("100 - 200 - 300 người")] == [(n, "person") for n in (100, 200, 300)]


def test_ranges_in_english():
    found = read("from 5 to 7 million people", "en")
    assert [(quantity.value, quantity.unit) for _, quantity in found] == [(5e6, "person"), (7e6, "person")]


def test_the_habit_is_the_whole_texts():
    text = "tăng 1,5% và 2,7%; đạt 12.450 tấn; chi 3,125 tỷ đồng"
    assert [q.value for _, q in read(text)] == pytest.approx([1.5, 2.7, 12_450_000, 3.125e9])
    swapped = text.translate(str.maketrans(",.", ".,"))
    assert [q.value for _, q in read(swapped)] == pytest.approx([1.5, 2.7, 12_450_000, 3.125e9])


def test_blocked_spans_are_no_numbers_and_no_witnesses():
    text = fold("ngày 10.9, đạt 12,5% với 5 hộ").text
    blocked = Spans([(text.index("10.9"), text.index("10.9") + 4)])
    assert habit_of(text, blocked, ",") == Habit(",", 1)
    assert habit_of(text, Spans([]), ",") == Habit(",", 0)
    assert [quantity.value for quantity in scan(text, blocked)] == [12.5, 5]


def test_what_blocks_a_part_of_a_number_does_not_block_it():
    text = "1 2 3.450 người"
    assert [quantity.value for quantity in scan(text, Spans([(0, 5)]))] == [3450]
    assert [quantity.value for quantity in scan(text, Spans([(0, 1), (2, 3), (6, 9)]))] == [3450]


# -- spelled out -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tổ chức hai phiên giao dịch", [("hai phiên giao dịch", 2, "session", "exact")]),
        ("có một trăm linh ba hộ", [("một trăm linh ba hộ", 103, "household", "exact")]),
        ("Mười vạn người", [("Mười vạn người", 100_000, "person", "exact")]),
        ("hơn hai nghìn lao động", [("hai nghìn lao động", 2_000, "person", "over")]),
        ("gần ba trăm tỷ đồng", [("ba trăm tỷ đồng", 300e9, "VND", "nearly")]),
        ("trong năm hai phiên", [("hai phiên", 2, "session", "exact")]),  # năm is the year
        ("năm trăm hộ", [("năm trăm hộ", 500, "household", "exact")]),
        ("hai lớp, ba xã", [("hai lớp", 2, "session", "exact"), ("ba xã", 3, "commune", "exact")]),
        ("trong năm, xã có", []),
        ("năm xã", []),
        ("một hộ", []),
        ("hai người", []),  # no more than a way of speaking
        ("hai ba lớp", []),
        ("vài ba lớp", []),
        ("hàng trăm nghìn người", []),
        ("vài trăm hộ", []),
        ("5 nghìn hộ", []),  # digits before it
        ("hai\nphiên", []),
        ("ba Vì", []),
        ("tỷ lệ hộ", []),
    ],
)
def test_numbers_spelled_out(text, wanted):
    assert spoken(text) == wanted


@given(st.integers(11, 10**9))
def test_any_number_spelled_out_is_read(number):
    text = f"có {spell(number)} hộ nghèo"
    assert spoken(text) == [(text[3:], float(number), "household", "exact")]


def test_rows_in_words_say_so():
    text = fold("hai phiên").text
    (quantity,) = scan_words(text, NOTHING)
    assert quantity.in_words
    assert scan_words(text, Spans([(0, 3)])) == []


# -- units and spans -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", lexicon.units(), ids=lambda unit: unit.phrase)
def test_every_unit_of_the_lexicon_is_read_after_a_number(unit):
    text = fold(f"có 7 {unit.phrase} và").text
    found = unit_at(text, 4)
    assert found is not None
    name, factor, end, noun = found
    assert (name, factor) == (unit.unit, unit.factor)
    assert text[end:] == " và"
    assert text[5:end] == noun


def test_a_unit_is_a_whole_word():
    assert unit_at("hộp", 0) is None
    assert unit_at("  hộ", 0) is None
    assert unit_at("hộ", 2) is None
    assert unit_at("đồng.", 0) == ("VND", 1.0, 4, "đồng")


def test_spans_know_what_lies_in_them():
    spans = Spans([(10, 12), (2, 8), (3, 4)])
    assert [at for at in range(14) if at in spans] == [2, 3, 4, 5, 6, 7, 10, 11]
    assert 0 not in NOTHING
    assert [spans.cover(2, end) for end in (3, 8, 9, 12)] == [True, True, False, False]
    assert Spans([(2, 5), (5, 8)]).cover(3, 8)
    assert not NOTHING.cover(0, 1)


WORDS = ["người", "triệu", "tỷ", "nghìn", "đồng", "%", "hộ", "lệ", "từ", "đến", "xuống còn", "hơn", "gần", "mỗi",
         "tháng", "trở lên", "kế hoạch", "đạt", "VND", "tr.đ", "‰", "hai", "mươi", "trăm", "năm"]  # fmt: skip
PIECES = st.one_of(
    st.from_regex(r"\d{1,4}(?:[.,]\d{1,3}){0,3}", fullmatch=True),
    st.sampled_from(WORDS),
    st.sampled_from(list(" ./-;,()\n")),
)
TEXTS = st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40)


@given(TEXTS, st.sampled_from(["vi", "en"]))
def test_any_text_every_number_once(text, language):
    folded = fold(text).text
    found = scan(folded, NOTHING, language)
    at = 0
    for quantity in found:
        assert at <= quantity.start < quantity.stop <= quantity.end <= len(folded)
        assert quantity.head <= quantity.start
        assert folded[quantity.start].isdecimal()
        assert not any(char.isdecimal() for char in folded[at : quantity.start])
        assert math.isfinite(quantity.value)
        assert quantity.value >= 0
        assert quantity.step > 0
        assert quantity.bound in {"exact", *lexicon.load("units")["bounds"]}
        at = quantity.end
    assert not any(char.isdecimal() for char in folded[at:])
    assert scan(folded, NOTHING, language) == found


@given(TEXTS)
def test_any_text_spelled_out(text):
    folded = fold(text).text
    at = 0
    for quantity in scan_words(folded, NOTHING):
        assert at <= quantity.start < quantity.end
        assert quantity.value > 0
        at = quantity.end
