"""Media types: which ones match, and what kind of content they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "json", "form", "multipart", "text", "lines", "events", "other"
]

_STANDARD = {"*/*": "application/json", "application/*": "application/json"}
_LINES = ("application/x-ndjson", "application/jsonl", "application/json-seq")
# The same few come again with every request: so many are remembered, of this length.
_KEPT = 256
_LONGEST = 256


def bare(media_type: str) -> str:
    """The type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def kind_of(media_type: str) -> Kind:
    """What kind of content a media type stands for."""
    return _kind_of(bare(media_type)[:_LONGEST])


@lru_cache(_KEPT)
def _kind_of(name: str) -> Kind:
    if name.endswith(("/json", "+json")):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    if name == "text/event-stream":
        return "events"
    if name in _LINES:
        return "lines"
    return "text" if name.startswith("text/") else "other"


def covers(declared: str, media_type: str) -> bool:
    """Whether a declared type or range (``image/*``) covers a media type."""
    pattern, name = bare(declared), bare(media_type)
    if pattern in (name, "*/*"):
        return True
    return pattern.endswith("/*") and name.startswith(pattern[:-1])


def best(declared: Iterable[str], media_type: str) -> str | None:
    """The declared type that covers a media type most closely; None if none does."""
    return _best(tuple(declared), bare(media_type)[:_LONGEST])


@lru_cache(_KEPT)
def _best(declared: tuple[str, ...], media_type: str) -> str | None:
    fitting = [one for one in declared if covers(one, media_type)]
    return max(fitting, key=lambda one: -one.count("*"), default=None)


def concrete(declared: str) -> str:
    """A declared type as it can be sent: a range becomes a common type in it."""
    name = bare(declared)
    if "*" not in name:
        return declared
    if name == "text/*":
        return "text/plain"
    return _STANDARD.get(name, "application/octet-stream")


def negotiate(declared: Iterable[str], accept: str) -> str | None:
    """The declared type to answer with: JSON if it is accepted, else the first one.

    ``Accept`` is honoured loosely: where nothing declared is accepted, the usual
    answer is sent all the same (RFC 9110, 12.5.1 allows it).
    """
    return _negotiated(tuple(declared), accept[:_LONGEST])


@lru_cache(_KEPT)
def _negotiated(declared: tuple[str, ...], accept: str) -> str | None:
    ranges = [one for one in accept.split(",") if "q=0" not in one.split(";")[-1:][0]]
    accepted = [bare(one) for one in ranges if one.strip()] or ["*/*"]
    fitting = [
        one for one in declared if any(covers(r, concrete(one)) for r in accepted)
    ]
    usual = fitting or declared
    return next((one for one in usual if kind_of(concrete(one)) == "json"), None) or (
        usual[0] if usual else None
    )
