"""A page of every kind that a site has, and the windows that people look at them through."""

from __future__ import annotations

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
PAPER = {"width": 700, "height": 990}
"""A4 less its margins, at the size that a browser prints."""

KINDS = {
    "index": "index.html",
    "index, English": "site/index.en.html",
    "year": "site/pages/hai-duong-2021.html",
    "year with targets, English": "site/pages/kon-tum-2017.en.html",
    "half-year": "site/pages/an-giang-2024.html",
    "half-year, English": "site/pages/an-giang-2024.en.html",
    "comparison": "site/pages/comparison.html",
    "quality": "site/pages/quality.html",
    "validation": "site/validation/index.html",
    "validation of figures, English": "site/validation/figures.en.html",
    "validation of lints": "site/validation/lints.html",
    "checks": "site/validation/checks.html",
    "source": "site/sources/hai-duong-2021.html",
    "source in doubt, English": "site/sources/en/vinh-long-2023-m10.html",
}
