"""Dates and periods in words: ``8 tháng đầu năm 2021``, ``tính đến ngày 10/9``, ``quý I/2019``, ``giai đoạn 2021-2025``.

A mention says what stands in the text; `resolve` turns it into a first and a last day, given the year that the text
is about. What a mention governs is for others to decide.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from tongket.language import periods_en
from tongket.language.finder import Guarded, Pooled, pooled
from tongket.language.numerals import parse_words

__all__ = ["Mention", "last_day", "mentions", "resolve"]


@dataclass(slots=True)
class Mention:
    """One date or period in a folded text, ``text[start:end]``.

    `kind`: day, days, days_span (from a day to one of another month), month, months (of a year's head), tail (its last
    months), months_span, quarter, half, year, years (a span), ago (N years back). Unstated fields are 0. `shift` moves the default year (năm trước is -1). `role` is
    ``until`` after đến, ``base`` after so với, ``plan`` after kế hoạch, ``since`` after từ ... đến nay, else empty.
    `length` is the number of months or years named. `year2` is the year that a span of years or months ends in.
    """

    start: int
    end: int
    kind: str
    rule: str
    day: int = 0
    month: int = 0
    year: int = 0
    day2: int = 0
    month2: int = 0
    year2: int = 0
    length: int = 0
    shift: int = 0
    role: str = ""
    whole: bool = False


_NUM = (
    r"(?:0?[1-9]|1[0-2]|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_YEAR = r"(?:19|20)\d{2}(?!\d|[.,]\d|\s?%)"
_SEP = r" ?[/.\-] ?"
_QUARTERS = (
    {name: index for index, names in enumerate(("i 1", "ii 2", "iii 3", "iv 4"), 1) for name in names.split()}
    | periods_en.QUARTERS
    | {"đầu": 1, "cuối": 4}
)

# Each rule: its name, its pattern and the phrase that it was made for.
# 10 tháng 2.140 tỷ đồng, 9 tháng 12 vụ: months and what was counted in them, no day of a month
_COUNTED = r"| ?(?:%|người|lao động|lđ|hộ|vụ|lớp|tỷ|triệu|nghìn|ngàn|em|cháu|suất|phiên|doanh nghiệp|căn|nhà|đối tượng|trường hợp|lượt|cuộc|cơ sở|xã|dự án)(?![^\W\d_])"
_RULES: tuple[tuple[str, str, str], ...] = (
    ("day_words", rf"(?:ngày )?(?P<d>\d{{1,2}}) tháng (?P<m>1[0-2]|0?[1-9])(?![\d%]|[.,]\d{_COUNTED})(?:,? năm (?P<y>{_YEAR}))?", "ngày 26 tháng 11 năm 2003"),
    ("day_since", rf"(?:kể )?từ (?:ngày )?(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>{_YEAR}) (?:đến|tới) nay", "từ ngày 01/01/2013 đến nay"),
    ("days_span", rf"(?:ngày )(?P<d>\d{{1,2}}) ?- ?(?P<d2>\d{{1,2}}) ?/ ?(?P<m>\d{{1,2}})(?:/(?P<y>{_YEAR}))?(?![\d/])", "2 ngày 6-7/7"),
    ("days_and", rf"(?:ngày )(?P<d>\d{{1,2}}) và (?P<d2>\d{{1,2}}) ?/ ?(?P<m>\d{{1,2}})(?:/(?P<y>{_YEAR}))?(?![\d/])", "ngày 11 và 12/7"),
    ("day_spaced", rf"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),? (?:ngày )?(?P<d>\d{{1,2}}) (?P<m>\d{{1,2}}) (?P<y>{_YEAR})", "thứ sáu, 28 06 2019"),
    ("day_to_month", rf"từ (?:ngày )?0?1[/.](?P<m>1[0-2]|0?[1-9])[/.](?P<y>{_YEAR}) (?:đến|tới)(?: hết| cuối)? tháng (?P<m2>\d{{1,2}})(?:(?: năm |/)(?P<y2>{_YEAR}))?(?![\d/])", "từ ngày 01/7/2025 đến hết tháng 10"),
    ("month_to_day", rf"từ (?:đầu )?tháng (?P<m>1[0-2]|0?[1-9])(?: năm |/)(?P<y>{_YEAR}) (?:đến|tới)(?: hết)?(?: ngày)? (?P<d2>\d{{1,2}})[/.](?P<m2>1[0-2]|0?[1-9])[/.](?P<y2>{_YEAR})", "từ tháng 10/2024 đến ngày 15/5/2025"),
    ("day_from", rf"(?:kể )?từ (?:ngày )?(?P<d>\d{{1,2}}) ?[/.-] ?(?P<m>\d{{1,2}})(?: ?[/.-] ?(?P<y>{_YEAR}))?(?=,? (?:khi|sau khi) )", "từ ngày 01/7/2025, khi sắp xếp"),
    ("days_from_to", rf"(?:tính )?từ (?:ngày )?(?P<d>\d{{1,2}})(?: ?[/.-] ?(?P<m>\d{{1,2}})(?: ?[/.-] ?(?P<y>{_YEAR}))?)? ?(?:đến|tới|-)(?: hết)?(?: \d{{1,2}} ?(?:giờ|h))?(?: ngày)? ?(?P<d2>\d{{1,2}}) ?[/.-] ?(?P<m2>\d{{1,2}})(?: ?[/.-] ?(?P<y2>{_YEAR}))?(?![\d/])", "từ ngày 18 đến 25/7"),
    ("days_full", rf"(?:ngày )?(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>{_YEAR})", "ngày 14/01/2022"),
    ("days_iso", r"(?P<y>(?:19|20)\d{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?![\d-])", "2022-07-19"),
    *periods_en.RULES,
    ("month_since", rf"từ (?:đầu |cuối )?tháng (?P<m>1[0-2]|0?[1-9])(?:(?: năm |/)(?P<y>{_YEAR}))? (?:đến|tới) nay", "từ tháng 4 đến nay"),
    ("start_to_month", rf"từ đầu năm(?: nay)? (?:đến|tới)(?: hết| cuối)? tháng (?P<n>1[0-2]|0?[1-9])(?:(?: năm |/)(?P<y>{_YEAR}))?(?![\d/])", "từ đầu năm đến hết tháng 11"),
    ("year_to_month", rf"từ (?:đầu )?năm (?P<y>{_YEAR}) (?:đến|tới)(?: hết| cuối)? tháng (?P<m2>1[0-2]|0?[1-9])(?: năm | ?[/-] ?)(?P<y2>{_YEAR})", "từ năm 2020 đến tháng 6/2023"),
    ("months_from_to", rf"(?:từ )?tháng (?P<m>\d{{1,2}})(?:(?: năm |/)(?P<y>{_YEAR}))? (?:đến|tới)(?: hết)? tháng (?P<m2>\d{{1,2}})(?:(?: năm |/| )(?P<y2>{_YEAR}))?", "từ tháng 9 đến tháng 11"),
    ("tail_months", rf"(?P<n>{_NUM})(?: tháng|t) (?:cuối(?: của)?|còn lại(?: của)?)(?: năm)?(?: (?P<y>{_YEAR}))?(?: năm (?P<y2>{_YEAR}))?", "6 tháng cuối năm 2023"),
    ("head_months", rf"(?<!dưới )(?P<n>{_NUM}) tháng(?: đầu| qua| vừa qua)?(?: của)?,? năm (?P<y>{_YEAR})", "8 tháng năm 2021"),
    ("head_months_slash", rf"(?<!dưới )(?P<n>{_NUM})(?: tháng(?: đầu)?(?: năm)?|t(?: đầu năm| năm)?)[/ ](?P<y>{_YEAR})", "9 tháng/2019"),
    ("head_months_last", rf"(?P<n>{_NUM}) tháng(?: đầu)?(?: của)? năm (?:ngoái|trước)", "ba tháng đầu năm ngoái"),
    ("head_months_bare", rf"(?P<n>{_NUM})(?: tháng|t) (?:đầu(?: của)? năm(?: nay)?|(?:của )?năm nay)", "6 tháng đầu năm"),
    ("head_half", rf"(?:nửa đầu năm|nửa năm đầu)(?: (?P<y>{_YEAR}))?|nửa năm (?P<y3>{_YEAR})", "nửa đầu năm"),
    ("tail_half", rf"(?:nửa cuối năm|nửa năm cuối)(?: (?P<y>{_YEAR}))?", "nửa cuối năm"),
    ("quarters_head", rf"(?P<n>hai|ba|2|3) quý (?:đầu(?: của)?(?: năm)?|(?:của )?năm)(?: nay|,? (?P<y>{_YEAR}))?", "ba quý đầu năm 2024"),
    ("quarter_end", rf"quý (?P<q2>đầu|cuối)(?: tiên| cùng)?(?: của)? năm(?: nay|,? (?P<y>{_YEAR}))?", "quý cuối năm"),
    ("quarter", rf"quý (?P<q>iv|iii|ii|i|[1-4])(?![\w])(?:(?:,? ?năm | ?[/-] ?| )(?P<y>{_YEAR})| năm nay)?", "quý I/2019"),
    ("day_of", r"(?:ngày |hôm |sáng |chiều |tối |mùng |mồng |mốc |thời điểm )(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2})(?![\d/])", "ngày 15/5"),
    ("day_alone", r"(?:ngày|mùng|mồng) (?P<d>\d{1,2})(?![\d/-]|[.,]\d)(?! (?:công|tháng|lao|nghỉ))", "ngày 25"),
    ("month_year", rf"tháng (?P<m>1[0-2]|0?[1-9]) ?(?:/|-|\.| năm |,? năm ) ?(?P<y>{_YEAR})", "tháng 6/2017"),
    ("month", rf"(?:(?<!\d )|(?!tháng \d{{1,2}}(?:{_COUNTED[1:]})))(?!(?<=trong )tháng \d{{1,2}}(?:{_COUNTED[1:]}))tháng (?:thứ )?(?P<m>1[0-2]|0?[1-9])(?![\d/.,]\d|\d)(?: năm nay|(?! năm))", "tháng 5"),
    ("month_slash", rf"(?<![\d/])(?P<m>1[0-2]|0?[1-9])/(?P<y>{_YEAR})(?![/\d])", "12/2018"),
    ("term_since", rf"từ (?:đầu )?nhiệm kỳ (?P<y>{_YEAR}) ?- ?{_YEAR} (?:đến|tới) nay", "từ đầu nhiệm kỳ 2018 - 2023 đến nay"),
    ("years_from_to", rf"từ (?:đầu )?(?:năm )?(?P<y>{_YEAR}) (?:đến|tới)(?: hết| cuối)?(?: năm)? (?P<y2>{_YEAR})", "từ năm 2011 đến hết năm 2017"),
    ("years_span", rf"(?:giai đoạn|thời kỳ|nhiệm kỳ|kế hoạch 5 năm|5 năm|năm học|các năm|(?P<w>hai|ba|bốn|năm|2|3|4|5) năm|từ năm|khóa|năm|từ) ?\(?(?P<y>{_YEAR}) ?(?:-|đến|tới|đến năm|đến hết năm|và) ?(?P<y2>{_YEAR}|(?:(?<=-)|(?<=- ))\d{{2}}(?!\d|[.,]\d|\s?%))", "giai đoạn 2021-2025"),
    ("years_span_bare", rf"(?<![\d/.])(?P<y>{_YEAR}) ?- ?(?P<y2>{_YEAR})(?![\d/])", "2018-2019"),
    ("year_since", rf"từ (?:đầu )?(?:năm )?(?P<y>{_YEAR}) (?:đến|tới) nay", "từ năm 2011 đến nay"),
    ("year_head", rf"đầu(?: năm)? (?P<y>{_YEAR})", "đầu năm 2024"),
    ("year_stage", rf"(?:cuối|hết|trong|cả|giữa)(?: năm)? (?P<y>{_YEAR})", "cuối năm 2020"),
    ("year", rf"(?:năm|năm báo cáo ?:|bước sang|bước vào|nhìn sang|sang|tết|xuân|tết nguyên đán|(?:tết |tết nguyên đán |xuân )(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) [^\W\d_]+|niên độ|chỉ tiêu|kế hoạch|niên vụ) (?P<y>{_YEAR})", "năm 2021"),
    ("years_back", r"(?:trong |qua |sau |suốt )?(?P<n>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:qua|trước(?! đây)|gần đây|trở lại đây|vừa qua)", "5 năm qua"),
    ("years_told", r"(?:trong|sau|qua) (?P<n>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm(?=,)|(?:tính chung|cộng chung|lũy kế|tổng số|chung cả) (?P<n2>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm(?! (?:19|20)\d\d| (?:qua|gần))", "sau 5 năm, tỷ lệ"),
    ("past", r"cách đây (?:hơn |gần |khoảng )?(?P<n>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm", "cách đây 5 năm"),
    ("last_year", r"(?<!vài )(?<!mấy )(?<!các )(?<!trong những )(?:năm ngoái|năm trước(?! đó)|cùng kỳ năm ngoái|cùng (?:thời gian|thời điểm|giai đoạn|khoảng thời gian)(?: này)?(?: của)? (?:năm ngoái|năm trước)|năm liền kề)", "năm ngoái"),
    ("rest_of_year", r"(?:từ )?nay (?:đến|tới) (?:cuối|hết) năm(?: nay)?(?! (?:19|20)\d\d)", "từ nay đến cuối năm"),
    ("since_start", r"từ đầu năm(?: (?:đến|tới) nay)?", "từ đầu năm đến nay"),
    ("this_year", r"(?:năm nay|năm này|cả năm|trong năm nay|cuối năm nay|hết năm nay|đầu năm nay|trong năm|hết năm|cuối năm|ước năm(?= \d))(?! (?:19|20)\d\d)(?! trước| sau| tới| ngoái| học)", "năm nay"),
    ("year_before", r"năm (?:liền )?trước đó", "năm trước đó"),
    ("next_year", r"(?<!\d )(?<!năm )(?<!những )(?<!các )(?<!mấy )(?:năm tới|năm sau|sang năm(?! \d)|năm tiếp theo)", "năm tới"),
    ("months_bare", rf"(?<!chỉ )(?<!gần )(?<!hơn )(?<!mấy )(?<!sau )(?<!dưới )(?<!trên )(?<!từ )(?<!khóa )(?<!thời gian )(?<!hạn )(?<!ba )(?<!được )(?!(?<=đồng )một )(?:sau |trong |qua |hết |sơ kết |ước |ước thực hiện |lũy kế |tổng kết |mốc )?(?P<n>{_NUM}) tháng(?: qua| đầu)?(?! (?:19|20)\d\d)(?=[,.:;)\n]| (?!tuổi|trở|lương|đến|nay|lên(?! \d))|\Z)", "sau 8 tháng"),
    ("this_month", r"trong tháng(?! (?:1[0-2]|0?[1-9])(?![\d.,])| hành động| cao điểm| thanh niên| an toàn)", "trong tháng"),
    ("to_date", r"(?:lũy|luỹ) kế|cộng dồn|tính chung|(?<![^\W\d_])lk(?= \d)", "lũy kế 1.520 người"),
    ("now", r"(?:trong )?năm qua|năm vừa qua|(?:tính |cho )?(?:đến|tới) nay|hiện nay|đến thời điểm này|(?<!năm )(?<!hôm )(?<!đến )(?<!tới )(?<!ngày )(?<!hiện )(?<!từ )(?<!xưa )(?<!lần )(?<!đợt )(?<!sáng )(?<!chiều )(?<!tối )(?<!trưa )nay(?= là| còn| đã| chỉ| đạt| có \d)|(?<!thực )(?<!phát )(?<!xuất )(?<!thể )(?<!biểu )(?<!tái )(?<!hiển )(?<!cụ )hiện(?= có| còn| đang| là| đạt| chiếm| toàn| cả|,)", "đến nay"),
    ("day_bare", rf"(?:đến|tới|trước|sau|từ|dịp|hết) (?P<d>[0-3]?\d) ?[/] ?(?P<m>1[0-2]|0?[1-9])(?:/(?P<y>{_YEAR}))?(?![\d/])(?! (?:xã|phường|thị trấn|huyện|thôn|bản|chỉ tiêu|đơn vị|tiêu chí|cơ sở|địa phương|quận|ấp|hộ|tỉnh|doanh nghiệp|trường|chi)(?![^\W\d_]))", "đến 15/5"),
    ("day_dotted", r"(?:đến|tới|hết) (?P<d>[0-3]?\d)\.(?P<m>1[0-2]|0?[1-9])(?=[,:;](?!\d)| (?:đã|toàn|cả|tỉnh|huyện|có|thì|ngành|sở|thành))", "đến 20.6, đã"),
    ("day_placed", rf"\([^\W\d_][^()\d\n]{{1,24}} (?:ngày )?(?P<d>[0-3]?\d)/(?P<m>1[0-2]|0?[1-9])(?:/(?P<y>{_YEAR}))?\)", "(Đông Hà 23/7)"),
    ("day_listed", rf"\((?P<d>[0-3]?\d)/(?P<m>1[0-2]|0?[1-9])(?:/(?P<y>{_YEAR}))?\)", "(12/9)"),
    ("year_listed", r"(?:(?<=20\d\d, )|(?<=20\d\d; )|(?<=20\d\d và ))(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d)", "2021, 2022"),
    ("year_headed", r"(?<=[^\W\d_] - )(?P<y>20[0-3]\d)(?=\n|\Z|\))", "quận Long Biên - 2021"),
    ("year_led", rf"(?<=[;:] )(?P<y>20[0-3]\d)(?= [^\W\d_])(?!(?:{_COUNTED[1:]}))(?! (?:học viên|lượt|cụ|gia đình|thẻ|bộ|vị trí))", "; 2019 mở 15 lớp"),
    ("year_bare", r"(?<![\d/.,\w])(?P<y>(?:19[5-9]|20[0-4])\d)(?=[:)](?!\d)|,? (?:so|tăng|giảm|là|đạt)| ?\Z)", "(2019)"),
)  # fmt: skip

_COMPILED = tuple(
    (name, re.compile(rf"(?<![\w/.])(?<!những )(?<!nhiều )(?:{pattern})(?![^\W\d_])")) for name, pattern, _ in _RULES
)
_UNTIL = Guarded(
    r"(?:(?:nhìn lại |tại |vào |ở )?thời điểm|tại ngày|(?:tính |ước |ước thực hiện |số liệu chốt |chốt |kể từ \S+ )?(?:đến|tới|cho đến|hết|đến hết|đến cuối|vào cuối|sang cuối|cuối)(?: thời điểm| nay là| hết| cuối)?(?: \d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: ?phút)?)?,?)?|by|until|chốt|số liệu chốt|cập nhật|"
    r"as of|by the end of|as at)\s\Z"
)
_BASE = re.compile(
    r"(?:so(?: với| cùng)?|xấp xỉ(?: con số| mức)?|ngang(?: với| mức)?|(?<!là )con số|gần bằng|bằng|lần|hơn|kém|cùng tháng|cùng quý|cao hơn|thấp hơn|cùng kỳ|cùng thời điểm|against|compared (?:with|to)|than|from|"
    r"so với (?:mốc|cuối|đầu|thời điểm|tháng \d+|kết quả|bình quân|mức)|hơn (?:ngày hội|hội chợ|phiên|đợt|dịp|mùa|tết|bình quân|kết quả)(?: [^\s,;.()\d]+){0,2})(?: với| của| cả| cuối| đầu| cùng kỳ| thời điểm| mốc| mức| kết quả| thực hiện)*\s\Z"
)
# bằng 84% năm trước, gấp rưỡi năm 2020: the year is what the number is held against.
_RATIO_OF = Guarded(
    r"(?:(?:bằng|gấp)(?: khoảng| gần| hơn| trên| tới)? [\d.,]+\s?(?:%|lần)(?: kế hoạch(?: năm)?(?: và|,) (?:bằng )?[\d.,]+\s?%)?(?: số(?: [^\s,;.()\d]+){1,5}? (?:bình quân|trung bình))?|gấp (?:rưỡi|đôi|hai|ba|bốn|năm)|bằng (?:đúng |gần |hơn )?(?:một )?nửa)"
    r"(?: so với)?(?: của| mức| cuối| cùng kỳ| thực hiện| kết quả)*\s\Z"
)
_NAMED = re.compile(
    r"(?:chương trình|kế hoạch|đề án|nghị quyết|quyết định|chuẩn|dự án|quy hoạch|đại hội|chiến lược|tiêu chí|phong trào|chỉ thị|hội nghị|luật|cuộc vận động)"
    r"(?! giai đoạn 20\d\d-20\d\d là)[^,;.:\d]{0,80}\Z"
)
# Sau 6 năm triển khai chương trình (2011 - 2017): which years those were.
_AFTER_YEARS = re.compile(
    r"(?<![^\W\d_])(?:sau|qua|trong|suốt) (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm [^,;.:()]{0,60}\(\Z"
)
# Ngày hội việc làm năm 2016: the event's name.
_EVENT = re.compile(
    r"(?:ngày hội|tháng hành động|hội thi|hội chợ|chiến dịch|tuần lễ|phiên giao dịch|hội thao|tháng cao điểm)(?:(?! và (?:công tác|kết quả|tình hình) )[^,.;:()\d\n]){0,50}\Z"
)
# Ban đại diện họp phiên quý III: which session, at which the months before are looked back on.
_SESSION = re.compile(r"(?<![^\W\d_])(?:họp phiên|phiên họp)(?: thường kỳ| định kỳ)? \Z")
# Ngày cập nhật 05/12/2016: the stamp of a page.
_STAMPED = re.compile(r"(?:^|\n)\s*(?:ngày |đã )?(?:cập nhật|đăng|đăng tải)(?: lúc| ngày|:)*\s*\Z")
# Đợt mưa lũ giữa tháng 10: when the disaster was, not what is told of it.
_DISASTER = re.compile(
    r"(?<![^\W\d_])(?:mưa lũ|mưa bão|bão|bão số \d+|lũ|lũ quét|lụt|ngập|triều cường|thiên tai|hạn hán|rét đậm|rét hại|băng giá|mưa đá|lốc|sạt lở|dịch|đợt dịch)(?: (?:xảy ra|hồi|vào|giữa|đầu|cuối|lịch sử|lớn|liên tiếp|kép|trong))* \Z"
)
# Lớp học kéo dài 3 tháng; trả chậm 2 tháng: how long something takes, not which months.
_LASTING = re.compile(
    r"(?<![^\W\d_])(?:kéo dài|(?<!năm )(?<!tiểu )(?<!trung )(?<!văn )(?<!đại )học|trong vòng|vòng|thời gian|thời hạn|thời lượng|kỳ hạn|khóa(?: học| đào tạo)?|lớp(?: học)?|chậm|nợ|trễ|tạm dừng|tạm hoãn|tạm nghỉ"
    r"|nghỉ việc|mỗi khóa|mỗi lớp|thử việc|mỗi tháng,?|một tháng,?|thai sản|đủ|suốt|liên tục|ít nhất|tối thiểu|tối đa|quá)(?: (?:là|trong|từ|khoảng|gần|hơn|trên|dưới|học|tối đa|không quá|suốt))* \Z"
    r"|/tháng,?(?: trong)? \Z"
)
_LASTED = re.compile(r" (?:tuổi|liên tục|liên tiếp|(?:tiền )?lương)(?![^\W\d_])")
_STUDIED = re.compile(r" (?:học|theo học|thực tập|thử việc|tập huấn|đào tạo)(?![^\W\d_])")
_NOT_BORN = ("an sinh ", "học sinh ", "vệ sinh ", "tuyển sinh ", "dân sinh ", "phát sinh ", "tái sinh ")
# Rà soát hộ nghèo cuối năm: the name of the review.
_REVIEWED = re.compile(r"(?<![^\W\d_])rà soát[^,.;:\d]{0,40} \Z|(?:những|vào) (?:ngày|dịp|tháng) \Z")
# Rà soát hộ nghèo tháng 11: when the year's review was made.
_SURVEYED = Guarded(
    r"(?<![^\W\d_])(?:rà soát|tổng điều tra)(?: (?:hộ nghèo|hộ cận nghèo|cuối năm|vào|và|hộ|cận nghèo))*,? \Z"
)
# Đến ngày 5/11 huyện đã hoàn thành việc rà soát: when it was done.
_COMPLETED = re.compile(
    r"[^.;:\d]{0,40}?(?<![^\W\d_])(?:hoàn thành|kết thúc|hoàn tất|triển khai xong) (?:việc|công tác|đợt|cuộc)(?![^\W\d_])"
)
# Năm cuối thực hiện kế hoạch 5 năm 2011-2015: which year of the term it is.
_YEAR_OF_TERM = Guarded(
    r"(?<![^\W\d_])năm (?:đầu(?: tiên)?|cuối(?: cùng)?|thứ [^\W\d_]+|bản lề|giữa|then chốt|tăng tốc|về đích)(?![^\W\d_])[^,;.:\d]{0,50}\Z"
)
# GRDP (giá so sánh 2010): the year that prices are of.
_PRICES_OF = Guarded(r"(?<![^\W\d_])giá (?:so sánh|cố định|hiện hành|gốc)(?: năm)? \Z")
# Trước đó, nhiệm kỳ 2011-2015, tỉnh ...: a term that dates what follows.
_SET_OFF = re.compile(r"(?:^|[.;:!?\n]\s?)[\s+*-]*(?:[^,.;:\n]{0,20}, )?(?:trong |nhìn lại |suốt )?\Z")
# Chỉ tiêu nhiệm kỳ 2015-2020: what is told of the term in the lines below.
_TERM_TOLD = re.compile(
    r"(?<![^\W\d_])(?:chỉ tiêu|mục tiêu|kết quả|phương hướng|nhiệm vụ|kế hoạch)(?: chủ yếu| cơ bản| chính| thực hiện)* \Z"
)
_SENTENCE_START = re.compile(r"(?:^|[.;:!?\n]\s?)[\s+*-]*\Z")
# Chỉ tiêu năm 2024: giảm 1%; theo kế hoạch năm 2024, huyện xây 20 căn: the year of what follows.
_PLAN_LEADS = re.compile(
    r"(?:^|[.;\n] ?)[\s+*-]*(?:\d{1,2}[.)] ?|[a-zđ]\) ?)?(?:theo )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?: giao| đề ra)? \Z"
)
_LED = re.compile(r" ?[:,]| (?:giảm|tăng|tạo|đưa|giải quyết|đào tạo|phấn đấu|xây)(?![^\W\d_])")
_PLAN = re.compile(
    r"(?:kế hoạch|chỉ tiêu|kh|nghị quyết|dự toán)(?: giao| đề ra| được giao| của| cả| thu| chi| vốn| tín dụng| giải ngân)?\s\Z"
)


@cache
def _finder() -> Pooled:
    return pooled("times and places", [pattern for _, pattern in _COMPILED])


def mentions(text: str) -> list[Mention]:
    """The dates and periods of a folded text, in order, none overlapping another. Linear in the text's length."""
    return list(_mentions(text))


