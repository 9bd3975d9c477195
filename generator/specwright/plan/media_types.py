"""Which media types of a body a method offers, and which of them take the same value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache

from specwright.ir.operation import ContentKind, MediaType, Response
from specwright.ir.schema import RefSchema
from specwright.ir.text import SpecText

STRUCTURED = (ContentKind.JSON, ContentKind.FORM, ContentKind.MULTIPART)
"""What is written from an object, property by property."""

STREAMS = (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)
"""What holds one value after the other, for as long as the API likes."""

WITHOUT_BODY = ("204", "205")
"""Answers that end after their headers (RFC 9110, 15.3.5 and 15.3.6)."""

JSON = SpecText("application/json")
_SENT = (
    *STRUCTURED,
    ContentKind.YAML,
    ContentKind.TEXT,
    ContentKind.XML,
    ContentKind.BINARY,
)
_RANKS = {kind: rank for rank, kind in enumerate(_SENT)}
# Never registered, and meant as application/json wherever it stands beside that.
_SYNONYMS = frozenset(map(SpecText, ("text/json", "application/x-json", "text/x-json")))
# What two schemas may differ in and still be of one Python type.
_ANNOTATIONS = frozenset(
    {"at", "pointer", "title", "description", "default", "examples", "deprecated"}
)


def sent(content: tuple[MediaType, ...]) -> tuple[tuple[MediaType, ...], ...]:
    """What a method can send, in groups that take the same value; the preferred one first.

    JSON goes first, then the kind that says most. Left out is what adds nothing to the others:
    a range beside a media type in it, another name of JSON, and another form of an object that
    only JSON or a form can be made from.
    """
    if len(content) < 2:
        return (content,) if content else ()
    ranked = sorted(content, key=_rank)
    groups: list[list[MediaType]] = []
    for each in ranked:
        if not _is_covered(each, (other for group in groups for other in group)):
            _join(groups, each)
    return tuple(tuple(group) for group in groups)


def _rank(media_type: MediaType) -> tuple[int, bool, bool]:
    return (
        _RANKS.get(media_type.kind, len(_RANKS)),
        media_type.is_range,
        media_type.kind is ContentKind.JSON and media_type.media_type != JSON,
    )


def _is_covered(media_type: MediaType, others: Iterable[MediaType]) -> bool:
    """Whether a method can do without a media type, for it takes one of the others."""
    return any(_covers(other, media_type) for other in others)


def _covers(other: MediaType, media_type: MediaType) -> bool:
    if not is_same(other.schema, media_type.schema):
        return False
    if other.kind is media_type.kind:
        is_synonym = other.name == JSON and media_type.name in _SYNONYMS
        return media_type.is_range or is_synonym or media_type.name == other.name
    if media_type.schema is None or other.kind not in STRUCTURED:
        return False
    return media_type.kind not in (*STRUCTURED, ContentKind.YAML)


def _join(groups: list[list[MediaType]], media_type: MediaType) -> None:
    """Put a media type with those that take the same value, or in a group of its own."""
    for group in groups:
        if _takes_the_same(group[0], media_type):
            group.append(media_type)
            return
    groups.append([media_type])


def _takes_the_same(first: MediaType, other: MediaType) -> bool:
    """Two of JSON, forms and YAML (of which JSON is a part: YAML 1.2, 1.3) with one schema."""
    if first.is_range or other.is_range:
        return False
    if first.kind in STRUCTURED and other.kind in (*STRUCTURED, ContentKind.YAML):
        return is_same(first.schema, other.schema)
    return first.kind is other.kind and first.kind not in STRUCTURED


def is_same(one: object, other: object) -> bool:
    """Whether two schemas, or parts of them, differ in annotations and places only."""
    if one is other:
        return True
    if isinstance(one, RefSchema) and isinstance(other, RefSchema):  # so are most
        return one.target == other.target and is_same(one.restrictions, other.restrictions)
    if is_dataclass(one) and not isinstance(one, type):
        return type(one) is type(other) and all(
            is_same(getattr(one, name), getattr(other, name)) for name in _telling(type(one))
        )
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(is_same, one, other))
    return one == other


@cache
def _telling(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.name not in _ANNOTATIONS)


def answered(response: Response, *, with_streams: bool) -> tuple[MediaType, ...]:
    """What an answer can be; HTTP gives some no body, whatever is described (RFC 9110, 6.4.1)."""
    if response.status in WITHOUT_BODY:
        return ()
    return received(response.content, with_streams=with_streams)


def received(
    content: tuple[MediaType, ...], *, with_streams: bool = False
) -> tuple[MediaType, ...]:
    """What a method asks for, the preferred one first: JSON, then in the order of the description.

    Left out is what gives no other type than one before it, or no better one: the same value as
    XML or text, a range of which another is a part, a stream beside an answer in one piece (unless
    ``with_streams`` says that the method gives both).
    """
    if len(content) < 2:
        return content
    ranked = sorted(content, key=_rank_of_answer)
    kept: list[MediaType] = []
    for each in ranked:
        is_kept = with_streams and each.kind in STREAMS
        if is_kept or not any(_answers(other, each) for other in kept):
            kept.append(each)
    return tuple(kept)


def _rank_of_answer(media_type: MediaType) -> tuple[bool, bool, bool, bool]:
    is_json = media_type.kind is ContentKind.JSON
    return (
        not media_type.is_named,
        not is_json,
        media_type.is_range,
        is_json and media_type.media_type != JSON,
    )


def _answers(other: MediaType, media_type: MediaType) -> bool:
    """Whether asking for one media type makes it needless to ask for another as well."""
    if not media_type.is_named or (media_type.kind in STREAMS and other.kind not in STREAMS):
        return True
    is_bytes = media_type.kind is ContentKind.BINARY and not media_type.is_range
    if media_type.schema is None and other.schema is not None and not is_bytes:
        return True
    if other.kind is not ContentKind.JSON:
        return other.kind is media_type.kind and other.name == media_type.name
    return media_type.schema is not None and is_same(other.schema, media_type.schema)
