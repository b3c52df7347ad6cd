from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from html_rules import Page as Html
from html_rules import check_page, dead_links
from tongket.publishing import Page, explore, page_from_notebook, page_options, quality, write_site

NASTY = "nasty report <b>"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, tables: Any, texts: Any, pages: list[Page]) -> Path:
    """The site of a run, with the files that the run made before it."""
    out = tmp_path_factory.mktemp("outputs")
    for name in ("figures", "reports", "ledger", "checks"):
        for kind in ("csv", "parquet"):
            _touch(out / "tables" / f"{name}.{kind}")
    for report in texts:
        _touch(out / "texts" / f"{report}.txt")
    for page in pages:
        for made in (page.executed, page.page):
            if made:
                _touch(out / made)
    for page in pages:
        if page.page:
            (out / page.page).write_text(_stub(page), encoding="utf-8")
    write_site(out, tables, texts, pages, unread=[("bad <file>.txt", "không phải UTF-8; hãy lưu lại")])
    return out


def _touch(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")


def _stub(page: Page) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}"><head><title>t</title></head><body><main></main></body></html>'
    )


def index(site: Path, name: str = "index.html") -> Html:
    return check_page(site / name)


def test_every_page_is_sound_and_every_link_leads_somewhere(site: Path) -> None:
    assert not dead_links(site)


def test_the_index_lists_every_province_and_year(site: Path) -> None:
    page = index(site)
    for name in ("Hải Dương, 2021", "Lâm Đồng, 2019", "Vĩnh Long, 2017", "An Giang, 2024"):
        assert name in page.text
    assert "6 tháng đầu năm 2024" in page.text
    assert page.text.count("chưa có trang") == 32
    assert "site/pages/hai-duong-2021.html" in page.links and "notebooks/hai-duong-2021.ipynb" in page.links
    assert "site/pages/hai-duong-2021.en.html" in page.links


