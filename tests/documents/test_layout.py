"""The parts of a page: letterhead, headline, stamp, body, captions, furniture."""

from __future__ import annotations

from tongket.documents.layout import lay_out
from tongket.documents.naming import names, tokens, units
from tongket.language.normal import fold

LONG = "Trong năm, các trường dạy nghề cho nhiều người và các trung tâm mở thêm 3 phiên giao dịch cho người lao động."
IDLE = LONG.replace("3 ", "")


def zones(text: str) -> list[str]:
    folded = fold(text)
    words = tokens(folded)
    layout = lay_out(folded, names(folded, words, unmarked=False), units(folded, words))
    return [zone.value for zone in layout.zones]


def test_an_office_report():
    text = f"UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 12/BC-SNV\n\nBÁO CÁO\nKết quả công tác năm\n\nI. KẾT QUẢ\n{LONG}\n"
    assert zones(text) == ["letterhead"] * 3 + ["title"] * 2 + ["lead", "lead"]


def test_a_press_item():
    text = (
        f"Nhiều việc làm mới trong năm\nThứ Ba, 09/12/2014 - 09:12\nẢnh: Một lớp may\n{LONG}\n{LONG}\n{LONG}\n"
        f"Các tin khác\nChợ phiên đông khách (12/9)\n"
    )
    assert zones(text) == ["title", "stamp", "caption", "lead", "lead", "body", "furniture", "furniture"]


def test_a_paragraph_without_a_number_takes_no_leads_place():
    text = f"Nhiều việc làm mới trong năm\n{LONG}\n{IDLE}\n{LONG}\n{LONG}\n"
    assert zones(text) == ["title", "lead", "lead", "lead", "body"]
    assert zones(f"Nhiều việc làm mới trong năm\n{LONG}\n* {LONG}\n") == ["title", "lead", "body"]


def test_a_saved_page_with_a_long_menu():
    menu = "\n".join(f"Mục {name}" for name in "abcdefghijklmnop")
    text = f"{menu}\nNhiều việc làm mới ở các xã vùng cao\n{LONG}\n{LONG}\n{LONG}\nĐiện thoại: 0000 111 222\n"
    assert zones(text)[16:] == ["title", "lead", "lead", "body", "furniture"]


def test_no_headline():
    assert zones(f"{LONG}\n{LONG}\n") == ["lead", "lead"]
    assert zones("") == []
    assert zones("\n\n \n") == []
