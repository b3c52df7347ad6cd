from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tongket.publishing.tile_grid import Told, shades, tile_grid


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        ((), []),
        ((3.0,), [(3.0, 3.0)]),
        ((3.0, 3.0, 1.0), [(1.0, 1.0), (3.0, 3.0)]),
        (tuple(map(float, range(10))), [(0.0, 1.0), (2.0, 3.0), (4.0, 5.0), (6.0, 7.0), (8.0, 9.0)]),
    ],
)
def test_shades_are_groups_of_about_as_many_values(
    values: tuple[float, ...], classes: list[tuple[float, float]]
) -> None:
    assert shades(values) == classes


def test_a_square_says_its_place_and_value_and_leads_on() -> None:
    told = {"ha-noi": Told(5.0, "5 <năm>", "5", href="a&b.html"), "hue": Told(1.0, "1", figure="r:1", implied=True)}
    grid = tile_grid("34", told, "vi", title="Thử", partial=["ca-mau"])
    kinds = dict(re.findall(r'<li class="([^"]+)"[^>]* title="([^":]+)', grid.html))
    assert kinds["s5"] == "Hà Nội" and kinds["s1 implied"] == "Huế" and kinds["part"] == "Cà Mau"
    assert 'title="Hà Nội: 5 &lt;năm&gt;"><a href="a&amp;b.html">Hà Nội</a><b>5</b>' in grid.html
    assert '<span class="tk-figure" data-ref="r:1">Huế</span>' in grid.html
    assert len(re.findall("grid-area", grid.html)) == 34 == len(set(re.findall(r"grid-area:\d+/\d+", grid.html)))
    assert grid.text.splitlines() == [
        "Bản đồ ô vuông: Thử. 2 trên 34 tỉnh, thành phố có số liệu. Cao nhất Hà Nội: 5 <năm>; thấp nhất Huế: 1.",
        "Hà Nội: 5 <năm>",
        "Huế: 1",
    ]
    keys = re.findall(r'<i class="([^"]+)"></i>([^<]*)', grid.html)
    assert [kind for kind, _ in keys] == ["s5", "s1", "implied", "part", "none"] and keys[0][1] == "5"


def test_a_map_of_nothing_has_every_square_blank() -> None:
    grid = tile_grid("63", {}, "en", title="Test")
    assert grid.html.count('<li class="none"') == 63
    assert grid.text == "Tile map: Test. Provinces with a figure: 0 of 63."


def test_shades_can_be_read_and_told_apart() -> None:
    """Lightness alone tells them apart, so colour-blind eyes and grey print do; words on them have enough contrast."""
    from tongket.publishing.render import stylesheet

    found = re.findall(r"\.s(\d) \{ background: #(\w{6}); color: #(\w{3}) \}", stylesheet("view.css"))
    lights = [_light(shade) for _, shade, _ in found]
    assert [at for at, *_ in found] == list("12345") and lights == sorted(lights, reverse=True)
    steps = [(a + 0.05) / (b + 0.05) for a, b in pairwise(lights)]
    assert min(steps) > 1.35
    for (_, _, ink), light in zip(found, lights, strict=True):
        dark, bright = sorted((_light("".join(c * 2 for c in ink)), light))
        assert (bright + 0.05) / (dark + 0.05) >= 4.5


def _light(shade: str) -> float:
    parts = [int(shade[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