@lru_cache(maxsize=1)
def _mentions(text: str) -> tuple[Mention, ...]:
    """The same; the last answer is kept, for a report is described first and read then."""
    found: dict[int, Mention] = {}
    taken = bytearray(len(text) + 1)
    for (name, _), matches in zip(_COMPILED, _finder().find(text), strict=True):
        for match in matches:
            start, end = match.span()
            if taken.find(1, start, end) >= 0:
                continue
            mention = _make(name, match, text)
            if mention is None:
                continue
            taken[start:end] = b"\x01" * (end - start)
            found[start] = mention
    return tuple(_told([found[start] for start in sorted(found)]))


def _told(found: list[Mention]) -> list[Mention]:
    """The mentions, where an ordinal is a quarter only behind one: `1,520 in the second quarter and 1,390 in the third`."""
    told: list[Mention] = []
    for mention in found:
        near = told and told[-1].kind == "quarter" and mention.start - told[-1].end < 120
        bare = mention.rule == "en_quarter_elided" and not near
        told.append(replace(mention, kind="elided", role="name") if bare else mention)
    return told


def _number(word: str | None) -> int:
    if not word:
        return 0
    if word.isdigit():
        return int(word)
    return periods_en.NUMBERS.get(word) or parse_words(word) or 0


def _make(name: str, match: re.Match[str], text: str) -> Mention | None:
    part = match.groupdict()
    day, month, year = _number(part.get("d")), _number(part.get("m")), _number(part.get("y") or part.get("y3"))
    if english := part.get("en") or part.get("en1") or part.get("en3"):
        month = periods_en.MONTHS[english.rstrip(".")]
    if day > 31 or month > 12 or (name.startswith("day") and part.get("m") and not month):
        return None
    if (day or part.get("d") is not None) and day == 0:
        return None
    if name == "months_bare" and _lasts(match, text):
        return None
    if name == "en_mid_month":
        day = 15
    if name == "month_to_day":
        day = 1
    year2 = _number(part.get("y2"))
    if part.get("y2") and year2 < 100:
        year2 += year // 100 * 100
    if year2 and year2 < year and name != "tail_months":
        return None
    if name == "days_from_to":
        return _days(match, (day, month, year), (_number(part.get("d2")), _number(part.get("m2")), year2))
    kind, length, shift = _kind(name, part, match.group())
    if name == "tail_months" and year2:
        year, year2 = year2, 0
    second = periods_en.MONTHS[part["en2"].rstrip(".")] if part.get("en2") else _number(part.get("m2"))
    if name == "year_to_month":
        month = 1
    elif kind in ("months_span", "days_span") and (year or year2):
        later = int(second < month)  # từ tháng 11 đến tháng 2/2021 begins in the year before
        year, year2 = year or year2 - later, year2 or year + later
    role = _role(name, match, text)
    if kind == "days_span" and (second - month) % 12 < 2 and _number(part.get("d2")) < day:
        role = "event"  # from July 20 to August 2: the weeks of something, no account's
    return Mention(
        match.start(), match.end(), kind, name, day, _QUARTERS.get(part.get("q") or part.get("q2") or "", month), year,
        _number(part.get("d2")), second, year2, length, shift, role,
        name in ("this_year", "year_stage") and ("cả năm" in match.group() or "cuối năm" in match.group() or "hết năm" in match.group()),
    )  # fmt: skip


