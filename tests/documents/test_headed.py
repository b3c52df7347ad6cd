# A text of a page stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tongket.documents import describe

BODY = "Toàn huyện có 1.043 người nghiện có hồ sơ quản lý ở 13 xã, thị trấn; huyện đưa 250 người đi cai nghiện."


@pytest.mark.parametrize(
    ("text", "place", "province"),
    [
        (f"Mộc Châu quyết liệt trong công tác cai nghiện\n\nLà cửa ngõ phía Tây của Sơn La. {BODY}\n", "Huyện Mộc Châu", "son-la"),
        (f"Thái Thụy: Kết quả 9 tháng đầu năm 2013\n\nNgành lao động huyện Thái Thụy (Thái Bình) gặp khó khăn. {BODY}\n", "Huyện Thái Thụy", "thai-binh"),
        (f"Xuất khẩu lao động giúp giảm nghèo ở Đô Lương\n\nNhiều làng quê ở Đô Lương (Nghệ An) thay da đổi thịt. {BODY}\n", "Huyện Đô Lương", "nghe-an"),
        (f"Đồng vốn nhỏ trên cao nguyên\n\nPhòng giao dịch huyện Bắc Hà (Lào Cai) cho vay 15 chương trình. {BODY}\n", "Huyện Bắc Hà", "lao-cai"),
    ],
)  # fmt: skip
def test_a_district_without_its_kind_in_the_headline_or_with_its_province_in_the_lead(
    text: str, place: str, province: str
) -> None:
    about = describe(text)
    assert (about.place, about.level, about.province) == (place, "district", province)


@pytest.mark.parametrize(
    "text",
    [
        f"Mộc Châu và Yên Châu quyết liệt cai nghiện\n\nLà cửa ngõ phía Tây của Sơn La. {BODY}\n",
        f"Kết quả cai nghiện năm 2018\n\nCác huyện Mộc Châu (Sơn La), huyện Mai Châu (Hòa Bình) phối hợp. {BODY}\n",
        "Mộc Châu mùa hoa cải\n\nĐồi hoa nở trắng, 12.000 lượt khách đến chơi.\n",
        f"Chuyện ở chợ Đô Lương\n\nNhiều người ở Nghệ An qua chợ. {BODY}\n",
    ],
    ids=["two in the headline", "two in the lead", "no province and no kind", "the name of a market"],
)  # fmt: skip
def test_two_names_or_a_name_alone_place_nothing(text: str) -> None:
    about = describe(text)
    assert about.level != "district"


def test_the_province_s_own_report_stays_the_province_s() -> None:
    text = (
        "Sở Lao động - TB&XH tỉnh Sơn La kiểm tra tại Mộc Châu\n\nSở Lao động - TB&XH tỉnh Sơn La cho biết toàn tỉnh có "
        "8.800 người nghiện; trên địa bàn tỉnh Sơn La, Mộc Châu có 1.043 người. Tỉnh giao huyện 250 người.\n"
    )
    assert (describe(text).place, describe(text).level) == ("Sơn La", "province")
