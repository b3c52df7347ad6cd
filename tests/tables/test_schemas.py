from __future__ import annotations

import pytest

from tongket.tables.dictionary import meanings
from tongket.tables.schemas import FIGURES, KINDS, RESULTS, SCHEMAS, schema_of

ALL = [*SCHEMAS.values(), RESULTS]


@pytest.mark.parametrize("schema", ALL, ids=lambda schema: schema.name)
def test_schema_is_sound(schema):
    names = [column.name for column in schema.columns]
    assert len(names) == len(set(names))
    assert set(schema.key) <= set(names)
    for column in schema.columns:
        assert column.kind in KINDS
        assert column.en and column.vi and not column.en.endswith(".")
        assert not column.values or column.kind == "text"


def test_columns_of_the_contract_come_with_their_names():
    contract = (
        "report figure start end quote value unit bound indicator measure status period_start period_end per in_words"
    )
    assert set(contract.split()) <= {column.name for column in FIGURES.columns}


def test_column_and_schema_are_found_by_name():
    assert FIGURES.column("value").kind == "number"
    assert schema_of("results") is RESULTS
    with pytest.raises(KeyError):
        FIGURES.column("nonsense")
    with pytest.raises(KeyError, match="figures"):
        schema_of("nonsense")


def test_every_value_of_a_vocabulary_has_a_meaning_and_none_else():
    used: dict[str, set[str]] = {}
    for schema in ALL:
        for column in schema.columns:
            if column.values:
                used.setdefault(column.name, set()).update(column.values)
    assert {name: set(values) for name, values in meanings().items()} == used
    for values in meanings().values():
        for said in values.values():
            assert set(said) == {"en", "vi"}
            assert all(said.values())
