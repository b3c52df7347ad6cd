"""Bad documents: each ends within its limits with one clear message, nothing is fetched or run, the others go on."""

from __future__ import annotations

import http.server
import io
import os
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import rendered
from tongket.documents import LIMIT, ReportError, read_all, read_bytes
from tongket.documents.formats import child, faults, package, pdf
from tongket.documents.formats import pool as pools
from tongket.documents.formats.pool import Pool

TEXT = "Hưng Yên: năm 2021 có 5.000 người được giải quyết việc làm\nTrong năm, tỉnh mở thêm 2 phiên giao dịch."
DOCX = rendered.docx(TEXT)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{at} "{f"&a{at - 1 if at else str()};" * 10}">' for at in range(9))
    + "]>"
)


def wide(name: str) -> bytes:
    return OLE + b"\0" * 512 + name.encode("utf-16-le") + b"\0" * 512


def zip_bomb() -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(package.MOST_BYTES // 2**22 + 2):
            part.write(b" " * 2**22)
    return stream.getvalue()


def locked_zip() -> bytes:
    """A Word file whose parts are marked as encrypted."""
    data = bytearray(DOCX)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = data.find(mark)
        while found >= 0:
            data[found + at] |= 1
            found = data.find(mark, found + 4)
    return bytes(data)


def locked_pdf() -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(rendered.pdf(TEXT)))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def many_pages(count: int) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter()
    for _ in range(count):
        writer.add_blank_page(100, 100)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def document_of(main: bytes) -> bytes:
    return rendered.repacked(DOCX, {"word/document.xml": main})


def with_document(body: str) -> bytes:
    main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return rendered.repacked(
        DOCX, {"word/document.xml": f"<w:document {main}><w:body>{body}</w:body></w:document>".encode()}
    )


def nested_tables(count: int) -> bytes:
    cell = "<w:tbl><w:tr><w:tc>"
    return with_document(f"{cell * count}<w:p><w:r><w:t>x</w:t></w:r></w:p>{'</w:tc></w:tr></w:tbl>' * count}")


def other_zip(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "application/vnd.oasis.opendocument.spreadsheet" if name == "mimetype" else "x")
    return stream.getvalue()


