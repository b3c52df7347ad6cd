from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.language.normal import fold, fold_phrase, strip_marks

SENTENCE = "Toàn tỉnh giải quyết việc làm cho 17.034 lao động, hoà nhập – đạt 102%."


@pytest.mark.parametrize(
    ("source", "folded"),
    [
        ("NGHÈO", "nghèo"),
        ("Nghe\u0300o", "nghèo"),
        ("Nghe\u0300o Tie\u0302\u0301ng Vie\u0323\u0302t", "nghèo tiếng việt"),
        ("17\u00a0034\u2009người", "17 034 người"),
        ("5\u20137%, 5\u20147%, 5\u22127%", "5-7%, 5-7%, 5-7%"),
        ("“một” „hai‟ «ba»", '"một" "hai" "ba"'),
        ("‘một’", "'một'"),
        ("hoà, thuỷ, khoẻ, uỷ ban", "hòa, thủy, khỏe, ủy ban"),
        ("Tỉ lệ, quí I, kì họp, liệt sỹ, qui định, kĩ năng", "tỷ lệ, quý i, kỳ họp, liệt sĩ, quy định, kỹ năng"),
        ("tỉnh, kìm, quít", "tỉnh, kìm, quít"),
        ("quý, quỳ", "quý, quỳ"),  # the u belongs to qu
        ("hoàn, thuyền", "hoàn, thuyền"),  # a closed syllable has its tone where it is
        ("Ðồng, ðồng", "đồng, đồng"),  # Eth for D with stroke
        ("một\ttab", "một tab"),
        ("một\r\nhai\rba\u2028bốn\x0bnăm", "một\nhai\nba\nbốn\nnăm"),
        ("\ufeffbáo cáo", "báo cáo"),
        ("báo\u00ad cáo, ng\u200bười", "báo cáo, người"),
        ("604  nghìn", "604 nghìn"),
        ("604 \u00a0nghìn\u00a0 \u00a0người", "604 nghìn người"),
        ("cột    cột", "cột    cột"),  # four spaces part columns
        ("  lùi vào", "  lùi vào"),
        ("5％ 3⁄4", "5% 3/4"),
        ("İstanbul", "İstanbul"),  # its lower case has two characters
        ("", ""),
    ],
)
def test_folding(source, folded):
    assert fold(source).text == folded


def test_before_lower_case():
    folded = fold("Sở LĐ\u2013TBXH\u00a0Hải Dương")
    assert folded.cased == "Sở LĐ-TBXH Hải Dương"
    assert folded.text == "sở lđ-tbxh hải dương"
    assert folded.source_length == 20


def test_where_nothing_moves_there_is_no_map():
    folded = fold(SENTENCE)
    assert folded.runs is None
    assert folded.span(3, 8) == (3, 8)
    assert folded.source(8) == 8


def test_a_span_has_the_marks_of_its_last_letter():
    source = "nghe\u0300o 5"
    folded = fold(source)
    start, end = folded.span(0, folded.text.index(" "))
    assert source[start:end] == "nghe\u0300o"
    at = folded.text.index("è")
    assert folded.span(at, at + 1) == (3, 5)
    assert folded.source(len(folded.text)) == len(source)


