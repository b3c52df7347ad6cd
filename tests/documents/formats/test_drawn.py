"""Pages as pictures: upright, small, the same to the byte; what is no page is left out."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

import rendered
import scanned
from tongket.documents import ReportError, formats
from tongket.documents.formats import Fault, drawn
from tongket.documents.formats.drawn import draw
from tongket.documents.formats.pool import Pool

TEXT = "Năm 2022 tỉnh Hưng Yên giải quyết việc làm cho 12.480 lao động.\n" * 60
MOST = 200_000


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return rendered.pdf(TEXT)


def test_pages_of_a_pdf(pdf: bytes) -> None:
    found = draw(pdf, "pdf", {1: 0, 2: 0, 9: 0}, MOST)
    assert [one.page for one in found] == [1, 2]
    for one in found:
        picture = opened(one.data)
        assert picture.format == "WEBP" and len(one.data) < MOST / 2
        assert (one.width, one.height) == pytest.approx((595.28, 841.89), abs=0.01)
        assert picture.size == (1191, 1684)
        assert len(np.unique(np.asarray(picture.convert("L")))) <= 16
    assert found == draw(pdf, "pdf", {1: 0, 2: 0}, MOST)


def test_a_page_is_turned_upright(pdf: bytes) -> None:
    (upright,), (left,) = (draw(pdf, "pdf", {1: turn}, MOST) for turn in (0, 90))
    assert (left.width, left.height) == (upright.height, upright.width)
    shown, turned = (np.asarray(opened(one.data).convert("L")) for one in (upright, left))
    assert (np.rot90(shown, -1) == turned).all()
    (head,) = draw(pdf, "pdf", {1: 180}, MOST)
    assert (np.rot90(shown, 2) == np.asarray(opened(head.data).convert("L"))).all()


def test_pictures_of_pages(pdf: bytes) -> None:
    pages = [page.convert("L") for page in scanned.pages(pdf)]
    (only,) = draw(scanned.encoded(pages[:1], "PNG"), "picture", {1: 0, 2: 0}, MOST)
    both = draw(scanned.encoded(pages, "TIFF"), "picture", {2: 0, 1: 0}, MOST)
    assert [one.page for one in both] == [1, 2] and both[0].data == only.data
    assert opened(only.data).size == (1190, 1683) and only.width == 595.0
    coarse = pages[0].resize((400, 566))
    (small,) = draw(scanned.encoded([coarse], "JPEG"), "picture", {1: 0}, MOST)
    assert opened(small.data).size == (400, 566) and small.width == 595.0


@pytest.mark.parametrize("most", [MOST, 30_000])
def test_a_colour_scan_keeps_within_its_bytes(pdf: bytes, most: int) -> None:
    page = scanned.scan(scanned.pages(pdf)[0], noise=14, blur=0.6, stamp=True)
    (one,) = draw(scanned.pdf([page]), "pdf", {1: 0}, most)
    assert len(one.data) <= most
    dots = np.asarray(opened(one.data).convert("RGB")).astype(int)
    assert (dots[..., 0] - dots[..., 2] > 60).any()  # the stamp is still red


def test_the_noisiest_page_keeps_within_its_bytes() -> None:
    dots = np.random.default_rng(1).integers(0, 256, (1700, 1200, 3), dtype=np.uint8)
    (one,) = draw(scanned.encoded([Image.fromarray(dots)], "PNG"), "picture", {1: 0}, 50_000)
    assert len(one.data) <= 50_000


def test_a_huge_page_has_no_more_dots_than_others() -> None:
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(14000, 14000))
    canvas.drawString(7000, 7000, "12")
    canvas.save()
    (one,) = draw(stream.getvalue(), "pdf", {1: 0}, MOST)
    width, height = opened(one.data).size
    assert width * height < 6_100_000 and one.width == 14000


def test_what_has_no_pages() -> None:
    assert draw(b"{\\rtf1 }", "rtf", {1: 0}, MOST) == []
    with pytest.raises(Fault):
        draw(b"%PDF-1.4 nothing", "pdf", {1: 0}, MOST)
    with pytest.raises(Fault):
        draw(b"\x89PNG\r\n\x1a\n nothing", "picture", {1: 0}, MOST)


def test_packed_and_unpacked(pdf: bytes) -> None:
    found = draw(pdf, "pdf", {1: 0, 2: 270}, MOST)
    back = drawn.unpacked(drawn.packed(found))
    assert [(one.page, one.data) for one in back] == [(one.page, one.data) for one in found]
    assert back[1].width == pytest.approx(found[1].width, abs=0.01)
    assert drawn.unpacked(b"") == []


def test_a_child_draws_and_goes_on_after_one_that_it_cannot(pdf: bytes) -> None:
    pool = Pool()
    with pytest.raises(ReportError, match="given"):
        pool.draw(pdf[:600], "pdf", {1: 0}, MOST, "given")
    (one,) = pool.draw(pdf, "pdf", {2: 0}, MOST, "given")
    assert one.data == draw(pdf, "pdf", {2: 0}, MOST)[0].data
    assert pool.read(pdf, "pdf", "given").text == formats.read(pdf, "pdf").text
    assert len(pool._idle) == 1
    pool.close()
