"""Which regular expressions generated models can check by themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from specwright.ir.text import SpecText
from specwright.plan.naming import raw_pattern

# To the engine letters and digits are those of all scripts, so that what is none of them (\D) is
# less than in ECMA-262; white space is another, and && and its kin mean something in brackets.
_READ_OTHERWISE = re.compile(r"\\[DWSsbB]|\[\^[^\]]*\\[dw]|&&|--|~~|\(\?[a-zA-Z]")


@lru_cache(maxsize=4096)
def is_supported_pattern(pattern: SpecText) -> bool:
    """Whether the linear-time engine of generated models never refuses what ECMA-262 takes.

    It has no look-around and no back-references, and Unicode's idea of classes; such a pattern
    is marked, and checked only where a value is read strictly.
    """
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    text = raw_pattern(pattern)
    if _READ_OTHERWISE.search(text):
        return False
    try:
        SchemaValidator(core_schema.str_schema(pattern=text))
    except SchemaError:
        return False
    return True
