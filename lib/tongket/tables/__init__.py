"""The tables of a run: their schemas, the DataFrames made after them, and the files that hold them."""

from .frames import TableError, to_frame
from .schemas import RESULTS, SCHEMAS, Column, Schema, schema_of

__all__ = ["RESULTS", "SCHEMAS", "Column", "Schema", "TableError", "schema_of", "to_frame"]
