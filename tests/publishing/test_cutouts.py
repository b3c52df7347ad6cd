"""Cut-outs of originals: the frame in the picture really holds the printed number, for PDFs, tables and scans."""

from __future__ import annotations

import json
import math
import os
import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import numpy as np
import pypdfium2
import pytest
from PIL import Image

import rendered
import scanned
import tongket
from html_rules import check_page, dead_links
from originals_site import HEAD, TITLE, rows, site
from tongket.api import Corpus
from tongket.publishing import write_cutouts
from tongket.publishing.cutouts import MOST_BYTES, Cutouts, read_cutouts

SKEW = 1.2
Made = tuple[Path, Corpus]


def text(corpus: Path, report: str) -> str:
    return (corpus / f"{report}.txt").read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def prints(corpus: Path) -> dict[str, bytes]:
    return {"hai-duong-2021.pdf": rendered.pdf(text(corpus, "hai-duong-2021")), "bang.pdf": rendered.pdf(TITLE, rows())}


@pytest.fixture(scope="module")
def made(prints: dict[str, bytes], corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    others = {"kon-tum-2017.html": rendered.html(text(corpus, "kon-tum-2017"))}
    address = b"report,source\nkon-tum-2017,https://vi.example/bai\n"
    return site(tmp_path_factory.mktemp("printed"), {**prints, **others, "index.csv": address})


@pytest.fixture
def out(made: Made) -> Path:
    return made[0]


@pytest.fixture(scope="module")
def scans(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, bytes]:
    """The site of a scan in colours, leaning, noisy and stamped, and the print that was scanned."""
    if not shutil.which("tesseract") and os.environ.get("CI") != "true":
        pytest.skip("no tesseract on this machine (Debian: apt-get install tesseract-ocr tesseract-ocr-vie)")
    printed = rendered.pdf(text(corpus, "ninh-thuan-2011"))
    pages = [scanned.scan(page, skew=SKEW, noise=12, blur=0.7, stamp=True) for page in scanned.pages(printed)]
    return site(tmp_path_factory.mktemp("scanned"), {"ninh-thuan-2011.pdf": scanned.pdf(pages)}), printed


class Frame(NamedTuple):
    """What a page shows around a figure: the picture, and the frame in shares of the picture's sides."""

    start: int
    picture: Path
    left: float
    top: float
    right: float
    bottom: float

    def dots(self) -> Any:
        """What the picture has within the frame."""
        shown = Image.open(self.picture).convert("L")
        w, h = shown.size
        box = (self.left * w, self.top * h, self.right * w, self.bottom * h)
        return np.asarray(shown.crop((math.floor(box[0]), math.floor(box[1]), math.ceil(box[2]), math.ceil(box[3]))))

    @property
    def page(self) -> int:
        return int(self.picture.stem)

    def moved(self, by: float) -> Frame:
        """As much lower as so many times its height."""
        down = by * (self.bottom - self.top)
        return self._replace(top=self.top + down, bottom=self.bottom + down)


class Reader(HTMLParser):
    """The frames of a source page, worked out as a browser would: shares of a pane, in which the picture lies."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path, self.frames, self.heads, self._start, self._image = path, list[Frame](), dict[int, str](), -1, ()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        sides = {
            name: float(part)
            for name, part in re.findall(r"(left|top|width|height):(-?[\d.]+)%", given.get("style", ""))
        }
        if given.get("class") == "tk-cut":
            self._start = int(given["id"].removeprefix("x-"))
        elif tag == "img":
            self._image = (self.path.parent / unquote(given["src"]), sides)
            if "Đầu bảng" in given["alt"]:
                self.heads[self._start] = given["alt"]
        elif tag == "i" and self._start >= 0:
            picture, whole = self._image
            left, top = ((sides[at] - whole[at]) / whole[size] for at, size in (("left", "width"), ("top", "height")))
            wide, high = sides["width"] / whole["width"], sides["height"] / whole["height"]
            self.frames.append(Frame(self._start, picture, left, top, left + wide, top + high))


def figures(read: Corpus, report: str) -> dict[int, str]:
    return {row.start: row.printed for row in read.report(report).figures.itertuples()}


Unbend = Callable[[float, float, float, float], tuple[float, float]]


def words_at(pdf: bytes, frame: Frame, unbend: Unbend | None = None) -> str:
    """What pdfium says that the print has within the frame."""
    with pypdfium2.PdfDocument(pdf) as book:
        page = book[frame.page - 1]
        width, height = page.get_size()
        (a, b), (c, d) = ((x * width, y * height) for x, y in (frame[2:4], frame[4:6]))
        if unbend:  # the frame's middle, and letters as high as they are printed
            x, y = unbend((a + c) / 2, (b + d) / 2, width, height)
            a, c, b, d = x - (c - a) / 2, x + (c - a) / 2, y - 5, y + 5
        text = page.get_textpage()
        found = text.get_text_bounded(left=a - 1, bottom=height - d - 1, right=c + 1, top=height - b + 1)
        text.close()
        page.close()
        return " ".join(found.split())


def straight(x: float, y: float, width: float, height: float) -> tuple[float, float]:
    """The point of the print that the scanner put there."""
    turn = math.radians(SKEW)
    u, v = x - width / 2, y - height / 2
    return u * math.cos(turn) - v * math.sin(turn) + width / 2, u * math.sin(turn) + v * math.cos(turn) + height / 2


def hold(made: Made, report: str, printed: bytes, unbend: Unbend | None = None) -> Reader:
    """Every figure has a frame that holds ink and its number; a frame one line lower would not."""
    out, read = made
    wanted = figures(read, report)
    page = Reader(out / f"site/sources/{report}.html")
    assert len(wanted) > 5 and {frame.start for frame in page.frames} == set(wanted)
    lower = 0
    for start, number in wanted.items():
        frames = [frame for frame in page.frames if frame.start == start]
        found = " ".join(words_at(printed, frame, unbend) for frame in frames)
        assert number in found, (number, found)
        assert len(found) < len(number) + 40
        ink = [frame.dots() for frame in frames]
        assert all(0.03 < (dots < 110).mean() < 0.6 for dots in ink), [float((dots < 110).mean()) for dots in ink]
        lower += any(number in words_at(printed, frame.moved(1.6), unbend) for frame in frames)
    assert lower < 0.2 * len(wanted)
    return page


def test_a_report_that_came_as_a_pdf(made: Made, prints: dict[str, bytes]) -> None:
    hold(made, "hai-duong-2021", prints["hai-duong-2021.pdf"])


def test_a_table_of_two_pages_with_its_head(made: Made, prints: dict[str, bytes]) -> None:
    page = hold(made, "bang", prints["bang.pdf"])
    pages = {frame.start: frame.page for frame in page.frames}
    assert set(pages.values()) == {1, 2}
    far = {start for start, number in pages.items() if number == 2}
    assert far <= set(page.heads) and set(page.heads.values()) == {"Đầu bảng, trang 1 của bản gốc"}
    cuts = read_cutouts(made[0], ["bang"])["bang"]
    near = min(cuts.figures)  # the first row: its head is in the same window
    assert len(cuts.figures[near].windows) == 1
    for start in (near, max(far)):
        head, own = cuts.figures[start].windows[0], cuts.figures[start].windows[-1]
        assert (head.left, head.right) == (own.left, own.right)
        share = Frame(
            start, Path("1.webp"), head.left / 595.28, head.top / 841.89, head.right / 595.28, head.bottom / 841.89
        )
        assert all(name in words_at(prints["bang.pdf"], share) for name in HEAD)
    last = cuts.figures[max(far)].windows[-1]
    around = Frame(0, Path("2.webp"), last.left / 595.28, last.top / 841.89, last.right / 595.28, last.bottom / 841.89)
    assert "Số học viên cai nghiện" in words_at(prints["bang.pdf"], around)  # the row, and the one above it
    assert "Số lao động đi làm việc ở nước ngoài" in words_at(prints["bang.pdf"], around)


def test_a_scan(scans: tuple[Made, bytes]) -> None:
    made, printed = scans
    hold(made, "ninh-thuan-2011", printed, straight)
    (picture,) = (made[0] / "site/originals/ninh-thuan-2011").glob("*.webp")
    assert picture.stat().st_size <= MOST_BYTES


def test_the_same_to_the_byte(prints: dict[str, bytes], out: Path, tmp_path: Path) -> None:
    again, _ = site(tmp_path, prints)
    for report in ("hai-duong-2021", "bang"):
        for path in sorted((again / f"site/originals/{report}").iterdir()):
            assert path.read_bytes() == (out / f"site/originals/{report}" / path.name).read_bytes()


def test_pages_and_pictures_are_small_and_lie_where_they_are_looked_for(out: Path) -> None:
    assert all(path.stat().st_size < 100_000 for path in (out / "site/originals").rglob("*.webp"))
    for path in (out / "site/sources").rglob("*.html"):
        assert path.stat().st_size < 1_000_000
        page = check_page(path)
        assert bool(page.beside) is (path.stem != "kon-tum-2017")
        assert len(page.words) and all("{" not in alt for alt in page.alts)
    english = check_page(out / "site/sources/en/hai-duong-2021.html")
    assert any(alt.startswith("Page 1 of the original, with a frame around “36.000") for alt in english.alts)
    assert not [dead for dead in _dead(out) if "vi.example" not in dead[1]]


def _dead(out: Path) -> list[tuple[str, str]]:
    """Dead links; those that lead out of the site are not looked at."""
    for path in out.rglob("kon-tum-2017.html"):
        page = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r'rel="external noreferrer" href="[^"]*"|href="[^"]*" rel="external noreferrer"', "", page)
        )
    return dead_links(out)


def test_a_text_has_none_and_what_an_earlier_run_left_is_not_shown(
    out: Path, prints: dict[str, bytes], tmp_path: Path
) -> None:
    made, _ = site(tmp_path, {"bang.pdf": prints["bang.pdf"]})
    assert set(read_cutouts(made, ["bang", "other"])) == {"bang"}
    (tmp_path / "reports/bang.pdf").unlink()
    (tmp_path / "reports/bang.txt").write_text(TITLE + "\nGiải quyết việc làm cho 36.512 lao động.", encoding="utf-8")
    read = tongket.read_corpus(tmp_path / "reports")
    assert write_cutouts(made, read.documents, read.figures, read.files) == [] and read_cutouts(made, ["bang"]) == {}


def test_a_file_that_has_gone_is_no_harm(prints: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "bang.pdf").write_bytes(prints["bang.pdf"])
    read = tongket.read_corpus(tmp_path / "bang.pdf")
    (tmp_path / "bang.pdf").unlink()
    assert write_cutouts(tmp_path / "out", read.documents, read.figures, read.files) == []
    assert tongket.read_text("Giải quyết việc làm cho 36.512 lao động.").document.report == "text"


def test_what_is_written_is_what_is_read(out: Path) -> None:
    told = json.loads((out / "site/originals/bang/cutouts.json").read_text(encoding="utf-8"))
    cuts = read_cutouts(out, ["bang"])["bang"]
    assert isinstance(cuts, Cutouts) and cuts.folder == "site/originals/bang"
    assert set(cuts.figures) == {int(start) for start in told["figures"]} and set(cuts.pages) == {1, 2}
