"""A schema as the memory looks at it: fields, items and types, unions taken together."""

from __future__ import annotations

from functools import cached_property

from ..composing import Plan, compose
from ..document import Document
from ..flattening import FlatSchema, flatten, with_variant
from ..json_values import JSON, mapping, sequence, text
from ..plausible import Names
from ..text_values import possible_types

_NO_NAMES = Names(0, {})
_UNION_DEPTH = 3


class SchemaView:
    """What values of a schema can have; looked up once, when it is first asked for."""

    def __init__(self, document: Document, schema: JSON) -> None:
        self._document = document
        self.schema = schema

    @cached_property
    def flat(self) -> FlatSchema:
        """The schema's own keywords."""
        return flatten(self._document, self.schema)

    @cached_property
    def variants(self) -> tuple[FlatSchema, ...]:
        """The schema with each variant of its unions merged in; itself if it has none."""
        return tuple(_variants(self._document, self.flat, _UNION_DEPTH))

    @cached_property
    def properties(self) -> dict[str, SchemaView]:
        """The fields of objects; of each the schema of the first variant that has it."""
        found: dict[str, JSON] = {}
        for variant in self.variants:
            found = {**variant.properties, **found}
        return {name: SchemaView(self._document, one) for name, one in found.items()}

    @cached_property
    def required(self) -> frozenset[str]:
        """The fields that every variant asks for."""
        each = [frozenset(variant.required) for variant in self.variants]
        return each[0].intersection(*each[1:]) if each else frozenset()

    @cached_property
    def items(self) -> SchemaView | None:
        """The items of lists; None if there is no list, or of anything."""
        for variant in self.variants:
            if "items" in variant.keywords:
                return SchemaView(self._document, variant.keywords["items"])
        return None

    @cached_property
    def types(self) -> frozenset[str]:
        """The types of JSON Schema that are possible; none if any is."""
        return possible_types(self._document, self.schema)

    @cached_property
    def is_object(self) -> bool:
        """Whether values are objects, as far as the schema says."""
        return bool(self.properties) or "object" in self.types

    @cached_property
    def is_list(self) -> bool:
        """Whether values are lists and never objects."""
        return "array" in self.types and not self.properties

    @cached_property
    def nullable(self) -> bool:
        """Whether ``null`` is a value."""
        return "null" in self.types

    @cached_property
    def write_only(self) -> bool:
        """Whether requests have it and answers never do (OpenAPI 3.1, 4.8.24)."""
        return self.keyword("writeOnly") is True

    @cached_property
    def is_open(self) -> bool:
        """Whether objects have fields that nobody has named, and none that are."""
        closed = self.flat.keywords.get("additionalProperties") is False
        return not self.properties and not closed

    @cached_property
    def format(self) -> str:
        """The ``format``; "" if there is none."""
        found = (text(one.keywords.get("format")) for one in self.variants)
        return next(filter(None, found), "")

    @cached_property
    def takes_text(self) -> bool:
        """Whether any text is at home here as it is."""
        return self.format != "date-time" and (not self.types or "string" in self.types)

    @cached_property
    def enum(self) -> tuple[JSON, ...]:
        """The values that are named one by one."""
        return tuple(
            value
            for one in self.variants
            for value in sequence(one.keywords.get("enum"))
        )

    @cached_property
    def sample(self) -> JSON:
        """A value of the schema, made without a look at what is around it."""
        return compose(self._document, self.schema, "response", Plan(), _NO_NAMES).value

    def keyword(self, name: str) -> JSON:
        """A keyword of the schema itself; None if it is not there."""
        return self.flat.keywords.get(name)


def _variants(document: Document, flat: FlatSchema, depth: int) -> list[FlatSchema]:
    if not flat.unions or depth == 0:
        return [flat]
    found: list[FlatSchema] = []
    for variant in flat.unions[0].schemas:
        if mapping(variant).get("type") == "null":
            continue
        merged = with_variant(document, flat, variant)
        found += _variants(document, merged, depth - 1)
    return found or [flat]
