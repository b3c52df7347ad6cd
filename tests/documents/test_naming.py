"""Names of districts and communes behind their kind."""

from __future__ import annotations

import pytest

from tongket.documents.naming import tokens, units
from tongket.language.normal import fold


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    folded = fold(text)
    return [(unit.level, unit.name, unit.provinces) for unit in units(folded, tokens(folded))]


@pytest.mark.parametrize(
    ("text", "level", "name", "provinces"),
    [
        ("ở huyện Đăk R’Lấp", "district", "Huyện Đắk R'lấp", ("dak-nong",)),
        ("UBND huyện Đăkr'lấp tổ chức", "district", "Huyện Đắk R'lấp", ("dak-nong",)),
        ("TX. Cai Lậy", "district", "Thị xã Cai Lậy", ("tien-giang",)),
        ("huyện đảo Phú Quốc", "district", "Huyện Phú Quốc", ("kien-giang",)),
        ("TP.Pleiku", "district", "Thành phố Pleiku", ("gia-lai",)),
        ("HUYỆN ĐẠI LỘC TỔNG KẾT NĂM 2021", "district", "Huyện Đại Lộc", ("quang-nam",)),
        ("thành phố Vĩnh Long", "district", "Thành phố Vĩnh Long", ("vinh-long",)),
        ("quận Ninh Kiều", "district", "Quận Ninh Kiều", ("can-tho",)),
        ("huyện Nguyễn Ái Quốc", "district", "Huyện Nguyễn Ái", ()),
        ("xã Tân Hội, huyện", "commune", "Xã Tân Hội", ()),
        ("UBND XÃ TÂN HỘI\nBÁO CÁO", "commune", "Xã Tân Hội", ()),
        ("đặc khu Phú Quý", "commune", "Đặc khu Phú Quý", ()),
        ("in Dai Loc District, Quang Nam", "district", "Huyện Đại Lộc", ("quang-nam",)),
    ],
)
def test_a_unit(text: str, level: str, name: str, provinces: tuple[str, ...]):
    assert found(text) == [(level, name, provinces)]


@pytest.mark.parametrize(
    "text",
    [
        "lao động và xã hội",
        "LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI NĂM 2021",
        "huyện ủy",
        "HUYỆN MIỀN NÚI ĐÃ THOÁT NGHÈO",
        "các xã vùng cao",
        "TP. Hồ Chí Minh",
        "thành phố Hà Nội",
        "XÃ HỘI",
        "the district said",
        "huyện",
    ],
)
def test_what_is_no_unit(text: str):
    assert found(text) == []


def test_the_offsets_hold():
    text = "Ở các huyện Bắc Hà và thị xã Sa Pa thì khác."
    folded = fold(text)
    first, second = units(folded, tokens(folded))
    assert text[first.begin : first.end] == "huyện Bắc Hà"
    assert text[first.start : first.end] == "Bắc Hà"
    assert text[second.begin : second.end] == "thị xã Sa Pa"
