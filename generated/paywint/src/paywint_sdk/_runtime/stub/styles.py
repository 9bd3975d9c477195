"""Values out of the text of a parameter or a form field, by style (OpenAPI 3.1, 4.8.12).

What is read is the text itself; :mod:`text_values` gives it the types of the schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast
from urllib.parse import unquote

from .document import Document
from .incoming import decode
from .json_values import JSON
from .text_values import TextTree, grow, is_open, possible_types, property_names

Shape: TypeAlias = Literal["text", "array", "object"]
Pairs: TypeAlias = Iterable[tuple[str, str]]
"""Decoded names with values that are still encoded."""

_DELIMITERS = {"spaceDelimited": ("%20", "+", " "), "pipeDelimited": ("|", "%7C")}


def shape_of(document: Document, schema: JSON) -> Shape:
    """Whether values are lists, objects or neither."""
    types = possible_types(document, schema)
    return "array" if "array" in types else "object" if "object" in types else "text"


@dataclass(frozen=True, slots=True)
class Style:
    """How one value is written.

    Attributes:
        name: The name on the wire.
        style: ``form``, ``deepObject`` ...
        explode: Whether lists and objects are several values.
        shape: What the value is.
        members: The names of an object's properties.
        is_open: Whether the object can have others.
    """

    name: str
    style: str
    explode: bool
    shape: Shape
    members: frozenset[str] = frozenset()
    is_open: bool = False

    @classmethod
    def of(
        cls, document: Document, schema: JSON, name: str, style: str, explode: bool
    ) -> Style:
        """The style of a value with this schema."""
        members = frozenset(property_names(document, schema))
        shape = shape_of(document, schema)
        return cls(name, style, explode, shape, members, is_open(document, schema))

    def in_path(self, raw: str) -> TextTree:
        """A piece of a path: ``simple``, ``label`` or ``matrix``."""
        name = self.name
        if self.style == "label":
            raw = raw.removeprefix(".")
            return self._split(raw, "." if self.explode else ",")
        if self.style == "matrix":
            raw = raw.removeprefix(";")
            if self.shape == "object" and self.explode:
                return self._split(raw, ";")
            raw = raw.replace(f";{name}=", ",").removeprefix(f"{name}=")
            return self._split(raw, ",", exploded=False)
        return self._split(raw, ",")

    def _split(
        self, raw: str, delimiter: str, *, exploded: bool | None = None
    ) -> TextTree:
        exploded = self.explode if exploded is None else exploded
        pieces = raw.split(delimiter) if raw else []
        match self.shape:
            case "array":
                return [unquote(piece, errors="replace") for piece in pieces]
            case "object":
                return _members(pieces, exploded)
            case _:
                return unquote(raw, errors="replace")

    def in_header(self, raw: str) -> TextTree:
        """A header's value, which is not encoded."""
        pieces = [piece.strip() for piece in raw.split(",")] if raw else []
        match self.shape:
            case "array":
                return list(pieces)
            case "object":
                return _members(pieces, self.explode)
            case _:
                return raw

    def in_cookies(self, cookies: Pairs) -> TextTree | None:
        """One cookie, or one for each item or property; None if there is none.

        ``style: cookie`` encodes nothing (OpenAPI 3.2, 4.12.6).
        """
        pairs = tuple(cookies)
        if self.style == "cookie":
            pairs = tuple((name, raw.replace("%", "%25")) for name, raw in pairs)
        given = [raw for name, raw in pairs if name == self.name]
        if self.shape == "object" and self.explode and not given:
            found = {k: unquote(raw) for k, raw in pairs if k in self.members}
            return cast("TextTree", found) if found else None
        if self.shape == "array" and self.explode and len(given) > 1:
            return [unquote(raw) for raw in given]
        if not given:
            return None
        return (
            unquote(given[0])
            if self.shape == "text"
            else self._split(given[0], ",", exploded=False)
        )

    def in_query(self, pairs: Pairs, others: frozenset[str]) -> TextTree | None:
        """The value in a query or a form; None if it is not there.

        ``others`` are the names that belong to other values.
        """
        if self.style == "deepObject":
            return self._deep(pairs)
        pairs = tuple(pairs)
        if self.shape == "object" and self.explode:
            found = {key: decode(raw) for key, raw in pairs if self._owns(key, others)}
            if found:
                return cast("TextTree", found)
        given = [raw for key, raw in pairs if key == self.name]
        if not given and self.shape == "array":
            given = [raw for key, raw in pairs if key == f"{self.name}[]"]
        if not given:
            return None
        if self.shape == "text":
            return decode(given[-1])
        if self.shape == "array" and self.explode:
            return [decode(raw) for raw in given]
        pieces = _query_pieces(self.style, given[-1])
        return list(pieces) if self.shape == "array" else _alternating(pieces)

    def _owns(self, key: str, others: frozenset[str]) -> bool:
        if key in self.members:
            return True
        return self.is_open and key not in others and key != self.name

    def _deep(self, pairs: Pairs) -> TextTree | None:
        tree: dict[str, TextTree] = {}
        # A property can have no name; without properties it is the sign of a list.
        below: dict[str, TextTree] = {}
        for key, raw in pairs:
            if key == f"{self.name}[]" and self.shape == "object":
                below[""] = decode(raw)
            elif key.startswith(f"{self.name}["):
                grow(tree, key, decode(raw))
        if not below:
            return tree.get(self.name)
        found = tree.get(self.name, below)
        return {**below, **found} if isinstance(found, dict) else found

    def owned(self, pairs: Pairs) -> frozenset[str]:
        """The names of a form that carry this value."""
        return frozenset(
            key
            for key, _ in pairs
            if key.partition("[")[0] == self.name
            or (self.shape == "object" and self.explode and key in self.members)
        )


def _query_pieces(style: str, raw: str) -> list[str]:
    first, *others = _DELIMITERS.get(style, (",",))
    for other in others:
        raw = raw.replace(other, first)
    return [decode(piece) for piece in raw.split(first)] if raw else []


def _members(pieces: list[str], exploded: bool) -> dict[str, TextTree]:
    if exploded:
        parts = (piece.partition("=") for piece in pieces)
        return {unquote(key): unquote(value) for key, _, value in parts}
    return _alternating([unquote(piece) for piece in pieces])


def _alternating(pieces: list[str]) -> dict[str, TextTree]:
    return dict(zip(pieces[::2], pieces[1::2], strict=False))
