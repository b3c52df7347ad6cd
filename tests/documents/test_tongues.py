"""The language of a text, and Vietnamese in fonts of old."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.documents import ReportError, read_bytes
from tongket.documents.tongues import legacy_font, tongue_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tỉnh giải quyết việc làm cho 5.000 người.", "vi"),
        ("TỈNH HƯNG YÊN - KẾT QUẢ NĂM 2021", "vi"),
        ("The province found work for 5,000 people in 2021.", "en"),
        ("The department (Sở Lao động) said that more than 5,000 people were placed in jobs in the year.", "en"),
        ("Công ty Samsung Display, LG Electronics và Canon tuyển 5.000 người.", "vi"),
        ("", ""),
        ("2021", ""),
    ],
)
def test_what_is_read(text: str, code: str):
    for form in ("NFC", "NFD"):
        tongue = tongue_of(unicodedata.normalize(form, text))
        assert tongue.code == code


def test_the_first_word_that_speaks():
    text = "2021: WHO, ILO và UNICEF"
    tongue = tongue_of(text)
    assert text[tongue.start : tongue.end] == "và"


# None of them speaks of labour or social affairs.
ENGLISH = [
    "The weather was mild and the river rose by 3 metres on Monday; 14 boats were seen.",
    "Annual output 2021: rice 5,000 tonnes, coffee 320 tonnes, up 4%.",
    "Weather report. Rain 30 mm. Wind 5 m/s. Temperature 31 degrees.",
    "Statistical Yearbook 2021\nPopulation 1,234,567\nHouseholds 320,000",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_without_a_word_of_the_sector_is_english(text: str):
    tongue = tongue_of(text)
    assert (tongue.code, tongue.name) == ("en", "English")
    assert text[tongue.start : tongue.end].isalpha()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("French", "Le département du travail de la province a créé des emplois pour 5 000 personnes en 2021."),
        ("Spanish", "En 2021 la provincia creó 5.000 empleos y ayudó a 320 familias pobres con el programa."),
        ("German", "Im Jahr 2021 wurden in der Provinz 5.000 Arbeitsplätze geschaffen und 320 Familien unterstützt."),
        ("Indonesian", "Pada tahun 2021 provinsi ini menciptakan kerja untuk 5.000 orang dan membantu 320 keluarga."),
        ("Tagalog", "Noong 2021, ang lalawigan ay lumikha ng 5,000 trabaho para sa mga tao sa 320 pamilya."),
        ("Hmong", "Nyob rau xyoo 2021, lub xeev tau tsim hauj lwm rau 5.000 leej thiab pab 320 tsev neeg pluag."),
        ("Czech", "V roce 2021 kraj vytvořil 5 000 pracovních míst a pomohl 320 rodinám, které to potřebovaly."),
        ("Swedish", "Under 2021 skapade provinsen 5 000 jobb och hjälpte 320 fattiga familjer som inte hade det."),
        ("Romanian", "În anul 2021 județul a creat 5.000 de locuri de muncă și a ajutat 320 de familii sărace."),
        ("Ê Đê, Gia Rai or another language of the Central Highlands",
         "Thŭn 2021, čar Dak Lak mâo 5.000 čô mnuih mâo bruă mă, hŏng 320 boh sang."),
        ("Chinese", "2021年,海阳省劳动厅 (Sở LĐ-TB&XH, Hải Dương, Việt Nam) 新增就业岗位5000个。"),
        ("Lao", "ໃນປີ 2021 ແຂວງໄດ້ສ້າງວຽກເຮັດງານທຳໃຫ້ແກ່ 5.000 ຄົນ ແລະ ຫຼຸດຜ່ອນຄອບຄົວທຸກຍາກ 320 ຄອບຄົວ."),
        ("Khmer", "ក្នុងឆ្នាំ ២០២១ ខេត្តបានបង្កើតការងារសម្រាប់មនុស្ស ៥.០០០ នាក់ និងកាត់បន្ថយគ្រួសារក្រីក្រ។"),
        ("Thai", "ในปี 2564 จังหวัดสร้างงานให้ประชาชน 5,000 คน และลดครัวเรือนยากจน 320 ครัวเรือน"),
        ("Japanese", "2021年、省は5000人に雇用を創出した。"),
        ("Korean", "2021년 성은 5,000명에게 일자리를 제공했다."),
    ],
)  # fmt: skip
def test_another_language_is_named_and_refused(name: str, text: str):
    assert (tongue_of(text).code, tongue_of(text).name) == ("", name)
    for file, data in (("a.txt", text.encode()), ("a.html", f"<html><body><p>{text}</p></body></html>".encode())):
        with pytest.raises(ReportError) as refused:
            read_bytes(data, file)
        assert refused.value.problem == f"The text is in {name}."
        assert refused.value.advice == "Vietnamese and English reports are read: give the report in one of them."


def test_what_shows_too_little_of_any_language_is_refused_without_a_name():
    with pytest.raises(ReportError, match="The language of the text is unknown"):
        read_bytes(b"2021\t5.000\t320\n2020\t4.800\t310", "a.txt")


def test_a_long_text_is_sampled_not_misread():
    body = "Tỉnh giải quyết việc làm cho 5.000 người, đạt kế hoạch năm. " * 20_000
    assert tongue_of(body).code == "vi"
    assert tongue_of("1234 5678 " * 50_000 + body).code == "vi"


def test_a_quoted_foreign_phrase_changes_nothing():
    assert (
        tongue_of('Chương trình "Made in Vietnam" của tỉnh giúp được 30 hộ nghèo có việc làm. ' + "こんにちは").code
        == "vi"
    )


@pytest.mark.parametrize(
    "text", ["Tỉnh có 5.000 người được việc làm.", "The province found work for people.", "", "café à la carte"]
)
def test_unicode_is_no_legacy_font(text: str):
    assert legacy_font(text) == ""


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str):
    tongue = tongue_of(text)
    assert tongue.code in ("vi", "en", "")
    assert 0 <= tongue.start <= tongue.end <= len(text)
    legacy_font(text)
