"""What a path says of names: its segments, apart from those that name no thing.

Left out are leading ``api`` and ``rest``, versions before or after the first word (``v1``,
``2010-04-01``), formats (``.json``), and two beginnings that are found by looking at the whole API:
a **base**, the word before the version where nearly all paths have it (``/shop/v1``), and a
**scope**, a thing below which very much is, as ``/Accounts/{id}`` or ``/repos/{owner}/{repo}``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from specwright.frozen import dataclass
from specwright.ir.operation import Operation, PathText, PathVariable
from specwright.plan.naming import words

MANY_COLLECTIONS = 15
"""How many collections stand below a scope; customers, projects and the like have fewer."""

ENOUGH_PATHS = 10
"""How many operations an API has at least before what they share tells anything."""

NEARLY_ALL = 0.9

_PREFIX = re.compile(r"(api|apis|rest)\Z", re.IGNORECASE)
_VERSION = re.compile(r"(v?\d+([._-]?\w*\d)?|\d{4}-\d\d-\d\d)\Z", re.IGNORECASE)
_FORMAT_SUFFIX = re.compile(
    r"\.(json|xml|ya?ml|csv|txt|html?|pdf|php|aspx?|jsp|cgi|do|svc)\Z", re.IGNORECASE
)
_CALLED = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+\Z")
_VARIABLE = "\N{NULL}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment of a path; ``text`` is empty for one that holds a variable."""

    text: str
    is_action: bool = False


@dataclass(frozen=True, slots=True)
class NamedPath:
    """The segments that name something; ``left_out`` are the words that were cut before them.

    ``has_base`` says that a version came after the first segment: ``/video/v1/assets``.
    """

    segments: tuple[Segment, ...]
    left_out: tuple[str, ...] = ()
    has_base: bool = False

    @property
    def literals(self) -> list[str]:
        """The segments without the variables."""
        return [segment.text for segment in self.segments if segment.text]


def named_path(operation: Operation) -> NamedPath:
    """The path of an operation, without what names nothing; scopes are still in it."""
    spelled = "".join(
        piece.text.reveal() if isinstance(piece, PathText) else _VARIABLE
        for piece in operation.path.pieces
    )
    spelled = re.split(r"[?#]", spelled, maxsplit=1)[0]
    parts = [_FORMAT_SUFFIX.sub("", part) for part in spelled.split("/") if part]
    found = [segment for part in parts for segment in _pieces(part)]
    left_out = _without_prefix(found)
    has_base = len(found) > 2 and bool(found[0].text) and _is_version(found[1])
    if has_base:
        left_out.append(found.pop(1).text)
    naming = tuple(each for each in found if not each.text or words(each.text))
    return NamedPath(naming, tuple(left_out), has_base)


def _without_prefix(found: list[Segment]) -> list[str]:
    """Take what names nothing off the beginning; the versions that were there."""
    versions = []
    while len(found) > 1 and found[0].text:
        if _is_version(found[0]):
            versions.append(found[0].text)
        elif not _PREFIX.match(found[0].text):
            break
        found.pop(0)
    return versions


def _is_version(segment: Segment) -> bool:
    return _VERSION.match(segment.text) is not None


def _pieces(part: str) -> Iterator[Segment]:
    """A segment, apart from the action that it may name: ``docs:cancel``, ``chat.postMessage``."""
    thing, colon, action = part.partition(":")
    if not (colon and thing and words(action)) or _VARIABLE in action:
        thing, action = part, ""
    if _CALLED.match(thing) and not action:
        *things, action = thing.split(".")
        yield from map(Segment, things)
    else:
        yield Segment("" if _VARIABLE in thing else thing)
    if action:
        yield Segment(action, is_action=True)


class Beginnings:
    """What all paths of an API, or very many, have before what they name."""

    def __init__(self, paths: Sequence[NamedPath]) -> None:
        bases = Counter(path.segments[:1] for path in paths if path.has_base)
        base, count = next(iter(bases.most_common(1)), ((), 0))
        self._base = base if count >= max(ENOUGH_PATHS, NEARLY_ALL * len(paths)) else ()
        self._scopes = _scopes([self._without_base(path) for path in paths])

    def without(self, path: NamedPath) -> NamedPath:
        """The path without its base and scope; what is the scope itself keeps its name."""
        path = self._without_base(path)
        length = _scope_length(path.segments)
        rest = path.segments[length:]
        if path.segments[:length] not in self._scopes or not rest:
            return path
        return NamedPath(rest, (*path.left_out, path.segments[0].text))

    def _without_base(self, path: NamedPath) -> NamedPath:
        if not path.has_base or path.segments[:1] != self._base:
            return path
        return NamedPath(path.segments[1:], path.left_out)


def _scopes(paths: Iterable[NamedPath]) -> set[tuple[Segment, ...]]:
    below: defaultdict[tuple[Segment, ...], set[Segment]] = defaultdict(set)
    for path in paths:
        length = _scope_length(path.segments)
        thing, what = (*path.segments[length : length + 2], None, None)[:2]
        if length and thing and what and thing.text and not what.text:
            below[path.segments[:length]].add(thing)
    return {scope for scope, found in below.items() if len(found) >= MANY_COLLECTIONS}


def _scope_length(segments: tuple[Segment, ...]) -> int:
    """How many segments a thing at the beginning has with its variables; 0 where there are none."""
    if not segments or not segments[0].text:
        return 0
    length = 1
    while length < len(segments) and not segments[length].text:
        length += 1
    return length if length > 1 else 0


def path_variables(operation: Operation) -> tuple[PathVariable, ...]:
    """The variables of a path, in order, each once."""
    found = (piece for piece in operation.path.pieces if isinstance(piece, PathVariable))
    return tuple(dict.fromkeys(found))
