"""Finds the path template that a request's path fits, and the operation there.

Some descriptions put several operations of one method at one address, told apart by a
query (``/things?action=list``) or by a parameter with one allowed value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from .document import Document
from .incoming import Incoming
from .json_values import mapping, sequence, text
from .operations import StubOperation

_PARAMETER = re.compile(r"\{([^{}]*)\}")
_SPECIAL = re.compile(r"[{}?#%]")


@dataclass(slots=True)
class Route:
    """A path template with its operations by method."""

    path: str
    operations: dict[str, list[StubOperation]] = field(
        default_factory=dict[str, list[StubOperation]]
    )

    def operation(self, incoming: Incoming) -> StubOperation | None:
        """The operation that is asked for; HEAD falls back to GET (RFC 9110, 9.3.2).

        Where several share the method, it is the first one whose fixed values the
        request has, or the first of all.
        """
        method = incoming.method
        if method not in self.operations and method == "HEAD":
            method = "GET"
        found = self.operations.get(method, [])
        if len(found) < 2:
            return found[0] if found else None
        fitting = (each for each in found if each.is_asked_for(incoming))
        return next(fitting, found[0])

    @property
    def all_operations(self) -> tuple[StubOperation, ...]:
        """The operations of all methods."""
        return tuple(each for found in self.operations.values() for each in found)

    @property
    def allow(self) -> str:
        """The value of the header ``Allow``."""
        implied = {"HEAD"} if "GET" in self.operations else set[str]()
        return ", ".join(sorted({*self.operations, *implied}))


@dataclass(frozen=True, slots=True)
class Match:
    """A route with the encoded values of its path parameters."""

    route: Route
    values: dict[str, str]


@dataclass(slots=True)
class _Branch:
    """What can follow a segment: fixed segments, which win, or templates."""

    fixed: dict[str, _Branch] = field(default_factory=dict[str, "_Branch"])
    templates: dict[str, _Template] = field(default_factory=dict[str, "_Template"])
    route: Route | None = None


@dataclass(slots=True)
class _Template:
    """What a segment with parameters looks like; None: it is one parameter."""

    pattern: re.Pattern[str] | None
    names: list[str]
    branch: _Branch

    def read(self, segment: str) -> tuple[str, ...] | None:
        """The encoded values of the parameters; None if it does not fit."""
        if self.pattern is None:
            return (segment,) if segment else None
        match = self.pattern.fullmatch(segment)
        return match.groups() if match else None


class Router:
    """All routes; they answer at the root and below the first server's path."""

    def __init__(self, document: Document, operations: Iterable[StubOperation]) -> None:
        self._root = _Branch()
        # Paths without parameters, which win over all others.
        self._fixed: dict[str, Route] = {}
        self._base = base_path(document)
        for operation in operations:
            route = self._add(operation.path)
            route.operations.setdefault(operation.method, []).append(operation)

    def find(self, raw_path: str) -> Match | None:
        """The route for a path that is still percent-encoded; None if there is none."""
        match = self._find(raw_path)
        if match is None and self._base and raw_path.startswith(f"{self._base}/"):
            match = self._find(raw_path[len(self._base) :])
        return match

    def _find(self, raw_path: str) -> Match | None:
        values: dict[str, str] = {}
        known = self._fixed.get(raw_path)
        if known is not None:
            return Match(known, values)
        segments = raw_path.split("/")[1:]
        route = _search(self._root, segments, 0, values)
        return Match(route, values) if route else None

    def _add(self, path: str) -> Route:
        branch = self._root
        # Some documents tell paths apart by a query or a fragment: not routing.
        for segment in re.split(r"[?#]", path)[0].split("/")[1:]:
            branch = _branch_for(branch, segment)
        if branch.route is None:
            branch.route = Route(path)
            if not _SPECIAL.search(path):
                self._fixed[path] = branch.route
        return branch.route


def _branch_for(branch: _Branch, segment: str) -> _Branch:
    names = _PARAMETER.findall(segment)
    if not names:
        return branch.fixed.setdefault(unquote(segment), _Branch())
    # Templates of the same shape share a branch, whatever their names are.
    if segment not in branch.templates:
        pieces = [re.escape(piece) for piece in _PARAMETER.split(segment)[::2]]
        whole = pieces == ["", ""]
        pattern = None if whole else re.compile("(.+?)".join(pieces), re.DOTALL)
        branch.templates[segment] = _Template(pattern, names, _Branch())
    return branch.templates[segment].branch


def _search(
    branch: _Branch, segments: list[str], index: int, values: dict[str, str]
) -> Route | None:
    if index == len(segments):
        return branch.route
    segment = segments[index]
    fixed = branch.fixed.get(unquote(segment))
    route = _search(fixed, segments, index + 1, values) if fixed else None
    if route is not None:
        return route
    for template in branch.templates.values():
        found = template.read(segment)
        if found is not None:
            route = _search(template.branch, segments, index + 1, values)
            if route is not None:
                values.update(zip(template.names, found, strict=True))
                return route
    return None


def base_path(document: Document) -> str:
    """The path of the first server, with its variables' defaults; "" for the root."""
    servers = sequence(document.root.fields.get("servers"))
    first = mapping(servers[0]) if servers else {}
    url = text(first.get("url"))
    for name, variable in mapping(first.get("variables")).items():
        url = url.replace(f"{{{name}}}", text(mapping(variable).get("default")))
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:
        return ""