def test_the_map_counts_years_and_leads_to_the_newest_page(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    listed = re.findall(r'<tr data-year="(\d+)" data-region="[^"]*" data-text="([^"]*?) [a-z-]+ \d{4} ', html)
    years = {name: sorted(year for year, other in listed if other == name) for _, name in listed}
    squares = dict(re.findall(r'<li class="s\d" style="grid-area:\d+/\d+" title="([^:]+): \d+ năm \(([^)]+)\)', html))
    assert squares == {name: ", ".join(told) for name, told in years.items()} and len(squares) > 20
    assert re.search(r'title="Hải Dương: [^"]+"><a href="site/pages/hai-duong-2021.html">Hải Dương</a><b>1</b>', html)
    assert html.count('<li class="none"') + len(squares) == 63 and 'id="map"' in html
    english = (site / "site/index.en.html").read_text(encoding="utf-8")
    assert re.search(
        r'title="Hai Duong: 1 year \(2021\)"><a href="pages/hai-duong-2021.en.html">Hai Duong</a>', english
    )


def test_the_matrix_leads_from_each_province_and_year_to_its_page(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    matrix = html[html.index('<h2 id="coverage">') : html.index('<h2 id="province-years">')]
    years = re.findall(r'<th scope="col" class="num">(\d+)</th>', matrix)
    assert years == sorted(years, reverse=True) and len(years) == len(set(years)) > 5
    rows = {name: re.findall(r'<td class="num">(.*?)</td>', cells) for name, cells in
            re.findall(r'<tr><th scope="row">([^<]+)</th>(.*?)</tr>', matrix)}  # fmt: skip
    assert {len(cells) for cells in rows.values()} == {len(years)}
    told = dict(zip(years, rows["Hải Dương"], strict=True))
    said = 'href="site/pages/hai-duong-2021.html" aria-label="Hải Dương, 2021: 12 số liệu">12</a>'
    assert [year for year, cell in told.items() if cell] == ["2021"] and said in told["2021"]
    listed = re.findall(r'<tr data-year="(\d+)"', html)
    assert sum(bool(cell) for cells in rows.values() for cell in cells) == len(listed)


def test_reports_since_the_mergers_have_a_map_of_their_own(tmp_path: Path, tables: Any, texts: Any) -> None:
    import pandas as pd

    reports = tables["reports"].copy()
    own = reports["report"].eq("hai-duong-2021")
    reports.loc[own, "year"], reports.loc[own, "province34"] = 2025, "hai-phong"
    reports.loc[own, ["period_start", "period_end"]] = [pd.Timestamp(2025, 1, 1), pd.Timestamp(2025, 12, 31)]
    write_site(tmp_path, {**tables, "reports": reports}, texts, [])
    page = index(tmp_path)
    assert "34 tỉnh, thành phố (từ tháng 7 năm 2025)" in page.text and "63 tỉnh, thành phố (đến" in page.text
    assert 'title="Hải Phòng: 1 năm (2025)"' in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_there_is_no_map_without_a_report(tmp_path: Path, tables: Any) -> None:
    empty = {name: table[:0] for name, table in tables.items()}
    write_site(tmp_path, empty, {}, [])
    assert 'id="map"' not in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_province_leads_with_its_longest_report(site: Path) -> None:
    links = index(site).links
    assert links.index("site/sources/lam-dong-2019.html") < links.index("site/sources/lam-dong-2019-q1.html")


def test_what_could_not_be_placed_or_read_is_said_with_what_to_do(site: Path) -> None:
    text = index(site).text
    assert "unnamed-2021-m8" in text and "Bắc Giang" in text and "index.csv" in text
    assert "unnamed-2021-m8,…,province,…,2021,2021-01-01,2021-08-31,,," in text
    assert "bad <file>.txt" in text and "không phải UTF-8; hãy lưu lại" in text
    assert "An Giang, 2024" in text and "KeyError: <x>" in text


def test_repeated_files_are_listed_apart(tmp_path: Path, tables: Any, texts: Any, site: Path) -> None:
    write_site(tmp_path, tables, texts, [], repeats=[("b, c.txt", "This is the text of a.txt again.")], language="en")
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'id="repeats"' in html and 'id="unread"' not in html
    assert "Files of the same text, counted once" in index(tmp_path).text and "b, c.txt" in index(tmp_path).text
    assert 'id="repeats"' not in (site / "index.html").read_text(encoding="utf-8")


def test_the_row_for_the_index_can_be_taken_as_it_is(tmp_path: Path, tables: Any, texts: Any) -> None:
    reports = tables["reports"].copy()
    reports["report"] = reports["report"].where(reports["report"].ne("unnamed-2021-m8"), "Báo cáo, 2021")
    write_site(tmp_path, {**tables, "reports": reports}, texts, [])
    assert '"Báo cáo, 2021",…,province,…,2021,' in index(tmp_path).text


def test_districts_stand_apart(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    entries, districts = html.split('id="districts"')
    assert "vinh-long-city-2017" in districts.split('id="unplaced"')[0]
    assert "vinh-long-city-2017" not in entries


def test_doubts_are_counted(site: Path) -> None:
    rows = (site / "index.html").read_text(encoding="utf-8").split("<tr ")[1:]
    names = ("hai-duong-2021", "vinh-long-2015", "can-tho-2018")
    counted = {name: '<span class="bad">1</span>' in next(row for row in rows if name in row) for name in names}
    assert counted == {"hai-duong-2021": True, "vinh-long-2015": True, "can-tho-2018": False}


def test_the_index_says_the_same_from_within_the_site(site: Path) -> None:
    top, inner = index(site), index(site, "site/index.html")
    assert top.text == inner.text
    assert "../notebooks/hai-duong-2021.ipynb" in inner.links
    english = index(site, "site/index.en.html")
    assert "Provinces and years" in english.text and "Tỉnh và năm" not in english.text


def test_the_entry_speaks_the_language_of_the_run(tmp_path: Path, tables: Any, texts: Any) -> None:
    page = Page("comparison", "en", page="site/pages/comparison.en.html")
    _touch(tmp_path / page.page)
    (tmp_path / page.page).write_text(_stub(page), encoding="utf-8")
    write_site(tmp_path, tables, texts, [page], language="en")
    assert not dead_links(tmp_path)
    top = index(tmp_path)
    assert "Provinces and years" in top.text and "site/pages/comparison.en.html" in top.links
    assert "site/index.html" in top.links, "leads to the other language"
    assert "Tỉnh và năm" in index(tmp_path, "site/index.html").text
    assert "pages/comparison.en.html" in index(tmp_path, "site/index.html").links, "there is no other"


def test_tables_can_be_downloaded_and_are_explained(site: Path) -> None:
    page = index(site)
    assert {"tables/figures.csv", "tables/figures.parquet", "tables/checks.csv"} <= set(page.links)
    assert "tables/panel.csv" not in page.links
    assert "sentence_start" in page.text


def test_the_description_of_the_tables_is_linked_where_there_is_one(tmp_path: Path, tables: Any, texts: Any) -> None:
    write_site(tmp_path, tables, texts, [])
    assert "datapackage.json" not in index(tmp_path).links, "a link must not lead nowhere"
    _touch(tmp_path / "tables" / "figures.csv")
    _touch(tmp_path / "datapackage.json")
    write_site(tmp_path, tables, texts, [])
    assert "datapackage.json" in index(tmp_path).links
    assert "../datapackage.json" in index(tmp_path, "site/index.en.html").links


def test_a_source_page_shows_the_text_with_figures_to_follow(site: Path, texts: Any) -> None:
    page = check_page(site / "site/sources/hai-duong-2021.html")
    assert texts["hai-duong-2021"].strip() in page.text
    assert page.ids["f-1283"] == page.ids["r-1283"] == 1 and {"#f-1283", "#r-1283"} <= set(page.links)
    assert "odd <value>" in page.text and "Lao động được giải quyết (tạo) việc làm" in page.text
    english = check_page(site / "site/sources/en/hai-duong-2021.html")
    assert "Workers given a job" in english.text


def test_a_nasty_report_has_a_safe_page(site: Path, texts: Any) -> None:
    [path] = (site / "site/sources").glob("nasty*.html")
    page = check_page(path)
    assert page.tags["script"] == 1, "the page's own, and no other"
    assert '<script>alert("1")</script>' in page.text and "<b>&</b>" in page.text
    assert page.ids[f"r-{texts[NASTY].index('36')}"] == 1


def test_validation_says_what_failed_and_what_could_not_be_checked(site: Path) -> None:
    overview = check_page(site / "site/validation/index.html")
    assert "figures.html" in overview.links and "không kiểm tra được" in overview.text
    assert "could not be checked" in check_page(site / "site/validation/index.en.html").text
    page = check_page(site / "site/validation/figures.html")
    assert "../sources/hai-duong-2021.html#f-1283" in page.links
    assert "không đạt" in page.text
    assert page.text.index("between") < page.text.index("unique")


def test_two_runs_leave_the_same_bytes(site: Path, tmp_path: Path, tables: Any, texts: Any, pages: list[Page]) -> None:
    import shutil

    for name in ("tables", "texts"):
        shutil.copytree(site / name, tmp_path / name)
    written = write_site(tmp_path, tables, texts, pages, unread=[("bad <file>.txt", "không phải UTF-8; hãy lưu lại")])
    assert len(written) == 2 * len(texts) + 3 + 2 * (1 + len(["figures", "reports", "checks", "lints"]))
    for path in written:
        assert path.read_bytes() == (site / path.relative_to(tmp_path)).read_bytes(), path


def test_source_pages_of_an_earlier_run_go(tmp_path: Path, tables: Any, texts: Any) -> None:
    old = tmp_path / "site" / "sources" / "en" / "gone.html"
    _touch(old)
    write_site(tmp_path, tables, texts, [])
    assert not old.exists() and (old.parent / "hai-duong-2021.html").exists()


def test_nothing_names_the_machine_and_no_page_is_large(site: Path) -> None:
    for path in site.rglob("*.html"):
        content = path.read_bytes()
        assert str(site).encode() not in content and b"/root/" not in content and len(content) < 1_000_000


def test_options_of_a_page_lead_home_to_the_sources_and_to_the_other_language(tables: Any, pages: list[Page]) -> None:
    options = page_options(pages[0], pages, tables)
    assert options["home"] == "../index.html"
    assert options["sources"]["hai-duong-2021"] == "../sources/hai-duong-2021.html"
    assert {"href": "hai-duong-2021.en.html", "label": "English", "lang": "en"} in options["links"]
    assert {"href": "../../notebooks/hai-duong-2021.ipynb", "label": "Sổ tay (.ipynb)"} in options["links"]
    english = page_options(pages[1], pages, tables)
    assert (
        english["home"] == "../index.en.html"
        and english["sources"]["hai-duong-2021"] == "../sources/en/hai-duong-2021.html"
    )


def test_a_page_of_the_corpus_knows_where_each_doubt_is_told(tables: Any, pages: list[Page]) -> None:
    for notebook in ("comparison", "explore", "quality"):
        doubts = page_options(Page(notebook, page=f"site/pages/{notebook}.html"), pages, tables)["doubts"]
        assert doubts["hai-duong-2021:1283"] == ("../sources/hai-duong-2021.html#d-1283", "odd <value>")
        assert len(doubts) == 3
    assert page_options(pages[0], pages, tables)["doubts"] == {}, "a province's page has marks of its own"


@pytest.mark.parametrize(("name", "shown"), [("explore", "figures"), ("quality", "checks"), ("quality", "lints")])
def test_a_doubtful_figure_of_a_table_leads_to_what_speaks_against_it(
    tmp_path: Path, known: Any, notebook: Any, name: str, shown: str
) -> None:
    view = (explore if name == "explore" else quality)(known)
    html = getattr(view, shown)(**({"year": 2015} if name == "explore" else {})).html
    book = notebook(("code", "x", {"output_type": "display_data", "data": {"text/html": html}, "metadata": {}}))
    (tmp_path / "n.ipynb").write_text(json.dumps(book), encoding="utf-8")
    tables = {table: frame for table, frame in vars(known).items() if table != "texts"}
    options = page_options(Page(name, page=f"site/pages/{name}.html"), [], tables)
    made = tmp_path / "site" / "pages" / f"{name}.html"
    page_from_notebook(tmp_path / "n.ipynb", made, title="n", options=options)
    report = "kon-tum-2014" if shown == "lints" else "vinh-long-2015"
    marks = re.findall(r'href="([^"]*)">[^<]*</a><a class="tk-why" href="([^"]*)"', made.read_text(encoding="utf-8"))
    assert [m for m in marks if m[0].startswith(f"../sources/{report}.html#f-")], marks
    at = next(target.partition("#") for figure, target in marks if report in figure)
    write_site(tmp_path, tables, known.texts, [])
    told = (tmp_path / "site" / "pages" / at[0]).resolve().read_text(encoding="utf-8")
    assert f'id="{at[2]}"' in told, "it leads to where the doubt is told"
    if shown == "checks":
        assert 'class="tk-check" href="../validation/checks.html#c-' in made.read_text(encoding="utf-8")


def test_a_source_page_marks_and_lists_what_speaks_against_it(site: Path) -> None:
    html = (site / "site" / "sources" / "en" / "kon-tum-2014.html").read_text(encoding="utf-8")
    assert html.count('class="tk-lint tk-warning"') == html.count('class="tk-lint tk-info"') == 1
    assert html.count('<li id="d-') == 2 and "The &lt;parts&gt; do not fit." in html
    checked = (site / "site" / "sources" / "vinh-long-2015.html").read_text(encoding="utf-8")
    (anchor,) = re.findall(r'href="../validation/checks.html#(c-[^"]*)"', checked)
    page = (site / "site" / "validation" / "checks.html").read_text(encoding="utf-8")
    assert f'<tr id="{anchor}">' in page


def test_the_page_of_lints_lists_them_and_leads_to_where_they_are_told(site: Path) -> None:
    page = check_page(site / "site/validation/lints.en.html")
    assert page.text.index("The <parts> do not fit.") < page.text.index("Bracket.")
    assert "../sources/en/kon-tum-2014.html#d-0" in page.links


def test_a_run_with_nothing_in_it_still_has_an_index(tmp_path: Path) -> None:
    from tongket.tables.frames import to_frame

    empty = {name: to_frame(name, []) for name in ("reports", "figures", "ledger", "citations", "checks", "panel")}
    write_site(tmp_path, empty, {}, [])
    assert "0" in index(tmp_path).text and not dead_links(tmp_path)
