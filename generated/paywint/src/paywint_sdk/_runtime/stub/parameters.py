"""Reads and checks parameters by style and schema (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args
from urllib.parse import unquote

from .document import Document, Node
from .incoming import Incoming, decode
from .json_values import JSON, InvalidJSON, load, text
from .offences import Location, Offence, offences_from
from .operations import StubOperation
from .text_values import TextTree, grow, possible_types, property_names, typed
from .validators import Validators

# Declared as parameters these say nothing (OpenAPI 3.1, 4.8.12.1).
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
_DELIMITERS = {"spaceDelimited": ("%20", "+", " "), "pipeDelimited": ("|", "%7C")}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter object with what its style defaults to."""

    name: str
    location: Location
    style: str
    explode: bool
    required: bool
    allow_empty: bool
    schema: Node | None
    content: bool

    @classmethod
    def read(cls, document: Document, node: Node) -> Parameter | None:
        """Read the object; None if it is one that is not checked."""
        fields = node.fields
        name, location = text(fields.get("name")), text(fields.get("in"))
        ignored = location == "header" and name.lower() in _IGNORED_HEADERS
        if ignored or location not in get_args(Location):
            return None
        usual = "form" if location in ("query", "cookie") else "simple"
        style = text(fields.get("style"), usual)
        explode = fields.get("explode")
        contents = document.followed_children(node, "content")
        return cls(
            name=name,
            location=cast("Location", location),
            style=style,
            explode=explode if isinstance(explode, bool) else style == "form",
            required=fields.get("required") is True or location == "path",
            allow_empty=fields.get("allowEmptyValue") is True,
            schema=contents[0][1].child("schema") if contents else node.child("schema"),
            content=bool(contents),
        )


