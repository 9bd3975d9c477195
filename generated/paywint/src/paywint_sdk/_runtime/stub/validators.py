"""JSON Schema validation: the only module that uses jsonschema-rs.

The library would by itself follow references to files and to the network; here it is
given schemas whose references are all inside, and a retriever that refuses the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import jsonschema_rs

from .bundling import Bundle, Bundler, Direction
from .document import Document
from .json_values import JSON
from .problems import Problems

_MENDING_LIMIT = 200
_MESSAGE_LIMIT = 300
# Compiled schemas are kept until they have this many definitions together, which is
# some 40 MB: where all schemas reach each other, every one is a copy of most others.
_KEPT_DEFINITIONS = 10_000


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which a value breaks its schema.

    Attributes:
        path: Where in the value; a missing or unknown field is named itself.
        keyword: The keyword of JSON Schema that is not satisfied.
        message: For people.
        context: For ``oneOf`` and ``anyOf``: the violations of each variant.
    """

    path: tuple[str | int, ...]
    keyword: str
    message: str
    context: tuple[tuple[Violation, ...], ...] = field(default=(), compare=False)


class SchemaValidator:
    """A compiled schema; ``size`` is the number of definitions in it."""

    def __init__(self, compiled: jsonschema_rs.Validator, size: int) -> None:
        self._compiled = compiled
        self.size = size

    def is_valid(self, value: JSON) -> bool:
        """Whether ``value`` satisfies the schema."""
        try:
            return self._compiled.is_valid(value)
        except ValueError:
            return False

    def violations(self, value: JSON) -> list[Violation]:
        """All the ways in which ``value`` breaks the schema."""
        try:
            found = self._compiled.iter_errors(value)
            return [one for error in found for one in _violations(error)]
        except ValueError as error:
            return [Violation((), "value", _shorten(str(error)))]


class Validators:
    """Compiles the document's schemas when they are needed, and keeps those in use."""

    def __init__(self, document: Document, problems: Problems) -> None:
        self._document = document
        self._problems = problems
        self._cache: dict[tuple[str, Direction], SchemaValidator] = {}
        self._size = 0
        self._targets: dict[str, str] = {}
        self._bundlers: dict[Direction, Bundler] = {
            "request": Bundler(document, "request", problems),
            "response": Bundler(document, "response", problems),
        }

    def get(self, pointer: str, direction: Direction) -> SchemaValidator:
        """The validator of the schema at ``pointer``, for a request or a response."""
        target = self._targets.get(pointer)
        if target is None:
            node = self._document.at(pointer)
            target = self._document.canonical(node).pointer if node else pointer
            self._targets[pointer] = target
        found = self._cache.pop((target, direction), None)
        if found is None:
            bundled = self._bundlers[direction].bundle(target)
            found = SchemaValidator(self._compile(bundled), bundled.size)
            self._make_room(found.size)
        self._cache[target, direction] = found  # the last in the order of use
        return found

    def _make_room(self, size: int) -> None:
        """Drop what was not used for longest; what was just asked for is kept."""
        self._size += size
        while self._size > _KEPT_DEFINITIONS and self._cache:
            oldest = self._cache.pop(next(iter(self._cache)))
            self._size -= oldest.size

    def _compile(self, bundled: Bundle) -> jsonschema_rs.Validator:
        """Compile, without the keywords that are not JSON Schema; they are named."""
        for _ in range(_MENDING_LIMIT):
            try:
                return _new_validator(bundled.schema)
            except jsonschema_rs.ValidationError as error:
                removed = bundled.remove_keyword(error.instance_path)
                message = f"ignored, not usable as JSON Schema: {error.message}"
                self._problems.add(removed or bundled.pointer, _shorten(message))
                if removed is None:
                    break
        return _new_validator(True)


def _new_validator(schema: JSON) -> jsonschema_rs.Validator:
    checked = schema if isinstance(schema, (dict, bool)) else True
    return jsonschema_rs.Draft202012Validator(
        checked, validate_formats=True, retriever=_refuse
    )


def _refuse(uri: str, /) -> NoReturn:
    raise ValueError(f"nothing is fetched: {uri}")


def _violations(error: jsonschema_rs.ValidationError) -> Iterator[Violation]:
    path = tuple(error.instance_path)
    kind = error.kind
    message = _shorten(error.message)
    match kind:
        case jsonschema_rs.ValidationErrorKind.Required(missing):
            yield Violation((*path, missing), kind.name, "is required")
        case jsonschema_rs.ValidationErrorKind.AdditionalProperties(
            names
        ) | jsonschema_rs.ValidationErrorKind.UnevaluatedProperties(names):
            for name in names:
                yield Violation((*path, name), kind.name, "is not allowed here")
        case (
            jsonschema_rs.ValidationErrorKind.AnyOf(context)
            | jsonschema_rs.ValidationErrorKind.OneOfNotValid(context)
            | jsonschema_rs.ValidationErrorKind.OneOfMultipleValid(context)
        ):
            inner = tuple(_all_violations(variant) for variant in context)
            yield Violation(path, kind.name, message, inner)
        case _:
            yield Violation(path, kind.name, message)


def _all_violations(
    errors: Iterable[jsonschema_rs.ValidationError],
) -> tuple[Violation, ...]:
    return tuple(one for error in errors for one in _violations(error))


def _shorten(message: str) -> str:
    if len(message) <= _MESSAGE_LIMIT:
        return message
    return f"{message[:_MESSAGE_LIMIT]}..."