@pytest.mark.parametrize("dropped", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200b\u00ad"])
def test_a_span_has_nothing_of_what_follows_its_last_letter(dropped):
    source = f"5 người{dropped} và 7{dropped}% hộ"
    folded = fold(source)
    start, end = folded.span(0, len("5 người"))
    assert source[start:end] == "5 người"
    at = folded.text.index("7%")
    start, end = folded.span(at, at + 2)
    assert source[start:end] == f"7{dropped}%"


def test_doubled_spaces_belong_to_the_span_that_they_lie_in():
    source = "hơn  604 \u00a0nghìn  người  và"
    folded = fold(source)
    at = folded.text.index("604")
    start, end = folded.span(at, at + len("604 nghìn người"))
    assert source[start:end] == "604 \u00a0nghìn  người"


def test_an_empty_span_is_empty():
    folded = fold("nghe\u0300o")
    assert [folded.span(at, at) for at in range(4)] == [(0, 0), (1, 1), (2, 2), (3, 3)]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_the_forms_of_a_sentence_fold_to_one(form):
    assert fold(unicodedata.normalize(form, SENTENCE)).text == fold(SENTENCE).text


def test_phrases_are_single_spaced():
    assert fold_phrase("  Hộ\u00a0\u00a0 nghe\u0300o\n    mới ") == "hộ nghèo mới"


def test_marks_are_stripped():
    assert strip_marks("Bắc Ninh, Đắk Lắk, THỪA THIÊN HUẾ") == "bac ninh, dak lak, thua thien hue"
    assert strip_marks("ĐẮK") == "dak"


# -- any text --------------------------------------------------------------------------------------------------------

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
PIECES = st.sampled_from(
    [*VIETNAMESE, *VIETNAMESE.upper(), *unicodedata.normalize("NFD", VIETNAMESE), *"0123456789.,;:()[]%/-+",
     " ", "\u00a0", "\u2009", "\t", "\n", "\r", "\r\n", "\ufeff", "\u200b", "\u00ad", "–", "—", "“", "’",
     "\u0301", "\u0323", "oà", "uý", "quý", "İ", "ß", "Σ", "ﬁ", "한", "\u1112\u1161", "\u0958", "😀", "\ud800",
     "\x00", "\x85", "\u2028"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(st.characters(exclude_categories=()), max_size=40)


@given(TEXTS)
def test_offsets_go_up_and_stay_inside(source):
    folded = fold(source)
    length = len(folded.text)
    assert len(folded.cased) == length
    starts = [folded.source(at) for at in range(length + 1)]
    assert starts == sorted(starts)
    assert all(0 <= at <= len(source) for at in starts)
    spans = [folded.span(at, at + 1) for at in range(length)]
    assert all(start < end for start, end in spans)
    # Characters of the source are not shared, but where one folds to several or several to one.
    assert all(a == b or a[1] <= b[0] for a, b in pairwise(spans))


def _blank(text: str) -> str:
    """The two characters of a line's end may be cut apart, and then each is one."""
    return text.replace("\n", " ")


@given(TEXTS)
def test_the_source_of_a_folded_span_folds_to_it(source):
    folded = fold(source)
    for at in range(len(folded.cased)):
        start, end = folded.span(at, at + 1)
        assert _blank(folded.cased[at]) in _blank(fold(source[start:end]).cased)
    length = len(folded.cased)
    spans = [(0, length), *((at, at + width) for width in (2, 5) for at in range(length - width + 1))]
    for at, to in spans:
        start, end = folded.span(at, to)
        # A span that begins or ends in the middle of one source character has the whole of it.
        assert _blank(folded.cased[at:to]).strip() in _blank(fold(source[start:end]).cased)


@given(TEXTS)
def test_what_is_left_out_is_nothing_that_one_sees(source):
    folded = fold(source)
    kept = {at for start in range(len(folded.text)) for at in range(*folded.span(start, start + 1))}
    left_out = {char for at, char in enumerate(source) if at not in kept}
    assert left_out <= set(" \u00a0\r\ufeff\u200b\u200c\u200d\u2060\u00ad")


PROSE = st.text(st.sampled_from([*VIETNAMESE, *VIETNAMESE.upper(), *" .,0123456789\n-%"]), max_size=60)


@given(PROSE, st.sampled_from(["NFC", "NFD"]))
def test_folding_is_done_once(text, form):
    once = fold(unicodedata.normalize(form, text)).text
    assert fold(once).text == once


@given(PROSE)
def test_forms_and_spaces_make_no_difference(text):
    wanted = fold(text).text
    decomposed = unicodedata.normalize("NFD", text)
    assert fold(decomposed).text == wanted
    assert fold(text.replace(" ", "\u00a0")).text == wanted
    assert fold("\ufeff" + text).text == wanted
    assert fold(text.replace("\n", "\r\n")).text == wanted
    assert fold(text.replace("\n", "\r")).text == wanted
    assert fold(text.replace("-", "–")).text == wanted
