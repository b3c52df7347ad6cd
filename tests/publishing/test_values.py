from __future__ import annotations

import pytest

from sample_rows import figure
from tongket.publishing.values import Values
from tongket.tables.frames import to_frame


def test_values_are_shown_as_printed_with_hedge_and_unit() -> None:
    rows = [
        figure("r", 0, value=62500.0, bound="over", printed="62.500", step=1.0, quote="62.500 người"),
        figure("r", 10, value=1.0, unit="percent", indicator="poverty.rate", printed="1,00", step=0.01, quote="1,00%"),
        figure(
            "r", 20, value=-0.36, unit="percentage_point", measure="change", printed="0,36", step=0.01, quote="0,36%"
        ),
    ]
    values = Values(to_frame("figures", rows), "vi")
    assert [values.shown(f"r:{at}") for at in (0, 10, 20)] == ["hơn 62.500 người", "1,00%", "−0,36 điểm phần trăm"]
    assert values.cell("r:10").html == '<span class="tk-figure" data-ref="r:10">1,00%</span>'
    estimate = Values(to_frame("figures", [figure("r", 0, value=55.0, unit="percent", status="estimate")]), "en")
    assert estimate.shown("r:0") == "55% (an estimate)"
    assert values.shown("r:0", noun=False) == "hơn 62.500"
    with pytest.raises(KeyError):
        values.shown("r:1")