CASES = {
    "an empty docx": (b"", "a.docx", "The file is empty."),
    "a truncated docx": (DOCX[: len(DOCX) // 2], "a.docx", "damaged"),
    "a docx without its document": (other_zip("word/other.xml"), "a.docx", "a zip archive"),
    "a damaged part": (with_document("<w:p>"), "a.docx", "as a Word document it cannot be read"),
    "an encrypted docx": (wide("EncryptedPackage"), "a.docx", "encrypted"),
    "an encrypted zip": (locked_zip(), "a.docx", "encrypted"),
    "a zip bomb": (zip_bomb(), "a.docx", "unpacks to"),
    "entities in a docx": (document_of(BOMB.encode() + b"<x>&a8;</x>"), "a.docx", "entities"),
    "entities in UTF-16": (document_of((BOMB + "<x/>").encode("utf-16")), "a.docx", "entities"),
    "entities in an xlsx": (
        rendered.repacked(rendered.xlsx([["a", 1]]), {"xl/sharedStrings.xml": BOMB.encode() + b"<x>&a8;</x>"}),
        "a.xlsx", "entities",
    ),
    "a thousand nested tables": (nested_tables(1000), "a.docx", "nested"),
    "a hundred nested tables": (nested_tables(70), "a.docx", "nested"),
    "no words": (rendered.docx(""), "a.docx", "blank"),
    "a truncated xlsx": (rendered.xlsx([["a", 1]])[:-100], "a.xlsx", "damaged"),
    "a damaged xls": (wide("Workbook"), "a.xls", "as an Excel workbook it cannot be read"),
    "an old file of another kind": (wide("PowerPoint Document"), "a.xls", "neither a text nor a workbook"),
    "a spreadsheet of OpenDocument": (other_zip("mimetype"), "a.ods", "OpenDocument file that is no text"),
    "an encrypted pdf": (locked_pdf(), "a.pdf", "encrypted"),
    "a truncated pdf": (rendered.pdf(TEXT)[:300], "a.pdf", "as a PDF file it cannot be read"),
    "2,000 pages": (many_pages(2000), "a.pdf", "has 2,000 pages, more than the limit of 1,000"),
    "a page without words": (b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>", "a.html", "blank"),
    "100 MB of HTML": (b"<!DOCTYPE html><html>" + b"<p>x</p>" * 13_200_000, "a.html", "more than the limit of"),
    "an RTF without words": (b"{\\rtf1 {\\pict 00}}", "a.rtf", "blank"),
    "an RTF of braces": (b"{\\rtf1 " + b"{" * 100_000, "a.rtf", "nested"),
    "a picture called pdf": (b"\x89PNG\r\n\x1a\n", "a.pdf", "as a picture it cannot be read"),
    "a picture of a kind that is not read": (b"GIF89a" + bytes(20), "a.pdf", "a picture (GIF)"),
    "an archive called docx": (b"7z\xbc\xaf\x27\x1c", "a.docx", "a 7z archive"),
    "an odd language": (rendered.docx("Le nombre des personnes qui ont un emploi dans la ville"), "a.docx", "French"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_one_clear_message(case: str) -> None:
    data, name, said = CASES[case]
    begun = time.monotonic()
    with pytest.raises(ReportError) as caught:
        read_bytes(data, name)
    assert caught.value.path == name
    assert said in caught.value.problem
    assert caught.value.advice
    assert time.monotonic() - begun < 60


def test_a_wrong_suffix_is_no_matter() -> None:
    for data in (DOCX, rendered.html(TEXT), rendered.pdf(TEXT), rendered.rtf(TEXT), TEXT.encode()):
        for name in ("a.txt", "a.pdf", "a.docx", "a"):
            assert read_bytes(data, name).about.place == "Hưng Yên"


def test_the_others_go_on(tmp_path: Path) -> None:
    for at, (data, name, _) in enumerate(CASES.values()):
        if len(data) < LIMIT and name != "a.ods":
            (tmp_path / f"{at:02d}{name}").write_bytes(data)
    (tmp_path / "good.docx").write_bytes(DOCX)
    (tmp_path / "zz.txt").write_text(TEXT + " Thêm.", encoding="utf-8")
    reading = read_all(tmp_path)
    assert [document.report for document in reading.documents] == ["good", "zz"]
    assert len(reading.problems) == len(CASES) - 2
    assert len({problem.path for problem in reading.problems}) == len(reading.problems)


@pytest.fixture
def listened() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_nothing_is_fetched_or_run(listened: tuple[str, list[str]], tmp_path: Path) -> None:
    address, asked = listened
    ran = tmp_path / "ran"
    page = rendered.page(
        f'<p>{TEXT}</p><img src="{address}/img"><iframe src="{address}/frame"></iframe>'
        f'<script src="{address}/js"></script><object data="{address}/object"></object>',
        f'<link rel="stylesheet" href="{address}/css"><base href="{address}/">',
    )
    outside = f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "{address}/dtd" [<!ENTITY x SYSTEM "{ran.as_uri()}">]>'
    ran.write_text("secret 777", encoding="utf-8")
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        f'Target="{address}/template.dotm" TargetMode="External"/></Relationships>'
    )
    macros = rendered.repacked(
        DOCX, {"word/_rels/settings.xml.rels": relation.encode(), "word/vbaProject.bin": wide("AutoOpen")}
    )
    object_ = f'{{\\object\\objautlink {{\\*\\objdata 00}}}}{{\\field{{\\*\\fldinst INCLUDETEXT "{address}/rtf"}}}}'
    rtf = rendered.rtf(TEXT).replace(b"\\uc1", b"\\uc1" + object_.encode())
    for data, name in ((page, "a.html"), (macros, "a.docm"), (rtf, "a.rtf"),
                       (page.replace(b"<!DOCTYPE html>", outside.encode() + b"&x;"), "b.html")):  # fmt: skip
        document = read_bytes(data, name)
        assert "5.000" in document.text and "777" not in document.text
    assert asked == []


SLOW = """
import time
from tongket.documents.formats import child
child.answer = lambda data, said: {script}
child.main()
"""


def pool_of(monkeypatch: pytest.MonkeyPatch, script: str, seconds: float = 5, memory: int = pools.MEMORY) -> Pool:
    """A pool whose children do that in place of reading."""
    monkeypatch.setattr(pools, "_BEGIN", "import sys; sys.path[:] = {path!r}" + SLOW.replace("{script}", script))
    return Pool(seconds, memory)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("time.sleep(60)", "longer than 2 seconds"),
        ("(lambda f: f(f))(lambda f: [x for x in iter(int, 1)])", "longer than 2 seconds"),
        ("__import__('os')._exit(9)", "broke off"),
        ("__import__('os').kill(__import__('os').getpid(), 9)", "broke off"),
        ("({{'problem': 'A {{brace}}.', 'advice': 'b'}}, b'')", "A {brace}."),
    ],
)
def test_a_child_that_is_stopped_or_dies(monkeypatch: pytest.MonkeyPatch, script: str, said: str) -> None:
    pool = pool_of(monkeypatch, script, 2)
    for _ in range(2):
        with pytest.raises(ReportError, match="given") as caught:
            pool.read(b"x", "rtf", "given")
        assert said in caught.value.problem
    pool.close()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_a_child_that_wants_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(60, 400 * 2**20)
    big = b"{\\rtf1 " + b"a" * 150 * 2**20
    with pytest.raises(ReportError) as caught:
        pool.read(big, "rtf", "given")
    assert "memory" in caught.value.problem
    assert pool.read(rendered.rtf(TEXT), "rtf", "given").text.startswith("Hưng Yên")
    pool.close()


def test_a_child_is_used_again_and_goes_when_the_pool_closes() -> None:
    pool = Pool()
    for _ in range(3):
        pool.read(rendered.rtf(TEXT), "rtf", "given")
    (one,) = pool._idle
    assert one.read_so_far == 3
    pool.close()
    assert not one.alive and not pool._idle


def test_what_a_library_stumbles_over_is_the_documents_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    from tongket.documents import formats

    def fail(error: type[BaseException]) -> dict[str, object]:
        def stumble(*_: object) -> None:
            raise error

        monkeypatch.setattr(formats, "read", stumble)
        return child.answer(b"", {"family": "pdf"})[0]

    assert fail(KeyError)["problem"] == "The file is damaged: as a PDF file it cannot be read."
    assert fail(MemoryError)["problem"] == faults.MEMORY[0]
    assert fail(RecursionError)["problem"] == faults.NESTED[0]


def test_as_many_pages_as_are_read() -> None:
    assert pdf.MOST_PAGES == 1000


@pytest.mark.skipif(os.name == "nt", reason="no groups of processes")
def test_a_child_has_no_connection() -> None:
    import subprocess

    script = (
        "import socket\nfrom tongket.documents.formats import child\nchild._hold(2**31)\n"
        "for call in (lambda: socket.create_connection(('127.0.0.1', 9)), lambda: socket.getaddrinfo('x', 80),\n"
        "             lambda: socket.socket().connect(('127.0.0.1', 9))):\n"
        "    try:\n        call()\n"
        "    except OSError as error:\n        assert 'while a document is read' in str(error)\n"
        "    else:\n        raise SystemExit(1)\n"
    )
    path = str(Path(child.__file__).parents[3])
    subprocess.run([sys.executable, "-c", f"import sys; sys.path.insert(0, {path!r})\n{script}"], check=True)