def _lasts(match: re.Match[str], text: str) -> bool:
    """Whether months say how long something takes: `lớp học kéo dài 3 tháng`, `sau 3 tháng học`."""
    words = match.group()
    if words.endswith(("đầu", "qua")) or words.startswith(("hết", "sơ", "ước", "lũy", "tổng", "mốc", "qua")):
        return False
    if _LASTED.match(text, match.end()):
        return True
    if words.startswith("sau "):
        return bool(_STUDIED.match(text, match.end()))
    lead = text[max(0, match.start() - 40) : match.start()] + ("trong " if words.startswith("trong ") else "")
    return bool(_LASTING.search(lead))


def _days(match: re.Match[str], first: tuple[int, int, int], last: tuple[int, int, int]) -> Mention | None:
    """From a day to another: the days of an event within a month or over its end, else a time that is accounted for.

    Days that lead a clause tell its time: `Từ ngày 1/10 đến 15/10, cơ quan BHXH đã chi cho ...`.
    """
    (day, month, year), (day2, month2, year2) = (first[0], first[1] or last[1], first[2]), last
    near = (month2 == month and day <= day2) or (month2 == month % 12 + 1 and day2 < day)
    if not (1 <= month2 <= 12 and 1 <= day2 <= 31) or (not near and not first[1]):
        return None
    leads = match.string.startswith(",", match.end()) and _LED_BY_DAYS.search(match.string[: match.start()][-3:])
    if near and not (leads and first[1]):
        return Mention(
            match.start(), match.end(), "days", "days_from_to", day, month2, year2 or year, day2, role="event"
        )
    if year2 and not year:
        year = year2 - (month2 < month)
    return Mention(
        match.start(), match.end(), "days_span", "days_from_to", day, month, year, day2, month2, year2 or year
    )


