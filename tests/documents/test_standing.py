"""How a named place stands: each rule with a text that it was made for, and texts that must not get it."""

from __future__ import annotations

import pytest

from tongket.documents.layout import lay_out
from tongket.documents.naming import names, tokens, units
from tongket.documents.standing import RULES, STRONG, Context, Standing, stand, stand_units
from tongket.language.normal import fold
from tongket.lexicon.places import CENTRAL_CITIES

TITLE = "Ngành lao động tổng kết một năm nhiều khó khăn\n"
LONG = (
    "Trong năm, các trường dạy nghề cho nhiều người và các trung tâm mở thêm phiên giao dịch cho người lao động. " * 3
)


def standings(text: str) -> tuple[list[Standing], list[Standing]]:
    folded = fold(text)
    words = tokens(folded)
    found, below = names(folded, words, unmarked=False), units(folded, words)
    context = Context(folded, words, lay_out(folded, found, below), CENTRAL_CITIES)
    return stand(context, found, below), stand_units(context, below)


RULE_OF = [
    ("letterhead", "UBND TỈNH LÀO CAI\n\nBÁO CÁO\nKết quả công tác năm\n" + LONG),
    ("letterhead", "BÀ RỊA - VŨNG TÀU\nTóm tắt tình hình lao động trong năm\n" + LONG),
    ("headline", "Lào Cai: nhiều việc làm mới trong năm\n" + LONG),
    ("dateline", TITLE + "Lào Cai, 24/3/2015 - " + LONG),
    ("dateline", TITLE + "Lào Cai - " + LONG),
    ("office", TITLE + LONG + "\nTheo Sở LĐ-TB&XH Lào Cai, kết quả khá."),
    ("office", TITLE + LONG + "\nTheo Sở Lao động – Thương binh và Xã hội tỉnh Lào Cai, kết quả khá."),
    ("office", TITLE + LONG + "\nÔng nói tại trụ sở Tỉnh ủy Lào Cai."),
    ("territory", TITLE + LONG + "\nCó 30 trường trên địa bàn tỉnh Lào Cai."),
    ("territory", TITLE + "Tỉnh Lào Cai có 30 trường nghề. " + LONG),
    ("named", TITLE + LONG + LONG + "\n" + LONG + "\nSản phẩm của tỉnh Lào Cai."),
    ("site", "Cổng thông tin điện tử Sở Nội vụ tỉnh Lào Cai\n" + TITLE + LONG),
    ("subject", TITLE + LONG + "\nĐầu tháng, Lào Cai không thiếu việc."),
    ("mention", TITLE + LONG + "\nMùa này người nghèo Lào Cai hái chè."),
    ("venue", TITLE + LONG + "\nHội nghị họp tại Lào Cai trong hai ngày."),
    ("container", TITLE + LONG + "\nỞ huyện Bắc Hà, tỉnh Lào Cai, chợ họp sớm."),
    ("container", TITLE + LONG + "\nỞ huyện Bắc Hà (Lào Cai) chợ họp sớm."),
    ("capital", TITLE + LONG + "\nPhiên giao dịch mở ở TP. Lào Cai."),
    ("bearer", TITLE + LONG + "\nMột kỹ sư của Nhà máy Lào Cai nói."),
    ("weak", TITLE + LONG + "\nNhiều người lên Thủ đô tìm việc."),
    ("furniture", TITLE + LONG + "\nCác tin khác\nChợ phiên Lào Cai đông khách (12/9)"),
    ("passing", TITLE + LONG + "\nNhiều lao động từ Lào Cai về quê."),
    ("passing", TITLE + LONG + "\nTỷ lệ ấy cao so với tỉnh Lào Cai."),
    ("passing", TITLE + LONG + "\nNgười Lào Cai trở về khá đông."),
    ("passing", "Lao động đi làm ăn xa trở về từ Lào Cai ngày một đông\n" + LONG),
    ("list", TITLE + LONG + "\nHọ làm ở Lào Cai và Yên Bái."),
    ("person", TITLE + LONG + "\nÔng Nguyễn Lào Cai kể."),
    ("street", TITLE + LONG + "\nNhà ở đường Lào Cai bị ngập."),
    ("below", TITLE + LONG + "\nNgười dân phường Lào Cai góp công."),
]


@pytest.mark.parametrize(("rule", "text"), RULE_OF, ids=lambda value: value[-40:].strip())
def test_a_rule(rule: str, text: str):
    found, _ = standings(text)
    assert found
    assert {one.rule for one in found} == {rule}
    assert all(one.weight == RULES[rule][0] for one in found)
    assert all(one.strong == (rule in STRONG) for one in found)


def test_every_rule_is_tried_and_says_its_phrase():
    assert {rule for rule, _ in RULE_OF} == set(RULES)
    assert all(phrase for _, phrase in RULES.values())


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("letterhead", "UBND HUYỆN BẮC HÀ\n\nBÁO CÁO\nKết quả công tác năm\n" + LONG),
        ("headline", "Huyện Bắc Hà giảm nghèo bền vững\n" + LONG),
        ("subject", "Trao tặng nhà tình nghĩa ở huyện Bắc Hà\n" + LONG),
        ("office", TITLE + LONG + "\nTheo Phòng LĐ-TB&XH huyện Bắc Hà, kết quả khá."),
        ("office", TITLE + LONG + "\nHội Cựu chiến binh (CCB) huyện Bắc Hà họp."),
        ("venue", TITLE + LONG + "\nHội nghị họp tại huyện Bắc Hà."),
        ("subject", TITLE + LONG + "\nNhiều hộ ở huyện Bắc Hà trồng mận."),
    ],
)
def test_a_rule_of_districts(rule: str, text: str):
    _, found = standings(text)
    assert [one.rule for one in found] == [rule]
    assert found[0].slug == "bacha"
