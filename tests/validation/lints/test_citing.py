from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "citation",
    [
        "Nghị quyết số 08/2022/QĐ-TTg",
        "Quyết định số 12/NQ-HĐND",
        "Thông tư số 17/2018/NĐ-CP",
        "Nghị định 12-CT/TU",
        "Chỉ thị số 20/2021/TT-BLĐTBXH",
    ],
)
def test_a_document_is_called_another_kind_than_its_symbol_says(found, citation):
    assert found(f"Thực hiện {citation} về hỗ trợ người lao động.") == [("citation_kind", citation)]


@pytest.mark.parametrize(
    "citation",
    [
        "Nghị quyết số 68/NQ-CP",
        "Quyết định 08/2022/QĐ-TTg",
        "Nghị định số 20/2021/ND-CP",
        "Chỉ thị số 14-CT/TW",
        "Chương trình số 02-CTr/TU",
        "Đề án 1956/QĐ-TTg",
        "Kế hoạch số 35/KH-UBND",
        "Thông báo kết luận số 12/TB-VP",
        "Thông tư liên tịch số 29/2014/TTLT-BLĐTBXH-BNV",
        "Bộ luật Lao động số 45/2019/QH14",
        "Công văn số 1250/UBND-VX",
    ],
)
def test_a_kind_and_a_symbol_that_agree(found, citation):
    assert found(f"Thực hiện {citation} về hỗ trợ người lao động.") == []


def test_the_year_of_a_number_is_that_of_its_date(found):
    text = "Thực hiện Nghị định số 20/2021/NĐ-CP ngày 15/3/{} của Chính phủ."
    assert [code for code, _ in found(text.format(2020))] == ["citation_year"]
    assert found(text.format(2021)) == []
    assert found("Thực hiện Nghị quyết số 68/NQ-CP ngày 01/7/2021.") == []