_LED_BY_DAYS = re.compile(r"(?:\A|[.,;:\n+*-])\s?\Z")
_KINDS = {
    "day_words": "day", "day_spaced": "day", "days_full": "day", "days_iso": "day", "past": "past", "day_of": "day", "day_alone": "day",
    "day_bare": "day", "day_dotted": "day", "day_listed": "day", "day_placed": "day", "days_span": "days", "days_and": "days", "month_year": "month", "month": "month",
    "month_slash": "month", "head_months": "months", "head_months_slash": "months", "start_to_month": "months",
    "head_months_bare": "months", "head_months_last": "months", "months_bare": "months", "tail_months": "tail",
    "months_from_to": "months_span", "year_to_month": "months_span", "day_to_month": "months_span", "quarter": "quarter", "quarter_end": "quarter", "quarters_head": "months", "month_to_day": "days_span", "head_half": "months",
    "tail_half": "tail", "years_span": "years", "years_span_bare": "years", "years_from_to": "years",
    "year_since": "since", "term_since": "since", "month_since": "since", "day_since": "since", "day_from": "since", "since_start": "months", "rest_of_year": "rest", "years_back": "ago", "years_told": "ago", "now": "now", "to_date": "now", "whole_term": "now", "days_from_to": "days",
}  # fmt: skip
_SHIFTS = {"last_year": -1, "year_before": -1, "head_months_last": -1, "next_year": 1}


