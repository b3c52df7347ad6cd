"""The accuracy floors: raised when the extraction improves, never lowered (law 9).

``python tests/accuracy/floors.py`` measures every key set that is there and raises its floors to what was measured,
rounded down to a thousandth. It refuses to lower one, and to pin anything on a key that changed, unless told to with
``--new-key SET``.
"""

from __future__ import annotations

import math
import re
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scoring import LEVELS, KeySet, score

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = HERE / "floors.toml"

SETS = (
    KeySet("corpus", ROOT / "corpus", ROOT / "corpus" / "key.csv"),
    KeySet("tuned", HERE / "tuned", HERE / "tuned" / "key.csv"),
    KeySet("tuned-2", HERE / "tuned", HERE / "tuned" / "key-2.csv"),
    KeySet("tuned-3", HERE / "tuned", HERE / "tuned" / "key-3.csv"),
    KeySet("tuned-4", HERE / "tuned", HERE / "tuned" / "key-4.csv"),
    KeySet("tuned-5", HERE / "tuned", HERE / "tuned" / "key-5.csv"),
    KeySet("tuned-6", HERE / "tuned", HERE / "tuned" / "key-6.csv"),
    KeySet("tuned-7", HERE / "tuned", HERE / "tuned" / "key-7.csv"),
    KeySet("tuned-8", HERE / "tuned", HERE / "tuned" / "key-8.csv"),
    KeySet("tuned-9", HERE / "tuned", HERE / "tuned" / "key-9.csv"),
    KeySet("tuned-10", HERE / "items", HERE / "items" / "key.csv"),
    KeySet("held", HERE / "held", HERE / "held" / "key.csv"),
    KeySet("held-2", HERE / "held", HERE / "held" / "key-2.csv"),
    KeySet("held-3", HERE / "held", HERE / "held" / "key-3.csv"),
    KeySet("held-4", HERE / "held", HERE / "held" / "key-4.csv"),
    KeySet("held-5", HERE / "held", HERE / "held" / "key-5.csv"),
    KeySet("held-6", HERE / "held", HERE / "held" / "key-6.csv"),
    KeySet("held-7", HERE / "held", HERE / "held" / "key-7.csv"),
    KeySet("held-8", HERE / "held", HERE / "held" / "key-8.csv"),
    KeySet("held-9", HERE / "held", HERE / "held" / "key-9.csv"),
    KeySet("held-10", HERE / "items", HERE / "items" / "key-held.csv"),
    KeySet("tables", HERE / "tables", HERE / "tables" / "key.csv", ".html"),
    KeySet("tables-held", HERE / "tables", HERE / "tables" / "key-held.csv", ".html"),
    KeySet("tables-2", HERE / "tables", HERE / "tables" / "key-2.csv", ".html"),
    KeySet("tables-2-held", HERE / "tables", HERE / "tables" / "key-2-held.csv", ".html"),
    KeySet("tables-3", HERE / "tables", HERE / "tables" / "key-3.csv", ".html"),
    KeySet("tables-4", HERE / "tables", HERE / "tables" / "key-4.csv", ".html"),
    KeySet("tables-5", HERE / "tables", HERE / "tables" / "key-5.csv", ".html"),
    KeySet("tables-6", HERE / "tables", HERE / "tables" / "key-6.csv", ".html"),
    KeySet("tables-7", HERE / "tables", HERE / "tables" / "key-7.csv", ".html"),
    KeySet("tables-7-held", HERE / "tables", HERE / "tables" / "key-7-held.csv", ".html"),
    KeySet("tables-8", HERE / "tables", HERE / "tables" / "key-8.csv", ".html"),
    KeySet("tables-8-held", HERE / "tables", HERE / "tables" / "key-8-held.csv", ".html"),
    KeySet("tables-9", HERE / "tables", HERE / "tables" / "key-9.csv", ".html"),
    KeySet("tables-9-held", HERE / "tables", HERE / "tables" / "key-9-held.csv", ".html"),
    KeySet("tables-10", HERE / "tables", HERE / "tables" / "key-10.csv", ".html"),
    KeySet("tables-10-held", HERE / "tables", HERE / "tables" / "key-10-held.csv", ".html"),
    KeySet("reports", SHARED / "reports", SHARED / "gold" / "seeds.csv"),
    KeySet("real", SHARED / "real", SHARED / "gold" / "real.csv"),
)


