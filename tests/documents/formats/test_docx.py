"""Word files: order, numbers of lists, tables, text boxes and notes; what was deleted is left out."""

from __future__ import annotations

from typing import Any

import docx as library
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

import rendered
from tongket.documents import formats
from tongket.documents.formats import Fault, Made
from tongket.documents.formats.numbering import roman

LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "\uf0b7"), ("decimal", "%2.%5"))


def read(document: Any) -> Made:
    return formats.read(rendered.saved(document), "zip")


def xml(source: str) -> Any:
    return parse_xml(source.replace(">", f" {nsdecls('w')}>", 1))


def numbered() -> tuple[Any, Any]:
    """A document whose list 99 has a Roman, an Arabic, a lettered and a dashed level."""
    document = library.Document()
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(LEVELS)
    )
    root.insert(0, xml(f'<w:abstractNum w:abstractNumId="99">{levels}</w:abstractNum>'))
    root.append(xml('<w:num w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    root.append(
        xml('<w:num w:numId="98"><w:abstractNumId w:val="99"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
            "</w:lvlOverride></w:num>")
    )  # fmt: skip
    return document, document.styles


def add(document: Any, words: str, level: int, number: int = 99) -> None:
    paragraph = document.add_paragraph(words)
    paragraph._p.get_or_add_pPr().append(
        xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_numbers_that_word_sets_are_written_out() -> None:
    document, _ = numbered()
    for words, level in (("Bối cảnh", 0), ("Kết quả", 0), ("Việc làm", 1), ("Đào tạo", 1), ("a", 2), ("b", 2), ("c", 3),
                         ("Nghèo", 1), ("d", 2), ("Nhiệm vụ", 0), ("e", 1), ("f", 4)):  # fmt: skip
        add(document, words, level)
    add(document, "Lại từ đầu", 0, 98)
    assert read(document).text.splitlines() == [
        "I. Bối cảnh", "II. Kết quả", "1. Việc làm", "2. Đào tạo", "a) a", "b) b", "- c", "3. Nghèo", "a) d",
        "III. Nhiệm vụ", "1. e", "1.1 f", "I. Lại từ đầu",
    ]  # fmt: skip


def test_the_number_of_a_style() -> None:
    document, styles = numbered()
    base = styles.add_style("Mục", 1)
    base.element.get_or_add_pPr().append(xml('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="99"/></w:numPr>'))
    styles.add_style("Mục con", 1).base_style = base
    document.add_paragraph("a", style="Mục")
    document.add_paragraph("b", style="Mục con")
    plain = document.add_paragraph("không số", style="Mục")
    plain._p.get_or_add_pPr().append(xml('<w:numPr><w:numId w:val="0"/></w:numPr>'))
    made = read(document)
    assert made.text.splitlines() == ["1. a", "2. b", "không số"]
    assert [block.kind for block in made.blocks] == ["item", "item", "paragraph"]


def test_roman() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40, 99, 1994, 0, 4000)] == [
        "I", "IV", "IX", "XIV", "XL", "XCIX", "MCMXCIV", "", "",
    ]  # fmt: skip


def test_headings_lines_and_addresses() -> None:
    document = library.Document()
    document.add_heading("Báo cáo", 1)
    document.add_paragraph("")
    document.add_paragraph("một\nhai\tba")
    document.add_table(1, 1).cell(0, 0).text = "trong khung"
    document.add_paragraph("cuối 5 người")
    made = read(document)
    assert made.text.splitlines() == ["Báo cáo", "", "một", "hai ba", "trong khung", "cuối 5 người"]
    assert made.blocks[0].kind == "heading"
    at = [made.origins.address(made.text, made.text.index(w), made.text.index(w) + 1) for w in ("hai", "trong", "5")]
    assert at == ["paragraph=3", "table=1&row=1&column=1", "paragraph=4"]


