"""The tables that a run makes: what each column holds, its type and unit, in English and Vietnamese."""

# One column is one line, however long what it means.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Literal

__all__ = [
    "BOUNDS", "CLASSES", "CORRECTABLE", "CORRECTION_STATES", "KINDS", "LINTS", "LINT_CODES", "LINT_SEVERITIES", "MEASURES", "RESULTS", "SCHEMAS", "SEVERITIES", "STATUSES", "Column", "Kind", "Schema", "schema_of",
]  # fmt: skip

Kind = Literal["text", "integer", "number", "boolean", "date"]
KINDS: tuple[Kind, ...] = ("text", "integer", "number", "boolean", "date")

MEASURES = ("level", "change", "ratio_to_target", "ratio_to_previous", "gap_to_target", "share")
STATUSES = ("actual", "estimate", "target")
SEVERITIES = ("critical", "warning")
LINT_SEVERITIES = ("warning", "info")
LINT_CODES = (
    "citation_kind", "citation_year", "comma_thousands", "contradictory_hedges", "contradictory_term", "decimal_comma", "decimal_point", "differing_recognition", "differing_repeat",
    "dot_thousands", "estimate_before_actual", "excess_without_base", "impossible_date", "impossible_percent", "missing_percent_sign", "mistyped_percent",
    "no_thousands_mark", "ratio_refuted", "reached_not_exceeded", "reached_not_risen", "share_mismatch", "single_recognition", "space_thousands", "sum_mismatch",
    "truncated_repeat", "unclosed_bracket", "unopened_bracket", "wrong_year",
)  # fmt: skip
BOUNDS = ("exact", "over", "under", "nearly", "about", "at_least", "at_most")
CLASSES = (
    "figure", "date", "period", "time", "citation", "enumerator", "ordinal", "age", "duration", "name", "anniversary",
    "address", "phone", "furniture", "base", "grade", "form",
)  # fmt: skip
# What corrections.csv may overrule: columns of the figures, and the class of a number that is none.
CORRECTABLE = (
    "value", "unit", "bound", "indicator", "measure", "status", "period_start", "period_end", "per", "base_start",
    "base_end", "place", "group", "part_of", "pair", "subject", "class",
)  # fmt: skip
CORRECTION_STATES = ("applied", "stale", "unknown")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, kind of value, whether a blank may stand in it, and what it means.

    `values` are the only ones that it may hold, `pattern` what all of its texts look like, `span` the least and most
    that its numbers can be.
    """

    name: str
    kind: Kind
    en: str
    vi: str
    nullable: bool = False
    unit: str = ""
    values: tuple[str, ...] = ()
    pattern: str = ""
    span: tuple[float | None, float | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Schema:
    """One table: its name, what one row stands for, the columns in order and the key's columns.

    `references` are columns that hold the key of another table's row, or of its own: column and table. Cells that list
    ids (ids.py) are none, nor those that may name rows of more than one table.
    """

    name: str
    en: str
    vi: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[tuple[str, str], ...] = ()

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


_c = Column
_o = partial(Column, nullable=True)

_REPORT = ("report", "reports")
_CODE, _SHA256 = r"[0-9]{2}", r"[0-9a-f]{64}"

# How a cell lists ids (ids.py).
_IDS = "joined by ' '; a blank within an id is written %20, a percent sign %25"
_IDS_VI = "cách nhau bằng dấu cách; trong mã, dấu cách ghi là %20, dấu phần trăm là %25"

_SPAN = (
    _c("start", "integer", "Offset of the first character in the report's text", "Vị trí ký tự đầu trong văn bản", span=(0, None)),
    _c("end", "integer", "Offset after the last character", "Vị trí sau ký tự cuối"),
    _c("quote", "text", "The source's own characters, text[start:end]", "Nguyên văn, text[start:end]"),
)  # fmt: skip

REPORTS = Schema(
    "reports",
    "One report: what it is about, as its own words or index.csv say",
    "Một báo cáo: nơi, kỳ và loại, theo chính văn bản hoặc index.csv",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        _c("path", "text", "File, relative to the folder given", "Tệp, tính từ thư mục đã cho"),
        _o("title", "text", "Headline", "Tiêu đề"),
        _o("place", "text", "Place that the report is about", "Nơi mà báo cáo nói về"),
        _o("level", "text", "Level of the place", "Cấp của nơi đó", values=("country", "province", "district", "commune")),
        _o("province", "text", "Province, slug of the 63", "Tỉnh, theo 63 tỉnh thành"),
        _o("code63", "text", "Code of the province among the 63", "Mã tỉnh trong 63 tỉnh thành", pattern=_CODE),
        _o("province34", "text", "Province, slug of the 34", "Tỉnh, theo 34 tỉnh thành"),
        _o("code34", "text", "Code of the province among the 34", "Mã tỉnh trong 34 tỉnh thành", pattern=_CODE),
        _o("year", "integer", "Calendar year of the last day", "Năm của ngày cuối kỳ"),
        _o("period_start", "date", "First day of the report's period", "Ngày đầu kỳ báo cáo"),
        _o("period_end", "date", "Last day of the report's period", "Ngày cuối kỳ báo cáo"),
        _o("kind", "text", "Kind of report", "Loại văn bản", values=("report", "press", "resolution", "decision", "plan")),
        _c("language", "text", "Language of the text", "Ngôn ngữ", values=("vi", "en")),
        _o("source", "text", "Where the text or its figures came from", "Nguồn"),
        _c("media_type", "text", "Media type of the file", "Kiểu tệp"),
        _c("characters", "integer", "Length of the text", "Số ký tự", unit="character", span=(0, None)),
        _c("digest", "text", "SHA-256 of the text", "SHA-256 của văn bản", pattern=_SHA256),
        _o("evidence", "text", "Words that gave each property: name=quote@start, joined by ' | '",
           "Những chữ cho biết từng thuộc tính"),
        _o("seen", "text", "Places that an unplaced report names, joined by ' | '",
           "Những nơi được nhắc trong báo cáo chưa rõ nơi"),
        _o("overridden", "text", "Properties that index.csv overrode, joined by ' | '",
           "Những thuộc tính lấy từ index.csv"),
    ),
    ("report",),
)  # fmt: skip

FIGURES = Schema(
    "figures",
    "One number that stands for a figure, in reading order",
    "Một con số là số liệu, theo thứ tự đọc",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        _c("figure", "text", "Id of the row, report:start", "Mã số liệu, báo cáo:vị trí"),
        *_SPAN,
        _c("value", "number", "The number in the base unit; a change is signed", "Giá trị theo đơn vị gốc; mức tăng giảm có dấu"),
        _o("unit", "text", "Base unit", "Đơn vị gốc"),
        _c("bound", "text", "Hedge that the words put on the value", "Mức chính xác theo lời văn", values=BOUNDS),
        _o("indicator", "text", "Code of the catalogue, blank where it has none", "Mã chỉ tiêu, trống nếu danh mục không có"),
        _c("measure", "text", "How the number stands to the indicator", "Quan hệ của số với chỉ tiêu", values=MEASURES),
        _c("status", "text", "Done, estimated or aimed at", "Thực hiện, ước thực hiện hay kế hoạch", values=STATUSES),
        _o("period_start", "date", "First day that the figure covers", "Ngày đầu mà số liệu bao quát"),
        _o("period_end", "date", "Last day that the figure covers", "Ngày cuối mà số liệu bao quát"),
        _o("per", "text", "Per what the figure is a rate", "Tính trên đơn vị nào"),
        _c("in_words", "boolean", "The number is spelled out", "Số viết bằng chữ"),
        _o("theme", "text", "Theme of the indicator", "Lĩnh vực của chỉ tiêu"),
        _o("base_start", "date", "First day of the period compared with", "Ngày đầu kỳ so sánh"),
        _o("base_end", "date", "Last day of the period compared with", "Ngày cuối kỳ so sánh"),
        _o("place", "text", "Place where narrower than the report's", "Nơi, khi hẹp hơn nơi của báo cáo"),
        _o("group", "text", "Group of people where narrower", "Nhóm đối tượng, khi hẹp hơn"),
        _o("part_of", "text", "Figure that this one is a part of", "Số liệu mà số này là một phần"),
        _o("pair", "text", "Figure on the other side of the slash", "Số liệu ở bên kia dấu gạch chéo"),
        _o("subject", "text", "Figure whose ratio, change or share this is", "Số liệu mà tỷ lệ, mức tăng giảm này nói về"),
        _o("repeats", "text", "Earlier figure that this one repeats", "Số liệu đã nêu trước mà số này nhắc lại"),
        _c("printed", "text", "The number's digits as printed", "Chữ số như in"),
        _c("step", "number", "Worth of one unit in the last printed digit, in the base unit", "Giá trị một đơn vị ở chữ số in cuối cùng"),
        _c("rule", "text", "Rules that made the row: quantity/indicator/measure/status/period", "Các quy tắc tạo nên dòng này"),
        _c("confidence", "number", "How sure the reading is, 0 to 1", "Độ tin cậy của cách đọc, từ 0 đến 1", span=(0, 1)),
        _c("sentence_start", "integer", "Offset of the sentence that says it", "Vị trí đầu câu chứa số"),
        _c("sentence_end", "integer", "Offset after that sentence", "Vị trí sau câu chứa số"),
        _o("corrected", "text", "Columns that corrections.csv overruled, joined by ' '",
           "Những cột đã sửa theo corrections.csv, cách nhau bằng dấu cách"),
        _o("origin", "text",
           "Where it stands in the original file: page and box in points (PDF, scan), paragraph or table, row and column (Word), cell (Excel), text fragment (web page); blank for plain text",
           "Vị trí trong tệp gốc: trang và khung theo point (PDF, bản quét), đoạn hoặc bảng, hàng, cột (Word), ô (Excel), đoạn chữ (trang web); trống nếu là văn bản thuần"),
        _o("recognised", "number",
           "How sure the recogniser is of the digits of a scan, 0 to 1; blank where nothing was recognised. It is weighed in confidence",
           "Độ tin cậy của máy nhận dạng về các chữ số trong bản quét, từ 0 đến 1; trống nếu không phải bản quét. Đã tính vào confidence", span=(0, 1)),
    ),
    ("figure",),
    (_REPORT, *((name, "figures") for name in ("part_of", "pair", "subject", "repeats"))),
)  # fmt: skip

LEDGER = Schema(
    "ledger",
    "One number of the text, classed: a figure or what else it is",
    "Một con số trong văn bản, đã phân loại",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        *_SPAN,
        _c("class", "text", "What the number is", "Loại của con số", values=CLASSES),
        _c("rule", "text", "Rule that gave the class", "Quy tắc phân loại"),
        _o("figure", "text", "Row of the figure table, where it is one", "Mã số liệu, nếu là số liệu"),
    ),
    ("report", "start"),
    (_REPORT, ("figure", "figures")),
)

CITATIONS = Schema(
    "citations",
    "One legal document that a report names",
    "Một văn bản pháp luật được nhắc đến",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        *_SPAN,
        _c("kind", "text", "Kind of document, as the text names it", "Loại văn bản, theo lời văn"),
        _o("number", "text", "Number and symbol", "Số, ký hiệu"),
        _o("issuer", "text", "Issuer that the symbol names", "Cơ quan ban hành, theo ký hiệu"),
        _o("issued", "date", "Date of issue where stated", "Ngày ban hành, nếu nêu"),
    ),
    ("report", "start"),
    (_REPORT,),
)

CHECKS = Schema(
    "checks",
    "One arithmetic check between stated figures",
    "Một phép kiểm tra số học giữa các số liệu đã nêu",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        _c("check", "text", "Id of the check, kind:figure", "Mã phép kiểm tra"),
        _c("kind", "text", "What was checked", "Loại kiểm tra"),
        _c("figure", "text", "Figure that is checked", "Số liệu được kiểm tra"),
        _c("figures", "text", f"All figures of the check, {_IDS}", f"Các số liệu tham gia, {_IDS_VI}"),
        _o("scope", "text", "Where its operands stand: in the sentence, elsewhere in the report, or in another report of the place too",
           "Các số tham gia nằm ở đâu: cùng câu, nơi khác trong báo cáo, hay có cả báo cáo khác của cùng nơi",
           values=("sentence", "report", "reports")),
        _c("formula", "text", "The arithmetic, in words of the columns", "Công thức"),
        _c("stated", "number", "Value as stated", "Giá trị nêu"),
        _o("computed", "number", "Value as computed", "Giá trị tính"),
        _o("tolerance", "number", "Difference that rounding allows", "Sai lệch cho phép do làm tròn"),
        _c("verdict", "text", "Outcome", "Kết luận", values=("agrees", "disagrees", "undecidable")),
    ),
    ("check",),
    (_REPORT, ("figure", "figures")),
)  # fmt: skip

IMPLIED_KINDS = (
    "target_from_gap",
    "target_from_ratio",
    "previous_from_change",
    "previous_from_ratio",
    "whole_from_share",
)

IMPLIED = Schema(
    "implied",
    "One value that no report states and that two stated ones give: a plan, an earlier level, a whole",
    "Một giá trị không báo cáo nào nêu, suy ra từ hai số đã nêu: kế hoạch, mức kỳ trước, tổng số",
    (
        _c("report", "text", "Id of the report that states both", "Mã báo cáo nêu hai số đó"),
        _c("implied", "text", "Id of the value, kind:figure", "Mã giá trị suy ra"),
        _c("kind", "text", "What it is and what it follows from", "Giá trị gì, suy ra từ đâu", values=IMPLIED_KINDS),
        _c("indicator", "text", "Code of the catalogue", "Mã chỉ tiêu"),
        _c("unit", "text", "Base unit", "Đơn vị gốc"),
        _o("per", "text", "Per what it is a rate", "Tính trên đơn vị nào"),
        _o("place", "text", "Place where narrower than the report's", "Nơi, khi hẹp hơn nơi của báo cáo"),
        _o("group", "text", "Group of people where narrower", "Nhóm đối tượng, khi hẹp hơn"),
        _c("status", "text", "Done, estimated or aimed at", "Thực hiện, ước thực hiện hay kế hoạch", values=STATUSES),
        _o("period_start", "date", "First day that it covers", "Ngày đầu mà giá trị bao quát"),
        _o("period_end", "date", "Last day that it covers", "Ngày cuối mà giá trị bao quát"),
        _c("value", "number", "What the two give as printed", "Giá trị tính từ hai số như in"),
        _o("low", "number", "Least that rounding and hedges of the two leave; blank where they leave it open",
           "Giá trị nhỏ nhất mà việc làm tròn và lời rào đón cho phép; trống nếu không có giới hạn"),
        _o("high", "number", "Most that they leave; blank where they leave it open",
           "Giá trị lớn nhất; trống nếu không có giới hạn"),
        _c("formula", "text", "The arithmetic, in words of the columns", "Công thức"),
        _c("figures", "text", f"The stated figures, {_IDS}", f"Các số liệu đã nêu, {_IDS_VI}"),
    ),
    ("implied",),
    (_REPORT,),
)  # fmt: skip

LINTS = Schema(
    "lints",
    "One place of a report that contradicts itself, or says what cannot be meant",
    "Một chỗ trong báo cáo tự mâu thuẫn hoặc khó có thể đúng như viết",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        _c("lint", "text", "Id of the row, code:report:start", "Mã của dòng, loại:báo cáo:vị trí"),
        _c("code", "text", "What is odd", "Loại điểm lạ", values=LINT_CODES),
        _c("severity", "text", "warning: a number or its meaning is in doubt; info: only its writing is odd",
           "warning: nghi ngờ con số hoặc ý nghĩa của nó; info: chỉ lạ ở cách viết", values=LINT_SEVERITIES),
        *_SPAN,
        _o("figure", "text", "Figure that is odd, where one is", "Số liệu có điểm lạ, nếu có"),
        _o("figures", "text", f"All figures that it is about, {_IDS}", f"Mọi số liệu liên quan, {_IDS_VI}"),
        _c("vi", "text", "What is odd, in a Vietnamese sentence", "Điểm lạ, bằng một câu tiếng Việt"),
        _c("en", "text", "What is odd, in an English sentence", "Điểm lạ, bằng một câu tiếng Anh"),
    ),
    ("lint",),
    (_REPORT, ("figure", "figures")),
)  # fmt: skip

CORRECTIONS = Schema(
    "corrections",
    "One line of corrections.csv, where a person overrules a reading: both readings, and whether it was applied",
    "Một dòng của corrections.csv, nơi con người sửa cách đọc của máy: cả hai cách đọc, và có được áp dụng không",
    (
        _c("report", "text", "Id of the report", "Mã báo cáo"),
        _c("correction", "text", "Id of the row, column:figure", "Mã của dòng, cột:số liệu"),
        _c("figure", "text", "Figure that the line is about", "Số liệu mà dòng sửa nói đến"),
        _c("column", "text", "Column of the table of figures that it overrules; class where the number is no figure",
           "Cột của bảng số liệu được sửa; class khi con số không phải số liệu"),
        _o("start", "integer", "Offset of the number's first character in the report's text", "Vị trí ký tự đầu trong văn bản"),
        _o("end", "integer", "Offset after the last character", "Vị trí sau ký tự cuối"),
        _o("quote", "text", "The source's own characters, text[start:end]", "Nguyên văn, text[start:end]"),
        _o("read", "text", "What was read, in the form of the table of figures", "Cách máy đọc, viết như trong bảng số liệu"),
        _o("value", "text", "What the person says; blank where the column should be", "Cách người sửa ghi; trống nếu cột phải trống"),
        _c("by", "text", "Who says so", "Người sửa"),
        _c("why", "text", "Why", "Lý do"),
        _o("digest", "text", "SHA-256 of the text that the line was written on, where it says so",
           "SHA-256 của văn bản lúc sửa, nếu có ghi"),
        _c("state", "text", "Whether it was applied", "Có được áp dụng không", values=CORRECTION_STATES),
        _c("vi", "text", "What became of it, in a Vietnamese sentence", "Kết quả, bằng một câu tiếng Việt"),
        _c("en", "text", "What became of it, in an English sentence", "Kết quả, bằng một câu tiếng Anh"),
    ),
    ("correction",),
)  # fmt: skip

PANEL = Schema(
    "panel",
    "One indicator of one place, period and group, chosen among what the reports state and imply",
    "Một chỉ tiêu của một nơi, một kỳ, một nhóm, chọn từ những gì các báo cáo nêu và cho phép suy ra",
    (
        _c("place", "text", "Place, slug of the province", "Nơi, theo mã tỉnh"),
        _c("geography", "text", "Set of provinces that the slug is of: the report's own time's", "Tập hợp tỉnh của mã ấy, theo thời điểm báo cáo",
           values=("63", "34")),
        _c("indicator", "text", "Code of the catalogue", "Mã chỉ tiêu"),
        _c("measure", "text", "How the number stands to the indicator", "Quan hệ với chỉ tiêu", values=MEASURES),
        _o("unit", "text", "Base unit", "Đơn vị gốc"),
        _o("per", "text", "Per what the figure is a rate", "Tính trên đơn vị nào"),
        _c("status", "text", "Result or target", "Kết quả hay kế hoạch", values=("result", "target")),
        _o("period_start", "date", "First day", "Ngày đầu"),
        _o("period_end", "date", "Last day", "Ngày cuối"),
        _o("year", "integer", "Year of the last day", "Năm của ngày cuối"),
        _o("group", "text", "Group of people; blank for the whole", "Nhóm đối tượng; trống là toàn bộ"),
        _c("value", "number", "Chosen value", "Giá trị được chọn"),
        _o("low", "number", "Least that its rounding and hedge leave; blank where they leave it open",
           "Giá trị nhỏ nhất mà việc làm tròn và lời rào đón cho phép; trống nếu không có giới hạn"),
        _o("high", "number", "Most that they leave; blank where they leave it open",
           "Giá trị lớn nhất; trống nếu không có giới hạn"),
        _o("bound", "text", "Hedge of the chosen value; blank for an implied one", "Mức chính xác; trống nếu là giá trị suy ra",
           values=BOUNDS),
        _c("origin", "text", "Stated by a report, implied by two figures, or summed over the places that were merged",
           "Báo cáo nêu, suy ra từ hai số, hay cộng từ các nơi đã sáp nhập", values=("stated", "implied", "summed")),
        _c("figure", "text", "Figure or implied value chosen", "Số liệu hay giá trị suy ra được chọn"),
        _c("reason", "text", "Why it was chosen", "Lý do chọn"),
        _c("figures", "text", f"All candidates, {_IDS}", f"Mọi ứng viên, {_IDS_VI}"),
        _c("spread", "number", "Largest less smallest candidate", "Chênh lệch lớn nhất giữa các ứng viên"),
        _c("revised", "boolean", "A later report gives another value for the same period, beyond rounding",
           "Báo cáo sau nêu giá trị khác cho cùng kỳ, quá mức làm tròn"),
        _c("conflict", "boolean", "Two candidates that nothing ranks cannot both be true",
           "Hai ứng viên ngang hàng không thể cùng đúng"),
    ),
    ("place", "geography", "indicator", "measure", "unit", "per", "status", "period_start", "period_end", "group"),
)  # fmt: skip

LEFT_OUT = Schema(
    "left_out",
    "One row of the panel that has no place in the other set of provinces, and why",
    "Một dòng của bảng không quy được về tập hợp tỉnh kia, và lý do",
    (
        _c("place", "text", "Place that it would be of, slug in the set asked for", "Nơi lẽ ra có giá trị, theo tập hợp tỉnh được hỏi"),
        *(PANEL.column(name) for name in ("indicator", "measure", "unit", "per", "status", "period_start", "period_end", "group")),
        _c("reason", "text", "Why it was left out: places_missing, no_weights, measure_does_not_add_up, cannot_be_divided or stated_by_the_new_place",
           "Lý do: thiếu nơi (places_missing), không có quyền số, không cộng được, không tách được, hoặc nơi mới đã nêu"),
        _c("places", "text", "Places that have it, joined by ' '", "Những nơi có số, cách nhau bằng dấu cách"),
        _o("missing", "text", "Places that lack it, joined by ' '", "Những nơi thiếu số, cách nhau bằng dấu cách"),
        _c("figures", "text", f"Figures left out, {_IDS}", f"Các số liệu bị bỏ ra, {_IDS_VI}"),
    ),
    ("place", "indicator", "measure", "unit", "per", "status", "period_start", "period_end", "group", "reason"),
)  # fmt: skip

RESULTS = Schema(
    "results",
    "One expectation held against one table",
    "Một kỳ vọng được đối chiếu với một bảng",
    (
        _c("suite", "text", "Suite, which is the table that it was held against", "Bộ kỳ vọng, tức bảng được đối chiếu"),
        _c("expectation", "text", "Kind of expectation", "Loại kỳ vọng"),
        _o("columns", "text", "Columns that it speaks of, joined by ' '", "Các cột liên quan, cách nhau bằng dấu cách"),
        _c("severity", "text", "critical: the extraction is wrong; warning: the source is odd",
           "critical: đọc sai; warning: nguồn có điểm lạ", values=SEVERITIES),
        _o("success", "boolean", "It holds; blank where nothing could be checked", "Đạt; trống nếu không có gì để kiểm tra"),
        _c("checked", "integer", "Rows that could be checked", "Số dòng kiểm tra được"),
        _c("unchecked", "integer", "Rows that could not, for want of a value", "Số dòng không kiểm tra được vì thiếu giá trị"),
        _c("failed", "integer", "Rows that fail", "Số dòng không đạt"),
        _o("failing", "text", f"Ids of those rows, all of them, {_IDS}", f"Mã các dòng không đạt, đủ cả, {_IDS_VI}"),
        _c("notes", "text", "What the expectation is for, and what kept it from being checked",
           "Ý nghĩa của kỳ vọng và lý do không kiểm tra được"),
    ),
    ("suite", "expectation", "columns", "notes"),
)  # fmt: skip

# The tables of outputs/tables; RESULTS lies in outputs/validation.
SCHEMAS: dict[str, Schema] = {
    s.name: s for s in (REPORTS, FIGURES, LEDGER, CITATIONS, CORRECTIONS, CHECKS, LINTS, IMPLIED, PANEL)
}


def schema_of(name: str) -> Schema:
    """The schema of that table, RESULTS among them; KeyError that lists the names where there is none."""
    known = {**SCHEMAS, RESULTS.name: RESULTS, LEFT_OUT.name: LEFT_OUT}
    if name not in known:
        raise KeyError(f"no table is called {name!r}; there are {', '.join(known)}")
    return known[name]
