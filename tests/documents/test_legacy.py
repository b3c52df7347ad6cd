"""Old encodings of Vietnamese: found by evidence, converted to what was written, and ordinary text never touched."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from old_encodings import written, written_bytes
from tongket.documents import read
from tongket.documents.legacy import ENCODINGS, convert, detect
from tongket.documents.text import decode

TESTS = Path(__file__).resolve().parents[1]
CORPUS = sorted((TESTS.parent / "corpus").glob("*.txt"))
ORDINARY = [
    *CORPUS,
    *sorted((TESTS / "accuracy" / "tuned").glob("*.txt")),
    *sorted((TESTS / "accuracy" / "held").glob("*.txt")),
]
TEXT = (
    "Báo cáo của tỉnh Hưng Yên\nNăm 2021 có 5.000 người được giải quyết việc làm, đạt 102% kế hoạch.\n"
    "Trong năm, các trường dạy nghề cho 30 người của hai xã; trung tâm mở thêm 2 phiên giao dịch.\n"
)


def kept(text: str, encoding: str) -> str:
    """`text` without what the encoding cannot hold: a question mark in its place."""
    text = unicodedata.normalize("NFC", text)
    if encoding in ("utf-8 as cp1252",):
        return text
    shown = written(text, encoding)
    if encoding in ("vni", "cp1258"):
        return "".join("?" if written(char, encoding) == "?" else char for char in text)
    assert len(shown) == len(text)
    return "".join("?" if mark == "?" else char for char, mark in zip(text, shown, strict=True))


# --- found and converted --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_in_an_old_encoding_comes_back(encoding: str) -> None:
    shown = written(TEXT, encoding)
    assert shown != TEXT and detect(shown) == encoding
    assert convert(shown, encoding) == kept(TEXT, encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_corpus_comes_back(encoding: str) -> None:
    seen = 0
    for path in CORPUS:
        text = path.read_bytes().decode("utf-8")
        shown = written(text, encoding)
        if shown == text:
            continue  # in English
        seen += 1
        found = detect(shown)
        assert found == encoding, path.name
        back, wanted = convert(shown, found), kept(text, encoding)
        if encoding == "tcvn3":  # a capital with a tone is known only in words and lines of capitals
            back, wanted = back.lower(), wanted.lower()
        assert back == wanted, path.name
    assert seen > 25


@given(
    st.lists(
        st.sampled_from(sorted(set(TEXT.split()) | {"Ưu", "ổn", "đủ", "quỹ", "nghĩa", "ở", "huyện", "trẻ"})),
        min_size=12,
    )
)
def test_any_words_come_back(words: list[str]) -> None:
    text = "Năm 2021 tỉnh có 5 người được hỗ trợ của các xã\n" + " ".join(words)
    for encoding in ENCODINGS:
        shown = written(text, encoding)
        assert detect(shown) == encoding
        assert convert(shown, encoding) == kept(text, encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_letter_of_a_table_comes_back(encoding: str) -> None:
    letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    for letter in letters:
        shown = written(f"{TEXT}Trong năm {letter}", encoding)
        assert convert(shown, encoding).endswith(f" {letter}"), letter
    assert "?" not in written(letters, encoding)


def test_what_the_charts_say() -> None:
    assert written("Cộng hoà xã hội chủ nghĩa Việt Nam", "tcvn3") == "Céng hoµ x· héi chñ nghÜa ViÖt Nam"
    assert written("Cộng hoà xã hội chủ nghĩa Việt Nam", "vni") == "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam"
    assert written_bytes("Việt", "viscii") == b"Vi\xaet" and written_bytes("Việt", "vps") == b"Vi\x8ct"
    assert written("được", "utf-8 as cp1252") == "Ä‘Æ°á»£c"


def test_capitals_of_a_font_of_capitals() -> None:
    shown = "B¸O C¸O KÕT QU¶ C«NG T¸C\nBé Lao ®éng vµ Së T­ ph¸p cña tØnh B¾c Ninh ®­îc giao nhiÖm vô"
    assert detect(shown) == "tcvn3"
    assert convert(shown, "tcvn3").split("\n") == [
        "BÁO CÁO KẾT QUẢ CÔNG TÁC", "Bộ Lao động và Sở Tư pháp của tỉnh Bắc Ninh được giao nhiệm vụ",
    ]  # fmt: skip


def test_soft_hyphens_that_were_dropped() -> None:
    shown = written("Tỉnh hỗ trợ lượt người được hưởng trợ cấp thường xuyên, lương và các chương trình của xã", "tcvn3")
    lost = shown.replace("\u00ad", "")
    assert detect(lost) == "tcvn3"
    assert (
        convert(lost, "tcvn3")
        == "Tỉnh hỗ trợ lượt người được hưởng trợ cấp thường xuyên, lương và các chương trình của xã"
    )


def test_utf8_that_was_read_wrongly_twice() -> None:
    once = written(TEXT, "utf-8 as cp1252")
    assert convert(written(once, "utf-8 as cp1252"), "utf-8 as cp1252") == TEXT


def test_a_line_that_is_unicode_already_stays() -> None:
    line = "Nguồn: Cổng thông tin điện tử tỉnh\n"
    shown = line + written(TEXT, "tcvn3")
    assert detect(shown) == "tcvn3"
    assert convert(shown, "tcvn3") == line + TEXT


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("as_bytes", [True, False], ids=["bytes", "saved as UTF-8"])
def test_a_file_is_read_and_its_encoding_recorded(encoding: str, as_bytes: bool, tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes(written_bytes(TEXT, encoding) if as_bytes else written(TEXT, encoding).encode("utf-8"))
    document = read(path)
    if as_bytes and encoding == "utf-8 as cp1252":
        assert document.encoding == "utf-8"
    else:
        assert document.encoding == encoding
    assert unicodedata.normalize("NFC", document.text) == kept(TEXT, encoding)
    assert document.about.province == "hung-yen"


# --- never touched --------------------------------------------------------------------------------------------------

FORMS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "mixed": lambda text: "".join(
        unicodedata.normalize("NFD" if at % 2 else "NFC", word) + " " for at, word in enumerate(text.split(" "))
    ),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("form", FORMS)
def test_ordinary_texts_are_never_touched(form: str) -> None:
    assert len(ORDINARY) > 200
    for path in ORDINARY:
        text = FORMS[form](path.read_bytes().decode("utf-8"))
        assert detect(text) == "", path.name
    assert decode(FORMS[form](TEXT).encode(), "x") == (FORMS[form](TEXT), "utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "The province of Thừa Thiên Huế found work for people – café “résumé” naïve © 2021 • ½ ² § ¶ « » ® ™ € £ ÷ ×",
        "Les résultats de l'année ont été présentés à la préfète: création d'emplois, élèves, égalité, où déjà été",
        "Die Behörde für Arbeit übergab größere Häuser; schön, müde, Straße, Äpfel, Öl, Übung, Maßnahmen",
        "En la provincia había niños, señores, corazón, año, mañana, también, más, según, información",
        "Ñ Ø Æ å ä ö ü ß þ ð µ ¹ ¸ ® ¨ © ª « ¬",
        "Tỉnh có 5 người ©®™ «được» hỗ trợ • ² ³ ½ § ¶ ± µ ÷ × ¥ £ ¢ và của các xã",
        "",
    ],
)
def test_other_texts_are_never_touched(text: str) -> None:
    assert detect(text) == ""


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    for encoding in (detect(text), *ENCODINGS):
        if encoding:
            assert isinstance(convert(text, encoding), str)
