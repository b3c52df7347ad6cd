"""What kind of text a report is, and by which rule."""

from __future__ import annotations

import pytest

from tongket.documents import describe

PROSE = "Trong năm, các trường dạy nghề cho nhiều người và các trung tâm mở thêm phiên giao dịch cho lao động tìm việc."
HEAD = "Nhiều việc làm mới trong năm\n"


@pytest.mark.parametrize(
    ("kind", "rule", "text"),
    [
        ("resolution", "form", f"NGHỊ QUYẾT\nVề giảm nghèo\n\n{PROSE}\n"),
        ("resolution", "enacting", f"Về nhiệm vụ giảm nghèo trong năm\n\n{PROSE}\n\nQUYẾT NGHỊ:\n{PROSE}\n"),
        ("decision", "form", f"QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n\n{PROSE}\n"),
        ("plan", "form", f"KẾ HOẠCH\nGiải quyết việc làm\n\n{PROSE}\n"),
        ("report", "form", f"BÁO CÁO\nKết quả công tác\n\n{PROSE}\n"),
        ("report", "heading", f"BÁO CÁO KẾT QUẢ CÔNG TÁC GIẢM NGHÈO\n{PROSE}\n"),
        ("report", "sections", f"{HEAD}I. KẾT QUẢ\n{PROSE}\nII. NHIỆM VỤ\n{PROSE}\n"),
        ("report", "sections", f"{HEAD}{PROSE}\n1. Việc làm\n{PROSE}\n2. Dạy nghề\n{PROSE}\n3. Giảm nghèo\n{PROSE}\n"),
        ("press", "caption", f"{HEAD}Ảnh: Một lớp may\n{PROSE}\n"),
        ("press", "dateline", f"{HEAD}(LC) - {PROSE}\n{PROSE}\n"),
        ("press", "caption", f"{HEAD}{PROSE}\nTin, ảnh: T.H\n"),
        ("press", "sign", f"{HEAD}{PROSE}\nTheo báo cáo - phóng viên T.H\n"),
        ("press", "byline", f"{HEAD}{PROSE}\nMai Lan\n"),
        ("press", "byline", f"{HEAD}{PROSE}\nT.H\n"),
        ("press", "byline", f"{HEAD}{PROSE} Xuân Thảo\n"),
        ("press", "headline and prose", f"{HEAD}{PROSE * 2}\n{PROSE * 2}\n"),
        ("", "", f"{PROSE}\n{PROSE}\n"),
        ("", "", "Nghèo"),
    ],
)
def test_a_kind(kind: str, rule: str, text: str):
    about = describe(text)
    assert about.kind == kind
    assert [evidence.rule for evidence in about.evidence if evidence.name == "kind"] == ([rule] if rule else [])
