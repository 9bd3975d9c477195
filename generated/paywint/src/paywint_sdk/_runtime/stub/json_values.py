"""JSON values: their type, careful reading, and small questions to ask of them."""

from __future__ import annotations

import json
import math
from typing import NoReturn, TypeAlias, cast

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"


class InvalidJSON(ValueError):
    """The text is not JSON (RFC 8259), or holds what no JSON reader could agree on."""


def mapping(value: JSON) -> dict[str, JSON]:
    """``value`` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: JSON) -> list[JSON]:
    """``value`` if it is an array, else an empty one."""
    return value if isinstance(value, list) else []


def text(value: JSON, default: str = "") -> str:
    """``value`` if it is a string, else ``default``."""
    return value if isinstance(value, str) else default


def is_number(value: JSON) -> bool:
    """Whether ``value`` is a JSON number: ``True`` and ``False`` are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def dump(value: JSON) -> bytes:
    """``value`` as ASCII JSON without spaces: nothing in it can end its context."""
    return _ENCODER.encode(value).encode("ascii")


def load(raw: bytes) -> JSON:
    """Read JSON as strictly as RFC 8259 allows.

    Raises:
        InvalidJSON: for anything else than UTF-8 JSON with finite numbers and
            strings of Unicode scalar values, nested no deeper than Python reads.
    """
    try:
        loaded = cast("JSON", _DECODER.decode(raw.decode("utf-8-sig")))
        # Only an escape can bring a lone surrogate into UTF-8 text.
        if b"\\u" in raw:
            _refuse_surrogates(loaded)
    except UnicodeDecodeError as error:
        raise InvalidJSON("the body is not valid UTF-8") from error
    except RecursionError as error:
        raise InvalidJSON("the body is nested too deeply") from error
    except InvalidJSON:
        raise
    except ValueError as error:
        raise InvalidJSON(f"the body is not valid JSON: {error}") from error
    return loaded


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise InvalidJSON("a number in the body is too large")
    return number


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidJSON(f"the body is not valid JSON: {name} is no JSON value")


# Made once: each costs as much as a small body.
_ENCODER = json.JSONEncoder(separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_float=_finite, parse_constant=_refuse_constant)


def _refuse_surrogates(value: JSON) -> None:
    if isinstance(value, str):
        if not is_scalar_text(value):
            raise InvalidJSON("a string in the body holds a lone surrogate")
    elif isinstance(value, list):
        for item in value:
            _refuse_surrogates(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_surrogates(key)
            _refuse_surrogates(item)


def is_scalar_text(value: str) -> bool:
    """Whether ``value`` can be written as UTF-8: it holds no lone surrogate."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
