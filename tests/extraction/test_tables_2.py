"""Tables as other offices draw them up: sums over years, lending by programme, staff, shares, rows that lack a cell."""

from __future__ import annotations

from datetime import date

from extraction.test_tabled_offices import HALF, HEAD, read, told

FIVE = (date(2016, 1, 1), date(2020, 12, 31))
NEXT_FIVE = (date(2021, 1, 1), date(2025, 12, 31))
DAYS = ("period_start", "period_end")
WHAT = ("indicator", "measure", "unit")
TERM = "TỈNH KON TUM\nĐánh giá kết quả thực hiện chỉ tiêu giai đoạn 2016-2020 và đề ra chỉ tiêu giai đoạn 2021-2025"


# --- years ----------------------------------------------------------------------------------------------------------


def test_the_whole_period_is_that_of_the_heading_over_it() -> None:
    found = read(
        TERM,
        "2x1: TT|2x1: Chỉ tiêu|2x1: ĐVT|1x2: Giai đoạn 2016-2020|1x2: Giai đoạn 2021-2025",
        "Chỉ tiêu đề ra|Kết quả|Toàn giai đoạn|Bình quân hằng năm",
        "1|Số lao động được tạo việc làm|Người|31.000|32.415|36.000|7.200",
    )
    assert told(found["32.415"], "status", *DAYS) == ("actual", *FIVE)
    assert told(found["36.000"], "status", *DAYS) == ("target", *NEXT_FIVE)
    assert told(found["7.200"], "status", *DAYS) == ("target", *NEXT_FIVE)


def test_a_sum_of_years_covers_those_beside_it() -> None:
    found = read(
        "TỈNH LAI CHÂU\nKẾT QUẢ GIẢI QUYẾT VIỆC LÀM",
        "TT|Nội dung|ĐVT|2018|2019|Ước 2020|Tổng 3 năm",
        "1|Số lao động có việc làm mới|Người|5.120|5.340|5.010|15.470",
    )
    assert told(found["15.470"], *DAYS) == (date(2018, 1, 1), date(2020, 12, 31))
    assert told(found["5.340"], *DAYS) == (date(2019, 1, 1), date(2019, 12, 31))


def test_a_row_of_a_sum_covers_the_years_above_it() -> None:
    found = read(
        "TỈNH LAI CHÂU\nĐÀO TẠO NGHỀ CHO LAO ĐỘNG NÔNG THÔN",
        "Năm|Số lớp|Kế hoạch (người)|Thực hiện (người)",
        "2017|41|1.210|1.265",
        "2018|44|1.290|1.307",
        "2019|46|1.345|1.368",
        "Cộng 3 năm|131|3.845|3.940",
    )
    assert told(found["3.845"], *DAYS) == (date(2017, 1, 1), date(2019, 12, 31))
    assert told(found["1.307"], *DAYS) == (date(2018, 1, 1), date(2018, 12, 31))


def test_a_day_in_the_heading_over_the_labels_dates_the_table() -> None:
    found = read(HEAD, "Người nước ngoài (tính đến 31/10/2021)|Số lượng", "Lao động nước ngoài đang làm việc|412")
    assert found["412"]["period_end"] == date(2021, 10, 31)


# --- what is counted ------------------------------------------------------------------------------------------------


def test_a_fall_against_the_year_before_is_one_of_the_rate_it_names() -> None:
    found = read(
        HEAD,
        "Chỉ tiêu|ĐVT|Toàn huyện|Xã Ba Vì",
        "Số lao động được đào tạo nghề|Người|812|74",
        "Mức giảm tỷ lệ hộ nghèo so với năm trước|%|2,4|3,1",
    )
    assert told(found["2,4"], "value", *WHAT) == (-2.4, "poverty.rate", "change", "percentage_point")


def test_a_bare_group_is_of_the_row_above() -> None:
    found = read(
        HEAD,
        "TT|Nội dung|ĐVT|Năm 2020|Năm 2021",
        "1|Nạn nhân bị mua bán trở về được tiếp nhận|Người|31|27",
        "|Trong đó: - Phụ nữ|Người|29|26",
        "|- Trẻ em dưới 16 tuổi|Người|8|5",
    )
    assert {found[said]["indicator"] for said in ("27", "26", "8", "5")} == {"social_evils.trafficking_victims"}


