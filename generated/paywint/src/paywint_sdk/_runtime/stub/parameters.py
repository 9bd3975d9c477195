"""Reads and checks parameters by style and schema (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args
from urllib.parse import unquote

from .document import Document, Node
from .forms import form_tree
from .incoming import Incoming
from .json_values import JSON, InvalidJSON, load, text
from .media_types import concrete, kind_of
from .offences import Location, Offence, offences_from
from .operations import StubOperation
from .styles import Style
from .text_values import TextTree, possible_types, typed, typed_text
from .validators import Validators

# Declared as parameters these say nothing (OpenAPI 3.1, 4.8.12.1).
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


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
    form: Node | None = None
    types: frozenset[str] = frozenset()

    @property
    def is_scalar(self) -> bool:
        """Whether values are single texts on the wire, typed by themselves."""
        return bool(self.types) and self.types.isdisjoint(("array", "object"))

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
        exploded = style in ("form", "cookie")
        explode = fields.get("explode")
        contents = document.followed_children(node, "content")
        kind = kind_of(concrete(contents[0][0])) if contents else "form"
        media = contents[0][1] if contents else node
        schema = media.child("schema")
        return cls(
            name=name,
            location=cast("Location", location),
            style=style,
            explode=explode if isinstance(explode, bool) else exploded,
            required=fields.get("required") is True or location == "path",
            allow_empty=fields.get("allowEmptyValue") is True,
            schema=schema,
            content=bool(contents) and kind == "json",
            form=media if kind == "form" and location == "querystring" else None,
            types=possible_types(document, schema.value) if schema else frozenset(),
        )


class ParameterCheck:
    """Checks the parameters of requests."""

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators
        self._known: dict[str, tuple[_Reader, ...]] = {}

    def read(
        self,
        operation: StubOperation,
        incoming: Incoming,
        path_values: Mapping[str, str],
    ) -> tuple[dict[tuple[str, str], JSON], list[Offence]]:
        """The parameters by location and name, and what is wrong with them."""
        values: dict[tuple[str, str], JSON] = {}
        offences: list[Offence] = []
        readers = self._known.get(operation.node.pointer)
        if readers is None:
            readers = self._known[operation.node.pointer] = self._readers(operation)
        for reader in readers:
            parameter = reader.parameter
            if parameter.location == "querystring":
                tree = self._whole_query(parameter, incoming)
            else:
                tree = reader.tree(incoming, path_values)
            if tree is None:
                if parameter.required:
                    offences.append(_missing(parameter))
            elif not (tree == "" and parameter.allow_empty):
                value, found = self._value(parameter, tree)
                values[parameter.location, parameter.name] = value
                offences += found
        return values, offences

    def _readers(self, operation: StubOperation) -> tuple[_Reader, ...]:
        """What is known of the operation's parameters without a request."""
        read = (Parameter.read(self._document, node) for node in operation.parameters)
        known = [one for one in read if one is not None]
        names = frozenset(one.name for one in known if one.location == "query")
        return tuple(
            _Reader(one, self._style(one), names - {one.name}) for one in known
        )

    def _whole_query(self, parameter: Parameter, incoming: Incoming) -> TextTree | None:
        """The query as one text, or as a form (OpenAPI 3.2, 4.12.1)."""
        if not incoming.raw_query:
            return None
        if parameter.form is None:
            return unquote(incoming.raw_query, errors="replace")
        media, schema = parameter.form, parameter.schema
        return form_tree(self._document, media, schema, incoming.query)

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
            value = self._typed(parameter, schema.value, tree, prefer_text)
            offences = self._offences(parameter, value)
            if not offences:
                return value, []
            first = first or offences
        alone = _alone(tree) if parameter.types - {"array", "object"} else None
        if alone is not None:
            # One text where a list or a text may be: the text itself.
            value = typed_text(alone, parameter.types, prefer_text=True)
            if not self._offences(parameter, value):
                return value, []
        return value, first or []

    def _typed(
        self, parameter: Parameter, schema: JSON, tree: TextTree, prefer_text: bool
    ) -> JSON:
        if isinstance(tree, str) and parameter.is_scalar:
            return typed_text(tree, parameter.types, prefer_text)
        return typed(self._document, schema, tree, prefer_text=prefer_text)

    def _offences(self, parameter: Parameter, value: JSON) -> list[Offence]:
        if parameter.schema is None:
            return []
        validator = self._validators.get(parameter.schema.pointer, "request")
        if validator.is_valid(value):
            return []
        violations = validator.violations(value)
        return offences_from(parameter.location, violations, parameter.name)

    def _style(self, parameter: Parameter) -> Style:
        """How the parameter is written; with ``content`` it is a text like any other."""
        schema = parameter.schema
        if schema is None or parameter.content:
            return Style(parameter.name, "", parameter.explode, "text")
        style, explode = parameter.style, parameter.explode
        return Style.of(self._document, schema.value, parameter.name, style, explode)


@dataclass(frozen=True, slots=True)
class _Reader:
    """A parameter with how it is written; ``others`` are in the query too."""

    parameter: Parameter
    style: Style
    others: frozenset[str]

    def tree(
        self, incoming: Incoming, path_values: Mapping[str, str]
    ) -> TextTree | None:
        """The text, split as the style says; None if it is not there."""
        match self.parameter.location:
            case "path":
                raw = path_values.get(self.parameter.name)
                return None if raw is None else self.style.in_path(raw)
            case "header":
                raw = incoming.headers.get(self.parameter.name.lower())
                return None if raw is None else self.style.in_header(raw)
            case "cookie":
                return self.style.in_cookies(incoming.cookie_pairs)
            case _:
                if not incoming.raw_query:
                    return None
                return self.style.in_query(incoming.query, self.others)


def _alone(tree: TextTree) -> str | None:
    """The only text of a list; None if there are others, or none."""
    if isinstance(tree, list) and len(tree) == 1 and isinstance(tree[0], str):
        return tree[0]
    return None


def _missing(parameter: Parameter) -> Offence:
    return Offence(parameter.location, (parameter.name,), "required", "is required")
