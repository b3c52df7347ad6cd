from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from html_rules import check_page
from tongket.publishing import page_from_notebook
from tongket.publishing.pages import write_text

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x05\x78\x00\x00\x03\x20" + b"\x00" * 60).decode()


def shown(html: str, text: str = "", **metadata: Any) -> dict[str, Any]:
    return {"output_type": "display_data", "data": {"text/html": html, "text/plain": text}, "metadata": metadata}


def page(tmp_path: Path, notebook: dict[str, Any], **given: Any) -> str:
    source = tmp_path / "n.ipynb"
    source.write_text(json.dumps(notebook), encoding="utf-8")
    path = page_from_notebook(source, tmp_path / "p.html", title="Hải Dương <2021>", **given)
    check_page(path)
    return path.read_text(encoding="utf-8")


def test_prose_stands_and_code_is_hidden(tmp_path: Path, notebook: Any) -> None:
    made = page(
        tmp_path, notebook(("markdown", "# Tên / Name\n\nLời & chữ."), ("code", "view.x() < 1", shown("<p>ra</p>")))
    )
    assert "<h1>Hải Dương &lt;2021&gt;</h1>" in made and "Tên" not in made and "<p>ra</p>" in made
    assert '<details class="code"><summary>Mã lệnh</summary><pre><code>view.x() &lt; 1</code></pre></details>' in made
    assert "<title>Hải Dương &lt;2021&gt;</title>" in made and '<html lang="vi">' in made


def test_a_page_speaks_one_language(tmp_path: Path, notebook: Any) -> None:
    source = '## Tên / Name\n\n<div lang="vi">\n\nLời *Việt*.\n\n</div>\n<div lang="en">\n\nEnglish *words*.\n\n</div>'
    vi, en = (page(tmp_path, notebook(("markdown", source)), language=at) for at in ("vi", "en"))
    assert "Lời <em>Việt</em>." in vi and "English" not in vi
    assert "English <em>words</em>." in en and "Việt" not in en and ">Name</h2>" in en


def test_a_section_with_nothing_to_say_is_not_there(tmp_path: Path, notebook: Any) -> None:
    empty = shown("<p>trống</p>", tongket={"empty": True})
    cells = [("markdown", "# T"), ("markdown", "## Có"), ("code", "a", shown("<p>ra</p>")), ("code", "a2", empty)]
    made = page(
        tmp_path,
        notebook(*cells, ("markdown", "## Không"), ("code", "b", empty), ("markdown", "## Lời"), ("code", "c")),
    )
    assert "Có" in made and "Lời</h2>" in made and "Không" not in made and "trống" not in made


def test_prose_about_what_is_not_there_goes_but_a_section_that_goes_on_keeps_its_heading(
    tmp_path: Path, notebook: Any
) -> None:
    empty = shown("", tongket={"empty": True})
    cells = [
        ("markdown", "## Có\n\nvề bảng"),
        ("code", "a", empty),
        ("markdown", "về hình"),
        ("code", "b", shown("<p>hình</p>")),
    ]
    made = page(tmp_path, notebook(*cells, ("markdown", "về cột"), ("code", "c", empty)))
    assert made.count("Có</h2>") == 1 and "về bảng" not in made and "về hình" in made and "về cột" not in made


def test_pictures_are_inline_with_their_text_and_at_half_size(tmp_path: Path, notebook: Any) -> None:
    output = {
        "output_type": "display_data",
        "data": {"image/png": PNG, "text/plain": "plain"},
        "metadata": {"image/png": {"alt": 'một "cột"'}},
    }
    made = page(tmp_path, notebook(("code", "x", output)))
    assert f'<img src="data:image/png;base64,{PNG}" alt="một &#34;cột&#34;" width="700" height="400">' in made


def test_an_error_is_shown_with_its_details_folded(tmp_path: Path, notebook: Any) -> None:
    error = {
        "output_type": "error",
        "ename": "ParameterError",
        "evalue": "no <such>",
        "traceback": ["\x1b[31mline\x1b[0m"],
    }
    made = page(tmp_path, notebook(("code", "x", error)))
    assert "ParameterError: no &lt;such&gt;" in made and "\x1b" not in made and 'class="cell error"' in made


