from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tongket.lexicon import places
from tongket.lexicon.places import ProvinceSet, slugs
from tongket.lexicon.tiles import Tile, tiles

# From north to south, and from west to east, as any map has them.
SOUTHWARD = {
    "63": "ha-giang ha-noi thanh-hoa nghe-an quang-binh thua-thien-hue quang-nam binh-dinh khanh-hoa ninh-thuan"
    " binh-thuan tien-giang vinh-long ca-mau",
    "34": "cao-bang ha-noi ninh-binh thanh-hoa nghe-an quang-tri da-nang quang-ngai gia-lai dak-lak khanh-hoa"
    " ho-chi-minh ca-mau",
}
EASTWARD = {
    "63": "dien-bien son-la hoa-binh ha-noi bac-ninh hai-duong hai-phong|an-giang long-an ho-chi-minh ba-ria-vung-tau",
    "34": "dien-bien son-la phu-tho ha-noi bac-ninh quang-ninh|an-giang dong-thap ho-chi-minh lam-dong khanh-hoa",
}
SETS = [pytest.param(of, id=of) for of in ("63", "34")]


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    tiles.cache_clear()
    yield
    tiles.cache_clear()


@pytest.mark.parametrize("of", SETS)
def test_every_province_has_one_square_and_no_two_share_one(of: ProvinceSet) -> None:
    found = tiles(of)
    assert len(found) == int(of) and sorted(tile.slug for tile in found) == sorted(slugs(of))
    assert len({(tile.column, tile.row) for tile in found}) == len(found)


@pytest.mark.parametrize("of", SETS)
def test_north_is_above_south_and_the_west_is_left_of_the_east(of: ProvinceSet) -> None:
    at = {tile.slug: tile for tile in tiles(of)}
    assert all(at[a].row < at[b].row for a, b in pairwise(SOUTHWARD[of].split()))
    for line in EASTWARD[of].split("|"):
        assert all(at[a].column < at[b].column for a, b in pairwise(line.split()))


@pytest.mark.parametrize("of", SETS)
def test_no_square_stands_alone(of: ProvinceSet) -> None:
    found = tiles(of)
    for tile in found:
        assert any(_touch(tile, other) for other in found), tile.slug


def _touch(a: Tile, b: Tile) -> bool:
    return max(abs(a.column - b.column), abs(a.row - b.row)) == 1


@pytest.mark.parametrize("of", SETS)
def test_a_name_fits_its_square_in_both_languages(of: ProvinceSet) -> None:
    for tile in tiles(of):
        for language in ("vi", "en"):
            words = tile.name(language).split()
            assert 1 <= len(words) <= 2 and max(map(len, words)) <= 6, tile
        assert tile.en.isascii()
    assert len({tile.vi for tile in tiles(of)}) == int(of)


@pytest.mark.parametrize(("line", "said"), [("ha-noi ha-noi", "see .*cao-bang"), ("hanoi", "no province 'hanoi'")])
def test_a_faulty_arrangement_is_named(monkeypatch: pytest.MonkeyPatch, line: str, said: str) -> None:
    given = {"grid": {"63": [line]}, "short": {}}
    monkeypatch.setattr("tongket.lexicon.tiles.data", lambda name: given)
    with pytest.raises(ValueError, match=rf"lexicon/tiles\.toml: .*{said}"):
        tiles("63")


def test_a_province_with_two_squares_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    grid = [*places.data("tiles")["grid"]["63"], "ha-noi"]
    monkeypatch.setattr("tongket.lexicon.tiles.data", lambda name: {"grid": {"63": grid}, "short": {}})
    with pytest.raises(ValueError, match="one square; see ha-noi"):
        tiles("63")
