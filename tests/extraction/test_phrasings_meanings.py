"""What a number means by the words about it: aims and results side by side, points of a rate, parts of a whole, short nouns."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
TRAINED = "training.trained_rate"
POOR = "poverty.poor_households"
NEXT = "2024-01-01/2024-12-31"

AIMS = [
    case("measured against an aim", "Huyện có {1.310 lao động} qua đào tạo nghề, đạt {87%} so với chỉ tiêu {1.500 người}.", r(1310, "person", ...), r(87, "percent", ..., "ratio_to_target"), r(1500, "person", ..., status="target")),
    case("an aim not reached", "Tỷ lệ lao động qua đào tạo là {58,2%}, chưa đạt chỉ tiêu {60%}.", r(58.2, "percent", TRAINED), r(60, "percent", TRAINED, status="target")),
    case("so với kế hoạch and the ratio", "So với kế hoạch đạt {96%}, xã tặng {25 suất quà}.", r(96, "percent", ..., "ratio_to_target"), r(25, "gift", ...)),
    case("by the plan something will be done", "Theo kế hoạch năm {2024=period}, huyện vận động {600 triệu đồng} và xây {15 căn nhà tình nghĩa}.", r(600e6, "VND", ..., status="target", period=...), r(15, "house", ..., status="target", period=...)),
    case("by the plan something was done", "Theo kế hoạch, huyện đã xây {15 căn nhà tình nghĩa}.", r(15, "house", ...)),
    case("an aim in brackets and how far it was reached", "Huyện đưa {27 lao động} đi làm việc ở nước ngoài (chỉ tiêu {20 lao động}, đạt {135%}).", r(27, "person", ...), r(20, "person", ..., status="target"), r(135, "percent", ..., "ratio_to_target")),
    case("an aim that comes next", "Huyện còn {1.204 hộ nghèo}, chiếm tỷ lệ {3,41%}; mục tiêu đến cuối năm {2024=period} còn dưới {2%}.", r(1204, "household", POOR), r(3.41, "percent", "poverty.rate"), r(2, "percent", "poverty.rate", status="target", bound="under", period=NEXT)),
    case("a rate is to reach another level", "Tỷ lệ lao động qua đào tạo là {58,2%}, phấn đấu đến cuối năm đạt {60%}.", r(58.2, "percent", TRAINED), r(60, "percent", TRAINED, status="target")),
    case("an estimate of its own clause", "Tiền gửi về ước khoảng {450 tỷ đồng}; toàn tỉnh có {2 huyện} bị tạm dừng tuyển chọn.", r(450e9, "VND", ..., ..., "estimate", bound="about"), r(2, "district", ...)),
    case("parts of an estimate", "Ước giải quyết việc làm cho {742 lao động}, đạt {106%} kế hoạch. Trong đó: ngoài tỉnh {318 lao động}.", r(742, "person", JOBS, status="estimate"), r(106, "percent", JOBS, "ratio_to_target", "estimate"), r(318, "person", ..., status="estimate")),
    case("parts of a result beside its plan", "Giải quyết việc làm cho {1.468 lao động}, đạt {73,4%} chỉ tiêu năm ({2.000 lao động}). Trong đó có {94 lao động} ngoài tỉnh.", r(1468, "person", JOBS), r(73.4, "percent", JOBS, "ratio_to_target"), r(2000, "person", JOBS, status="target"), r(94, "person", ...)),
    case("funds to be paid out", "BÁO CÁO\nII. NHIỆM VỤ TRỌNG TÂM\n- Giải ngân {100%} vốn Chương trình giảm nghèo.", r(100, "percent", ..., "ratio_to_target", "target")),
]  # fmt: skip

MEASURES = [
    case("down to a level", "Tỷ lệ thất nghiệp giảm về dưới {3,5%}.", r(3.5, "percent", "employment.unemployment_rate", bound="under")),
    case("grown against an earlier time", "Tổng dư nợ đạt {375 tỷ đồng}, tăng trưởng {12,3%} so với năm {2022=period}.", r(375e9, "VND", ...), r(12.3, "percent", ..., "change")),
    case("a rate of growth", "Tốc độ tăng trưởng {13,6%}.", r(13.6, "percent", ...)),
    case("a part of all that is owed", "Nợ quá hạn {412 triệu đồng}, bằng {0,11%} tổng dư nợ.", r(412e6, "VND", ...), r(0.11, "percent", ..., "share")),
    case("of all poor households", "Trong tổng số hộ nghèo, hộ dân tộc thiểu số {790 hộ}, chiếm {82%}.", r(790, "household", POOR), r(82, "percent", POOR, "share")),
    case("a label of two falls", "Giảm hộ nghèo: tỉnh giao {1,5%}, huyện giao {2%}.", *(r(-n, "percentage_point", "poverty.rate", "change", "target") for n in (1.5, 2))),
    case("a fall within the time", "- Giảm trong kỳ {619 hộ nghèo}.", r(-619, "household", POOR, "change")),
]  # fmt: skip

POINTS = [
    case("points of poor households", "Xã phấn đấu giảm {1,5%} hộ nghèo, tương ứng khoảng {69 hộ}.", r(-1.5, "percentage_point", "poverty.rate", "change", "target"), r(-69, "household", POOR, "change", "target", bound="about")),
    case("a fall of households in points", "- Giảm {619 hộ nghèo}, tương đương giảm {1,53%}, vượt kế hoạch tỉnh giao (giảm {1,2%}).", r(-619, "household", POOR, "change"), r(-1.53, "percentage_point", "poverty.rate", "change"), r(-1.2, "percentage_point", "poverty.rate", "change", ...)),
    case("a fall of a share", "Nợ quá hạn chỉ chiếm {0,21%} tổng dư nợ, giảm {0,09%} so với cuối năm {2022=period}.", r(0.21, "percent", ..., "share"), r(-0.09, "percentage_point", ..., "change")),
    case("a fall of a count", "Số hộ nghèo là {1.204 hộ}, giảm {12%} so với năm {2022=period}.", r(1204, "household", POOR), r(-12, "percent", POOR, "change")),
    case("a share after a fall of another count", "Hộ nghèo còn {94 hộ}, giảm {71 hộ} so với năm {2022=period}; số hộ khá, giàu chiếm trên {52%}.", r(94, "household", POOR), r(-71, "household", POOR, "change"), r(52, "percent", ..., "share", bound="over")),
    case("all of those counted", "Đối với hộ nghèo, {100%} trong số {1.109 hộ nghèo} được nhận quà.", r(100, "percent", ..., "share"), r(1109, "household", ...)),
]  # fmt: skip

HEADED = [
    case("an account that goes on to what comes next", "PHÒNG LĐ-TB&XH\nBÁO CÁO TÓM TẮT CÔNG TÁC QUÝ I, NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM {2023=period}\nPhòng tham mưu ban hành {11 kế hoạch}.", r(11, "document", ..., period=...)),
    case("an aim as a topic", "BÁO CÁO\nII. Về mục tiêu giảm nghèo\na) Tỷ lệ hộ nghèo năm {2022=period} còn {4,18%}.", r(4.18, "percent", "poverty.rate", period=...)),
    case("aims and no topic", "BÁO CÁO\nII. Phương hướng\n1. Về chỉ tiêu:\nGiải quyết việc làm cho {2.000 lao động}.", r(2000, "person", JOBS, status="target")),
    case("aims among results", "BÁO CÁO\nII. Kết quả\n1. Về chỉ tiêu:\nGiải quyết việc làm cho {2.000 lao động}.", r(2000, "person", JOBS)),
    case("years of striving, and all done", "Sau {3=duration} năm phấn đấu, hết năm {2023=period} xã đã hoàn thành {19}/{19 tiêu chí}.", r(19, ..., ...), r(19, "item", ...)),
    case("a plan of a year", "Kế hoạch năm {2024=period} giảm tỷ lệ hộ nghèo từ {3,5} đến {4%}.", *(r(-n, "percentage_point", "poverty.rate", "change", "target", bound=..., period=NEXT) for n in (3.5, 4))),
]  # fmt: skip

FURTHER = [
    case("what was resolved", "Bình quân mỗi năm tỷ lệ hộ nghèo giảm {4,1%}, trong khi nghị quyết đề ra giảm trên {4%}.", r(-4.1, "percentage_point", "poverty.rate", "change", per=...), r(-4, "percentage_point", "poverty.rate", "change", "target", bound="over", per=...)),
    case("less than planned is no level", "Tỷ lệ lao động qua đào tạo đạt {58,2%}, thấp hơn kế hoạch {0,5%}.", r(58.2, "percent", TRAINED), r(-0.5, "percentage_point", TRAINED, "gap_to_target")),
    case("exceeded against an aim that is a fall", "Tỷ lệ hộ nghèo còn {3,88%}, vượt {0,17%} so với chỉ tiêu giảm {1,5%}.", r(3.88, "percent", "poverty.rate"), r(0.17, "percentage_point", ..., "gap_to_target"), r(-1.5, "percentage_point", "poverty.rate", "change", "target")),
    case("a rate that arrives", "Tỷ lệ thất nghiệp có lúc lên đến {4,31%}, đến cuối năm đã giảm còn {3,5%}.", r(4.31, "percent", ...), r(3.5, "percent", "employment.unemployment_rate", period=...)),
    case("what is now under aims", "BÁO CÁO\nII. Nhiệm vụ năm tới\nĐề nghị lo nhà trẻ cho con công nhân: hiện cả tỉnh có {32 khu công nghiệp}.", r(32, "item", ...)),
    case("must help", "Theo đề án, toàn tỉnh phải hỗ trợ {1.864 hộ}.", r(1864, "household", ..., status="target")),
    case("communes in percent", "{100%} xã, thị trấn được công nhận làm tốt công tác thương binh, liệt sĩ.", r(100, "percent", "merit.communes_good_care", "share")),
    case("things given", "Đoàn tặng {200 áo phao}, tu sửa {9 nghĩa trang liệt sĩ}.", r(200, "item"), r(9, "item", ...)),
    case("an English fall and its level", "In {2023=period} the poverty rate fell by {4.35 percentage points} to {17.79}.", r(-4.35, "percentage_point", "poverty.rate", "change"), r(17.79, "percent", "poverty.rate"), language="en"),
    case("stepped up is no rise", "Rehabilitation was stepped up: {1,136 people} are at the centre.", r(1136, "person", ...), language="en"),
]  # fmt: skip

NOUNS = [
    case("meetings told again", "Huyện tổ chức {38 cuộc tư vấn} ở {12 xã}; riêng trường THPT có {4 cuộc}.", r(38, "session", ...), r(12, "commune", ...), r(4, "session", ...)),
    case("communes told again", "Toàn huyện có {48 xã, thị trấn}, có {46 đơn vị} không có tệ nạn mại dâm.", r(48, "commune", ...), r(46, "commune", ...)),
    case("units that are none of the communes", "Toàn huyện có {4 xã}. Có {46 đơn vị} nợ bảo hiểm xã hội.", r(4, "commune", ...), r(46, "organization", ...)),
    case("members, children, couples", "Câu lạc bộ có {52 thành viên}. Chị có {3 đứa con}. Vẫn còn {05 cặp tảo hôn}.", r(52, "person", ...), r(3, "person", ...), r(5, "case", ...)),
    case("a road is no house", "Con đường rộng {5 m}, dài {3 cây số}.", r(5, "metre"), r(3, "kilometre")),
    case("days, copies, ratings", "Dịp Quốc khánh {2=date}/{9=date} xã tặng {25 suất quà}.\nĐánh giá: {5=furniture}/{5=furniture} ({2=furniture} lượt)\nLưu: VT, KT ({02=furniture} bản).", r(25, "gift", ...)),
    case("by day and night", "Tổng đài trực {24=time}/{24=time}h, {24}/{24 xã} có cán bộ.", r(24, ..., ...), r(24, "commune", ...)),
]  # fmt: skip


@pytest.mark.parametrize("given", [*AIMS, *MEASURES, *POINTS, *HEADED, *FURTHER, *NOUNS])
def test_a_number_means_what_its_words_say(given: Case) -> None:
    hold(given)