def test_offenders_are_no_inspections() -> None:
    found = read(
        HEAD,
        "TT|Nội dung|ĐVT|Kết quả",
        "1|Số lượt kiểm tra cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn|Lượt|214",
        "|- Số cơ sở vi phạm bị xử lý|Cơ sở|17",
    )
    assert found["214"]["indicator"] == "social_evils.inspections"
    assert found["17"]["indicator"] is None


def test_people_in_a_strike_stand_behind_its_parts() -> None:
    found = read(
        HEAD,
        "TT|Nội dung|Năm 2020|Năm 2021",
        "1|Số cuộc đình công (cuộc)|19|13",
        "a|- Doanh nghiệp FDI|15|11",
        "2|Số người tham gia (người)|8.140|5.260",
    )
    assert told(found["5.260"], *WHAT) == ("labour.strike_participants", "level", "person")


def test_columns_that_add_up_are_parts_of_the_one_before() -> None:
    found = read(
        "TỈNH HÀ NAM\nTÌNH HÌNH ĐÌNH CÔNG GIAI ĐOẠN 2018 - 2020",
        "Năm|Số vụ|DN FDI|DN trong nước|Số người tham gia",
        "2018|14|11|3|6.120",
        "2019|12|7|5|4.015",
        "2020|17|15|2|1.880",
    )
    assert told(found["11"], *WHAT) == ("labour.strikes", "level", "case")
    assert told(found["4.015"], *WHAT) == ("labour.strike_participants", "level", "person")


def test_parts_by_their_own_heading() -> None:
    found = read(
        HEAD,
        "2x1: TT|2x1: Xã|3x1: Số lao động được giải quyết việc làm|1x3: Chia ra",
        "Trong tỉnh|Ngoại tỉnh|XKLĐ",
        "",
        "1|Ba Vinh|310|190|84|36",
        "2|Ba Điền|205|120|61|24",
    )
    assert told(found["36"], *WHAT) == ("employment.overseas_workers", "level", "person")


def test_a_group_heading_beats_the_title() -> None:
    found = read(
        "UBND HUYỆN BA TƠ, TỈNH QUẢNG NGÃI\nTIỀN LƯƠNG NĂM 2020 VÀ THƯỞNG TẾT NĂM 2021",
        "2x1: TT|2x1: Loại hình|1x2: Tiền lương năm 2020 (1.000đ/người/tháng)|1x2: Thưởng Tết (1.000đ)",
        "Cao nhất|Bình quân|Cao nhất|Bình quân",
        "1|Doanh nghiệp FDI|84.000|7.150|96.000|5.420",
    )
    assert found["84.000"]["indicator"] == "labour.average_wage"
    assert found["96.000"]["indicator"] == "labour.tet_bonus"


def test_deaths_by_their_heading() -> None:
    found = read(
        HEAD + "\nTÌNH HÌNH TAI NẠN LAO ĐỘNG",
        "2x1: Chỉ tiêu|1x2: Năm 2021",
        "Tổng số|Chết",
        "Số người bị tai nạn lao động (người)|61|4",
    )
    assert found["61"]["indicator"] == "labour.accident_victims"
    assert found["4"]["indicator"] == "labour.accident_deaths"


def test_children_who_died_of_injuries() -> None:
    found = read(
        HEAD + "\nTRẺ EM TỬ VONG DO TAI NẠN, THƯƠNG TÍCH", "TT|Xã|Tử vong do TNTT (em)", "1|Ba Cung|3", "2|Ba Động|2"
    )
    assert {row["indicator"] for row in found.values()} == {"children.injury_deaths"}


def test_a_row_of_causes_is_a_part_of_the_poor() -> None:
    found = read(
        HEAD,
        "TT|Nguyên nhân|Số hộ nghèo|Tỷ lệ (%)",
        "1|Không có đất sản xuất|160|32,0",
        "2|Thiếu vốn|215|43,0",
        "3|Đông người ăn theo|125|25,0",
        "|Tổng cộng|500|100",
    )
    assert told(found["215"], *WHAT) == ("poverty.poor_households", "level", "household")
    assert told(found["43,0"], *WHAT) == ("poverty.poor_households", "share", "percent")


# --- lending --------------------------------------------------------------------------------------------------------


