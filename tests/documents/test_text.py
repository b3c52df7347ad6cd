"""Bytes to text: encodings, line ends and marks as in the file, and what is refused with which words."""

# A foreign sentence is one line.
# ruff: noqa: E501

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.documents import ReportError, read
from tongket.documents.text import LIMIT, decode, load, read_text

TEXT = (
    "Hưng Yên: năm 2021 có 5.000 người được giải quyết việc làm\n"
    "Trong năm, các trường dạy nghề cho 30 người của hai xã; trung tâm mở thêm 2 phiên giao dịch.\n"
)


def cp1258(text: str) -> bytes:
    """Windows-1258 as Vietnamese editors of the 1990s wrote it: hats and horns composed, tones behind."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        out.append(base + "".join(part for part in parts if part in tones))
    return "".join(out).encode("cp1258")


def refused(data: bytes, folder: Path) -> ReportError:
    path = folder / "report.txt"
    path.write_bytes(data)
    with pytest.raises(ReportError) as caught:
        read_text(path, shown="given/report.txt")
    assert caught.value.path == "given/report.txt"
    assert caught.value.advice
    assert str(caught.value) == f"given/report.txt: {caught.value.message}"
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace(" ", "\u00a0"),
        TEXT + "\r\x0b\x0c\u2028",
    ],
    ids=["plain", "crlf", "bom", "nfd", "nbsp", "odd line ends"],
)
def test_utf8_is_the_files_own_characters(text: str, tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_bytes(text.encode("utf-8"))
    assert read_text(path) == (text, "utf-8")


@pytest.mark.parametrize(("codec", "bom"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_utf16_with_its_mark(codec: str, bom: bytes, tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_bytes(bom + TEXT.encode(codec))
    assert read_text(path) == ("\ufeff" + TEXT, codec)


def test_windows_1258(tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_bytes(cp1258(TEXT))
    text, encoding = read_text(path)
    assert encoding == "cp1258"
    assert unicodedata.normalize("NFC", text) == TEXT
    document = read(path)
    assert (document.encoding, document.about.province) == ("cp1258", "hung-yen")


def test_another_western_encoding_is_found_and_recorded():
    french = "Les résultats de l'année ont été présentés à la province par le département du travail."
    text, encoding = decode(french.encode("latin-1"), "x")
    assert "résultats" in text
    assert encoding not in ("utf-8", "utf-16-le")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "blank"),
        ("\ufeff\n\u00a0\n".encode(), "blank"),
        (b"\xff\xfe \x00\n\x00", "blank"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "old Office"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"abc\0def", "NUL"),
        (bytes(range(1, 32)) * 40 + TEXT.encode(), "control characters"),
        (b"\xff\xfeA\x00\x00\xd8", "damaged"),
        (TEXT.encode("utf-16-le"), "without a byte order mark"),
        (TEXT.encode() * 4 + b"\xe1\xba" + TEXT.encode(), "damaged at byte"),
        (TEXT.encode().decode("cp1252", "replace").encode(), "garbled"),
    ],
)
def test_what_is_no_report(data: bytes, words: str, tmp_path: Path):
    assert words in refused(data, tmp_path).problem


FOREIGN = {
    "French": "Dans la province, les autorités ont créé des emplois pour plus de 3 000 personnes en 2021, ce qui est un progrès.",
    "Spanish": "La provincia creó empleo para 3.000 trabajadores en el año 2021, según el departamento, que es más de lo previsto.",
    "German": "Die Provinz hat im Jahr 2021 nach Angaben der Behörde mehr als 3000 Menschen in Arbeit gebracht, und das ist nicht wenig.",
    "Indonesian": "Pada tahun 2021 provinsi ini telah menciptakan kerja untuk lebih dari 3.000 orang, dan akan membantu para pekerja.",
    "Japanese": "2021年、省は三千人の雇用を創出したと発表しました。労働局によると計画を上回っています。",
    "Chinese": "2021年全省新增就业三千人,超过年度计划。劳动部门表示将继续努力。",
    "Korean": "2021년 성은 삼천 명의 일자리를 창출했다고 발표했다.",
    "Thai": "จังหวัดสร้างงานให้ประชาชนกว่าสามพันคนในปี 2021",
    "Cyrillic": "В 2021 году в провинции трудоустроили три тысячи человек.",
    "without its marks": "Nam 2021 tinh giai quyet viec lam cho 5.000 lao dong, dat ke hoach, cac truong day nghe cho nguoi lao dong nong thon.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_named_and_refused(language: str, tmp_path: Path):
    assert language in refused(FOREIGN[language].encode(), tmp_path).problem


@pytest.mark.parametrize("text", ["12 34 56", "...", "Zyx qwv 12 plok, mnb trz fgh", "🙂 🙂"])
def test_an_unknown_language_is_refused(text: str, tmp_path: Path):
    assert "unknown" in refused(text.encode(), tmp_path).problem


@pytest.mark.parametrize("text", ["Hà Nội 5 người", "Bac Ninh found work for 28,000 people", "Giảm nghèo: 5%"])
def test_short_texts_are_read(text: str, tmp_path: Path):
    path = tmp_path / "r.txt"
    path.write_text(text, encoding="utf-8")
    assert read_text(path).text == text


def test_files_that_cannot_be_read(tmp_path: Path):
    with pytest.raises(ReportError, match="no such file"):
        load(tmp_path / "missing.txt")
    with pytest.raises(ReportError, match="a folder"):
        load(tmp_path)
    with pytest.raises(ReportError, match="cannot be read"):
        load(Path("a\0b"))
    big = tmp_path / "big.txt"
    big.write_bytes(b"a" * 101)
    with pytest.raises(ReportError, match="limit of 100"):
        load(big, limit=100)
    assert len(load(big, limit=101)) == 101
    assert LIMIT == 20 * 1024 * 1024


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes):
    try:
        text, encoding = decode(data, "x")
    except ReportError as error:
        assert error.problem
        assert error.advice
    else:
        assert isinstance(text, str)
        assert encoding
