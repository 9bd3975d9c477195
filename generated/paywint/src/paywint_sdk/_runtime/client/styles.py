"""How values are written into a parameter (OpenAPI 3.1, 4.8.12.6, and RFC 6570)."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, TypeAlias
from urllib.parse import quote

from .encoding import Plain, encode_json, plain, scalar_text

PathStyle: TypeAlias = Literal["simple", "label", "matrix"]
QueryStyle: TypeAlias = Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"]
Encode: TypeAlias = Callable[[str], str]
"""Percent-encodes a name or a value."""

_UNRESERVED = "-._~"
_IS_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*").fullmatch
_RESERVED_IN_QUERY = _UNRESERVED + ":/?@!$'()*,;="
_RESERVED_IN_PATH = _UNRESERVED + ":@!$'()*,;=&+"
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def encode_strictly(text: str) -> str:
    """Everything but unreserved characters (RFC 3986, 2.3) percent-encoded."""
    if _IS_UNRESERVED(text):
        return text
    return quote(text, safe=_UNRESERVED)


def encode_query_reserved(text: str) -> str:
    """``allowReserved``: what can't end the value or the query stays as it is."""
    return quote(text, safe=_RESERVED_IN_QUERY)


def encode_path_reserved(text: str) -> str:
    """The same for paths, where ``/`` and ``?`` would change the route."""
    return quote(text, safe=_RESERVED_IN_PATH)


def encode_cookie(text: str) -> str:
    """A cookie's value: separators, quotes and what is not ASCII percent-encoded."""
    return quote(text, safe=_UNRESERVED + "!$&'()*+/:=?@[]")


def simple(value: object, explode: bool, encode: Encode) -> str:
    """``style: simple``: ``a``, ``a,b``, ``k,a`` or, exploded, ``k=a,l=b``."""
    return _joined(plain(value), explode, encode, ",")


def label(value: object, explode: bool, encode: Encode) -> str:
    """``style: label``: the simple style after a dot, exploded with dots."""
    return "." + _joined(plain(value), explode, encode, "." if explode else ",")


def matrix(name: str, value: object, explode: bool, encode: Encode) -> str:
    """``style: matrix``: ``;name=a``."""
    value, name = plain(value), encode_strictly(name)
    if explode and isinstance(value, list):
        return "".join(f";{name}={_item(item, encode)}" for item in value)
    if explode and isinstance(value, dict):
        return ";" + _joined(value, True, encode, ";")
    return f";{name}={_joined(value, False, encode, ',')}"


def query_pairs(
    name: str, value: object, style: QueryStyle, explode: bool, encode: Encode
) -> list[str]:
    """The ``name=value`` pieces of a query or a form; none for an empty list."""
    value = plain(value)
    if not isinstance(value, (list, dict)):
        return [f"{encode_strictly(name)}={_item(value, encode)}"]
    if not value:
        return []
    if style == "deepObject":
        return _deep_pairs(name, value, encode)
    if explode and isinstance(value, list):
        return [f"{encode_strictly(name)}={_item(v, encode)}" for v in value]
    if explode:
        return _joined(value, True, encode, "\0").split("\0")
    separator = _SEPARATORS.get(style, ",")
    text = _joined(value, False, encode, separator)
    return [f"{encode_strictly(name)}={text}"]


def _deep_pairs(name: str, value: Plain, encode: Encode) -> list[str]:
    """``name[key]=value``; what lies deeper is written the same way.

    OpenAPI leaves nested values open. What most servers read is written: keys nest, a
    list of scalars is ``name[]=value``, and other lists are numbered from 0.
    """
    if isinstance(value, dict):
        nested = [(f"{name}[{key}]", item) for key, item in value.items()]
    elif isinstance(value, list):
        numbered = any(isinstance(item, (list, dict)) for item in value)
        nested = [
            (f"{name}[{number if numbered else ''}]", item)
            for number, item in enumerate(value)
        ]
    else:
        return [f"{encode_strictly(name)}={_item(value, encode)}"]
    return [
        pair for deeper, item in nested for pair in _deep_pairs(deeper, item, encode)
    ]


def _joined(value: Plain, explode: bool, encode: Encode, separator: str) -> str:
    if isinstance(value, list):
        return separator.join(_item(item, encode) for item in value)
    if isinstance(value, dict):
        return _joined_members(value, explode, encode, separator)
    return _item(value, encode)


def _joined_members(
    members: dict[str, Plain], explode: bool, encode: Encode, separator: str
) -> str:
    between = "=" if explode else separator
    return separator.join(
        f"{encode(key)}{between}{_item(item, encode)}" for key, item in members.items()
    )


def _item(value: Plain, encode: Encode) -> str:
    """A scalar as text; what is nested deeper than the style goes, as JSON."""
    if value is None or isinstance(value, (str, bool, int, float, Decimal)):
        return encode(scalar_text(value))
    return encode(encode_json(value).decode())