def _kind(name: str, part: dict[str, str | None], words: str) -> tuple[str, int, int]:
    length = _number(part.get("n") or part.get("n2"))
    if name.startswith("en_"):
        return periods_en.kind(name), length or periods_en.length(name), periods_en.shift(name, words)
    if name in ("head_half", "tail_half"):
        length = 6
    if name == "quarters_head":
        length *= 3
    return _KINDS.get(name, "year"), length, _SHIFTS.get(name, 0)


def _role(name: str, match: re.Match[str], text: str) -> str:
    before = text[max(0, match.start() - 90) : match.start()]
    words = match.group()
    if name.startswith("day") and before.endswith("\n"):
        before = ""  # a line of its own: the headline above says nothing of it
    if name.startswith("en_"):
        return periods_en.role(name, words, before)
    if name in ("month", "month_year") and _DISASTER.search(before):
        return "event"
    if name in ("month", "month_year") and _SURVEYED.search(before):
        return "name"
    if name == "this_year" and words == "cuối năm" and _REVIEWED.search(before):
        return "name"
    born = before.endswith("sinh ") and not before.endswith(_NOT_BORN)
    # lần đầu tiên kể từ năm 1990: what a record is held against
    if (
        born
        or before.endswith(("mất ", "hy sinh ", "trước ", "trước năm ", "tiên kể từ ", "nhất kể từ "))
        or _STAMPED.search(before)
    ):
        return "event"
    if name in ("day_bare", "day_dotted"):
        return "until" if words.startswith(("đến", "tới", "hết")) else "event"
    if (
        _BASE.search(before)
        or _RATIO_OF.search(before)
        or words.startswith("than ")
        or (name == "last_year" and "cùng kỳ" in words)
    ):
        return "base"
    if name == "year_stage" and words.startswith("cuối") and before.endswith(("những ngày ", "dịp ", "ngày ")):
        return "event"
    until = _UNTIL.search(before) or (name.startswith("day") and before.endswith("số liệu "))
    if until and name in ("days_full", "day_of", "day_words") and _COMPLETED.match(text, match.end()):
        return "event"
    if until or words.startswith(("hết năm", "cuối năm", "mốc", "thời điểm")):
        return "until"
    if name == "year" and _EVENT.search(before):
        return "name"
    if name == "quarter" and _SESSION.search(before):
        return "event"
    if name.startswith("years") and (
        (_NAMED.search(before) and not _AFTER_YEARS.search(before)) or _YEAR_OF_TERM.search(before)
    ):
        return "name"
    if name in ("year", "year_bare") and _PRICES_OF.search(before):
        return "name"
    if words.startswith("nhiệm kỳ") and not (_SET_OFF.search(before) and text.startswith(",", match.end())):
        told = _TERM_TOLD.search(before) and text[match.end() : match.end() + 1] in (":", "\n", "")
        return "" if told else "name"
    if words.startswith(("chỉ tiêu", "kế hoạch")):
        return "plan_named"
    if _PLAN.search(before):
        if name == "year" and _PLAN_LEADS.search(before) and _LED.match(text, match.end()):
            return ""
        return "plan"
    return ""


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _shift_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), last_day(year, month)


