"""Numbers with their magnitude, unit, hedge and rate: ``hơn 1.469,72 triệu đồng/người/tháng``.

Knows how Vietnamese and English write quantities and nothing of what they are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tongket import lexicon
from tongket.language.ahead import either_spelling, noun_beside, people_ahead, speaks_of_them
from tongket.language.finder import Finder
from tongket.language.links import link
from tongket.language.listed_en import label, lists_noun, lists_sums, same_currency
from tongket.language.normal import fold_phrase
from tongket.language.numerals import Habit, number_words, parse_digits, parse_words
from tongket.language.quantity import Quantity
from tongket.language.spans import Spans
from tongket.language.sums import money_again, parts_of_sum
from tongket.language.told import told_before

__all__ = ["Spans", "habit_of", "scan", "scan_words", "unit_at"]

_RUN = re.compile(r"\d+")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*")
_SPACED = re.compile(r"\d{1,3}(?: \d{3}){1,4}(?![\d.,])")
_WORD = re.compile(r"[^\W\d_¹²³⁰⁴-⁹]+|\S")
_LETTER = re.compile(r"[^\W\d_¹²³⁰⁴-⁹]")
_UPWARDS = re.compile(
    r" ?(?:/[^\W\d_]+(?:/[^\W\d_]+)? )?(?:(?:%|[^\W\d_/]+(?: [^\W\d_]+)?) ?)?(trở lên|trở xuống|or more|or less|and above)"
)
_PLUS = re.compile(r"\s?(nữa|or so)\b")
_COMPOSITE = re.compile(r"\s(?P<digits>\d{1,3}(?:[.,]\d+)?)\s(?P<mag>triệu|nghìn|ngàn)(?![^\W\d_])")
_MILLIONS_OF_DONG = re.compile(r"\s(?P<digits>\d{1,3}(?:[.,]\d+)?)\s?tr[. ]?đ(?:ồng)?(?![^\W\d_])")  # 41 tỷ 265 trđ
# 38 trường hợp người có công; 21 trường hợp đang hưởng trợ cấp hằng tháng
_CASES_OF_PEOPLE = re.compile(
    r" (?:là )?(?:người (?:có công|cao tuổi|khuyết tật|đang hưởng|hưởng)|đối tượng (?:chính sách|bảo trợ|người có công|ncc)|thương binh|bệnh binh|thân nhân"
    r"|đang (?:được )?hưởng (?:trợ cấp|chính sách|chế độ|ưu đãi))(?![^\W\d_])"
)
_HUNDREDS = re.compile(r"\s(?P<digits>\d{1,3})(?![\d.,])")
_LOST_PERCENT = re.compile(r"\s?(?:so với |so )?(?:kế hoạch|chỉ tiêu|kh|dự toán)(?![^\W\d_])(?! hoạch)")
# Tỷ lệ hộ nghèo còn 4,12, cận nghèo 5,3%
_RATE_LED = re.compile(r"(?<!\w)tỷ lệ(?: [^\s\d,;.()]+){0,10} \Z")
_BARE = re.compile(
    r"[,;.)\n](?!\d)|\Z| (?:so với|so cùng|trong khi|và|vào)| [^\d;.:()]{0,50}(?:xuống|lên|còn)[^\d;.:()]{0,16}\d[\d.,]*\s?%"
)
_GIVEN_AIM = re.compile(r" chỉ tiêu (?:(?:tỉnh|huyện|trung ương|năm|được|kế hoạch) )?(?:giao|đề ra|năm|cả năm)")
_RATIO_VERB = re.compile(r"(?:đạt|bằng|vượt|hoàn thành)(?: \w+)?\s\Z")
# so kế hoạch năm 520 bằng 104%: no certificates
_REACHES = re.compile(r"bằng (?:\d|khoảng|gần|hơn|trên|mức|với)")
# lớp 19, học viên 598
_PEOPLE_BEFORE = re.compile(r"(?:[,;:(+\n-] ?|số )(?:học viên|hội viên|đoàn viên|người tham gia|người dự|lao động) \Z")
# ĐVHC cấp xã sau sắp xếp: 102 (xã: 89; phường: 13)
_COMMUNES_BEFORE = re.compile(
    r"(?:[,;:(+\n-] ?(?:xã|phường|thị trấn)|(?<![^\W\d_])(?:đvhc|đơn vị hành chính) cấp xã(?: [^\s\d,;:()]+){0,3}): \Z"
)
# mỗi nhà được 23,8 triệu
_EACH = re.compile(
    r"(?<![^\W\d_])mỗi (?:nhà|căn|suất|hộ|phần|lớp|sổ|giải|học bổng|em|cháu|trường hợp|mô hình|dự án|công trình)(?: [^\s,;.()\d]+){0,3} (?:hơn |gần |trên |khoảng )?\Z"
)
# lương 7,5 triệu; 17 trường hợp x 7,2 triệu
_PAID = re.compile(
    r"(?<![^\W\d_])(?:(?:thu nhập|tiền công|học phí|tiền ăn)(?: [^\s\d,;.()]+){0,3}|(?<!hưởng )lương(?: (?:bình quân|tháng|cơ bản|khởi điểm|thấp nhất|cao nhất|từ|đạt|là|ổn định|tối thiểu|chỉ|mỗi tháng|hằng tháng|hàng tháng))*|x|×|số tiền(?: là)?|trị giá|kinh phí(?: là)?|trích) (?:hơn |trên |gần |khoảng |từ )?\Z"
)
_SPREAD = re.compile(r"(?:phân bố|rải rác|nằm|tại|triển khai|diễn ra|đóng|có mặt|tổ chức|thực hiện|sống)\s\Z")
_LABEL_UNIT = re.compile(r"\(([^()\d]{1,18})\)\s?(:?)\s?\Z")
_NEGATIVE = re.compile(r"(?:\( ?- ?|[:=] ?-)\Z")
_WHOLE = frozenset(
    [
        "person",
        "household",
        "household_business",
        "enterprise",
        "organization",
        "commune",
        "district",
        "province",
        "village",
        "document",
        "session",
        "position",
        "gift",
        "house",
        "project",
        "case",
        "target",
        "item",
        "animal",
    ]
)


@cache
def _unit_table() -> dict[str, list[tuple[str, str, float, bool]]]:
    """By their first word the nouns of units: unit, factor, whether it ends with a letter; the longest first."""
    table: dict[str, list[tuple[str, str, float, bool]]] = {}
    for unit in lexicon.units():
        folded = fold_phrase(unit.phrase)
        for spelling in either_spelling(folded):
            first = _WORD.match(spelling)
            if first:
                lettered = _LETTER.match(spelling[-1]) is not None
                table.setdefault(first.group(), []).append((spelling, unit.unit, unit.factor, lettered))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def _hedges() -> tuple[re.Pattern[str], dict[str, str]]:
    bounds = {fold_phrase(word): bound for bound, words in lexicon.load("units")["bounds"].items() for word in words}
    longest = "|".join(re.escape(word) for word in sorted(bounds, key=len, reverse=True))
    compared = "".join(rf"(?<!\b{word} )" for word in lexicon.load("units")["comparing"]["words"])
    return re.compile(rf"(?<![^\W\d_]){compared}({longest})(?:\s(?:là|về|lên))?\s?\Z"), bounds


@cache
def _hedge_ends() -> tuple[str, ...]:
    """What may end the words that hedge a number: hardly one is hedged, and most are seen by these not to be."""
    return (*_hedges()[1], "là", "về", "lên")


@cache
def _scales(language: str) -> re.Pattern[str]:
    words = sorted(lexicon.magnitudes(language), key=len, reverse=True)
    table = lexicon.load("units")["magnitudes"]
    banned, others = "|".join(table["not_before"]), "|".join(table["not_words"])
    return re.compile(rf"\s?(?!(?:{others})(?![^\W\d_]))({'|'.join(words)})(?![^\W\d_])(?!\s(?:{banned})(?![^\W\d_]))")


@cache
def _per() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {fold_phrase(word): per for word, per in lexicon.per_words().items()}
    longest = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"\s?(?:/\s?|(?:mỗi|một|per|a|an|each|every|1) )({longest})(?![^\W\d_])(?! giao| ago| earlier| before| previously)"
    ), words


def unit_at(text: str, position: int) -> tuple[str, float, int, str] | None:
    """The unit whose noun begins at `position` (one space allowed): unit, factor, end, noun; None where none does."""
    if position < len(text) and text[position] == " ":
        position += 1
    first = _WORD.match(text, position)
    if not first:
        return None
    for spelling, unit, factor, lettered in _unit_table().get(first.group(), ()):
        end = position + len(spelling)
        if text.startswith(spelling, position) and not (lettered and _LETTER.match(text, end)):
            return None if _REACHES.match(text, position) else (unit, factor, end, spelling)
    return None


def habit_of(text: str, blocked: Spans, default: str) -> Habit:
    """The number habit of a folded text, from the numbers outside `blocked`."""
    return _habit(_TOKEN.finditer(text), blocked, default)


def _habit(printed: Iterable[re.Match[str]], blocked: Spans, default: str) -> Habit:
    return Habit.of([match.group() for match in printed if match.start() not in blocked], default)


def scan(text: str, blocked: Spans, language: str = "vi") -> list[Quantity]:
    """Every number in digits outside `blocked`, in order; `text` is folded."""
    printed = list(_TOKEN.finditer(text))
    habit = _habit(printed, blocked, "." if language == "en" else ",")
    found: list[Quantity] = []
    position = 0
    for token in printed:
        if token.end() <= position:
            continue  # the number before took it in
        match = token if token.start() >= position else _TOKEN.search(text, position)
        if match is None:
            continue
        # What blocks a part of a number does not block it: the 3 of 3.450 is no page.
        if match.start() in blocked and all(blocked.cover(*run.span()) for run in _RUN.finditer(text, *match.span())):
            continue
        quantity = _read(text, match, habit, language)
        found.append(quantity)
        position = max(match.end(), quantity.end)
    _share(text, found, language)
    told_before(text, found)
    parts_of_sum(text, found)
    money_again(text, found)
    if language == "en":
        label(text, found)
    return found


def _read(text: str, match: re.Match[str], habit: Habit, language: str) -> Quantity:
    start, stop = match.span()
    spaced = _SPACED.match(text, start) if "." not in match.group() and "," not in match.group() else None
    rules = []
    if spaced and (unit_at(text, spaced.end()) or _scales(language).match(text, spaced.end())):
        stop = spaced.end()
        rules.append("space_thousands")
    scale, end = _magnitude(text, stop, language)
    unit = unit_at(text, end)
    found = unit[0] if unit else None
    whole = (found in _WHOLE or found == "VND") and scale == 1.0
    value, decimals = parse_digits(text[start:stop], habit, whole=whole, scaled=scale > 1 or found == "percent")
    quantity = Quantity(start, stop, end, value * scale, scale / 10**decimals, scale=scale, rules=rules)
    _compose(text, quantity, habit)
    if quantity.unit is None:
        _find_unit(text, quantity, unit, language, (scale, decimals))
    if (
        ((quantity.unit == "document" and quantity.noun.startswith("kế hoạch")) or _GIVEN_AIM.match(text, stop))
        and value >= 20
        and _RATIO_VERB.search(text[max(0, start - 24) : start])
    ):
        quantity.unit, quantity.noun, quantity.end = "percent", "", quantity.stop
        quantity.rules.append("lost_percent")
    nameless = quantity.unit is None or "noun_ahead" in quantity.rules
    if language == "en" and speaks_of_them(text, quantity.end, nameless=nameless):
        quantity.rules.append("of_them")
    if quantity.noun == "trường hợp" and _CASES_OF_PEOPLE.match(text, quantity.end):
        quantity.unit = "person"
        quantity.rules.append("noun_ahead")
    if quantity.noun == "điểm" and "," in text[start:stop]:
        quantity.unit = "percentage_point"
        quantity.rules.append("decimal_points")
    _rate(text, quantity)
    _hedge(text, quantity)
    quantity.negative = bool(_NEGATIVE.search(text[max(0, start - 4) : start]))
    return quantity


def _find_unit(
    text: str, quantity: Quantity, unit: tuple[str, float, int, str] | None, language: str, told: tuple[float, int]
) -> None:
    """Give a number the unit of its own noun, or what the words around it say; `told` are its magnitude and its decimals."""
    start, stop, (scale, decimals) = quantity.start, quantity.stop, told
    if unit or (unit := unit_at(text, quantity.end)):
        _give_unit(quantity, unit)
    elif _currency_before(text, start):
        quantity.unit = "VND" if re.search(r"vn[dđ]\s?\Z", text[max(0, start - 5) : start]) else "USD"
        quantity.rules.append("currency_before")
    elif language == "en" and people_ahead(text, quantity.end, scale):
        quantity.unit = "person"
        quantity.rules.append("people_ahead")
    elif scale >= 1e9 or (
        scale >= 1e3
        and (_PAID.search(text, max(0, start - 40), start) or _EACH.search(text, max(0, start - 40), start))
    ):
        quantity.unit = "VND"
        quantity.rules.append("billions_are_money")
    elif (_LOST_PERCENT.match(text, stop) and _RATIO_VERB.search(text[max(0, start - 24) : start])) or (
        decimals
        and quantity.value <= 100
        and _RATE_LED.search(text, max(0, start - 80), start)
        and _BARE.match(text, stop)
    ):
        quantity.unit = "percent"
        quantity.rules.append("lost_percent")
    elif language == "en" and (noun := noun_beside(text, start, quantity.end, unit_at)):
        (quantity.unit, quantity.noun), rule = noun
        quantity.rules.append(rule)
    elif scale == 1 and not decimals and _PEOPLE_BEFORE.search(text, max(0, start - 24), start):
        quantity.unit = "person"
        quantity.rules.append("noun_before")
    elif scale == 1 and not decimals and _COMMUNES_BEFORE.search(text, max(0, start - 60), start):
        quantity.unit = "commune"
        quantity.rules.append("noun_before")
    else:
        _label_unit(text, quantity, language)


def _magnitude(text: str, position: int, language: str) -> tuple[float, int]:
    """The worth of the magnitude words at `position`, each greater than the one before (nghìn tỷ), and their end."""
    scale = last = 1.0
    for tongue in (language, "en" if language == "vi" else "vi"):
        while match := _scales(tongue).match(text, position):
            word = match.group(1)
            worth, end = lexicon.magnitudes(tongue)[word], match.end()
            if word == "tr":
                end += text.startswith(".đ", end)
                if not unit_at(text, end):
                    break
            if word == "trăm" and not _scales(tongue).match(text, end):
                break
            if worth <= last:
                break
            scale, last, position = scale * worth, worth, end
        if scale > 1:
            break
    return scale, position


def _compose(text: str, quantity: Quantity, habit: Habit) -> None:
    if quantity.scale == 1e3 and (rest := _HUNDREDS.match(text, quantity.end)) and unit_at(text, rest.end()):
        quantity.value += int(rest["digits"])  # 1 nghìn 200 người
        quantity.step = 1.0
        quantity.end = quantity.stop = rest.end()
        quantity.rules.append("composite")
        return
    if quantity.scale < 1e6:
        return
    if quantity.scale == 1e9 and (match := _MILLIONS_OF_DONG.match(text, quantity.end)):
        part, decimals = parse_digits(match["digits"], habit, scaled=True)
        quantity.value, quantity.step = quantity.value + part * 1e6, 1e6 / 10**decimals
        quantity.end = quantity.stop = match.end()
        quantity.unit, quantity.noun, quantity.scale = "VND", "đồng", 1e6
        quantity.rules.append("composite")
        return
    while match := _COMPOSITE.match(text, quantity.end):
        scale = lexicon.magnitudes("vi")[match["mag"]]
        if scale >= quantity.scale:
            return
        part, decimals = parse_digits(match["digits"], habit, scaled=True)
        quantity.value += part * scale
        quantity.step = scale / 10**decimals
        quantity.end = quantity.stop = match.end()
        quantity.scale = scale
        quantity.rules.append("composite")


def _give_unit(quantity: Quantity, unit: tuple[str, float, int, str]) -> None:
    quantity.unit, quantity.factor, quantity.end, quantity.noun = unit
    quantity.value *= quantity.factor
    quantity.step *= quantity.factor


def _label_unit(text: str, quantity: Quantity, language: str) -> None:
    """The unit that the label before a bare number has in brackets: ``Số hộ nghèo (hộ): 1.204``."""
    label = _LABEL_UNIT.search(text[max(0, quantity.start - 24) : quantity.start])
    if label is None or quantity.scale > 1:
        return
    scale, end = _magnitude(label[1], 0, language)
    unit = unit_at(label[1], end)
    if unit and (label[2] or unit[2] == len(label[1])):
        quantity.unit, quantity.noun = unit[0], unit[3]
        quantity.value *= scale * unit[1]
        quantity.step *= scale * unit[1]
        quantity.rules.append("label_unit")


_CURRENCY = re.compile(r"(?:vn[dđ]|us\$|usd|\$)\s?\Z")


def _currency_before(text: str, start: int) -> bool:
    return bool(_CURRENCY.search(text[max(0, start - 5) : start]))


def _rate(text: str, quantity: Quantity) -> None:
    pattern, words = _per()
    found = []
    position = quantity.end
    while match := pattern.match(text, position):
        found.append(words[match.group(1)])
        position = match.end()
    if found and quantity.unit is None and quantity.scale >= 1000 and text.startswith(("/", " /"), quantity.end):
        quantity.unit = "VND"
        quantity.rules.append("rates_are_money")
    spoken = text.startswith((" a ", " per ", " each ", " every "), quantity.end)
    if found and (quantity.unit is not None or spoken):
        quantity.per = ",".join(found)
        quantity.rules.append("per_slash")
    if quantity.unit is not None:
        quantity.noun = quantity.noun or text[quantity.stop : quantity.end].strip()


def _hedge(text: str, quantity: Quantity) -> None:
    pattern, bounds = _hedges()
    before = text[max(0, quantity.start - 28) : quantity.start]
    currency = _CURRENCY.search(before) if before.rstrip().endswith(("d", "đ", "$")) else None
    if currency:
        before = before[: currency.start()]
    if not before.rstrip().endswith(_hedge_ends()):
        pass
    elif before.endswith("trong khoảng ") and _RANGE_AHEAD.match(text, quantity.end):
        quantity.head = quantity.start - len("khoảng ")
    elif (match := pattern.search(before)) and not (
        match.group(1) == "trên" and _SPREAD.search(before[: match.start()])
    ):
        quantity.bound = bounds[match.group(1)]
        quantity.head = quantity.start - (len(before) - match.start()) - (len(currency.group()) if currency else 0)
    upwards = _UPWARDS.match(text, quantity.end)
    if upwards:
        quantity.bound = "at_most" if upwards.group(1) in ("trở xuống", "or less") else "at_least"


_RANGE_AHEAD = re.compile(r" ?(?:-|~|÷|đến|tới) ?\d")
_ORDERED = re.compile(r"(?:lần lượt|tương ứng|theo thứ tự)[^,;.\d]{0,16}\Z")
_CONJUNCTION = re.compile(r"\s?(?:,|và|;|and)\s(?:và )?")


def _share(text: str, found: Sequence[Quantity], language: str) -> None:
    """Give the unit and the magnitude that stand once for a pair to its first number."""
    for first, second in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if language == "en":
            same_currency(text, first, second)
        if first.unit is not None or (second.unit is None and second.scale == 1):
            continue
        kind = link(text, first, second)
        if (
            not kind
            and (
                (second.unit in _WHOLE and second.scale == 1)
                or _ORDERED.search(text, max(0, first.head - 40), first.head)
            )
            and _CONJUNCTION.fullmatch(text[first.end : second.start])
        ):
            kind = "list"
        if not kind and lists_sums(text, first, second):
            kind = "list"
        if not kind and lists_noun(text[first.end : second.head], first, second, whole=second.unit in _WHOLE):
            kind = "list"
        if not kind:
            continue
        first.unit, first.noun = second.unit, second.noun
        raw = second.value / second.scale
        alike = kind == "slash" and 0.02 * raw < first.value < 50 * raw
        if first.scale == 1 and second.scale > 1 and (first.value < 1000 or alike):
            first.value *= second.scale
            first.step *= second.scale
            first.scale = second.scale
        first.value *= second.factor
        first.step *= second.factor
        first.per = first.per or second.per
        first.rules.append(f"shared_{kind}")


_NUMBER_WORD = f"(?:{'|'.join(sorted(number_words(), key=len, reverse=True))})"
_WORD_RUN = re.compile(rf"(?<![^\W_]){_NUMBER_WORD}(?: {_NUMBER_WORD})*(?![^\W_])")
_LONGEST_RUN = 32
_FIRST = frozenset(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"])
_NOT_ALONE = frozenset(("một", "năm"))
_SOME = re.compile(r"(?<![^\W\d_])(?:vài|mấy|dăm|hàng) \Z")
_COUNTED = frozenset(
    ["session", "case", "commune", "district", "project", "house", "document", "gift", "household", "enterprise", "organization"]
)  # fmt: skip


@cache
def _word_runs() -> Finder:
    return Finder([_WORD_RUN])


def scan_words(text: str, blocked: Spans) -> list[Quantity]:
    """Numbers spelled out that count something: ``hai phiên``, ``một trăm linh ba hộ``, ``mười vạn người``."""
    found = []
    for match in _word_runs().find(text)[0]:
        unit = unit_at(text, match.end())
        numeral = _numeral(text, match, unit[0]) if unit else None
        if unit is None or numeral is None or numeral[0] in blocked:
            continue
        if any(char.isdecimal() for char in unit[3]):
            continue  # the digit of m2 is a number of the text by itself
        start, value = numeral
        quantity = Quantity(start, match.end(), match.end(), float(value), 1.0, in_words=True, rules=["number_words"])
        _give_unit(quantity, unit)
        _rate(text, quantity)
        _hedge(text, quantity)
        found.append(quantity)
    return found


def _numeral(text: str, run: re.Match[str], unit: str) -> tuple[int, int] | None:
    """Start and value of the longest numeral that ends a run of number words: ``hai phiên`` of ``trong năm hai phiên``."""
    words = list(_WORD.finditer(text, run.start(), run.end()))[-_LONGEST_RUN:]
    for at, word in enumerate(words):
        if word.group() not in _FIRST:
            continue
        start = word.start()
        value = parse_words(text[start : run.end()])
        if value is None:
            continue
        rough = at > 0 and words[at - 1].group() in _FIRST - {"năm"}  # hai ba lớp: two or three
        alone = at == len(words) - 1 and (word.group() in _NOT_ALONE or unit not in _COUNTED)
        before = text[max(0, start - 6) : start]
        if not value or rough or alone or _SOME.search(before) or _follows_digits(text, start):
            return None
        return start, value
    return None


def _follows_digits(text: str, start: int) -> bool:
    return bool(re.search(r"\d\s?\Z", text[max(0, start - 2) : start]))
