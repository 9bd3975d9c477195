"""The ``Link`` header (RFC 8288)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINK = re.compile(
    r"<([^<>]*)>((?:\s*;\s*[^\s=;,\"]+(?:\s*=\s*(?:\"[^\"]*\"|[^\s;,\"]*))?)*)"
)
_RELATION = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s;,\"]*))", re.IGNORECASE)
_LONGEST = 65_536


def next_link(values: Iterable[str]) -> str | None:
    """The address of the link whose relation is ``next``; None if there is none."""
    for value in values:
        for link in _LINK.finditer(value[:_LONGEST]):
            relation = _RELATION.search(link[2])
            if relation is None:
                continue
            if "next" in (relation[1] or relation[2] or "").lower().split():
                return link[1]
    return None