def test_a_table_with_merged_cells() -> None:
    document = library.Document()
    table = document.add_table(4, 4)
    for row, cells in enumerate((("TT", "Chỉ tiêu", "Năm", ""), ("", "", "KH", "TH"), ("1", "Việc làm", "10", "12"),
                                 ("2", "Nghèo", "", "3,1"))):  # fmt: skip
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(2, 1).add_paragraph("mới")
    made = read(document)
    (grid,) = made.grids
    cells = {(c.row, c.column): (made.text[c.start : c.end], c.rows, c.columns) for c in grid.cells}
    assert cells[0, 0] == ("TT", 2, 1)
    assert cells[0, 2] == ("Năm", 1, 2)
    assert (1, 0) not in cells and (0, 3) not in cells
    assert cells[2, 1] == ("Việc làm mới", 1, 1)
    assert cells[3, 2] == ("", 1, 1)
    assert cells[3, 3] == ("3,1", 1, 1)
    start = made.text.index("3,1")
    assert made.origins.address(made.text, start, start + 3) == "table=1&row=4&column=4"


def test_a_letterhead_is_no_grid_and_keeps_its_order() -> None:
    document = library.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "UBND TỈNH HƯNG YÊN\nSỞ LAO ĐỘNG"
    table.cell(0, 1).text = "CỘNG HÒA"
    table.cell(1, 0).text = "Số: 12/BC"
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "Hưng Yên, ngày 5"
    made = read(document)
    assert not made.grids
    assert made.text.splitlines() == [
        "UBND TỈNH HƯNG YÊN",
        "SỞ LAO ĐỘNG",
        "CỘNG HÒA",
        "Số: 12/BC",
        "",
        "Hưng Yên, ngày 5",
    ]


def test_tracked_changes_hidden_words_and_fields() -> None:
    document = library.Document()
    paragraph = document.add_paragraph("Có ")._p
    for part in (
        '<w:del w:id="1" w:author="a"><w:r><w:delText>500</w:delText></w:r></w:del>',
        '<w:ins w:id="2" w:author="a"><w:r><w:t>600</w:t></w:r></w:ins>',
        '<w:moveFrom w:id="3" w:author="a"><w:r><w:t> 700</w:t></w:r></w:moveFrom>',
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> 800</w:t></w:r>",
        "<w:r><w:instrText> PAGE 9 </w:instrText></w:r>",
        '<w:hyperlink><w:r><w:t xml:space="preserve"> người</w:t></w:r></w:hyperlink>',
        '<w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:sdtContent></w:sdt>',
        "<w:r><w:noBreakHyphen/><w:t>x</w:t></w:r>",
    ):
        paragraph.append(xml(part))
    assert read(document).text == "Có 600 người mới-x\n"


def test_text_boxes_and_footnotes_are_not_lost() -> None:
    document = library.Document()
    paragraph = document.add_paragraph("Thân bài 5")
    words = "<w:txbxContent><w:p><w:r><w:t>Khung 12 người</w:t></w:r></w:p></w:txbxContent>"
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{words}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{words}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    paragraph._p.append(xml(f"<w:r>{box}</w:r>"))
    document.add_paragraph("Sau")
    data = rendered.saved(document)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = rendered.part(data, "word/_rels/document.xml.rels")
    notes = (
        f'<w:footnotes xmlns:w="{main}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p>'
        '</w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Theo chuẩn 2021</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    added = f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode()
    data = rendered.repacked(
        data,
        {
            "word/_rels/document.xml.rels": relations.replace(b"</Relationships>", added),
            "word/footnotes.xml": notes.encode(),
        },
    )
    made = formats.read(data, "zip")
    assert made.text.splitlines() == ["Thân bài 5", "Khung 12 người", "Sau", "", "Theo chuẩn 2021"]


def test_properties() -> None:
    document = library.Document()
    document.core_properties.title = " Báo cáo  năm "
    document.add_paragraph("a")
    made = read(document)
    assert made.title == "Báo cáo năm"
    assert len(made.published) == 10


def test_without_words() -> None:
    with pytest.raises(Fault, match="blank"):
        read(library.Document())
