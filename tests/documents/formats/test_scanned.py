"""Scans: pictures and PDFs of pictures are read as their text would be; what two readings have otherwise is told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import rendered
import scanned as scanner
import tongket
from tongket.documents import ReportError, formats, read_all, read_bytes
from tongket.documents.formats import Fault, Made, tesseract
from tongket.documents.formats import scanned as reader
from tongket.documents.formats.pool import Pool
from tongket.extraction import extract


def missing() -> str:
    """What keeps scans from being read here; "" where nothing does."""
    program = shutil.which("tesseract")
    if not program:
        return "no tesseract on this machine (Debian: apt-get install tesseract-ocr tesseract-ocr-vie)"
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False).stdout.split()
    return "" if "vie" in listed else "tesseract has no Vietnamese here (Debian: apt-get install tesseract-ocr-vie)"


recognises = pytest.mark.skipif(bool(missing()), reason=missing() or "it is there")

TEXT = (
    "Năm 2022 tỉnh Hưng Yên giải quyết việc làm cho 12.480 lao động, đạt 104% kế hoạch năm, tăng 5,2% so với cùng kỳ; "
    "đào tạo nghề cho 8.300 người trong giai đoạn 2021-2025, trong đó lao động nữ chiếm 48,5% tổng số người học nghề."
)
ROWS = [
    ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ"],
    ["1", "Số lao động có việc làm", "12.000", "12.480", "104,0"],
    ["2", "Số hộ nghèo", "1.200", "1.350", "112,5"],
    ["3", "Số trẻ em", "950", "932", "98,1"],
    ["4", "Số người có công", "700", "720", "102,9"],
]
WORSE: dict[str, Any] = {"skew": 1.4, "noise": 12, "blur": 0.8, "stamp": True}
# The least share of the digits that is kept, as measured (benchmarks/scans.py) less a little.
FLOORS: dict[str, tuple[int, dict[str, Any], float]] = {
    "300 dpi, clean": (300, {}, 0.99),
    "200 dpi, leaning": (200, {"skew": -2.0}, 0.97),
    "300 dpi, leaning, noisy, stamped": (300, WORSE, 0.97),
    "150 dpi, noisy": (150, {"noise": 10, "blur": 0.4}, 0.9),
}


@cache
def page(*, ruled: bool | None = None, text: str = TEXT) -> Image.Image:
    rows = ROWS if ruled is not None else ()
    return scanner.pages(rendered.pdf(text, rows, ruled=bool(ruled)))[0]


@cache
def made_of_text() -> Made:
    return formats.read(scanner.encoded([page()], "PNG"), "picture")


def kept(wanted: str, got: str) -> float:
    """The share of the digits that are there, in their order."""
    a, b = (re.sub(r"\D", "", text) for text in (wanted, got))
    return sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()) / len(a)


@recognises
@pytest.mark.parametrize("condition", FLOORS)
def test_the_digits_of_a_report_are_kept(corpus: Path, condition: str) -> None:
    resolution, worse, floor = FLOORS[condition]
    text = (corpus / "kon-tum-2014.txt").read_text(encoding="utf-8")
    pages = [scanner.scan(one, **worse) for one in scanner.pages(rendered.pdf(text), resolution)]
    made = formats.read(scanner.pdf(pages, resolution), "pdf")
    assert kept(text, made.text) >= floor
    assert not made.problems


@recognises
def test_a_clean_scan_has_the_figures_of_the_text() -> None:
    columns = ("value", "unit", "indicator", "measure", "period_end", "printed")
    wanted, got = (
        Counter(tuple(row[name] for name in columns) for row in extract(document).figures)
        for document in (read_bytes(TEXT.encode(), "a.txt"), read_bytes(scanner.encoded([page()], "TIFF"), "a.tif"))
    )
    assert wanted.total() == 5
    assert got == wanted


@recognises
def test_each_figure_has_its_box_and_how_sure_it_is() -> None:
    document = read_bytes(scanner.encoded([page()], "JPEG"), "a.jpg")
    rows = extract(document).figures
    assert document.media_type == "image/jpeg"
    assert all(0.3 < row["recognised"] <= 1 for row in rows)
    plain = {row["printed"]: row["confidence"] for row in extract(read_bytes(TEXT.encode(), "a.txt")).figures}
    assert all(row["confidence"] <= plain[row["printed"]] for row in rows)
    number = document.text.index("12.480")
    assert document.origins.address(document.text, number, number + 6).startswith("page=1&viewrect=")


@recognises
@pytest.mark.parametrize("skew", [0.0, 2.0])
def test_a_box_frames_its_word_on_the_page_as_it_was_scanned(skew: float) -> None:
    """Also of a page that leaned: the ink of a word apart lies in its box."""
    picture = scanner.scan(page(text="Số liệu\n\n\n\n123456"), skew=skew)
    made = formats.read(scanner.encoded([picture], "PNG"), "picture")
    start = made.text.index("123456")
    origin = made.origins.of(start, start + 6)
    assert origin is not None
    ((left, top, right, bottom),) = (tuple(at * picture.width / 595 for at in box) for box in origin.boxes)
    ink = np.asarray(picture.convert("L")) < 128
    ys, xs = np.nonzero(ink[int(top) - 60 : int(bottom) + 60])
    assert abs(xs.min() - left) < 8 and abs(xs.max() - right) < 8
    assert abs(ys.min() + int(top) - 60 - top) < 12 and abs(ys.max() + int(top) - 60 - bottom) < 12


@recognises
@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("worse", [{}, {"skew": 1.2, "stamp": True}], ids=["clean", "leaning"])
def test_tables(ruled: bool, worse: dict[str, Any]) -> None:
    picture = scanner.scan(page(ruled=ruled), **worse)
    made = formats.read(scanner.pdf([picture]), "pdf")
    (grid,) = made.grids
    cells = {(c.row, c.column): made.text[c.start : c.end] for c in grid.cells}
    got = [cells.get((row, column), "") for row in range(1, 5) for column in range(2, 5)]
    wanted = [cell for row in ROWS[1:] for cell in row[2:]]
    told = {made.text[one.start : one.end] for one in made.recognised if one.other is not None}
    assert not [b for a, b in zip(wanted, got, strict=True) if a != b and b not in told]
    assert sum(a == b for a, b in zip(wanted, got, strict=True)) >= 11
    assert cells[3, 1] == "Số trẻ em"


@recognises
def test_a_pdf_may_have_pages_of_both_kinds(tmp_path: Path) -> None:
    import io

    import pypdf

    writer = pypdf.PdfWriter()
    for data in (rendered.pdf("Trang thứ nhất có 111 người."), scanner.pdf([page(text="Trang sau có 2.222 người.")])):
        writer.append(io.BytesIO(data))
    writer.add_blank_page(595, 842)
    stream = io.BytesIO()
    writer.write(stream)
    made = formats.read(stream.getvalue(), "pdf")
    assert made.text.split() == ["Trang", "thứ", "nhất", "có", "111", "người.", "Trang", "sau", "có", "2.222", "người."]
    assert {made.origins.of(one.start, one.end).page for one in made.recognised} == {2}
    assert not made.problems


@recognises
def test_words_that_a_scanner_left_under_its_picture_are_not_believed() -> None:
    """A line of its own, or a text without a mark of Vietnamese."""
    for under in ("Scanned with CamScanner", "Nam 2022 tinh Hung Yen giai quyet viec lam cho 12.4B0 lao dong " * 8):
        data = beneath(page(), under)
        assert formats.read(data, "pdf").text.split()[:4] == ["Năm", "2022", "tỉnh", "Hưng"], under
    trusted = "Năm 2022 tỉnh Hưng Yên có 9.999 người được giải quyết việc làm. " * 8
    assert "9.999" in formats.read(beneath(page(), trusted), "pdf").text


def beneath(picture: Image.Image, words: str) -> bytes:
    """A PDF page that is a picture over words, as recognising scanners make it."""
    import io

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    rendered.pdf("x")  # registers the font
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    canvas.setFont("Body", 9)
    for at in range(0, len(words), 90):
        canvas.drawString(40, 800 - at / 5, words[at : at + 90])
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    canvas.save()
    return stream.getvalue()


@recognises
def test_a_page_on_its_side_or_head_is_turned() -> None:
    for turn in (90, 180):
        picture = page().rotate(turn, expand=True)
        made = formats.read(scanner.encoded([picture], "PNG"), "picture")
        assert kept(TEXT, made.text) == 1, turn
        start = made.text.index("12.480")
        origin = made.origins.of(start, start + 6)
        assert origin is not None
        left, top, right, bottom = origin.boxes[0]
        scale = min(picture.size) / 595
        cut = picture.crop(tuple(round(at * scale) for at in (left, top, right, bottom))).rotate(-turn, expand=True)
        assert cut.width > 2 * cut.height
        assert np.asarray(cut.convert("L")).min() < 100


@recognises
def test_a_page_of_which_nothing_is_recognised_is_told(tmp_path: Path) -> None:
    drawing = Image.new("RGB", (1240, 1754), "white")
    drawing.paste((90, 120, 60), (200, 300, 1000, 1200))
    blank = Image.new("RGB", (1240, 1754), "white")
    (tmp_path / "a.tif").write_bytes(scanner.encoded([page(), drawing, blank], "TIFF"))
    reading = read_all(tmp_path)
    assert [document.report for document in reading.documents] == ["a"]
    (problem,) = reading.problems
    assert problem.problem == "On page 2 nothing could be recognised."
    assert problem.path == str(tmp_path / "a.tif")
    with pytest.warns(UserWarning, match=r"a\.tif: On page 2 nothing could be recognised\. Look at the original"):
        report = tongket.read(tmp_path / "a.tif")
    assert [told.path for told in report.problems] == ["a.tif"] and repr(report).endswith(", 1 problem>")
    assert "On page 2 nothing could be recognised." in report._repr_html_()
    shown = tongket.explore(tongket.read_corpus(tmp_path)).read(tmp_path / "a.tif")
    assert "Không nhận dạng được gì ở trang 2." in shown.text


@recognises
def test_a_picture_without_words_is_told_as_such(tmp_path: Path) -> None:
    drawing = Image.new("RGB", (1240, 1754), "white")
    drawing.paste((90, 120, 60), (200, 300, 1000, 1200))
    for data in (scanner.encoded([drawing], "PNG"), scanner.pdf([drawing])):
        with pytest.raises(Fault, match="On page 1 nothing could be recognised"):
            formats.read(data, formats.family(data, ""))
    with pytest.raises(Fault, match="is blank"):
        formats.read(scanner.encoded([Image.new("L", (600, 800), 255)], "PNG"), "picture")


@recognises
def test_pages_are_told_as_they_are_done_and_each_has_its_time() -> None:
    told: list[tuple[str, int, int]] = []
    pool = Pool(seconds=60)
    pool.watch = lambda *step: told.append(step)
    try:
        pool.read(scanner.encoded([page(), page()], "TIFF"), "picture", "a.tif")
    finally:
        pool.close()
    assert told == [("a.tif", 1, 2), ("a.tif", 2, 2)]


def test_without_tesseract_a_scan_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for data in (scanner.encoded([page()], "PNG"), scanner.pdf([page()])):
        with pytest.raises(Fault) as caught:
            formats.read(data, formats.family(data, ""))
        assert "it is a scan" in caught.value.problem or "is a scan" in caught.value.problem
        assert "apt-get install tesseract-ocr tesseract-ocr-vie" in caught.value.advice


def test_without_tesseract_the_pages_with_text_are_read_and_the_others_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import io

    import pypdf

    writer = pypdf.PdfWriter()
    for data in (rendered.pdf("Trang thứ nhất có 111 người."), scanner.pdf([page()])):
        writer.append(io.BytesIO(data))
    stream = io.BytesIO()
    writer.write(stream)
    monkeypatch.setenv("PATH", str(tmp_path))
    made = formats.read(stream.getvalue(), "pdf")
    assert "111 người" in made.text
    ((problem, advice),) = made.problems
    assert problem == "On page 2 nothing could be recognised."
    assert "apt-get install" in advice


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for the program")
def test_a_recogniser_without_vietnamese_or_that_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    for languages, said in (("eng", "knows no Vietnamese"), ("vie", "cannot recognise it")):
        program.write_text(f'#!/bin/sh\n[ "$1" = --list-langs ] && echo {languages} && exit 0\nexit 1\n')
        program.chmod(0o755)
        tesseract._languages.cache_clear()
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        with pytest.raises(Fault) as caught:
            formats.read(scanner.encoded([page()], "PNG"), "picture")
        assert said in caught.value.problem
    tesseract._languages.cache_clear()


def test_damaged_and_vast_pictures() -> None:
    whole = scanner.encoded([page()], "PNG")
    for data in (whole[: len(whole) // 3], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0 nothing"):
        with pytest.raises(ReportError) as caught:
            read_bytes(data, "a.png")
        assert "damaged" in caught.value.problem or "is a scan" in caught.value.problem
    vast = scanner.encoded([Image.new("1", (16_000, 16_000), 1)], "PNG")
    with pytest.raises(ReportError, match="dots, more than the limit"):
        read_bytes(vast, "a.png")


def test_more_pages_than_are_recognised_in_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 1)
    monkeypatch.setattr(tesseract, "asked", lambda: "tesseract")
    two = [page(), page()]
    for data in (scanner.encoded(two, "TIFF"), scanner.pdf(two)):
        with pytest.raises(Fault, match="2 scanned pages, more than the limit of 1"):
            formats.read(data, formats.family(data, ""))