def test_other_outputs(tmp_path: Path, notebook: Any) -> None:
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": ["a\n", "<b>"]},
        {"output_type": "stream", "name": "stderr", "text": "secret"},
        {"output_type": "display_data", "data": {"text/markdown": "*m*"}, "metadata": {}},
        {
            "output_type": "display_data",
            "data": {"application/vnd.jupyter.widget-view+json": {}, "text/plain": "w"},
            "metadata": {},
        },
        {"output_type": "execute_result", "execution_count": 1, "data": {"text/plain": "plain <x>"}, "metadata": {}},
        {"output_type": "display_data", "data": {"application/json": {}}, "metadata": {}},
    ]
    made = page(tmp_path, notebook(("code", "x", *outputs), ("raw", "raw cell")))
    assert "a\n&lt;b&gt;" in made and "secret" not in made and "<em>m</em>" in made
    assert "JupyterLab" in made and "plain &lt;x&gt;" in made and "raw cell" not in made


def test_references_to_a_source_become_links_where_there_is_a_page(tmp_path: Path, notebook: Any) -> None:
    whole = '<span class="tk-quote" data-ref="a:b&amp;:">x</span>'
    known, unknown = (f'<span class="tk-figure" data-ref="{name}:12">12</span>' for name in ("a:b&amp;", "c"))
    cell = ("code", "x", shown(f"<p>{known} {unknown} {whole}</p>"))
    made = page(tmp_path, notebook(cell), options={"sources": {"a:b&": "../sources/a_b.html"}})
    linked = [f'<a class="tk-figure" href="../sources/a_b.html{at}</a>' for at in ('#f-12">12', '">x')]
    assert f"<p>{linked[0]} {unknown} {linked[1]}</p>" in made


def test_a_doubtful_figure_and_a_check_lead_to_what_was_found(tmp_path: Path, notebook: Any) -> None:
    spans = '<span class="tk-figure" data-ref="a:12">12</span> <span class="tk-check" data-ref="parts:a:12">9</span>'
    counted = '<span class="tk-check" data-ref="count:odd">3</span>'
    cell = ("code", "x", {"output_type": "display_data", "data": {"text/html": spans + counted}, "metadata": {}})
    options = {"sources": {"a": "a.html"}, "checks": "checks.html", "doubts": {"a:12": ("a.html#d-12", "Odd")}}
    made = page(tmp_path, notebook(cell), options=options)
    assert '>12</a><a class="tk-why" href="a.html#d-12" title="nghi vấn: Odd"' in made
    assert '<a class="tk-check" href="checks.html#c-parts-a-12">9</a>' in made and counted in made


def test_styles_that_a_notebook_needs_are_not_repeated(tmp_path: Path, notebook: Any) -> None:
    made = page(tmp_path, notebook(("code", "x", shown("<style>.q { color: red }</style><p>ra</p>"))))
    assert ".q { color: red }" not in made and "<p>ra</p>" in made


def test_the_bar_links_to_what_is_given(tmp_path: Path, notebook: Any) -> None:
    options = {
        "home": "../../index.html",
        "links": [{"href": "n.ipynb", "label": "N"}, {"href": "x.en.html", "label": "English", "lang": "en"}],
    }
    made = page(tmp_path, notebook(("markdown", "x")), options=options)
    assert '<a class="brand" href="../../index.html">' in made
    assert '<a href="x.en.html" lang="en" hreflang="en">English</a>' in made


def test_headings_have_anchors_of_their_own(tmp_path: Path, notebook: Any) -> None:
    made = page(tmp_path, notebook(("markdown", "## Đào tạo\n\n## Đào tạo\n\n## Content")))
    assert 'id="dao-tao"' in made and 'id="dao-tao-2"' in made and 'id="content-2"' in made


def test_the_same_notebook_gives_the_same_bytes(tmp_path: Path, notebook: Any) -> None:
    made = notebook(("markdown", "# A"), ("code", "x", shown("<p>ra</p>")))
    assert page(tmp_path, made) == page(tmp_path, made)


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_text(tmp_path / "a.html", "\ud800")
    assert list(tmp_path.iterdir()) == []