def pinned() -> dict[str, dict[str, object]]:
    """The floors and the digests of the keys that they are pinned on."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def _write(floors: dict[str, dict[str, object]]) -> None:
    lines = ["# F1 floors of the extraction on each key set; written by floors.py, which never lowers one.\n"]
    for name in sorted(floors):
        lines.append(f"\n[{name}]\n")
        lines.append(f'digest = "{floors[name]["digest"]}"\n')
        lines.extend(f"{level} = {floors[name][level]}\n" for level in LEVELS)
    FLOORS.write_text("".join(lines), encoding="utf-8")


_NAMES = {
    "README.md": {
        "reports": "five real reports, not in this repository",
        "real": "24 real pages of the neighbouring genre, not in this repository",
        "corpus": "the sample corpus, `corpus/key.csv`",
        "tuned": "58 dense reports and pages written for this project, rules tuned on them (`tests/accuracy/tuned`)",
        "tuned-2": "53 articles, pages and reports of a second lot, tuned on too",
        "tuned-3": "31 articles, pages and reports of a third lot, tuned on too",
        "tuned-4": "20 articles, pages and reports of a fourth lot, tuned on too",
        "tuned-5": "20 articles, pages and reports of a fifth lot, tuned on too",
        "tuned-6": "22 articles, pages and reports of a sixth lot, tuned on too",
        "tuned-7": "22 articles, pages and reports of a seventh lot, tuned on too",
        "tuned-8": "33 articles, pages and reports of an eighth and a ninth lot, tuned on too",
        "tuned-9": "75 short accounts, sections and news items of a tenth lot, tuned on too",
        "tuned-10": "125 short items of an eleventh lot (`tests/accuracy/items`), tuned on too",
        "held": "30 texts that no rule was tuned on (`tests/accuracy/held`)",
        "held-2": "29 articles, pages and reports of the second lot that no rule was tuned on",
        "held-3": "17 articles, pages and reports of the third lot that no rule was tuned on",
        "held-4": "16 articles, pages and reports of the fourth lot that no rule was tuned on",
        "held-5": "20 articles, pages and reports of a fifth lot that no rule was tuned on",
        "held-6": "10 articles, pages and reports of a sixth lot that no rule was tuned on",
        "held-7": "10 articles, pages and reports of a seventh lot that no rule was tuned on",
        "held-8": "15 articles, pages and reports of an eighth and a ninth lot that no rule was tuned on",
        "held-9": "74 short accounts, sections and news items of the tenth lot that no rule was tuned on",
        "held-10": "65 short items of the eleventh lot (press, accounts) that no rule was tuned on",
        "tables": "24 tables written for this project, read by cells (`tests/accuracy/tables`), rules tuned on them",
        "tables-held": "12 such tables of the same hand, not tuned on",
        "tables-2": "10 tables of a second lot, written without sight of the rules, tuned on after they were read once",
        "tables-2-held": "4 tables of that lot that no rule was tuned on",
        "tables-3": "28 tables of a third lot, written without sight of the rules, tuned on after they were read once",
        "tables-4": "28 tables of a fourth lot, tuned on in the same way",
        "tables-5": "14 tables of a fifth lot, tuned on in the same way",
        "tables-6": "14 tables of a sixth lot, tuned on in the same way",
        "tables-7": "12 tables of a seventh lot, tuned on in the same way",
        "tables-7-held": "4 tables of the seventh lot that no rule was tuned on",
        "tables-8": "11 tables of an eighth lot, tuned on in the same way",
        "tables-8-held": "3 tables of the eighth lot that no rule was tuned on",
        "tables-9": "11 tables of a ninth lot, tuned on in the same way",
        "tables-9-held": "5 tables of the ninth lot that no rule was tuned on",
        "tables-10": "102 tables of a tenth lot, most of them small, tuned on in the same way",
        "tables-10-held": "52 tables of the tenth lot that no rule was tuned on",
    },
    "README.vi.md": {
        "reports": "năm báo cáo thật, không nằm trong kho này",
        "real": "24 trang thật thuộc thể loại gần kề, không nằm trong kho này",
        "corpus": "kho mẫu, `corpus/key.csv`",
        "tuned": "58 báo cáo, bài viết dày đặc viết riêng cho dự án, có dùng để chỉnh quy tắc (`tests/accuracy/tuned`)",
        "tuned-2": "53 bài báo, trang tin, báo cáo của đợt thứ hai, cũng dùng để chỉnh quy tắc",
        "tuned-3": "31 bài báo, trang tin, báo cáo của đợt thứ ba, cũng dùng để chỉnh quy tắc",
        "tuned-4": "20 bài báo, trang tin, báo cáo của đợt thứ tư, cũng dùng để chỉnh quy tắc",
        "tuned-5": "20 bài báo, trang tin, báo cáo của đợt thứ năm, cũng dùng để chỉnh quy tắc",
        "tuned-6": "22 bài báo, trang tin, báo cáo của đợt thứ sáu, cũng dùng để chỉnh quy tắc",
        "tuned-7": "22 bài báo, trang tin, báo cáo của đợt thứ bảy, cũng dùng để chỉnh quy tắc",
        "tuned-8": "33 bài báo, trang tin, báo cáo của đợt thứ tám và thứ chín, cũng dùng để chỉnh quy tắc",
        "tuned-9": "75 báo cáo ngắn, trích đoạn và tin của đợt thứ mười, cũng dùng để chỉnh quy tắc",
        "tuned-10": "125 mẩu ngắn của đợt thứ mười một (`tests/accuracy/items`), cũng dùng để chỉnh quy tắc",
        "held": "30 bài không dùng để chỉnh quy tắc (`tests/accuracy/held`)",
        "held-2": "29 bài báo, trang tin, báo cáo của đợt thứ hai, không dùng để chỉnh quy tắc",
        "held-3": "17 bài báo, trang tin, báo cáo của đợt thứ ba, không dùng để chỉnh quy tắc",
        "held-4": "16 bài báo, trang tin, báo cáo của đợt thứ tư, không dùng để chỉnh quy tắc",
        "held-5": "20 bài báo, trang tin, báo cáo của đợt thứ năm, không dùng để chỉnh quy tắc",
        "held-6": "10 bài báo, trang tin, báo cáo của đợt thứ sáu, không dùng để chỉnh quy tắc",
        "held-7": "10 bài báo, trang tin, báo cáo của đợt thứ bảy, không dùng để chỉnh quy tắc",
        "held-8": "15 bài báo, trang tin, báo cáo của đợt thứ tám và thứ chín, không dùng để chỉnh quy tắc",
        "held-9": "74 báo cáo ngắn, trích đoạn và tin của đợt thứ mười, không dùng để chỉnh quy tắc",
        "held-10": "65 mẩu ngắn của đợt thứ mười một (báo, báo cáo), không dùng để chỉnh quy tắc",
        "tables": "24 bảng viết riêng cho dự án, đọc theo từng ô (`tests/accuracy/tables`), có dùng để chỉnh quy tắc",
        "tables-held": "12 bảng như vậy của cùng người viết, không dùng để chỉnh quy tắc",
        "tables-2": "10 bảng của đợt thứ hai, viết khi chưa thấy quy tắc, dùng để chỉnh quy tắc sau khi đã đọc một lần",
        "tables-2-held": "4 bảng của đợt đó, không dùng để chỉnh quy tắc",
        "tables-3": "28 bảng của đợt thứ ba, viết khi chưa thấy quy tắc, dùng để chỉnh quy tắc sau khi đã đọc một lần",
        "tables-4": "28 bảng của đợt thứ tư, cũng dùng để chỉnh quy tắc như vậy",
        "tables-5": "14 bảng của đợt thứ năm, cũng dùng để chỉnh quy tắc như vậy",
        "tables-6": "14 bảng của đợt thứ sáu, cũng dùng để chỉnh quy tắc như vậy",
        "tables-7": "12 bảng của đợt thứ bảy, cũng dùng để chỉnh quy tắc như vậy",
        "tables-7-held": "4 bảng của đợt thứ bảy, không dùng để chỉnh quy tắc",
        "tables-8": "11 bảng của đợt thứ tám, cũng dùng để chỉnh quy tắc như vậy",
        "tables-8-held": "3 bảng của đợt thứ tám, không dùng để chỉnh quy tắc",
        "tables-9": "11 bảng của đợt thứ chín, cũng dùng để chỉnh quy tắc như vậy",
        "tables-9-held": "5 bảng của đợt thứ chín, không dùng để chỉnh quy tắc",
        "tables-10": "102 bảng của đợt thứ mười, phần lớn là bảng nhỏ, cũng dùng để chỉnh quy tắc như vậy",
        "tables-10-held": "52 bảng của đợt thứ mười, không dùng để chỉnh quy tắc",
    },
}
# The lots were written a while apart, each without sight of the rules; a text stays in the lot that it came with.
_BLOCK = re.compile(r"(?<=<!-- accuracy -->\n)(\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*(?=<!-- /accuracy -->)")


def with_table(page: str, name: str, floors: dict[str, dict[str, object]]) -> str:
    """A README's text with its accuracy table made anew from the floors; its headings stay."""
    lines = []
    for key, words in _NAMES[name].items():
        values = [f"{float(str(floors[key][level])):.3f}" for level in LEVELS]
        if name.endswith(".vi.md"):
            values = [value.replace(".", ",") for value in values]
        lines.append(f"| {words} | {' | '.join(values)} |\n")
    return _BLOCK.sub(lambda match: match.group(1) + "".join(lines), page)


def main(arguments: list[str]) -> int:
    floors = pinned()
    new_keys = set(arguments[1:]) if arguments[:1] == ["--new-key"] else set()
    refused = False
    for key_set in SETS:
        if not key_set.present:
            continue
        measured = score(key_set.rows(), key_set.figures())
        held = floors.get(key_set.name, {})
        if held and held["digest"] != key_set.digest() and key_set.name not in new_keys:
            sys.stderr.write(
                f"{key_set.name}: the key or its texts changed; say --new-key {key_set.name} once it was reviewed\n"
            )
            refused = True
            continue
        entry: dict[str, object] = {"digest": key_set.digest()}
        for level in LEVELS:
            floor = math.floor(measured[level] * 1000) / 1000
            before = 0.0 if key_set.name in new_keys else float(str(held.get(level, 0.0)))
            if floor < before:
                sys.stderr.write(
                    f"{key_set.name} {level}: measured {measured[level]:.4f} is below its floor {before}\n"
                )
                refused = True
            entry[level] = max(floor, before)
        floors[key_set.name] = entry
    _write(floors)
    for name in _NAMES:
        page = ROOT / name
        page.write_text(with_table(page.read_text(encoding="utf-8"), name, floors), encoding="utf-8")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
