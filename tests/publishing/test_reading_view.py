"""Reports read on the spot, by a call and by the widget: shown whole, refused in plain words, nothing lost."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import tongket
from tongket.api import _read_given
from tongket.publishing import explore

FRENCH = "Le rapport de la province dit que les emplois sont dans une situation qui est plus difficile pour les gens. "


@pytest.fixture(scope="module")
def small(corpus: Path) -> Any:
    return tongket.read_corpus(corpus / "kon-tum-2014.txt")


@pytest.fixture
def explorer(known: Any) -> Any:
    """As `tongket.explore` makes it, of a corpus whose suites need not be run."""
    return explore(known, "vi", _read_given)


def test_a_file_is_shown_with_its_text_its_ledger_and_what_speaks_against_it(explorer: Any, corpus: Path) -> None:
    reading = explorer.read(corpus / "kon-tum-2014.txt")
    assert not reading.problem and len(reading.figures) == 13 and len(reading.ledger) == 23
    assert reading.checks["verdict"].tolist() == ["disagrees"] and reading.lints["code"].tolist() == ["sum_mismatch"]
    assert "Kon Tum · 2014 · 13 số liệu · 23 con số · 1 nghi vấn" in reading.text
    assert "không khớp với “1.641 người” và “1.786 người”" in reading.text
    assert "42% · Tỷ lệ lao động qua đào tạo · mức · kế hoạch · 2015" in reading.text
    assert reading.text.endswith((corpus / "kon-tum-2014.txt").read_text(encoding="utf-8"))
    assert reading.html.count('class="tk-f ') == 13


def test_what_is_in_doubt_leads_to_its_place_and_back_and_every_id_stands_once(explorer: Any, corpus: Path) -> None:
    for name in ("kon-tum-2014", "vinh-long-city-2017", "binh-thuan-2023-h1"):
        html = explorer.read(corpus / f"{name}.txt").html
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids)) and all(at.startswith("read-") for at in ids)
        led = re.findall(r'href="#([^"]+)"', html)
        assert led and set(led) <= set(ids)


def test_a_text_is_read_as_a_file_is(explorer: Any, corpus: Path) -> None:
    text = (corpus / "kon-tum-2014.txt").read_text(encoding="utf-8")
    assert len(explorer.read(text).figures) == 13
    one = explorer.read("Cả năm tỉnh Hải Dương có 12.480 lao động tìm được việc làm mới, bằng 104% kế hoạch.")
    assert one.figures["value"].tolist() == [12480.0, 104.0] and "văn bản đã đưa" in one.text
    assert "Nothing was found" in tongket.explore(tongket.read_corpus(corpus / "kon-tum-2014.txt"), "en").read(
        "In 2021 the province of Hai Duong created 36,000 jobs for the workers of the province."
    ).text  # fmt: skip


@pytest.mark.parametrize(
    ("data", "vi", "en"),
    [
        (b"", "Tệp rỗng. Hãy đưa lời văn", "The file is empty."),
        (b"%PDF-1.7 x", "Tệp bị hỏng: không đọc được như tệp PDF.", "damaged: as a PDF file it cannot be read."),
        (
            b"PK\x03\x04 x",
            "Tệp bị hỏng: không đọc được như tệp Word, Excel hay OpenDocument.",
            "damaged: as a Word, Excel or OpenDocument file it cannot be read.",
        ),
        (b"\x00\xff\xfe\x80" * 99, "Đây là tệp nhị phân: có byte NUL.", "The file is binary"),
        (FRENCH.encode() * 9, "Văn bản viết bằng tiếng Pháp. Chỉ đọc được", "The text is in French."),
        ("Báo cáo năm ".encode("utf-16-le") * 30, "mã UTF-16 mà thiếu dấu thứ tự byte", "UTF-16 without"),
        (b"1 2 3 4", "Không rõ văn bản viết bằng tiếng gì", "The language of the text is unknown"),
        (b"x" * (20 * 1024 * 1024 + 1), "Tệp quá lớn: 20.971.521 byte, trong khi nhiều nhất", "20,971,521 bytes"),
    ],
    ids=lambda given: given[:12] if isinstance(given, str) else "",
)
def test_what_cannot_be_read_is_refused_in_plain_words(small: Any, data: bytes, vi: str, en: str) -> None:
    for language, expected in (("vi", vi), ("en", en)):
        reading = tongket.explore(small, language).read_bytes(data, "a & b.txt")
        assert expected in reading.problem and reading.problem in reading.text
        assert "a &amp; b.txt" in reading.html and 'role="alert"' in reading.html
        with pytest.raises(ValueError, match=r"a & b\.txt"):
            _ = reading.figures


def test_a_path_that_is_wrong_is_said(explorer: Any, tmp_path: Path) -> None:
    assert "Không có tệp này." in explorer.read(tmp_path / "none.txt").problem
    assert "Không có tệp này." in explorer.read("none.txt").problem
    assert "Đây là thư mục" in explorer.read(str(tmp_path)).problem


def test_an_explorer_without_a_reader_says_so(known: Any) -> None:
    assert "tongket.explore" in explore(known, "en").read("x.txt").problem


def uploaded(name: str, data: bytes) -> dict[str, Any]:
    """A file as FileUpload hands it over."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return {"name": name, "type": "text/plain", "size": len(data), "content": memoryview(data), "last_modified": now}


def test_files_that_are_dropped_are_read_and_what_was_read_stays(explorer: Any, corpus: Path) -> None:
    upload, refused, which, shown = explorer.widget.children[-4:]
    assert "Đọc báo cáo" in upload.description and upload.multiple
    good = (corpus / "hai-duong-2021.txt").read_bytes()
    upload.value = (uploaded("hai-duong.txt", good), uploaded("scan.txt", b"%PDF-1.7"))
    assert "scan.txt" in refused.value and "tệp PDF" in refused.value
    assert which.options == ("hai-duong.txt",) and "36.000 lao động</mark>" in shown.value
    upload.value = (uploaded("word.txt", b"PK\x03\x04"),)
    assert "word.txt" in refused.value and "scan.txt" not in refused.value
    assert "36.000 lao động</mark>" in shown.value, "a refusal takes nothing away"
    upload.value = (uploaded("kon-tum.txt", (corpus / "kon-tum-2014.txt").read_bytes()),)
    assert which.options == ("hai-duong.txt", "kon-tum.txt") and which.value == "kon-tum.txt" and not refused.value
    which.value = "hai-duong.txt"
    assert "36.000 lao động</mark>" in shown.value
    upload.value = (uploaded("hai-duong.txt", (corpus / "kon-tum-2014.txt").read_bytes()),)
    assert "36.000 lao động</mark>" not in shown.value and "373 người" in shown.value, "the same name, read anew"
