"""Pictures of pages made ready: level, white, without stamps, specks and rules; none of it needs a recogniser."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

import rendered
import scanned as scanner
from tongket.documents.formats import pictures
from tongket.documents.formats.overlooked import overlooked
from tongket.documents.formats.tesseract import Seen

ROWS = [["TT", "Chỉ tiêu", "Năm"], ["1", "Số hộ nghèo", "1.350"], ["2", "Số trẻ em", "932"]]
DOTS = 150 / 72


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return scanner.pages(rendered.pdf("Năm 2022 có 12.480 người được giải quyết việc làm. " * 6, ROWS), 150)[0]


@pytest.mark.parametrize("skew", [-3.0, -1.3, 0.0, 0.7, 2.0])
def test_a_leaning_page_is_level(page: Image.Image, skew: float) -> None:
    level = pictures.level(pictures.darkness(scanner.scan(page, skew=skew)))
    assert level.angle == pytest.approx(-skew, abs=0.15)


def test_a_box_leads_back_to_the_page_that_leaned() -> None:
    grey = np.full((800, 600), 255, dtype=np.uint8)
    level = pictures.Level(grey, 2.0)
    dark = Image.fromarray(grey)
    dark.paste(0, (400, 100, 410, 110))
    turned = np.asarray(dark.rotate(2.0, Image.Resampling.BICUBIC, fillcolor=255))
    ys, xs = np.nonzero(turned < 128)
    left, top, right, bottom = level.before(xs.min(), ys.min(), xs.max(), ys.max())
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((404.5, 104.5), abs=1.5)


def test_a_red_stamp_goes_and_what_is_under_it_stays(page: Image.Image) -> None:
    stamped = scanner.stamped(page)
    assert np.abs(pictures.darkness(stamped).astype(int) - pictures.darkness(page)).mean() > 1
    clean = pictures.even(pictures.unstamped(stamped))
    before = pictures.even(pictures.unstamped(page))
    assert ((clean < 128) != (before < 128)).mean() < 0.0005


def test_paper_in_shade_is_white_and_specks_are_no_ink(page: Image.Image) -> None:
    worse = pictures.unspecked(pictures.even(pictures.unstamped(scanner.scan(page, noise=10))))
    clean = pictures.even(pictures.unstamped(page))
    paper = clean == 255
    assert (worse[paper] > 200).mean() > 0.999
    assert (worse[clean < 60] < 140).mean() > 0.98


def test_a_full_stop_is_no_speck() -> None:
    grey = np.full((100, 100), 255, dtype=np.uint8)
    grey[50:54, 50:54] = 0
    grey[20:22, 20:22] = 0
    clean = pictures.unspecked(grey)
    assert clean[51, 51] == 0
    assert clean[20, 20] == 255


def test_rules_are_found_and_taken_out(page: Image.Image) -> None:
    grey = pictures.darkness(page)
    rules, clean = pictures.rules_of(grey, DOTS)
    flat = sorted({round(rule.at / DOTS / 3) for rule in rules if rule.flat})
    upright = sorted({round(rule.at / DOTS / 3) for rule in rules if not rule.flat})
    assert len(flat) >= 4
    assert len(upright) >= 4
    assert pictures.rules_of(clean, DOTS)[0] == []
    # All letters stay, and only they do.
    bare = pictures.darkness(
        scanner.pages(rendered.pdf("Năm 2022 có 12.480 người được giải quyết việc làm. " * 6, ROWS, ruled=False), 150)[
            0
        ]
    )
    assert ((clean < 128) != (bare < 128)).mean() < 0.001


def test_words_alone_have_no_rules() -> None:
    bold = scanner.pages(
        rendered.pdf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM — Độc lập – Tự do – Hạnh phúc", size=16), 150
    )[0]
    assert pictures.rules_of(pictures.darkness(bold), DOTS)[0] == []


def test_ink_that_no_word_covers_is_read_again_and_told_where_it_is() -> None:
    grey = np.full((600, 900), 255, dtype=np.uint8)
    grey[100:130, 100:120] = 0  # a word that was seen
    grey[300:330, 700:715] = 0  # one that was not
    grey[500:503, 500:503] = 0  # a speck
    word = Seen("x", 100, 100, 120, 130, 0.9)
    asked: list[tuple[int, ...]] = []

    def read(strip: np.ndarray) -> list[Seen]:
        ys, xs = np.nonzero(strip < 128)
        asked.append(strip.shape)
        return [Seen("1", xs.min(), ys.min(), xs.max() + 1, ys.max() + 1, 0.9)]

    (found,) = overlooked(grey, [word], read)
    assert (found.left, found.top, found.right, found.bottom) == pytest.approx((700, 300, 715, 330), abs=4)
    assert overlooked(grey, [word, Seen("1", 700, 300, 715, 330, 0.9)], read) == []
    assert overlooked(grey, [], read) == []
    assert len(asked) == 1
