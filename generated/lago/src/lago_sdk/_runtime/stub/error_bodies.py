"""Puts what was wrong with a request into a vendor's own error body.

Which places to fill is told by the shape of the schema and the names in it, never by
the vendor; each place is filled only if the body still satisfies its schema then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from .document import Document, Node
from .flattening import FlatSchema, flatten, types_of
from .json_values import JSON, mapping
from .offences import Offence, Rejection
from .validators import SchemaValidator

_Path = tuple[str, ...]

_STATUS = re.compile(r"(http_?)?(status|code)(_?code)?", re.IGNORECASE)
_DETAILS = re.compile(
    r"(.*_)?(details?|errors?|fields?|violations|issues|causes|invalid_?params)",
    re.IGNORECASE,
)
_MESSAGE = re.compile(
    r"(error_?)?(message|detail|description|msg|reason)", re.IGNORECASE
)
_FIELD_NAMES = re.compile(
    r"field|name|param|parameter|property|path|pointer|key|source"
)
_CODE_NAMES = re.compile(r"type|code|rule|keyword")
_DEPTH_LIMIT = 3


@dataclass(frozen=True, slots=True)
class ErrorReport:
    """What an error body should say."""

    status: int
    rejection: Rejection

    @property
    def message(self) -> str:
        """One sentence with the first offences."""
        return str(self.rejection)

    @property
    def offences(self) -> tuple[Offence, ...]:
        """The details."""
        return self.rejection.offences


class ErrorBodies:
    """Fills error bodies."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def fill(
        self,
        schema: Node,
        sample: JSON,
        report: ErrorReport,
        validator: SchemaValidator,
    ) -> JSON:
        """A copy of ``sample`` with the report in it, as far as the schema takes it."""
        body = deepcopy(sample)
        if not isinstance(body, dict):
            return self._fill_root(schema, body, report, validator)
        for path, candidates in self._places(schema.value, body, report, ()):
            _try(body, path, candidates, validator)
        return body

    def _fill_root(
        self,
        schema: Node,
        body: JSON,
        report: ErrorReport,
        validator: SchemaValidator,
    ) -> JSON:
        flat = flatten(self._document, schema.value)
        candidates = self._details(flat, report)
        if isinstance(body, str):
            candidates = [report.message]
        return next((one for one in candidates if validator.is_valid(one)), body)

    def _places(
        self, schema: JSON, value: dict[str, JSON], report: ErrorReport, path: _Path
    ) -> Iterator[tuple[_Path, list[JSON]]]:
        """Paths in the body, and what could stand there, the best first."""
        for name, below in self._properties(schema).items():
            here = (*path, name)
            flat = flatten(self._document, below)
            known = value.get(name)
            candidates = self._candidates(name, flat, known, report)
            if candidates:
                yield here, candidates
            elif isinstance(known, dict) and len(here) < _DEPTH_LIMIT:
                yield from self._places(below, known, report, here)

    def _properties(self, schema: JSON) -> dict[str, JSON]:
        flat = flatten(self._document, schema)
        found = dict(flat.properties)
        for variant in (one for union in flat.unions for one in union.schemas):
            found = {**flatten(self._document, variant).properties, **found}
        return found

    def _candidates(
        self, name: str, flat: FlatSchema, known: JSON, report: ErrorReport
    ) -> list[JSON]:
        types = self._types(flat)
        if _STATUS.fullmatch(name) and _is_status(known):
            return [str(report.status)] if isinstance(known, str) else [report.status]
        if _STATUS.fullmatch(name) and "status" in name.lower() and "integer" in types:
            return [report.status]
        candidates: list[JSON] = []
        if _DETAILS.fullmatch(name) and report.offences:
            candidates += self._details(flat, report)
        if _MESSAGE.fullmatch(name) and (not types or "string" in types):
            candidates.append(report.message)
        return candidates

    def _types(self, flat: FlatSchema) -> set[str]:
        types = set(types_of(flat.keywords))
        for variant in (one for union in flat.unions for one in union.schemas):
            types |= set(types_of(flatten(self._document, variant).keywords))
        return types

    def _details(self, flat: FlatSchema, report: ErrorReport) -> list[JSON]:
        """The offences in every form that such a property could have."""
        candidates: list[JSON] = []
        for one in (flat, *self._variants(flat)):
            types = types_of(one.keywords)
            if "items" in one.keywords or "array" in types:
                candidates += self._lists(one, report.offences)
            elif "object" in types or not types:
                candidates += _by_field(one, report.offences)
        return candidates

    def _variants(self, flat: FlatSchema) -> list[FlatSchema]:
        variants = [one for union in flat.unions for one in union.schemas]
        return [flatten(self._document, one) for one in variants]

    def _lists(self, flat: FlatSchema, offences: tuple[Offence, ...]) -> list[JSON]:
        item = flatten(self._document, flat.keywords.get("items", True))
        names = list(item.properties)
        if names:
            return [[_record(item, names, offence) for offence in offences]]
        return [[str(offence) for offence in offences]]


def _by_field(flat: FlatSchema, offences: tuple[Offence, ...]) -> list[JSON]:
    """``{field: [message]}`` or ``{field: message}``, for objects that are free."""
    if flat.properties:
        return []
    lists: dict[str, list[JSON]] = {}
    for offence in offences:
        lists.setdefault(offence.field, []).append(offence.message)
    as_lists: JSON = {field: list(messages) for field, messages in lists.items()}
    as_text: JSON = {field: messages[0] for field, messages in lists.items()}
    return [as_lists, as_text]


def _record(item: FlatSchema, names: list[str], offence: Offence) -> JSON:
    """One offence as an object of the properties that an entry has."""
    record: dict[str, JSON] = {}
    for name in names:
        value = _record_value(item, name.lower(), name, offence)
        if value is not None:
            record[name] = value
    return record


def _record_value(item: FlatSchema, lowered: str, name: str, offence: Offence) -> JSON:
    if lowered in ("loc", "location"):
        kinds = types_of(mapping(item.properties[name]))
        listed: list[JSON] = [offence.location, *offence.path]
        return offence.location if "string" in kinds else listed
    if lowered in ("in", "where"):
        return offence.location
    if _MESSAGE.fullmatch(lowered) or lowered in ("title", "error"):
        return offence.message
    if _FIELD_NAMES.fullmatch(lowered):
        return offence.field
    if _CODE_NAMES.fullmatch(lowered):
        return offence.keyword
    required = name in item.required
    return offence.message if required else None


def _is_status(value: JSON) -> bool:
    """Whether an example is an HTTP status of an error, as a number or as text."""
    return str(value).isdigit() and 400 <= int(str(value)[:9]) <= 599


def _try(
    body: dict[str, JSON],
    path: _Path,
    candidates: list[JSON],
    validator: SchemaValidator,
) -> None:
    """Set the first candidate with which the body is valid; else leave it alone."""
    parent = body
    for key in path[:-1]:
        parent = mapping(parent.get(key))
    name = path[-1]
    was_there, before = name in parent, parent.get(name)
    for candidate in candidates:
        parent[name] = candidate
        if validator.is_valid(body):
            return
    if was_there:
        parent[name] = before
    else:
        parent.pop(name, None)
