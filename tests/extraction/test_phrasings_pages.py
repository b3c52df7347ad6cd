"""What saved pages, plans of many years and articles of news agencies say: dates, toolbars, times told from afar."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

ABROAD = "employment.overseas_workers"
FAIR = "employment.job_fair_employers"
Y5 = "2018-01-01/2018-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"

PAGES = [
    case("a date with spaces", "thứ hai, {14 10 2019=date} {08:15=time}\nXã Ea Pô tặng {25 suất quà} cho hộ nghèo.", r(25, "gift", ...)),
    case("an archive's toolbar", "success\nfail\nFeb\nMAR\nApr\n{14=furniture}\n{2018=furniture}\n{2019=furniture}\n{2020=furniture}\n{17=furniture} captures\nXã Ea Pô tặng {25 suất quà} cho hộ nghèo.", r(25, "gift", ...)),
    case("a plenum of the Central Committee", "Thực hiện Nghị quyết Trung ương {6=name} (khóa XII), huyện sắp xếp {14 cơ quan}.", r(14, ..., ...)),
    case("children who fell", "Mẹ sinh năm {1931=period}, có {2 con là liệt sĩ}.", r(2, "person", ...)),
]  # fmt: skip

TIMES = [
    case("years before now: cách đây", "Tỷ lệ hộ nghèo của xã còn {4,2%}; cách đây {5=period} năm tỷ lệ này là {21%}.", r(4.2, "percent", "poverty.rate"), r(21, "percent", "poverty.rate", period=Y5)),
    case("a date and hiện: the date tells when", "Tính đến tháng {6/2022=period}, số người nghiện hiện còn ở cộng đồng là {1.240 người}.", r(1240, "person", ..., period="2022-01-01/2022-06-30")),
    case("a range a year and the years behind it", "Lao động đi làm việc ở nước ngoài tăng, từ {4.000} - {5.000 lao động}/năm trong giai đoạn {2013-2017=period} lên {6.500 lao động}/năm trong giai đoạn {2018-2022=period}.",
         *(r(n, "person", ABROAD, per="year", bound=..., period="2013-01-01/2017-12-31") for n in (4000, 5000)), r(6500, "person", ABROAD, per="year", period="2018-01-01/2022-12-31")),
    case("a paragraph that goes on: từ nguồn vốn này", "Năm {2022=period}, huyện được phân bổ {14 tỷ đồng} vốn giảm nghèo.\nTừ nguồn vốn này, huyện xây {12 công trình}.", r(14e9, "VND", "poverty.programme_budget", period=LAST_YEAR), r(12, "project", ..., period=LAST_YEAR)),
]  # fmt: skip

AIMS = [
    case("chỉ tiêu and a verb before the number", "Chỉ tiêu đưa {1.200 lao động} đi làm việc ở nước ngoài hoàn toàn có thể đạt được.", r(1200, "person", ABROAD, status="target")),
    case("a share of those with the noun", "Phiên giao dịch có {38 doanh nghiệp} với {912 vị trí} cần tuyển. Trong đó, có đến {74%} doanh nghiệp thuộc ngành may.",
         r(38, "enterprise", FAIR), r(912, "position", "employment.vacancies"), r(74, "percent", FAIR, "share")),
    case("no year of its own, and years to come", "Theo quy hoạch, đến năm {2025=period} toàn tỉnh có {30 trường} nghề, đến năm {2030=period} có {36 trường} nghề.",
         r(30, ..., ..., status="target", period="2025-01-01/2025-12-31"), r(36, ..., ..., status="target", period="2030-01-01/2030-12-31")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*PAGES, *TIMES, *AIMS])
def test_a_page_read_as_its_reader_would(given: Case) -> None:
    hold(given)