def test_columns_tell_what_is_lent_and_rows_to_whom() -> None:
    found = read(
        HEAD + "\nKẾT QUẢ CHO VAY CÁC CHƯƠNG TRÌNH TÍN DỤNG CHÍNH SÁCH\nĐơn vị: triệu đồng, lượt hộ",
        "TT|Chương trình|Doanh số cho vay|Số lượt hộ vay vốn|Dư nợ đến 31/12/2021|Tăng, giảm dư nợ so với đầu năm",
        "1|Cho vay hộ nghèo|21.400|512|98.700|+1.250",
        "2|Cho vay hộ cận nghèo|18.900|433|87.400|-620",
        "3|Cho vay học sinh, sinh viên|1.200|61|6.300|+85",
        "4|Cho vay nhà ở xã hội|900|9|4.100|+310",
        "|Tổng cộng|42.400|1.015|196.500|+1.025",
    )
    assert told(found["21.400"], *WHAT) == ("poverty.credit_disbursed", "level", "VND")
    assert told(found["433"], *WHAT) == ("poverty.credit_households", "level", "household")
    assert told(found["98.700"], *WHAT) == (None, "level", "VND")
    assert told(found["620"], "value", "indicator") == (-620000000, None)
    assert {found[said]["indicator"] for said in ("1.200", "61", "900", "42.400", "1.015")} == {None}


def test_those_who_owe_are_households() -> None:
    found = read(
        HEAD + "\nCHO VAY HỘ NGHÈO\nĐơn vị: triệu đồng",
        "TT|Xã|Dư nợ|Số hộ còn dư nợ|Tỷ lệ NQH (%)",
        "1|Ba Tiêu|4.120|96|0,15",
        "2|Ba Xa|5.305|118|0,22",
    )
    assert told(found["96"], "value", "unit") == (96, "household")
    assert told(found["0,22"], "indicator", "unit") == (None, "percent")


# --- money and units ------------------------------------------------------------------------------------------------


def test_the_money_of_cards_is_of_none() -> None:
    found = read(
        HEAD + "\nTHẺ BẢO HIỂM Y TẾ VÀ BẢO TRỢ XÃ HỘI",
        "TT|Đối tượng|Số thẻ đã cấp|Số tiền (tr.đồng)",
        "1|Hộ nghèo|9.410|5.620",
        "2|Đối tượng bảo trợ xã hội|3.215|1.940",
    )
    assert found["9.410"]["indicator"] == "insurance.health_cards"
    assert told(found["1.940"], "indicator", "unit") == (None, "VND")


def test_money_a_month_is_held_against_nothing() -> None:
    found = read(
        HEAD + "\nTRỢ CẤP BẢO TRỢ XÃ HỘI HẰNG THÁNG",
        "TT|Đối tượng|Hệ số|Số người|Kinh phí/tháng (1.000 đồng)",
        "1|Người khuyết tật nặng|1,5|412|222.480",
    )
    assert told(found["222.480"], "value", "unit", "measure", "per") == (222480000, "VND", "level", "month")
    assert told(found["1,5"], "indicator", "unit") == (None, None)


def test_an_offices_own_people() -> None:
    found = read(
        HEAD + "\nTỔ CHỨC BỘ MÁY, BIÊN CHẾ",
        "2x1: Đơn vị|2x1: Biên chế được giao|1x2: Hiện có mặt|2x1: Trình độ ĐH trở lên",
        "Tổng|Trong đó: nữ",
        "Trung tâm Công tác xã hội|26|24|15|19",
    )
    assert {told(row, "indicator", "unit") for row in found.values()} == {(None, "person")}


def test_mouths_are_people_and_papers_no_villages() -> None:
    found = read(
        HEAD + "\nĐơn vị tính: hộ, khẩu", "2x1: Xã|1x2: Hộ nghèo", "Hộ|Khẩu", "Ba Lế|212|903", "Ba Nam|147|655"
    )
    assert told(found["903"], "indicator", "unit") == (None, "person")
    assert told(found["147"], "indicator", "unit") == ("poverty.poor_households", "household")
    found = read(HEAD, "Nội dung|ĐVT|Kết quả", "Thỏa ước lao động tập thể|bản|38")
    assert found["38"]["unit"] == "document"


def test_houses_and_employers_by_their_headings() -> None:
    found = read(
        HEAD + "\nHỖ TRỢ NHÀ Ở NGƯỜI CÓ CÔNG",
        "2x1: TT|2x1: Xã|1x2: Nhà tình nghĩa (cái)",
        "Xây mới|Sửa chữa",
        "1|Ba Bích|3|5",
    )
    assert {told(row, "indicator", "unit") for row in found.values()} == {("merit.housing_supported", "house")}
    found = read(
        HEAD + "\nHỖ TRỢ THEO NGHỊ QUYẾT 68/NQ-CP", "TT|Chính sách|Số ĐV/DN|Số lao động", "1|Hỗ trợ ngừng việc|41|915"
    )
    assert told(found["41"], "indicator", "unit") == ("covid.employers_supported", "enterprise")


