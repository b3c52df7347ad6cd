"""The suites in ``expectations/``: reading and writing them, and holding a run's tables against them.

A suite is one JSON file, named after its table, in the form great-expectations gives it, less what says nothing,
sorted so that a change reads well in a diff. Each expectation has a `severity` (critical: the extraction is wrong;
warning: the source is odd) and `notes` for people. What follows from the schema alone is drafted by `from_schema`; a
test holds the files to it.
"""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket.resources import shipped
from tongket.tables.frames import dtype_of, to_frame
from tongket.tables.ids import join_ids
from tongket.tables.schemas import SCHEMAS, Schema

from .facts import FACTS, ROW_IDS, with_facts
from .faults import Fault, fault_rows

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "NAMES", "NO_CASE", "NO_FACT", "NO_ROWS", "Row", "Suite", "columns_of", "dump", "from_schema", "load",
    "of_great_expectations", "unheld", "validate",
]  # fmt: skip

Suite = dict[str, Any]
Row = dict[str, Any]

NAMES = tuple(ROW_IDS)
"""The suites, which are the tables in the order that they are held against them."""

OPTIONAL = frozenset({"corrections"})
"""Tables that may well be empty: one without a row is asked for its columns only, as nothing is left unchecked."""

_KEYS = ("type", "kwargs", "severity", "notes")
_FOLLOWS = "expect_table_to_follow_its_schema"
# Why an expectation was not checked; `notes` begins with it.
_NO_TABLE = "there is no such table"
NO_ROWS = "the table is empty"
NO_FACT = "what it is held against is not known"
NO_CASE = "no row is of this kind"
_MISFIT = "the table does not follow its schema"


# The files


def load(name: str, folder: Path | None = None) -> Suite:
    """The suite of a table, from `folder` or from the suites that ship; ValueError where the file is not one."""
    path = (folder or shipped("expectations")) / f"{name}.json"
    try:
        suite: Suite = json.loads(path.read_text(encoding="utf-8"))
        if suite["name"] != name or not all(entry.keys() == set(_KEYS) for entry in suite["expectations"]):
            raise ValueError(f"expected the name {name} and in each expectation {', '.join(_KEYS)}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path.name}: not a suite of expectations for the table {name} ({error})") from None
    return suite


def dump(suite: Suite) -> str:
    """The one form in which a suite is written: expectations by columns and kind, what says nothing left out."""
    entries = sorted(suite["expectations"], key=lambda e: (columns_of(e["kwargs"]), e["type"], _inline(e["kwargs"])))
    blocks = [",\n".join(f"      {_inline(key)}: {_inline(e[key])}" for key in _KEYS) for e in entries]
    listed = ",\n".join(f"    {{\n{block}\n    }}" for block in blocks)
    head = f'  "name": {_inline(suite["name"])},\n  "notes": {_inline(suite["notes"])},\n'
    return f'{{\n{head}  "expectations": [\n{listed}\n  ]\n}}\n'


def _inline(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def from_schema(schema: Schema) -> list[dict[str, Any]]:
    """The expectations that follow from a schema: its columns and types, what may be blank, vocabularies, the key."""
    made: list[tuple[str, dict[str, Any], str]] = [
        (_FOLLOWS, {"schema_name": schema.name}, "The columns are those of the data dictionary, each of its type.")
    ]
    for column in schema.columns:
        name: dict[str, Any] = {"column": column.name}
        if not column.nullable:
            made.append(("expect_column_values_to_not_be_null", name, "A row without it says nothing."))
        if column.values:
            values = name | {"value_set": list(column.values)}
            made.append(("expect_column_values_to_be_in_set", values, "The vocabulary of the data dictionary."))
    key: dict[str, Any] = {"column": schema.key[0]}
    unique = "expect_column_values_to_be_unique"
    if len(schema.key) > 1:
        key = {"column_list": list(schema.key), "ignore_row_if": "never"}
        unique = "expect_compound_columns_to_be_unique"
    made.append((unique, key, "It is what a row is known by."))
    return [{"type": t, "kwargs": k, "severity": "critical", "notes": n} for t, k, n in made]


def of_great_expectations(suite: Suite) -> Any:
    """The suite as great-expectations' own ExpectationSuite; ValueError where it does not know one of its entries.

    Each expectation bears its place in the file as `meta`, because results come in another order.
    """
    with _quiet():
        from great_expectations import ExpectationSuite

        entries = [_expectation(suite["name"], entry, place) for place, entry in enumerate(suite["expectations"])]
        return ExpectationSuite(name=suite["name"], expectations=entries, notes=suite["notes"])


def _expectation(suite: str, entry: Mapping[str, Any], place: int) -> Any:
    from great_expectations.exceptions.exceptions import GreatExpectationsError
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

    from . import expectations  # noqa: F401 - importing it makes its classes known

    try:
        return ExpectationConfiguration(**entry, meta={"place": place}).to_domain_obj()
    except (GreatExpectationsError, ValueError, TypeError) as error:
        said = " ".join(str(error).split())
        raise ValueError(
            f"{suite}.json: {entry['type']} {_inline(entry['kwargs'])} is not understood: {said}"
        ) from None


# Running them


def validate(
    tables: Mapping[str, pd.DataFrame],
    texts: Mapping[str, str],
    folder: Path | None = None,
    faults: Sequence[Fault] = (),
) -> pd.DataFrame:
    """Hold the tables of a run against the suites; the table RESULTS, one row for each expectation.

    `tables` by name, `texts` by report. What cannot be checked (no such table, no row that it is about) has a blank
    `success` and the reason in `notes`: it is never passed. Failing rows are all named. Nothing is written or sent.
    `faults` are the checks that could not be made before; they, and what fails here, have rows of their own.
    """
    kept = list(faults)
    sound = {name: frame for name, frame in tables.items() if name in SCHEMAS and _follows(SCHEMAS[name], frame)}
    facts = with_facts(sound, texts, kept)
    rows: list[Row] = []
    with _quiet(), _context() as context:
        for name in NAMES:
            suite = load(name, folder)
            if name in OPTIONAL and name in facts and facts[name].empty:
                suite = _only_schema(suite)
            if name in facts:
                rows += _run(context, suite, facts[name])
            elif name in tables:
                rows += _run(context, _only_schema(suite), tables[name])
                rows += [unheld(suite, e) | {"notes": f"{_MISFIT}; {e['notes']}"} for e in _but_schema(suite)]
            else:
                rows += [unheld(suite, e) | {"notes": f"{_NO_TABLE}; {e['notes']}"} for e in suite["expectations"]]
    return to_frame("results", [*rows, *fault_rows(kept)])


def _follows(schema: Schema, frame: pd.DataFrame) -> bool:
    types = [(str(name), str(dtype)) for name, dtype in frame.dtypes.items()]
    return types == [(column.name, dtype_of(column)) for column in schema.columns]


def _only_schema(suite: Suite) -> Suite:
    return suite | {"expectations": [e for e in suite["expectations"] if e["type"] == _FOLLOWS]}


def _but_schema(suite: Suite) -> list[dict[str, Any]]:
    return [e for e in suite["expectations"] if e["type"] != _FOLLOWS]


@contextmanager
def _context() -> Iterator[Any]:
    """A context that lives in memory, tells nobody and shows no bars; the caller's own, if any, is put back."""
    import great_expectations as gx
    from great_expectations.data_context.data_context.context_factory import project_manager
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )
    from great_expectations.exceptions.exceptions import DataContextRequiredError

    try:
        callers = project_manager.get_current_project()
    except DataContextRequiredError:
        callers = None
    config = DataContextConfig(
        store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
        progress_bars=ProgressBarsConfig(globally=False, metric_calculations=False),
        analytics_enabled=False,
    )
    try:
        yield gx.get_context(mode="ephemeral", project_config=config)
    finally:
        project_manager.set_project(callers)


