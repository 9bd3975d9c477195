"""One schema of the document with everything that it refers to, on its own.

References become ``#/$defs/<number>``; annotations are left out, since they only cost
time; and what is required follows the direction: a ``readOnly`` property is not
required in a request, a ``writeOnly`` one not in a response (OpenAPI 3.0, 4.7.24).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .document import Document, Node, escape
from .json_values import JSON, mapping, sequence, text
from .problems import Problems

Direction: TypeAlias = Literal["request", "response"]

_SCHEMAS_BY_NAME = frozenset({"properties", "patternProperties", "dependentSchemas"})
_SCHEMA_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_ONE_SCHEMA = frozenset(
    {
        "additionalProperties",
        "contains",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
_LEFT_OUT = frozenset(
    {
        "$anchor",
        "$comment",
        "$defs",
        "$dynamicAnchor",
        "$dynamicRef",
        "$id",
        "$schema",
        "default",
        "definitions",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "title",
        "writeOnly",
        "xml",
    }
)
# Formats of OpenAPI (3.1, 4.4) that bound a value; what servers send is not held to them.
_WIDTHS = {"int32": 32, "int64": 64}


@dataclass(slots=True)
class _Taken:
    """A schema of the document as validators want it, and what it refers to."""

    schema: JSON
    references: set[int]


@dataclass(slots=True)
class Bundle:
    """A schema on its own; ``origins`` says where its ``$defs`` are from.

    The definitions are shared: what is dropped from one is dropped for all bundles.
    """

    pointer: str
    schema: dict[str, JSON]
    origins: list[str] = field(default_factory=list[str])

    @property
    def size(self) -> int:
        """The number of definitions."""
        return len(mapping(self.schema["$defs"]))

    def remove_keyword(self, path: list[str | int]) -> str | None:
        """Drop the keyword at or above ``path``; returns the document's pointer to it.

        ``path`` begins with ``$defs`` and the number of a definition.
        """
        for length in range(len(path), 2, -1):
            parent = self._at(path[: length - 1])
            if isinstance(parent, dict) and str(path[length - 1]) in parent:
                del parent[str(path[length - 1])]
                tokens = (escape(str(key)) for key in path[2:length])
                return "/".join((self.origins[int(path[1])], *tokens))
        return None

    def _at(self, path: list[str | int]) -> JSON:
        value: JSON = self.schema
        for key in path:
            value = _step(value, key)
        return value


def _bound(schema: dict[str, JSON], bits: int) -> None:
    """Refuse what an integer of so many bits can't hold."""
    low, high = schema.get("minimum"), schema.get("maximum")
    least, most = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    schema["minimum"] = max(low, least) if isinstance(low, (int, float)) else least
    schema["maximum"] = min(high, most) if isinstance(high, (int, float)) else most


def _step(value: JSON, key: str | int) -> JSON:
    if isinstance(value, dict):
        return value.get(str(key))
    if isinstance(value, list) and isinstance(key, int):
        return value[key]
    return None


class Bundler:
    """Makes bundles of one document, for requests or for responses.

    What is referred to is taken over once and shared by all bundles: documents whose
    schemas all reach each other would else be copied for every operation.
    """

    def __init__(
        self, document: Document, direction: Direction, problems: Problems
    ) -> None:
        self._document = document
        self._direction = direction
        self._problems = problems
        self._origins: list[str] = []
        self._numbers: dict[str, int] = {}
        self._nodes: list[Node] = []
        self._taken: dict[int, _Taken] = {}
        self._references: set[int] = set()

    def bundle(self, pointer: str) -> Bundle:
        """Collect the schema at ``pointer`` and all that it refers to."""
        first = self._number(self._document.at(pointer) or Node(pointer, True))
        found: dict[int, JSON] = {}
        waiting = [first]
        while waiting:
            number = waiting.pop()
            if number not in found:
                taken = self._take(number)
                found[number] = taken.schema
                waiting += taken.references
        definitions: JSON = {str(number): found[number] for number in sorted(found)}
        schema: dict[str, JSON] = {"$ref": f"#/$defs/{first}", "$defs": definitions}
        return Bundle(pointer, schema, self._origins)

    def _number(self, node: Node) -> int:
        number = self._numbers.get(node.pointer)
        if number is None:
            number = self._numbers[node.pointer] = len(self._origins)
            self._origins.append(node.pointer)
            self._nodes.append(node)
        return number

    def _take(self, number: int) -> _Taken:
        taken = self._taken.get(number)
        if taken is None:
            self._references = set()
            schema = self._schema(self._nodes[number])
            taken = self._taken[number] = _Taken(schema, self._references)
        return taken

    def _schema(self, node: Node) -> JSON:
        if not isinstance(node.value, dict):
            return node.value if isinstance(node.value, bool) else True
        made = {
            key: self._keyword(key, below, node)
            for key, below in node.children()
            if key not in _LEFT_OUT and not key.startswith("x-")
        }
        bits = _WIDTHS.get(text(made.get("format")))
        if bits and self._direction == "request":
            _bound(made, bits)
        return made

    def _keyword(self, key: str, below: Node, schema: Node) -> JSON:
        if key == "$ref":
            return self._reference(below)
        if key == "required":
            return self._required(below, schema)
        if key in _ONE_SCHEMA:
            return self._schema(below)
        if key in _SCHEMAS_BY_NAME and isinstance(below.value, dict):
            return {name: self._schema(one) for name, one in below.children()}
        if key in _SCHEMA_LISTS and isinstance(below.value, list):
            return [self._schema(one) for _, one in below.children()]
        return below.value

    def _reference(self, below: Node) -> JSON:
        reference = below.value if isinstance(below.value, str) else ""
        target = self._document.target(reference)
        if target is None:
            self._problems.add(below.pointer, "leads nowhere: anything is accepted")
            target = Node(f"{below.pointer}/", True)
        number = self._number(target)
        self._references.add(number)
        return f"#/$defs/{number}"

    def _required(self, below: Node, schema: Node) -> JSON:
        if not isinstance(below.value, list):
            return below.value
        properties = mapping(schema.fields.get("properties"))
        return [
            name
            for name in sequence(below.value)
            if not (isinstance(name, str) and self._is_foreign(properties.get(name)))
        ]

    def _is_foreign(self, schema: JSON) -> bool:
        """Whether a property belongs to the other direction only."""
        flag = "readOnly" if self._direction == "request" else "writeOnly"
        target = self._document.follow(Node("", schema))
        places = (mapping(schema), target.fields if target else {})
        return any(place.get(flag) is True for place in places)
