"""JSON Schema 2020-12 as a closed union, consumed by ``match`` and ``assert_never``.

Recursion goes through :class:`RefSchema` and :class:`SchemaId`, never through object cycles.
``nullable`` and type arrays are gone by the time a schema is here: both are a
:class:`UnionSchema` with a :class:`NullSchema` among its variants.
"""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from specwright.diagnostics import SourcePosition
from specwright.frozen import dataclass
from specwright.ir.text import SpecText, SpecValue

Number: TypeAlias = int | float


def exact(number: Number) -> Fraction:
    """The number as it is written in decimals: 0.1 is a tenth."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


class SchemaId(NamedTuple):
    """What a ``$ref`` names: a document and a JSON pointer in it (``/components/schemas/Pet``)."""

    document: str
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaNode:
    """What every schema has: its place, and its annotations (JSON Schema validation, 9).

    ``restrictions`` are what it demands of its values and no Python type can tell. ``implied``
    says that the schema names no type: its keywords speak of one, and values of any other type
    are valid (JSON Schema validation, 6).
    """

    at: SourcePosition
    pointer: str
    title: SpecText | None = None
    description: SpecText | None = None
    default: SpecValue | None = None
    examples: tuple[SpecValue, ...] = ()
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    restrictions: tuple[Restriction, ...] = ()
    implied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One entry of ``properties``, with what ``required`` says of it."""

    name: SpecText
    schema: Schema
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSchema(SchemaNode):
    """``type: object`` with named properties.

    ``additional`` is the schema of properties without a name here; ``None`` where the
    description does not say (any value is allowed), :class:`NeverSchema` where it forbids them.
    """

    properties: tuple[Property, ...]
    additional: Schema | None = None
    min_properties: int | None = None
    max_properties: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSchema(SchemaNode):
    """``type: object`` without named properties: free keys, values of one schema."""

    values: Schema
    min_properties: int | None = None
    max_properties: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArraySchema(SchemaNode):
    """``type: array`` with one schema for all items."""

    items: Schema
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TupleSchema(SchemaNode):
    """``type: array`` with ``prefixItems``; ``rest`` is the schema of the items after them."""

    items: tuple[Schema, ...]
    rest: Schema | None = None
    min_items: int | None = None
    max_items: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StringSchema(SchemaNode):
    """``type: string``; ``format`` and ``content_encoding`` choose the Python type later."""

    format: SpecText | None = None
    content_encoding: SpecText | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSchema(SchemaNode):
    """``type: number``."""

    format: SpecText | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    exclusive_minimum: Number | None = None
    exclusive_maximum: Number | None = None
    multiple_of: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegerSchema(NumberSchema):
    """``type: integer``: a number schema whose values have no fraction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BooleanSchema(SchemaNode):
    """``type: boolean``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NullSchema(SchemaNode):
    """``type: 'null'``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumSchema(SchemaNode):
    """``enum``: distinct values, null taken out (it is a variant of a union around this)."""

    values: tuple[SpecValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstSchema(SchemaNode):
    """``const``."""

    value: SpecValue


class UnionMode(enum.Enum):
    """Which keyword made the union."""

    ANY_OF = "anyOf"
    ONE_OF = "oneOf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """OpenAPI 3.1, 4.8.25: ``mapping`` holds every value of the property, implicit ones too."""

    property_name: SpecText
    mapping: tuple[tuple[SpecText, SchemaId], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionSchema(SchemaNode):
    """``anyOf``, ``oneOf``, a type array, or ``nullable``."""

    mode: UnionMode
    variants: tuple[Schema, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOfSchema(SchemaNode):
    """``allOf``, with the keywords beside it as one more part."""

    parts: tuple[Schema, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnySchema(SchemaNode):
    """No constraint that can be told in Python types: any JSON value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverSchema(SchemaNode):
    """``false``: no value is valid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefSchema(SchemaNode):
    """A ``$ref``; the annotations of this node are those written beside it.

    ``has_type`` says that ``type`` is written beside it too.
    """

    target: SchemaId
    has_type: bool = False


Schema: TypeAlias = (
    ObjectSchema
    | MapSchema
    | ArraySchema
    | TupleSchema
    | StringSchema
    | IntegerSchema
    | NumberSchema
    | BooleanSchema
    | NullSchema
    | EnumSchema
    | ConstSchema
    | UnionSchema
    | AllOfSchema
    | AnySchema
    | NeverSchema
    | RefSchema
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRestriction:
    """``not`` (JSON Schema 2020-12 core, 10.2.1.4)."""

    at: SourcePosition
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class IfRestriction:
    """``if``, with ``then`` and ``else`` where they are given (core, 10.2.2)."""

    at: SourcePosition
    condition: Schema
    then: Schema | None
    otherwise: Schema | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DependentRequiredRestriction:
    """One entry of ``dependentRequired``: names that must be there with another (6.5.4)."""

    at: SourcePosition
    name: SpecText
    required: tuple[SpecText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DependentSchemaRestriction:
    """One entry of ``dependentSchemas``: what an object is if it has a property (10.2.2.4)."""

    at: SourcePosition
    name: SpecText
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternPropertyRestriction:
    """One entry of ``patternProperties`` (core, 10.3.2.2)."""

    at: SourcePosition
    pattern: SpecText
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyNamesRestriction:
    """``propertyNames`` (core, 10.3.2.4)."""

    at: SourcePosition
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainsRestriction:
    """``contains`` with its counts (core, 10.3.1.3; validation, 6.4.4 and 6.4.5)."""

    at: SourcePosition
    schema: Schema
    minimum: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnevaluatedRestriction:
    """``unevaluatedProperties`` and ``unevaluatedItems`` (core, 11)."""

    at: SourcePosition
    of: Literal["properties", "items"]
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectingRestriction:
    """``anyOf`` or ``oneOf`` whose alternatives only say what must be there."""

    at: SourcePosition
    mode: UnionMode
    variants: tuple[Schema, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoRestriction:
    """What another part of an ``allOf`` says of the same property (core, 10.2.1.1)."""

    at: SourcePosition
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedRestriction:
    """The only names that one part of an ``allOf`` leaves to the whole (core, 10.3.2.3)."""

    at: SourcePosition
    names: tuple[SpecText, ...]


Restriction: TypeAlias = (
    NotRestriction
    | IfRestriction
    | DependentRequiredRestriction
    | DependentSchemaRestriction
    | PatternPropertyRestriction
    | PropertyNamesRestriction
    | ContainsRestriction
    | UnevaluatedRestriction
    | SelectingRestriction
    | AlsoRestriction
    | ClosedRestriction
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSchema:
    """A schema that a ``$ref`` can name; ``name`` is its key under ``components/schemas``.

    ``subtypes`` are the schemas that name this one in their ``allOf``, at any remove, by the
    values of its discriminator (OpenAPI 3.1, 4.8.25.3); None where it has no discriminator of
    its own, or one beside alternatives, which is theirs.
    """

    id: SchemaId
    name: SpecText
    schema: Schema
    subtypes: Discriminator | None = None
