"""The headers of a request while they are put together (RFC 9110, 5)."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from .parameters import checked_header

HeaderTable: TypeAlias = dict[str, tuple[str, str]]
"""Names and values by the name in lower case."""

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""RFC 9110, 5.6.2."""


def set_header(headers: HeaderTable, name: str, value: str) -> None:
    """Set a header, in the place of one of the same name in any case.

    Raises:
        ValueError: The name or the value can't be one.
    """
    if not _TOKEN.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a header")
    headers[name.lower()] = (name, checked_header(name, value))