# --- shares and ratios ----------------------------------------------------------------------------------------------


def test_a_section_of_shares_is_of_the_total_over_it() -> None:
    found = read(
        "13. Lao động đang làm việc\nEmployed population",
        "|2018|2019",
        "LAO ĐỘNG TỪ 15 TUỔI TRỞ LÊN ĐANG LÀM VIỆC (Nghìn người)||",
        "Tổng số - Total|412,5|418,3",
        "Cơ cấu - Structure (%)||",
        "Nhà nước - State|9,4|9,1",
        "Ngoài Nhà nước - Non-state|84,2|83,6",
        "Đầu tư nước ngoài - FDI|6,4|7,3",
    )
    assert told(found["84,2"], *WHAT) == ("employment.employed_persons", "share", "percent")
    assert told(found["418,3"], "value", "measure") == (418300, "level")


def test_a_share_by_arithmetic() -> None:
    found = read(
        HEAD,
        "Danh mục|Số liệu",
        "Tổng số người khuyết tật (người)|1.250",
        "- Trong đó đã được cấp giấy xác nhận|1.000",
        "- Tỷ lệ được cấp giấy xác nhận (%)|80,0",
    )
    assert told(found["80,0"], *WHAT) == ("social.disabled", "share", "percent")


def test_the_share_of_women_beside_two_counts() -> None:
    found = read(
        HEAD + "\nLAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI",
        "Thị trường|Tổng số|Trong đó nữ|Tỷ lệ nữ (%)",
        "Đài Loan|420|168|40,0",
        "Nhật Bản|310|93|30,0",
        "Hàn Quốc|80|12|15,0",
    )
    assert told(found["30,0"], *WHAT) == ("employment.overseas_workers", "share", "percent")


def test_a_comparison_of_two_years_is_a_ratio() -> None:
    found = read(
        HEAD,
        "TT|Nội dung|ĐVT|Năm 2020|Năm 2021|So sánh (%)",
        "1|Số vụ tai nạn lao động|vụ|40|32|80,0",
        "2|Số người nộp hồ sơ hưởng trợ cấp thất nghiệp|người|1.250|1.400|112,0",
    )
    assert told(found["80,0"], "indicator", "measure") == ("labour.accidents", "ratio_to_previous")
    assert told(found["112,0"], "measure", "unit") == ("ratio_to_previous", "percent")


# --- layout ---------------------------------------------------------------------------------------------------------


def test_norms_under_the_headings_are_values_with_bounds() -> None:
    found = read(
        HEAD + "\nRÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI",
        "2x1: Tên xã|2x1: Tỷ lệ hộ nghèo (%)|1x2: Lao động|2x1: Tự đánh giá",
        "Tỷ lệ lao động qua đào tạo|Có bằng cấp, chứng chỉ",
        "Yêu cầu|≤ 7|≥ 65|≥ 18|",
        "Ba Thành|6,21|66,4|19,3|Đạt",
        "Ba Khâm|9,80|61,7|15,6|Chưa đạt TC 11, 14",
    )
    assert told(found["7"], "value", "indicator", "bound") == (7, "poverty.rate", "at_most")
    assert told(found["15,6"], "indicator", "unit") == ("training.certified_rate", "percent")
    assert not {"11", "14"} & set(found)


def test_a_row_that_lacks_a_cell_is_moved() -> None:
    found = read(
        HEAD + "\nHỘ NGHÈO CÁC XÃ",
        "TT|Xã|Tổng số hộ|Số hộ nghèo|Tỷ lệ hộ nghèo (%)",
        "1|Ba Dinh|1.204|181|15,03",
        "2|Ba Giang|846|203|24,00",
        "Cộng 2 xã|2.050|384|18,73",
    )
    assert told(found["384"], *WHAT) == ("poverty.poor_households", "level", "household")
    assert told(found["18,73"], *WHAT) == ("poverty.rate", "level", "percent")


def test_a_grade_in_a_label_is_no_figure() -> None:
    found = read(HALF, "TT|Đối tượng|Số suất quà", "1|Thương binh, bệnh binh từ 81% trở lên|46")
    assert set(found) == {"46"}
