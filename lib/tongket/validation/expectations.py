"""The expectations that great-expectations does not have: one small class each, over the rules of `rules`.

This module imports great-expectations, which takes seconds: import it inside functions only, as `suites` does.
Importing it makes the classes known by the names that the suites in ``expectations/`` use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import (
    BatchExpectation,
    ColumnMapExpectation,
    MulticolumnMapExpectation,
)
from great_expectations.expectations.metrics.map_metric_provider.column_condition_partial import (
    column_condition_partial,
)
from great_expectations.expectations.metrics.map_metric_provider.column_map_metric_provider import (
    ColumnMapMetricProvider,
)
from great_expectations.expectations.metrics.map_metric_provider.multicolumn_condition_partial import (
    multicolumn_condition_partial,
)
from great_expectations.expectations.metrics.map_metric_provider.multicolumn_map_metric_provider import (
    MulticolumnMapMetricProvider,
)

from tongket.tables.frames import dtype_of
from tongket.tables.schemas import schema_of

from . import rules
from .facts import FACTS

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "ExpectColumnValuesToBeInTheLexicon",
    "ExpectColumnValuesToHaveTheForm",
    "ExpectLevelsToBePlausible",
    "ExpectLevelsToKeepWithTheirLike",
    "ExpectRatiosToAgreeWithTheirNumbers",
    "ExpectSpansToStandApart",
    "ExpectTableToFollowItsSchema",
    "ExpectUnitsToFitTheirIndicators",
    "ExpectValuesToBeWholeSteps",
]


def _rows(rule: Callable[[pd.DataFrame], pd.Series[bool]]) -> str:
    """Make the rule a metric of several columns; its name."""

    class Rows(MulticolumnMapMetricProvider):
        condition_metric_name = f"multicolumn_values.{rule.__name__}"
        condition_domain_keys = MulticolumnMapMetricProvider.condition_domain_keys
        condition_value_keys = ()

        @multicolumn_condition_partial(engine=PandasExecutionEngine)  # type: ignore[untyped-decorator]
        def _pandas(cls, column_list: pd.DataFrame, **_: Any) -> pd.Series[bool]:  # noqa: N805
            return rule(column_list)

    return Rows.condition_metric_name


class _LexiconValues(ColumnMapMetricProvider):
    """The rule `known` as a metric of one column."""

    condition_metric_name = "column_values.known"
    condition_value_keys = ("vocabulary",)

    @column_condition_partial(engine=PandasExecutionEngine)
    def _pandas(cls, column: pd.Series[str], vocabulary: str, **_: Any) -> pd.Series[bool]:  # noqa: N805
        return rules.known(column.to_frame(), vocabulary)


class _FormedValues(ColumnMapMetricProvider):
    """The rule `formed` as a metric of one column."""

    condition_metric_name = "column_values.formed"
    condition_value_keys = ("pattern",)

    @column_condition_partial(engine=PandasExecutionEngine)
    def _pandas(cls, column: pd.Series[str], pattern: str, **_: Any) -> pd.Series[bool]:  # noqa: N805
        return rules.formed(column.to_frame(), pattern)


class ExpectColumnValuesToHaveTheForm(ColumnMapExpectation):
    """Every value matches `pattern` as a whole. Blanks are passed over; a column of nothing else is no error."""

    pattern: str
    map_metric: ClassVar[str] = _FormedValues.condition_metric_name
    success_keys: ClassVar[tuple[str, ...]] = ("pattern", "mostly")
    args_keys: ClassVar[tuple[str, ...]] = ("column", "pattern")


class ExpectColumnValuesToBeInTheLexicon(ColumnMapExpectation):
    """Every value is one that the lexicon has: `vocabulary` is one of `rules.VOCABULARIES`. Blanks are passed over."""

    vocabulary: str
    map_metric: ClassVar[str] = _LexiconValues.condition_metric_name
    success_keys: ClassVar[tuple[str, ...]] = ("vocabulary", "mostly")
    args_keys: ClassVar[tuple[str, ...]] = ("column", "vocabulary")


class ExpectSpansToStandApart(MulticolumnMapExpectation):
    """`report`, `start`, `end`: no two spans of a report share a character. Both sides of a clash are named."""

    map_metric: ClassVar[str] = _rows(rules.apart)


class ExpectUnitsToFitTheirIndicators(MulticolumnMapExpectation):
    """`indicator`, `measure`, `unit`: the unit is one that the lexicon allows."""

    map_metric: ClassVar[str] = _rows(rules.units_fit)


class ExpectValuesToBeWholeSteps(MulticolumnMapExpectation):
    """`value`, `step`: the value is a whole number of what its last printed digit counts."""

    map_metric: ClassVar[str] = _rows(rules.whole_steps)


class ExpectLevelsToBePlausible(MulticolumnMapExpectation):
    """`value`, `plausible_low`, `plausible_high`: the level is one that the lexicon's range for it allows.

    Rows without a range are blank in the last two and are neither passed nor failed.
    """

    map_metric: ClassVar[str] = _rows(rules.within)


class ExpectLevelsToKeepWithTheirLike(MulticolumnMapExpectation):
    """A factor and its limit: the level is no farther from others of its kind than they are from each other.

    Rows that have too few others are blank in both and are neither passed nor failed.
    """

    map_metric: ClassVar[str] = _rows(rules.ordinary)


class ExpectRatiosToAgreeWithTheirNumbers(MulticolumnMapExpectation):
    """`value`, `computed`, `tolerance`, `verdict`: the stated value and its two numbers agree within rounding.

    Rows that arithmetic cannot decide are blank in the last three and are neither passed nor failed.
    """

    map_metric: ClassVar[str] = _rows(rules.agree)


class ExpectTableToFollowItsSchema(BatchExpectation):
    """The table has the columns of its schema in that order, each of the declared dtype; facts may follow them.

    The result's `details` has under `misfits` the columns that are missing, out of place or of another dtype.
    """

    schema_name: str
    metric_dependencies: ClassVar[tuple[str, ...]] = ("table.column_types",)
    success_keys: ClassVar[tuple[str, ...]] = ("schema_name",)
    args_keys: ClassVar[tuple[str, ...]] = ("schema_name",)

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: Any = None,  # noqa: ARG002 - great-expectations passes it
        execution_engine: Any = None,  # noqa: ARG002 - and this
    ) -> dict[str, Any]:
        types = {column["name"]: str(column["type"]) for column in metrics["table.column_types"]}
        schema = schema_of(self.schema_name)
        found = [name for name in types if name not in FACTS[self.schema_name]]
        expected = [column.name for column in schema.columns]
        misfits = [c.name for c in schema.columns if types.get(c.name) != dtype_of(c)]
        if not misfits and found != expected:
            misfits = [name for name in found if name not in expected] or found
        return {
            "success": not misfits,
            "result": {"observed_value": types, "details": {"checked": len(expected), "misfits": misfits}},
        }