def _run(context: Any, suite: Suite, frame: pd.DataFrame) -> Iterator[Row]:
    name = suite["name"]
    asset = context.data_sources.add_pandas(name).add_dataframe_asset(name)
    batch = asset.add_batch_definition_whole_dataframe(name).get_batch({"dataframe": frame})
    form = {"result_format": "COMPLETE", "unexpected_index_column_names": [ROW_IDS[name]]}
    results = batch.validate(of_great_expectations(suite), result_format=form).results
    by_place = {result.expectation_config.meta["place"]: result for result in results}
    for place, entry in enumerate(suite["expectations"]):
        yield unheld(suite, entry) | _outcome(name, entry, by_place[place], len(frame))


def unheld(suite: Suite, entry: dict[str, Any]) -> Row:
    """The row of an expectation that nothing was held against yet."""
    return {
        "suite": suite["name"],
        "expectation": entry["type"],
        "columns": " ".join(columns_of(entry["kwargs"])) or None,
        "severity": entry["severity"],
        "success": None,
        "checked": 0,
        "unchecked": 0,
        "failed": 0,
        "failing": None,
        "notes": entry["notes"],
    }


def _outcome(name: str, entry: dict[str, Any], result: Any, rows: int) -> Row:
    """What a result adds to the row of its expectation; `rows` is the length of the table."""
    said = result.result
    if "details" in said:
        failing, checked, unchecked = said["details"]["misfits"], said["details"]["checked"], 0
    elif "element_count" in said:
        failing = [row[ROW_IDS[name]] for row in said["unexpected_index_list"]]
        missing = said.get("missing_count") or 0
        checked = said["element_count"] - missing
        # A blank fact is something that could not be looked up; a blank cell of the table is nothing to check.
        unchecked = missing if set(columns_of(entry["kwargs"])) & set(FACTS[name]) else 0
    else:
        return {"success": False, "notes": f"could not be run: {_exception(result.exception_info)}; {entry['notes']}"}
    row: Row = {"checked": checked, "unchecked": unchecked, "failed": len(failing)}
    if not checked:
        reason = NO_FACT if unchecked else NO_CASE if rows else NO_ROWS
        return row | {"notes": f"{reason}; {entry['notes']}"}
    return row | {"success": not failing, "failing": join_ids(failing) or None}


def _exception(info: dict[str, Any]) -> str:
    """The message of an exception, which may stand one level down, by metric."""
    if "exception_message" not in info:
        info = next(iter(info.values()))
    return str(info["exception_message"]).strip().splitlines()[-1]


def columns_of(kwargs: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns that an expectation speaks of."""
    if "column_list" in kwargs:
        return tuple(kwargs["column_list"])
    return tuple(kwargs[name] for name in ("column", "column_A", "column_B") if name in kwargs)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep great-expectations' own warnings and its running commentary to itself; what it raises is raised."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        # It imports re's old module names (sre_constants); ours to wait for, not to mend.
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"great_expectations(\.|$)")
        try:
            yield
        finally:
            logger.setLevel(level)
