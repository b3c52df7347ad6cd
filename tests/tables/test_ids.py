"""Lists of ids in one cell: any id comes back as it was."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tongket.tables.ids import join_ids, split_ids

# A file's stem may hold whatever a file system lets it, lone surrogates for its odd bytes among them.
IDS = st.lists(st.text(st.characters(exclude_categories=()), min_size=1))


@given(IDS)
@example(["báo cáo/Nghệ An 2023:12", "a%20b", "%", "%2525", "  ", "\n", "\u00a0\u2028\x1f"])
@example([])
def test_any_list_of_ids_comes_back(ids: list[str]) -> None:
    assert split_ids(join_ids(ids)) == ids


@given(IDS)
def test_a_cell_is_parted_at_its_blanks_alone(ids: list[str]) -> None:
    assert join_ids(ids).split() == join_ids(ids).split(" ") if ids else join_ids(ids) == ""


def test_only_blanks_and_percent_signs_are_written_otherwise() -> None:
    assert join_ids(["hải-dương/2021:1", "b c:2", "100%:3"]) == "hải-dương/2021:1 b%20c:2 100%25:3"
    assert split_ids("a:1 b:2") == ["a:1", "b:2"]