class ParameterCheck:
    """Checks the parameters of requests."""

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators
        self._known: dict[str, tuple[Parameter, ...]] = {}

    def read(
        self,
        operation: StubOperation,
        incoming: Incoming,
        path_values: Mapping[str, str],
    ) -> tuple[dict[tuple[str, str], JSON], list[Offence]]:
        """The parameters by location and name, and what is wrong with them."""
        values: dict[tuple[str, str], JSON] = {}
        offences: list[Offence] = []
        for parameter in self._parameters(operation):
            tree = self._tree(parameter, incoming, path_values)
            if tree is None:
                offences += _missing(parameter)
            elif not (tree == "" and parameter.allow_empty):
                value, found = self._value(parameter, tree)
                values[parameter.location, parameter.name] = value
                offences += found
        return values, offences

    def _parameters(self, operation: StubOperation) -> tuple[Parameter, ...]:
        key = operation.node.pointer
        if key not in self._known:
            read = (Parameter.read(self._document, n) for n in operation.parameters)
            self._known[key] = tuple(one for one in read if one is not None)
        return self._known[key]

    def _value(
        self, parameter: Parameter, tree: TextTree
    ) -> tuple[JSON, list[Offence]]:
        location, name, schema = parameter.location, parameter.name, parameter.schema
        if parameter.content and isinstance(tree, str):
            try:
                value: JSON = load(tree.encode("utf-8", "replace"))
            except InvalidJSON as error:
                return tree, [Offence(location, (name,), "json", str(error))]
            return value, self._offences(parameter, value)
        value = cast("JSON", tree)
        if schema is None:
            return value, []
        first: list[Offence] | None = None
        for prefer_text in (True, False):
            value = typed(self._document, schema.value, tree, prefer_text=prefer_text)
            offences = self._offences(parameter, value)
            if not offences:
                return value, []
            first = first or offences
        return value, first or []

    def _offences(self, parameter: Parameter, value: JSON) -> list[Offence]:
        if parameter.schema is None:
            return []
        validator = self._validators.get(parameter.schema.pointer, "request")
        if validator.is_valid(value):
            return []
        violations = validator.violations(value)
        return offences_from(parameter.location, violations, parameter.name)

    def _tree(
        self, parameter: Parameter, incoming: Incoming, path_values: Mapping[str, str]
    ) -> TextTree | None:
        """The parameter's text, split as its style says; None if it is not there."""
        match parameter.location:
            case "path":
                raw = path_values.get(parameter.name)
                return None if raw is None else self._path_tree(parameter, raw)
            case "header":
                raw = incoming.headers.get(parameter.name.lower())
                return None if raw is None else self._simple(parameter, raw, str)
            case "cookie":
                raw = incoming.cookies.get(parameter.name)
                return None if raw is None else self._simple(parameter, raw, unquote)
            case _:
                return self._query_tree(parameter, incoming)

    def _shape(self, parameter: Parameter) -> str:
        schema = parameter.schema
        if schema is None or parameter.content:
            return "text"
        types = possible_types(self._document, schema.value)
        return (
            "array" if "array" in types else "object" if "object" in types else "text"
        )

    def _path_tree(self, parameter: Parameter, raw: str) -> TextTree:
        name = parameter.name
        if parameter.style == "label":
            raw = raw.removeprefix(".")
            return self._split(parameter, raw, "." if parameter.explode else ",")
        if parameter.style == "matrix":
            raw = raw.removeprefix(";")
            if self._shape(parameter) == "object" and parameter.explode:
                return self._split(parameter, raw, ";")
            raw = raw.replace(f";{name}=", ",").removeprefix(f"{name}=")
            return self._split(parameter, raw, ",", exploded=False)
        return self._split(parameter, raw, ",")

    def _split(
        self,
        parameter: Parameter,
        raw: str,
        delimiter: str,
        *,
        exploded: bool | None = None,
    ) -> TextTree:
        exploded = parameter.explode if exploded is None else exploded
        pieces = raw.split(delimiter) if raw else []
        match self._shape(parameter):
            case "array":
                return [unquote(piece, errors="replace") for piece in pieces]
            case "object":
                return _pairs(pieces, exploded)
            case _:
                return unquote(raw, errors="replace")

    def _simple(
        self, parameter: Parameter, raw: str, read: type[str] | object
    ) -> TextTree:
        pieces = [piece.strip() for piece in raw.split(",")] if raw else []
        match self._shape(parameter):
            case "array":
                return list(pieces)
            case "object":
                return _pairs(pieces, parameter.explode and parameter.style == "simple")
            case _:
                return unquote(raw, errors="replace") if read is unquote else raw

    def _query_tree(self, parameter: Parameter, incoming: Incoming) -> TextTree | None:
        shape, name = self._shape(parameter), parameter.name
        if parameter.style == "deepObject":
            return _deep_object(name, incoming)
        if shape == "object" and parameter.explode and parameter.schema is not None:
            names = property_names(self._document, parameter.schema.value)
            found = {key: decode(raw) for key, raw in incoming.query if key in names}
            if found:
                return cast("dict[str, TextTree]", found)
        given = [raw for key, raw in incoming.query if key == name]
        if not given and shape == "array":
            given = [raw for key, raw in incoming.query if key == f"{name}[]"]
        if not given:
            return None
        if shape == "text":
            return decode(given[-1])
        if shape == "array" and parameter.explode:
            return [decode(raw) for raw in given]
        pieces = _query_pieces(parameter.style, given[-1])
        return list(pieces) if shape == "array" else _pairs(pieces, False)


def _query_pieces(style: str, raw: str) -> list[str]:
    first, *others = _DELIMITERS.get(style, (",",))
    for other in others:
        raw = raw.replace(other, first)
    return [decode(piece) for piece in raw.split(first)] if raw else []


def _deep_object(name: str, incoming: Incoming) -> TextTree | None:
    tree: dict[str, TextTree] = {}
    for key, raw in incoming.query:
        if key.startswith(f"{name}["):
            grow(tree, key, decode(raw))
    return tree.get(name)


def _pairs(pieces: list[str], exploded: bool) -> dict[str, TextTree]:
    if exploded:
        parts = (piece.partition("=") for piece in pieces)
        return {unquote(key): unquote(value) for key, _, value in parts}
    keys, values = pieces[::2], pieces[1::2]
    return {unquote(k): unquote(v) for k, v in zip(keys, values, strict=False)}


def _missing(parameter: Parameter) -> list[Offence]:
    if not parameter.required:
        return []
    return [Offence(parameter.location, (parameter.name,), "required", "is required")]
