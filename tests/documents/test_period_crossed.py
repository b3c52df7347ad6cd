"""Titles, opening sentences and periods crossed: whatever a report is called and however it opens, its period is found.

What is crossed is our own wording of forms that the genre has; a combination that fails is a whole report misread.
"""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import NamedTuple

import pytest

from tongket.documents import describe


class Told(NamedTuple):
    """A period, the time after it that the same report plans for, and a day on which it might be given."""

    words: str
    start: date
    end: date
    planned: str
    day: date


PERIODS = [
    Told("6 tháng đầu năm 2023", date(2023, 1, 1), date(2023, 6, 30), "6 tháng cuối năm 2023", date(2023, 7, 6)),
    Told("9 tháng năm 2022", date(2022, 1, 1), date(2022, 9, 30), "quý IV năm 2022", date(2022, 10, 4)),
    Told("quý I/2024", date(2024, 1, 1), date(2024, 3, 31), "quý II/2024", date(2024, 4, 3)),
    Told("quý III năm 2021", date(2021, 7, 1), date(2021, 9, 30), "quý IV năm 2021", date(2021, 10, 4)),
    Told("năm 2021", date(2021, 1, 1), date(2021, 12, 31), "năm 2022", date(2021, 12, 28)),
    Told("năm 2020", date(2020, 1, 1), date(2020, 12, 31), "năm 2021", date(2021, 1, 14)),
    Told("tháng 5 năm 2022", date(2022, 5, 1), date(2022, 5, 31), "tháng 6 năm 2022", date(2022, 6, 2)),
    Told("11 tháng năm 2023", date(2023, 1, 1), date(2023, 11, 30), "tháng 12 năm 2023", date(2023, 12, 5)),
    Told("10 tháng đầu năm 2024", date(2024, 1, 1), date(2024, 10, 31), "2 tháng cuối năm 2024", date(2024, 11, 5)),
    Told("giai đoạn 2016-2020", date(2016, 1, 1), date(2020, 12, 31), "giai đoạn 2021-2025", date(2020, 11, 20)),
]
TITLES = [
    "Kết quả thực hiện công tác lao động, người có công và xã hội {words}",
    "BÁO CÁO\nKết quả công tác {words} và phương hướng, nhiệm vụ {planned}",
    "UBND TỈNH HẢI DƯƠNG\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nSố: 123/BC-SLĐTBXH\nBÁO CÁO\n"
    "Tình hình thực hiện nhiệm vụ {words}; nhiệm vụ trọng tâm {planned}",
    "UBND HUYỆN GIA LỘC\nPHÒNG LAO ĐỘNG - TBXH\nBÁO CÁO\n"
    "Kết quả thực hiện nhiệm vụ công tác Lao động - Người có công và Xã hội\n{words}; kế hoạch công tác {planned}",
    "Huyện Gia Lộc: Kết thúc {words}, giải quyết việc làm cho hơn 1.500 lao động",
    "Sơ kết công tác lao động, người có công và xã hội {words}, triển khai nhiệm vụ {planned}",
    "Hội nghị trực tuyến tổng kết công tác {words} và triển khai nhiệm vụ {planned}",
    "Tập trung thực hiện nhiệm vụ {planned}: Sở Lao động sơ kết {words}",
    "Công tác lao động, việc làm {words} - những con số đáng chú ý",
    "Đánh giá kết quả công tác {words}, phương hướng {planned}",
    "Nhiều kết quả nổi bật trong công tác giảm nghèo, giải quyết việc làm",
]
LEADS = [
    "Trong {words}, Sở Lao động - Thương binh và Xã hội đã triển khai đồng bộ các nhiệm vụ, đạt nhiều kết quả.",
    "Theo báo cáo của Sở Lao động - Thương binh và Xã hội, {words}, toàn ngành đã bám sát kế hoạch được giao.",
    "Sáng {day.day}/{day.month}, Sở tổ chức hội nghị đánh giá kết quả {words}, triển khai nhiệm vụ {planned}.",
    "Ngày {day.day}/{day.month}/{day.year}, Sở Nội vụ tổ chức hội nghị tổng kết {words}, phương hướng {planned}.",
    "Kết thúc {words}, lĩnh vực lao động, người có công và xã hội của tỉnh đạt nhiều kết quả quan trọng.",
    "Đồng chí Giám đốc Sở cho biết, {words}, công tác giải quyết việc làm được quan tâm. "
    "Trong {planned}, Sở sẽ tiếp tục đẩy mạnh.",
]
BODY = (
    "Toàn tỉnh đã giải quyết việc làm cho 12.345 lao động, đạt 61,7% kế hoạch năm; "
    "đưa 345 lao động đi làm việc ở nước ngoài.\n"
    "Tổ chức 12 phiên giao dịch việc làm. Tặng 1.250 suất quà cho gia đình chính sách nhân dịp Tết.\n"
)


@pytest.mark.parametrize("title", TITLES)
def test_the_period_is_found_under_every_title_and_lead(title: str) -> None:
    misread = []
    for period, lead in product(PERIODS, LEADS):
        given = period._asdict()
        about = describe(f"{title.format(**given)}\n{lead.format(**given)}\n{BODY}")
        if (about.period_start, about.period_end) != (period.start, period.end):
            misread.append(f"{period.words} / {lead}: {about.period_start} to {about.period_end}")
    assert not misread


@pytest.mark.parametrize(
    "verb", ["Đẩy mạnh giải quyết việc làm", "Tăng cường công tác giảm nghèo", "Quyết tâm đưa lao động đi làm việc"]
)
def test_a_headline_that_urges_looks_ahead_where_the_text_accounts_for_another_time(verb: str) -> None:
    about = describe(
        f"{verb} trong quý IV năm 2022\nTheo báo cáo của Sở, 9 tháng năm 2022, ngành đã hoàn thành kế hoạch.\n{BODY}"
    )
    assert (about.period_start, about.period_end) == (date(2022, 1, 1), date(2022, 9, 30))
