"""What small texts in many styles say of themselves, however their characters are written."""

# ruff: noqa: E501

from __future__ import annotations

import dataclasses
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hard_texts import IDLE
from own_texts import OWN, Own
from tongket.documents import About, describe
from tongket.language.normal import fold
from tongket.language.segments import lines

CORPUS = sorted((Path(__file__).resolve().parents[2] / "corpus").glob("*.txt"))


def facts(about: About) -> dict[str, object]:
    """Everything but the evidence, whose offsets are those of one writing, and how sure the period is."""
    fields = {field.name: getattr(about, field.name) for field in dataclasses.fields(about)}
    del fields["evidence"], fields["period_margin"]
    return fields


def period(about: About) -> str:
    return f"{about.period_start}/{about.period_end}" if about.period_end else ""


def assert_quoted(about: About, text: str) -> None:
    for evidence in about.evidence:
        assert text[evidence.start : evidence.end] == evidence.quote != "", evidence
        assert evidence.rule
        assert evidence.name in {"language", "title", "kind", "place", "level", "province", "period"}


@pytest.mark.parametrize("own", OWN, ids=lambda own: own.name)
def test_what_a_text_says(own: Own):
    about = describe(own.text)
    said = (about.place, about.level, about.province, period(about), about.kind, about.language)
    assert said == (own.place, own.level, own.province, own.period, own.kind, own.language)
    assert about.year == (about.period_end.year if about.period_end else None)
    assert_quoted(about, own.text)
    shown = {evidence.name for evidence in about.evidence}
    assert ("place" in shown) == bool(own.place)
    assert ("period" in shown) == bool(own.period)
    assert ("kind" in shown) == bool(own.kind)


WRITINGS = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "en dashes": lambda text: text.replace(" - ", " – "),
    "old tones": lambda text: text.replace("óa", "oá").replace("òa", "oà"),
    "zero width": lambda text: text.replace(", ", ", \u200b"),
    "soft hyphens": lambda text: re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_])", "\u00ad", text),
    "all of them": lambda text: (
        "\ufeff" + unicodedata.normalize("NFD", text.replace(" ", "\u00a0").replace("\n", "\r\n"))
    ),
}


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("own", OWN, ids=lambda own: own.name)
def test_the_writing_makes_no_difference(own: Own, writing: str):
    text = WRITINGS[writing](own.text)
    about = describe(text)
    assert facts(about) == facts(describe(own.text))
    assert_quoted(about, text)


def after_the_head(text: str) -> list[int]:
    """Where one line of a text ends, from its second on: what stands between headline and dateline is read with them."""
    folded = fold(text)
    return [folded.span(line.start, line.end)[1] for line in lines(folded)[1:]]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_paragraph_that_says_nothing_changes_nothing(path: Path):
    text = path.read_bytes().decode("utf-8")
    said = facts(describe(text)) | {"title": ""}  # a headline of several lines may be cut in two
    for number, at in enumerate(after_the_head(text)):
        for idle in (IDLE[number % len(IDLE)], IDLE[0]):
            about = describe(f"{text[:at]}\n{idle}{text[at:]}")
            assert facts(about) | {"title": ""} == said, (at, idle)


@given(st.text(max_size=400))
def test_any_text_is_described(text: str):
    assert_quoted(describe(text), text)


PIECES = [
    "Sở LĐ-TB&XH", "tỉnh", "Hà Nội", "TP. ", "huyện Đắk R'lấp", "năm 2021", "6 tháng đầu năm", "BÁO CÁO", "\n", "\r\n", "quý IV/2019",
    "giai đoạn 2016-2020", ", ", ". ", "Ảnh:", "|", "trở về", "từ", "31/6/2017", "ngày 30/2/2020", "xã", "\u0301", "\ufeff", "I. ", "cả nước",
    "District", "in 2021", "năm 2099", "tính đến ngày 10/2", "năm 0000", "tháng 13/2020",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_jumble_of_its_words_is_described(pieces: list[str]):
    text = " ".join(pieces)
    about = describe(text)
    assert_quoted(about, text)
    assert about.period_end is None or (about.period_start <= about.period_end and about.year == about.period_end.year)


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", "12", "\ud800", "nghèo", "|" * 50, "a\u0301" * 50])
def test_next_to_nothing(text: str):
    about = describe(text)
    assert about.period_end is None
    assert about.level == ""


def test_an_unplaced_report_says_what_it_saw():
    about = describe(next(own.text for own in OWN if own.name == "neighbour-in-passing"))
    assert about.seen == ("Bình Dương", "Đồng Nai", "Long An")
    assert about.province34 == about.code63 == about.code34 == ""


def test_codes_of_the_63_and_the_34():
    old = describe(next(own.text for own in OWN if own.name == "last-report-of-the-63"))
    assert (old.province, old.code63, old.province34, old.code34) == ("binh-phuoc", "70", "dong-nai", "75")
    new = describe(next(own.text for own in OWN if own.name == "one-of-the-34"))
    assert (new.province, new.code63, new.province34, new.code34) == ("", "", "lam-dong", "68")


def test_the_headline():
    titles = {own.name: describe(own.text).title for own in OWN}
    assert titles["saved-page"] == "Kết quả nổi bật của ngành năm 2022"
    assert titles["letterhead-of-a-department"] == (
        "BÁO CÁO Kết quả công tác 9 tháng đầu năm 2016 và nhiệm vụ quý IV năm 2016"
    )
    assert titles["until-a-day"].startswith("Trung tâm Dịch vụ việc làm Bến Tre")


@pytest.mark.parametrize(
    "unit", ["năm 2021, ", "huyện A ", "Hà Nội, ", "từ tỉnh Hà Nội trở về ", "sở lao động ", "( ", "1", "\n", "I. A\n"]
)
def test_time_grows_as_the_length(unit: str):
    import time

    def cost(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            describe(text)
            best = min(best, time.process_time() - start)
        return best

    small, large = unit * (20_000 // len(unit)), unit * (160_000 // len(unit))
    assert cost(large) < 20 * cost(small) + 0.1