def resolve(mention: Mention, year: int | None, until: date | None = None) -> tuple[date | None, date | None]:
    """First and last day of a mention.

    `year` is the year in force where the mention names none (None: unknown, and so is the answer); `until` is the
    last day of the report's period, for spans that run to the present. After đến a day, a month or a year ends a span
    that begins with its year; the days of such a mention are those of the span.
    """
    own = mention.year or (year + mention.shift if year is not None else 0)
    if not own or not 1900 <= own <= 2100:
        return None, None
    spans = list(_resolved(mention, own, until))
    if not spans:
        return None, None
    return spans[0]


def _resolved(mention: Mention, year: int, until: date | None) -> Iterator[tuple[date, date]]:
    kind, month = mention.kind, mention.month
    try:
        if kind == "day" and month:
            day = date(year, month, mention.day)
            yield (date(year, 1, 1) if mention.role == "until" else day), day
        elif kind == "days":
            last = date(year, month, mention.day2)
            # 30-2/9 begins in August.
            first = last if mention.day <= mention.day2 else last.replace(day=1) - timedelta(days=1)
            yield first.replace(day=mention.day), last
        elif kind == "month":
            first, last = _shift_month(year, month)
            yield (date(year, 1, 1) if mention.role == "until" else first), last
        elif kind == "months":
            yield date(year, 1, 1), last_day(year, mention.length) if mention.length else _present(year, until)
        elif kind == "tail":
            yield date(year, 13 - mention.length, 1), date(year, 12, 31)
        elif kind == "months_span":
            begins = mention.year or year - int(mention.month2 < month)
            yield date(begins, month, 1), last_day(mention.year2 or year, mention.month2)
        elif kind == "days_span":
            begins = mention.year or year - int(mention.month2 < month)
            yield date(begins, month, mention.day), date(mention.year2 or year, mention.month2, mention.day2)
        elif kind == "quarter":
            yield date(year, 1 if mention.role == "until" else 3 * month - 2, 1), last_day(year, 3 * month)
        elif kind == "years":
            yield date(year, 1, 1), date(mention.year2, 12, 31)
        elif kind == "since":
            yield (
                date(year, month or 1, mention.day or 1),
                (until if until and until.year >= year else date(year, 12, 31)),
            )
        elif kind == "ago":
            last = until or date(year, 12, 31)
            yield date(last.year - mention.length + 1, 1, 1), last
        elif kind == "rest":
            told = until is not None and until.year == year and until.month < 12
            yield (until + timedelta(days=1) if until and told else date(year, 1, 1)), date(year, 12, 31)
        elif kind == "past":
            gone = (until.year if until else year) - mention.length
            yield date(gone, 1, 1), date(gone, 12, 31)
        elif kind == "year":
            yield date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        # 31/6 is printed now and then: the last day of that month is meant.
        if kind == "day" and 1 <= month <= 12 and mention.day <= 31:
            last = last_day(year, month)
            yield (date(year, 1, 1) if mention.role == "until" else last), last


def _present(year: int, until: date | None) -> date:
    """Where a span that runs from the head of `year` to the present ends."""
    return until if until and until.year == year else date(year, 12, 31)


def before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
