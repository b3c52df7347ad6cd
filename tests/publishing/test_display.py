from __future__ import annotations

import struct

from tongket.publishing.display import Display, Picture


def test_a_passage_shows_html_and_text() -> None:
    data, metadata = Display("<p>a</p>", "a")._repr_mimebundle_()
    assert data == {"text/html": "<p>a</p>", "text/plain": "a"} and metadata == {}
    assert repr(Display("<p>a</p>", "a")) == "a" and Display("<p>a</p>", "a")._repr_html_() == "<p>a</p>"


def test_an_empty_passage_says_so() -> None:
    assert Display("", "nothing", empty=True)._repr_mimebundle_()[1] == {"tongket": {"empty": True}}


def test_a_picture_is_drawn_at_once_and_its_figure_closed() -> None:
    from matplotlib import pyplot as plt

    _, axes = plt.subplots(figsize=(4, 3))
    axes.plot([1, 2], [3, 4])
    picture = Picture(axes, "a line that rises")
    assert not plt.get_fignums()
    data, metadata = picture._repr_mimebundle_()
    assert metadata["image/png"]["alt"] == data["text/plain"] == repr(picture) == "a line that rises"
    assert picture.png[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">I", picture.png[16:20])[0] > 500
    assert list(picture.axes[0].lines[0].get_ydata()) == [3, 4]


def test_the_same_picture_has_the_same_bytes() -> None:
    from matplotlib import pyplot as plt

    def draw() -> bytes:
        _, axes = plt.subplots()
        axes.set_title("Tỷ lệ hộ nghèo")
        return Picture(axes, "x").png

    assert draw() == draw()
