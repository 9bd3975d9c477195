"""Python values as JSON and as the text of a parameter.

Models are written under the wire's names, without the fields that nobody set; dates
and times in RFC 3339's format, bytes in base64 (RFC 4648, 4), decimals as exact JSON
numbers. ``NOT_GIVEN`` is left out, ``None`` is null.
"""

from __future__ import annotations

import base64
import enum
import json
import json.encoder
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeAlias, TypeGuard, cast

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from .not_given import NOT_GIVEN

Plain: TypeAlias = (
    "bool | int | float | Decimal | str | list[Plain] | dict[str, Plain] | None"
)
"""A JSON value; a number with exact digits is a Decimal."""


class _NeedsWalkError(Exception):
    """The standard library's encoder can't write this value; the slower one can."""


def encode_json(value: object) -> bytes:
    """``value`` as JSON in UTF-8, without spaces.

    Raises:
        ValueError: A number that JSON has not (NaN, infinity), a lone surrogate, a
            value that contains itself, or a type that has no JSON form.
    """
    try:
        text = _encode(value)
    except (_NeedsWalkError, TypeError):
        text = _written(plain(value))
    return text.encode()


def plain(value: object) -> Plain:
    """``value`` as a JSON value; what is NOT_GIVEN inside it is left out.

    Raises:
        ValueError: A type that has no JSON form.
    """
    if value is None or isinstance(value, (bool, Decimal)):
        return value
    if isinstance(value, enum.Enum):
        return plain(cast("object", value.value))
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, BaseModel):
        return plain(_dumped(value))
    if _is_mapping(value):
        return {
            scalar_text(key): plain(item)
            for key, item in value.items()
            if item is not NOT_GIVEN
        }
    if _is_list_like(value):
        return [plain(item) for item in value if item is not NOT_GIVEN]
    return _scalar(value)


def scalar_text(value: object) -> str:
    """A value that is neither a list nor an object, as text outside of JSON.

    Raises:
        ValueError: The type has no text form, or the number is not finite.
    """
    if isinstance(value, enum.Enum):
        return scalar_text(cast("object", value.value))
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return format(_finite(value), "f")
    if value is None or isinstance(value, (bool, int, float)):
        return json.dumps(value, allow_nan=False)
    return str(_scalar(value))


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_list_like(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, (list, tuple, set, frozenset))


def _dumped(model: BaseModel) -> dict[str, object]:
    # As any: an instance of a subclass keeps the fields that the declared type lacks.
    return model.model_dump(by_alias=True, exclude_unset=True, serialize_as_any=True)


def _utc_as_z(text: str) -> str:
    """RFC 3339, 5.6: both spellings are one offset; APIs write this one."""
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _scalar(value: object) -> Plain:
    if isinstance(value, (datetime, time)):
        return _utc_as_z(value.isoformat())
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if value is NOT_GIVEN:
        raise ValueError("NOT_GIVEN can't be sent as a value of its own")
    return cast("Plain", to_jsonable_python(value))


def _default(value: object) -> object:
    """What the standard encoder asks for values that it does not know."""
    if isinstance(value, BaseModel):
        return _dumped(value)
    if isinstance(value, Decimal) or value is NOT_GIVEN:
        raise _NeedsWalkError
    if isinstance(value, enum.Enum):
        return cast("object", value.value)
    if _is_mapping(value):
        return dict(value)
    if _is_list_like(value):
        return list(value)
    return _scalar(value)


_encoder = json.JSONEncoder(
    ensure_ascii=False,
    allow_nan=False,
    separators=(",", ":"),
    default=_default,
    check_circular=False,
)


def _chunk_maker() -> Callable[[object, int], tuple[str, ...]] | None:
    """The encoder in C that ``json.JSONEncoder.encode`` makes anew for every text."""
    make = cast("Any", getattr(json.encoder, "c_make_encoder", None))
    if make is None:
        return None
    text = json.encoder.encode_basestring
    made = make(None, _default, text, None, ":", ",", False, False, False)
    return cast("Callable[[object, int], tuple[str, ...]]", made)


_chunks = _chunk_maker()


def _encode(value: object) -> str:
    """JSON without spaces; ValueError for what contains itself."""
    try:
        if _chunks is None:
            return _encoder.encode(value)
        return "".join(_chunks(value, 0))
    except RecursionError:
        raise ValueError("the value contains itself, or lies too deep") from None


def _written(value: Plain) -> str:
    """JSON of what ``plain`` gives, which the standard encoder can't do exactly."""
    if isinstance(value, dict):
        members = (f"{_encode(key)}:{_written(item)}" for key, item in value.items())
        return f"{{{','.join(members)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_written, value))}]"
    if isinstance(value, Decimal):
        return str(_finite(value))
    return _encode(value)


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueError(f"{value} can't be sent: JSON has finite numbers only")
    return value
