from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.language.citations import Citation, citations
from tongket.language.normal import fold


def read(text: str) -> list[tuple[str, Citation]]:
    folded = fold(text)
    return [(text[slice(*folded.span(c.start, c.end))], c) for c in citations(folded)]


def one(text: str) -> tuple[str, Citation]:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


# -- symbols: text, its quote, kind, number, issuer ------------------------------------------------------------------

SYMBOLS = [
    # number/kind-issuer and number/year/kind-issuer (Decree 30/2020/NĐ-CP)
    ("theo Nghị quyết số 68/NQ-CP của Chính phủ", "Nghị quyết số 68/NQ-CP", "Nghị quyết", "68/NQ-CP", "CP"),
    ("Nghị quyết số: 68/NQ-CP", "Nghị quyết số: 68/NQ-CP", "Nghị quyết", "68/NQ-CP", "CP"),
    ("Nghị quyết 68/NQ-CP.", "Nghị quyết 68/NQ-CP", "Nghị quyết", "68/NQ-CP", "CP"),
    ("Quyết định 23/2021/QĐ-TTg", "Quyết định 23/2021/QĐ-TTg", "Quyết định", "23/2021/QĐ-TTg", "TTg"),
    ("Nghị định số 20/2021/NĐ-CP", "Nghị định số 20/2021/NĐ-CP", "Nghị định", "20/2021/NĐ-CP", "CP"),
    ("Nghị quyết 30a/2008/NQ-CP", "Nghị quyết 30a/2008/NQ-CP", "Nghị quyết", "30a/2008/NQ-CP", "CP"),
    ("Nghị quyết 24/2016/NQ-HĐND", "Nghị quyết 24/2016/NQ-HĐND", "Nghị quyết", "24/2016/NQ-HĐND", "HĐND"),
    ("Thông tư số 17/2021/TT-BLĐTBXH", "Thông tư số 17/2021/TT-BLĐTBXH", "Thông tư", "17/2021/TT-BLĐTBXH", "BLĐTBXH"),
    ("Thông tư liên tịch số 12/2013/TTLT-BLĐTBXH-BTC", "Thông tư liên tịch số 12/2013/TTLT-BLĐTBXH-BTC",
     "Thông tư liên tịch", "12/2013/TTLT-BLĐTBXH-BTC", "BTC"),
    ("Kế hoạch số 136/KH-UBND", "Kế hoạch số 136/KH-UBND", "Kế hoạch", "136/KH-UBND", "UBND"),
    ("Kế hoạch số 136/KH - UBND", "Kế hoạch số 136/KH - UBND", "Kế hoạch", "136/KH - UBND", "UBND"),
    ("Kế hoạch số 136/KH–UBND", "Kế hoạch số 136/KH–UBND", "Kế hoạch", "136/KH-UBND", "UBND"),
    ("Công văn số 1234/SLĐTBXH-LĐVL", "Công văn số 1234/SLĐTBXH-LĐVL", "Công văn", "1234/SLĐTBXH-LĐVL", "LĐVL"),
    ("Văn bản số 12/VPCP", "Văn bản số 12/VPCP", "Văn bản", "12/VPCP", "VPCP"),
    ("Quyết định số 622/QĐ-UBND.HC", "Quyết định số 622/QĐ-UBND.HC", "Quyết định", "622/QĐ-UBND.HC", "UBND.HC"),
    ("Số: 112/BC-SLĐTBXH", "112/BC-SLĐTBXH", "", "112/BC-SLĐTBXH", "SLĐTBXH"),
    # laws and ordinances
    ("Luật số 84/2015/QH13", "Luật số 84/2015/QH13", "Luật", "84/2015/QH13", ""),
    ("Pháp lệnh số 02/2020/UBTVQH14", "Pháp lệnh số 02/2020/UBTVQH14", "Pháp lệnh", "02/2020/UBTVQH14", ""),
    # the Party: number-kind/issuer
    ("Chỉ thị số 14-CT/TW", "Chỉ thị số 14-CT/TW", "Chỉ thị", "14-CT/TW", "TW"),
    ("Kết luận số 92-KL/TW", "Kết luận số 92-KL/TW", "Kết luận", "92-KL/TW", "TW"),
    ("Chương trình hành động số 05-CTr/TU", "Chương trình hành động số 05-CTr/TU",
     "Chương trình hành động", "05-CTr/TU", "TU"),
    # without a symbol
    ("Nghị quyết 68 của Chính phủ", "Nghị quyết 68", "Nghị quyết", "68", ""),
    ("Nghị quyết số 30a", "Nghị quyết số 30a", "Nghị quyết", "30a", ""),
    ("Chương trình 135", "Chương trình 135", "Chương trình", "135", ""),
    ("Bộ luật Lao động năm 2019", "Bộ luật Lao động năm 2019", "Bộ luật Lao động", "2019", ""),
    ("Luật Việc làm 2013", "Luật Việc làm 2013", "Luật Việc làm", "2013", ""),
    # a dash with words after it belongs to the sentence
    ("Nghị quyết 68/NQ-CP - cho vay trả lương", "Nghị quyết 68/NQ-CP", "Nghị quyết", "68/NQ-CP", "CP"),
    # English
    ("Resolution No. 68/NQ-CP", "Resolution No. 68/NQ-CP", "Resolution", "68/NQ-CP", "CP"),
    ("Decree No 20/2021/ND-CP", "Decree No 20/2021/ND-CP", "Decree", "20/2021/ND-CP", "CP"),
    ("Decision 23", "Decision 23", "Decision", "23", ""),
    # Unicode
    ("Nghi\u0323 quyê\u0301t\u00a0số 68/NQ-CP", "Nghi\u0323 quyê\u0301t\u00a0số 68/NQ-CP",
     "Nghị quyết", "68/NQ-CP", "CP"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "kind", "number", "issuer"), SYMBOLS, ids=[row[0] for row in SYMBOLS])
