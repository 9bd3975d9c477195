"""Finding schemas by reference, and seeing through what only refers or combines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from specwright.diagnostics import DiagnosticCollector
from specwright.ir.schema import (
    AllOfSchema,
    AnySchema,
    ArraySchema,
    BooleanSchema,
    ConstSchema,
    EnumSchema,
    IntegerSchema,
    MapSchema,
    NamedSchema,
    NullSchema,
    NumberSchema,
    ObjectSchema,
    Property,
    RefSchema,
    Schema,
    SchemaId,
    StringSchema,
    TupleSchema,
    UnionSchema,
)
from specwright.ir.text import SpecText, SpecValue
from specwright.plan import symbols
from specwright.plan.alternatives import either
from specwright.plan.conjunction import alternative_part, both, closed_part
from specwright.plan.decimals import Decimals
from specwright.plan.expressions import Symbol
from specwright.plan.naming import class_name


class SchemaIndex:
    """The schemas of an API by their id."""

    def __init__(self, schemas: tuple[NamedSchema, ...], diagnostics: DiagnosticCollector) -> None:
        self._by_id = {named.id: named for named in schemas}
        self._diagnostics = diagnostics
        self._objects: dict[SchemaId, ObjectSchema | None] = {}
        self.decimals = Decimals(schemas)

    def __iter__(self) -> Iterator[NamedSchema]:
        return iter(self._by_id.values())

    def named(self, target: SchemaId) -> NamedSchema | None:
        """The schema that a reference names; None where ``ingest`` reported it missing."""
        return self._by_id.get(target)

    def resolve(self, schema: Schema) -> Schema:
        """The schema behind any chain of references; a cycle of bare references is anything."""
        seen: set[SchemaId] = set()
        while isinstance(schema, RefSchema):
            named = self.named(schema.target)
            if named is None or schema.target in seen:
                return AnySchema(at=schema.at, pointer=schema.pointer)
            seen.add(schema.target)
            schema = named.schema
        return schema

    def is_circle(self, named: NamedSchema) -> bool:
        """Whether a component is nothing but references that lead back to it."""
        seen: set[SchemaId] = set()
        found: NamedSchema | None = named
        while found is not None and isinstance(found.schema, RefSchema):
            if found.id in seen:
                return True
            seen.add(found.id)
            found = self.named(found.schema.target)
        return False

    def is_enum(self, schema: Schema) -> bool:
        """Whether a value is one of a closed list, directly or through references."""
        return isinstance(self.resolve(schema), EnumSchema)

    def only_value(self, schema: Schema) -> SpecValue | None:
        """The one value that a schema allows, if it allows one alone and Python can write it."""
        match self.resolve(schema):
            case ConstSchema(value=value) | EnumSchema(values=(value,)):
                return value if value.kind in ("string", "integer", "boolean") else None
        return None

    def has_subtypes(self, schema: Schema) -> bool:
        """Whether a reference means a parent, so that a value may be one of its subtypes."""
        seen: set[SchemaId] = set()
        while isinstance(schema, RefSchema) and schema.target not in seen:
            seen.add(schema.target)
            named = self.named(schema.target)
            if named is None:
                return False
            if named.subtypes is not None:
                return True
            schema = named.schema
        return False

    def is_read_only(self, schema: Schema) -> bool:
        """Whether a value is only ever received: so marked itself, or by what it refers to."""
        read, write = self._marks(schema)
        return read and not write

    def is_write_only(self, schema: Schema) -> bool:
        """Whether a value is only ever sent."""
        read, write = self._marks(schema)
        return write and not read

    def _marks(self, schema: Schema) -> tuple[bool, bool]:
        """The marks of a property, of what it refers to, and of its parts (``allOf``)."""
        read, write = schema.read_only, schema.write_only
        if not isinstance(schema, (RefSchema, AllOfSchema)):
            return read, write
        waiting: list[Schema] = [schema]
        seen = set[SchemaId]()
        while waiting:
            each = waiting.pop()
            read, write = read or each.read_only, write or each.write_only
            if isinstance(each, AllOfSchema):
                waiting.extend(each.parts)
            elif isinstance(each, RefSchema) and each.target not in seen:
                seen.add(each.target)
                named = self.named(each.target)
                waiting.extend([named.schema] if named else [])
        return read, write

    def not_null(self, schema: Schema) -> Schema:
        """What a value is if it is not null, where there is one answer to that."""
        if isinstance(schema, UnionSchema) and len(others := without_null(schema)) == 1:
            return self.resolve(others[0])
        return schema

    def nullable_core(self, schema: Schema) -> Schema | None:
        """The class or enumeration that a nullable component is; it keeps the component's name.

        ``{type: object, nullable: true}`` is a class, and ``None`` is said where it is used.
        """
        core = self.not_null(schema)
        if core is schema or core.pointer != schema.pointer:
            return None
        is_named = isinstance(core, EnumSchema) or self.as_object(core) is not None
        return core if is_named else None

    def as_object(self, schema: Schema) -> ObjectSchema | None:
        """The one object that a schema describes: itself, or its ``allOf`` merged; else None."""
        resolved = self.resolve(schema)
        if isinstance(resolved, ObjectSchema):
            return resolved
        if isinstance(resolved, AllOfSchema):
            return self._merged(resolved)
        return None

    def _merged(self, schema: AllOfSchema) -> ObjectSchema | None:
        """``allOf`` as one object (JSON Schema 2020-12 core, 10.2.1.1)."""
        key = SchemaId("", schema.pointer)
        if key not in self._objects:
            self._objects[key] = None  # a part that contains its own whole adds nothing to it
            self._objects[key] = self._merge_parts(schema)
        return self._objects[key]

    def _merge_parts(self, schema: AllOfSchema) -> ObjectSchema | None:
        parts = [self.not_null(self.resolve(part)) for part in schema.parts]
        if not any(self._describes_object(part) for part in parts):
            return None
        properties: dict[SpecText, Property] = {}
        additional: Schema | None = None
        contributions = [(self._contribution(part), part) for part in parts]
        demanding = [shape or part for shape, part in contributions]
        shapes = [shape for shape, _ in contributions if shape is not None]
        for found in shapes:
            for each in found.properties:
                known = properties.get(each.name)
                properties[each.name] = both(self.resolve, known, each)
            additional = found.additional or additional
        return ObjectSchema(
            at=schema.at,
            pointer=schema.pointer,
            title=schema.title,
            description=schema.description,
            default=schema.default,
            examples=schema.examples,
            deprecated=schema.deprecated,
            read_only=schema.read_only,
            write_only=schema.write_only,
            restrictions=schema.restrictions
            + tuple(each for found in demanding for each in found.restrictions)
            + tuple(each for found in shapes for each in closed_part(found, set(properties))),
            min_properties=max((each.min_properties or 0 for each in shapes), default=0) or None,
            max_properties=min(
                (each.max_properties for each in shapes if each.max_properties is not None),
                default=None,
            ),
            implied=schema.implied and all(map(self._is_implied, parts)),
            properties=tuple(properties.values()),
            additional=additional,
        )

    def _is_implied(self, part: Schema) -> bool:
        """Whether a part says nothing of values that are no objects."""
        if isinstance(part, UnionSchema):
            return all(self._is_implied(self.resolve(each)) for each in part.variants)
        found = self.as_object(part) or part
        return found.implied or isinstance(found, AnySchema)

    def _describes_object(self, part: Schema) -> bool:
        return isinstance(part, (ObjectSchema, MapSchema)) or self.as_object(part) is not None

    def _contribution(self, part: Schema) -> ObjectSchema | None:
        """What one part of an ``allOf`` adds to the object."""
        if isinstance(part, UnionSchema):
            return self._optional_variants(part)
        if isinstance(part, MapSchema):
            return ObjectSchema(
                at=part.at,
                pointer=part.pointer,
                properties=(),
                additional=part.values,
                min_properties=part.min_properties,
                max_properties=part.max_properties,
                restrictions=part.restrictions,
            )
        return self.as_object(part)

    def _optional_variants(self, union: UnionSchema) -> ObjectSchema:
        """The properties of every alternative, each optional: wider than the description."""
        self._diagnostics.warning(
            "all-of-widened",
            f"{union.mode.value} inside of allOf: the properties of all alternatives are optional",
            union.at,
            f"#{union.pointer}",
        )
        properties: dict[SpecText, Property] = {}
        variants = [self.as_object(variant) for variant in union.variants]
        for found in variants:
            for each in found.properties if found else ():
                known = properties.get(each.name)
                properties[each.name] = either(known, each, union)
        return ObjectSchema(
            at=union.at,
            pointer=union.pointer,
            properties=tuple(properties.values()),
            restrictions=union.restrictions + alternative_part(union, variants),
        )

    def strongest_part(self, schema: AllOfSchema) -> Schema:
        """The part of an ``allOf`` without objects that narrows most: the last with a type."""
        typed = [part for part in schema.parts if not isinstance(self.resolve(part), AnySchema)]
        if len(typed) > 1:
            self._diagnostics.warning(
                "all-of-widened",
                "allOf of several types that are no objects: only the last one is checked",
                schema.at,
                f"#{schema.pointer}",
            )
        if not typed:
            return AnySchema(at=schema.at, pointer=schema.pointer)
        said = [part for part in typed if not self.resolve(part).implied]
        return self._with_items(said or typed)

    def _with_items(self, parts: list[Schema]) -> Schema:
        """The last part; of lists or maps one that says what is in them."""
        last = parts[-1]
        if not self._holds_anything(last):
            return last
        kind = type(self.resolve(last))
        telling = [
            part
            for part in parts
            if isinstance(self.resolve(part), kind) and not self._holds_anything(part)
        ]
        return telling[-1] if telling else last

    def _holds_anything(self, schema: Schema) -> bool:
        match self.resolve(schema):
            case ArraySchema(items=AnySchema()) | MapSchema(values=AnySchema()):
                return True
        return False

    def plain_kinds(self, schema: Schema) -> frozenset[str]:
        """The kinds of JSON values that the type of a schema holds as they come."""
        match self.resolve(schema):
            case StringSchema(format=None):
                return frozenset({"string"})
            case EnumSchema(values=values):
                return frozenset(value.kind for value in values) - {"number", "array", "object"}
            case IntegerSchema():
                return frozenset({"integer"})
            case NumberSchema(format=form) if form != SpecText("decimal"):
                return frozenset({"integer", "number"})
            case BooleanSchema():
                return frozenset({"boolean"})
            case UnionSchema() as union:
                return frozenset[str]().union(*map(self.plain_kinds, without_null(union)))
        return frozenset()

    def variant_names(self, union: UnionSchema) -> tuple[str, ...]:
        """What distinguishes the inline alternatives by name; one alone needs nothing."""
        inline = [each for each in without_null(union) if not isinstance(each, RefSchema)]
        if len(inline) < 2:
            return ("",) * len(union.variants)
        return tuple(
            class_name(variant.title) if variant.title else f"Variant{position}"
            for position, variant in enumerate(union.variants, start=1)
        )

    def is_recursive_alias(self, named: NamedSchema) -> bool:
        """Whether a type contains itself with no object in between: ``Json`` and its arrays."""
        return any(self.alias_reaches(each, named.id) for each in self._aliased(named.schema))

    def alias_reaches(self, start: SchemaId, goal: SchemaId) -> bool:
        """Whether an alias's own expression leads to another, with no class in between."""
        waiting, seen = [start], {start}
        while waiting:
            current = waiting.pop()
            if current == goal:
                return True
            named = self.named(current)
            found = self._aliased(named.schema) if named else ()
            waiting += [each for each in found if each not in seen]
            seen.update(found)
        return False

    def _aliased(self, schema: Schema) -> tuple[SchemaId, ...]:
        """The components that the expression of an alias for this schema would name."""
        if isinstance(schema, RefSchema):
            return (schema.target,)
        if self.as_object(schema) is not None:
            return ()
        return tuple(each for child in _children(schema) for each in self._aliased(child))

    def widened_recursion(self, schema: RefSchema) -> Symbol:
        """The end of a recursion that runs through no object: any value, and a warning."""
        self._diagnostics.warning(
            "recursive-alias-widened",
            "this type contains itself without an object in between: any value is accepted here",
            schema.at,
            f"#{schema.pointer}",
        )
        return symbols.ANY

    def report_large_family(self, named: NamedSchema, count: int) -> None:
        """Report a parent whose subtypes are too many to be read as such."""
        self._diagnostics.warning(
            "subtypes-widened",
            f"{count} schemas extend this one: read as itself, with the others' properties kept",
            named.schema.at,
            f"#{named.id.pointer}",
        )

    def holds_objects(self, schema: Schema) -> bool:
        """Whether a value can contain an object with named properties, at any depth."""
        return self.holds(schema, lambda each: self.as_object(each) is not None)

    def holds(
        self,
        schema: Schema,
        is_wanted: Callable[[Schema], bool],
        seen: frozenset[SchemaId] = frozenset(),
    ) -> bool:
        """Whether a value can contain what is wanted, at any depth outside of other objects."""
        if isinstance(schema, RefSchema):
            if schema.target in seen:
                return False
            seen |= {schema.target}
            named = self.named(schema.target)
            return named is not None and self.holds(named.schema, is_wanted, seen)
        return is_wanted(schema) or any(
            self.holds(child, is_wanted, seen) for child in _children(schema)
        )


def _children(schema: Schema) -> tuple[Schema, ...]:
    """The schemas directly inside of a container."""
    match schema:
        case UnionSchema(variants=variants):
            return variants
        case AllOfSchema(parts=parts):
            return parts
        case MapSchema(values=values):
            return (values,)
        case TupleSchema(items=first, rest=rest):
            return (*first, rest) if rest else first
    items = getattr(schema, "items", ())
    return items if isinstance(items, tuple) else (items,)


def without_null(union: UnionSchema) -> tuple[Schema, ...]:
    """The alternatives of a union that are not null."""
    return tuple(variant for variant in union.variants if not isinstance(variant, NullSchema))
