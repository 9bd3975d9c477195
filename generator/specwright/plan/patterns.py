"""Which regular expressions generated models can check."""

from __future__ import annotations

from functools import lru_cache

from specwright.ir.text import SpecText
from specwright.plan.naming import raw_pattern


@lru_cache(maxsize=4096)
def is_supported_pattern(pattern: SpecText) -> bool:
    """Whether the linear-time engine of generated models takes the pattern.

    It has no look-around and no back-references; such a pattern is left out of the model.
    """
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=raw_pattern(pattern)))
    except SchemaError:
        return False
    return True