def test_documents(text, quote, kind, number, issuer):
    said, citation = one(text)
    assert (said, citation.kind, citation.number, citation.issuer) == (quote, kind, number, issuer)


@pytest.mark.parametrize(
    ("text", "quote", "issued"),
    [
        ("Nghị quyết số 68/NQ-CP ngày 01/7/2021 của", "Nghị quyết số 68/NQ-CP ngày 01/7/2021", date(2021, 7, 1)),
        ("Quyết định số 861/QĐ-TTg, ngày 04/6/2021", "Quyết định số 861/QĐ-TTg, ngày 04/6/2021", date(2021, 6, 4)),
        ("Chỉ thị 14-CT/TW ngày 19 tháng 7 năm 2017", "Chỉ thị 14-CT/TW ngày 19 tháng 7 năm 2017", date(2017, 7, 19)),
        ("Kế hoạch số 136/KH-UBND ngày 11.11.2020", "Kế hoạch số 136/KH-UBND ngày 11.11.2020", date(2020, 11, 11)),
        ("Nghị quyết 68 ngày 01/7/2021", "Nghị quyết 68 ngày 01/7/2021", date(2021, 7, 1)),
        ("Nghị quyết số 68/NQ-CP ngày 31/2/2021", "Nghị quyết số 68/NQ-CP ngày 31/2/2021", None),  # no such day
        ("Nghị quyết số 68/NQ-CP ngày 01/7", "Nghị quyết số 68/NQ-CP", None),  # of what year is not said
    ],
)
def test_dates_of_issue(text, quote, issued):
    said, citation = one(text)
    assert (said, citation.issued) == (quote, issued)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Điều 169 Bộ luật Lao động", ["Điều 169"]),
        ("Điều 5, Khoản 2 Nghị định 20", ["Điều 5", "Khoản 2", "Nghị định 20"]),
        ("khoản 1, 2 và 3 Điều 8 của Luật", ["khoản 1, 2 và 3", "Điều 8"]),
        ("NQ 68/NQ-CP; QĐ 23/2021/QĐ-TTg", ["68/NQ-CP", "23/2021/QĐ-TTg"]),
        (
            "Nghị quyết số 68/NQ-CP, Nghị quyết số 116/NQ-CP và Quyết định số 28/2021/QĐ-TTg",
            ["Nghị quyết số 68/NQ-CP", "Nghị quyết số 116/NQ-CP", "Quyết định số 28/2021/QĐ-TTg"],
        ),
        ("Nghị quyết số 68/NQ-CP\n- Cho vay 5 hộ", ["Nghị quyết số 68/NQ-CP"]),
    ],
)
def test_several(text, quotes):
    assert [quote for quote, _ in read(text)] == quotes


NOT_DOCUMENTS = [
    "5/người/tháng",
    "24/tháng",
    "thu nhập 5 triệu đồng/người/tháng",
    "2 triệu/m2",
    "2.311/10.000 người",
    "7,8/3 tỷ đồng",
    "12/15 xã",
    "đạt 12/15 chỉ tiêu",
    "30/6/2021",
    "ngày 27/7",
    "giai đoạn 2021-2025",
    "ban hành 12 kế hoạch, 5 quyết định",
    "100 văn bản",
    "quyết định hỗ trợ 50 người",
    "Quyết định 50 người",
    "Chương trình 25 người",
    "kế hoạch 5 năm",
    "đạt kế hoạch 102%",
    "kế hoạch 50%",
    "kế hoạch 5/tháng",
    "Nghị quyết 6,5%",
    "khoản 300 triệu đồng",
    "khoản 30% số người",
    "điều 12 lao động",
    "Chương trình\n1. Mở đầu",
    "tuyên truyền pháp luật về lao động năm 2021",
    "thực hiện luật lao động trong năm 2021",
    "Công ty TNHH 1 thành viên",
    "COVID-19",
    "",
]


@pytest.mark.parametrize("text", NOT_DOCUMENTS)
def test_no_documents(text):
    assert read(text) == []


PIECES = st.sampled_from([row[0] for row in SYMBOLS] + NOT_DOCUMENTS + [" ", "\n", ", ", "số ", "/", "-", "2021", "1a"])


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=40))
def test_any_text(text):
    folded = fold(text)
    found = citations(folded)
    at = 0
    for citation in found:
        assert at <= citation.start < citation.end <= len(folded.text)
        assert "\n" not in folded.text[citation.start : citation.end]
        assert citation.number in folded.cased[citation.start : citation.end]
        assert any(char.isdecimal() for char in citation.number)
        at = citation.end
    assert citations(folded) == found


@given(st.lists(PIECES, max_size=6).map("".join))
def test_forms_make_no_difference(text):
    wanted = [(c.kind, c.number, c.issuer, c.issued) for _, c in read(text)]
    for variant in (unicodedata.normalize("NFD", text), text.replace(" ", "\u00a0"), text.replace("\n", "\r\n")):
        assert [(c.kind, c.number, c.issuer, c.issued) for _, c in read(variant)] == wanted
