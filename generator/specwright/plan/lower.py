"""Schemas to Python types: classes and aliases for what has a name, expressions for the rest.

A schema has two forms. The model form is what answers are read into; the param form is what a
caller may send: a ``TypedDict`` of the wire's names or the model, whichever is at hand. Param
forms are made on demand, for what a request can reach.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

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
    NeverSchema,
    NullSchema,
    NumberSchema,
    ObjectSchema,
    RefSchema,
    Schema,
    SchemaId,
    StringSchema,
    TupleSchema,
    UnionSchema,
)
from specwright.plan import symbols
from specwright.plan.classes import class_definition
from specwright.plan.conjunction import typed_parts
from specwright.plan.containers import array_type, map_type, tuple_type
from specwright.plan.disjoint import values_of
from specwright.plan.expressions import (
    Alternatives,
    Call,
    Expression,
    Literal,
    Quoted,
    Symbol,
    Thunk,
)
from specwright.plan.homes import Home, Homes
from specwright.plan.implied import implied_form
from specwright.plan.inheritance import MAX_SUBTYPES, received_subtypes, usable_tags
from specwright.plan.leaf_types import Form, has_two_forms, leaf, marked, sent_alias
from specwright.plan.literals import closed_values, open_form
from specwright.plan.naming import Identifier, class_name, in_asking_order
from specwright.plan.place import Place
from specwright.plan.quoting import has_spec_literal
from specwright.plan.restrictions import restricted
from specwright.plan.schema_index import SchemaIndex
from specwright.plan.type_values import as_value, is_special
from specwright.plan.unions import alternatives, union_of
from specwright.plan.views import AliasView


class Lowering:
    """Lowers the schemas of one API; every definition is made once."""

    def __init__(self, index: SchemaIndex) -> None:
        self._index = index
        self.homes = Homes()
        self._components: dict[SchemaId, Home] = {}
        self._families: dict[SchemaId, Home] = {}
        self._wanted_families: set[Symbol] = set()
        self._done: set[Symbol] = set()
        self._waiting: list[NamedSchema] = []
        self._special: set[Symbol] = set()

    @property
    def index(self) -> SchemaIndex:
        """All schemas of the API."""
        return self._index

    def define_components(self) -> None:
        """Name all components first, so that no inline type takes a component's name."""
        for named in in_asking_order(tuple(self._index), lambda each: each.name, class_name):
            self._components[named.id] = self.homes.of(
                named.schema, class_name(named.name), None, named.id.pointer
            )
        for named in self._index:
            self._name_family(named)
        for named in self._index:
            self._define(named, Form.MODEL)

    def _name_family(self, named: NamedSchema) -> None:
        """A parent and its subtypes have a name too: ``AnyPet`` in the module of ``Pet``."""
        if named.subtypes is None:
            return
        home = self._components[named.id]
        tags = usable_tags(self, named.subtypes, home.symbol(Form.MODEL))
        core = self._index.nullable_core(named.schema) or named.schema
        if not tags or self._index.as_object(core) is None:
            return
        if len(tags) > MAX_SUBTYPES:
            self._index.report_large_family(named, len(tags))
            return
        wanted = Identifier(f"Any{home.name}")
        self._families[named.id] = self.homes.beside(home, wanted, core, "discriminator")

    def _family(self, named: NamedSchema, form: Form) -> Expression:
        """A parent by the name that it has together with its subtypes."""
        home = self._families[named.id]
        if form is Form.PARAM and home.symbol(form) not in self._wanted_families:
            self._wanted_families.add(home.symbol(form))
            self._waiting.append(named)
        return home.symbol(form)

    def _define_family(self, named: NamedSchema, form: Form) -> None:
        home, parent = self._families[named.id], self._components[named.id].symbol(Form.MODEL)
        assert named.subtypes is not None
        if home.symbol(form) in self._done:
            return
        tags = usable_tags(self, named.subtypes, parent)
        if form is Form.MODEL:
            value = received_subtypes(named.subtypes, tags, parent)
        else:
            members = [self._index.named(target) for _, target in named.subtypes.mapping]
            known = [each for each in (*members, named) if each is not None]
            value = union_of([self._single_type(each, form) for each in known])
        self._done.add(home.symbol(form))
        home.root.definitions(form).append(AliasView(name=home.named(form), value=value, doc=None))

    def inline(self, schema: Schema, wanted: Identifier, form: Form) -> Expression:
        """The type of a schema of an operation, and the param forms that it asked for."""
        found = self.type_of(schema, Place(form=form, outer=wanted))
        while self._waiting:
            self._define(self._waiting.pop(), Form.PARAM)
        return found

    def thunk(self, annotation: Expression) -> Thunk:
        """``lambda: annotation``, once all components are defined."""
        return Thunk(as_value(annotation, self._special.__contains__))

    def type_of(self, schema: Schema, place: Place) -> Expression:
        """The annotation for a schema at a place."""
        found = self._type_of(schema, place)
        if place.form is Form.MODEL and (schema.implied or isinstance(schema, RefSchema)):
            found = implied_form(self._index, schema, found)
        return restricted(self, schema, found, place) if schema.restrictions else found

    def _type_of(self, schema: Schema, place: Place) -> Expression:
        match schema:
            case RefSchema():
                return self._reference(schema, place)
            case StringSchema() | NumberSchema() | IntegerSchema() | BooleanSchema():
                return leaf(schema, place.form)
            case ObjectSchema():
                return self._object(schema, place)
            case AllOfSchema():
                return self._all_of(schema, place)
            case EnumSchema():
                return self._enum(schema, place)
            case UnionSchema():
                return self._union(schema, place)
            case ArraySchema():
                return array_type(self, schema, place)
            case TupleSchema():
                return tuple_type(self, schema, place)
            case MapSchema():
                return map_type(self, schema, place)
            case ConstSchema():
                return closed_values((schema.value,))
            case NullSchema():
                return Literal(None)
            case AnySchema():
                return symbols.ANY
            case NeverSchema():
                return symbols.runtime("Forbidden") if place.form is Form.MODEL else symbols.ANY
            case _:
                assert_never(schema)

    def _reference(self, schema: RefSchema, place: Place) -> Expression:
        named = self._index.named(schema.target)
        if named is None or self._index.is_circle(named):
            return symbols.ANY
        if place.alias and self._index.alias_reaches(named.id, place.alias):
            return self._index.widened_recursion(schema)
        if isinstance(self._index.resolve(named.schema), NullSchema):
            return Literal(None)  # Python has no `|` for two names of None
        found = self._named_type(named, place.form)
        is_nullable = self._index.nullable_core(named.schema) is not None
        return union_of((found, Literal(None))) if is_nullable else found

    def _named_type(self, named: NamedSchema, form: Form) -> Expression:
        """A component by its name, in the form that is asked for."""
        if named.id in self._families:
            return self._family(named, form)
        return self._single_type(named, form)

    def _single_type(self, named: NamedSchema, form: Form) -> Expression:
        """A component without its subtypes."""
        home = self._components[named.id]
        core = self._index.nullable_core(named.schema) or named.schema
        if form is Form.MODEL:
            return self._received(core, home, form)
        resolved = self._index.resolve(core)
        if isinstance(resolved, (StringSchema, NumberSchema)) and has_two_forms(resolved):
            return sent_alias(home.symbol(Form.MODEL), resolved)
        if not self._index.holds(core, self._differs_when_sent):
            return self._received(core, home, form)
        if home.symbol(Form.PARAM) not in self._done:
            self._waiting.append(named)
        return self._sendable(core, home)

    def _received(self, schema: Schema, home: Home, form: Form) -> Expression:
        """The model form; what is sent without objects inside looks the same."""
        symbol = home.symbol(Form.MODEL)
        resolved = self._index.resolve(schema)
        if form is Form.MODEL and isinstance(resolved, EnumSchema):
            return open_form(resolved, symbol)
        return symbol

    def _differs_when_sent(self, schema: Schema) -> bool:
        return has_two_forms(schema) or self._index.as_object(schema) is not None

    def _sendable(self, schema: Schema, home: Home) -> Expression:
        """An object is welcome as a model or as a dictionary; other types say so inside."""
        if isinstance(schema, RefSchema) or self._index.as_object(schema) is None:
            return home.symbol(Form.PARAM)
        return Alternatives((home.symbol(Form.MODEL), home.symbol(Form.PARAM)))

    def _define(self, named: NamedSchema, form: Form) -> None:
        """A component's class, or an alias for what is no class; its family after it."""
        self._define_single(named, form)
        family = self._families.get(named.id)
        if family and (form is Form.MODEL or family.symbol(form) in self._wanted_families):
            self._define_family(named, form)

    def _define_single(self, named: NamedSchema, form: Form) -> None:
        home = self._components[named.id]
        if home.symbol(form) in self._done:
            return
        place = Place(form=form, outer=home.name, root=home.root)
        found = self.type_of(named.schema, place)
        if home.symbol(form) in self._done:
            return
        if self._index.is_recursive_alias(named) and not self._index.is_circle(named):
            found = self._recursive(named, found, place)
        self._alias(home, form, found, named.schema)

    def _recursive(self, named: NamedSchema, found: Expression, place: Place) -> Expression:
        """An alias that contains itself, by name and in quotes; without itself if it can't be."""
        if has_spec_literal(found):
            return self.type_of(named.schema, replace(place, alias=named.id))
        name = self._components[named.id].named(place.form)
        return Call(symbols.TYPE_ALIAS_TYPE, (Literal(str(name)), Quoted(found)))

    def _alias(self, home: Home, form: Form, value: Expression, schema: Schema) -> None:
        self._done.add(home.symbol(form))
        if is_special(value):
            self._special.add(home.symbol(form))
        home.root.definitions(form).append(
            AliasView(name=home.named(form), value=value, doc=schema.description or schema.title)
        )

    def _object(self, shape: ObjectSchema, place: Place) -> Expression:
        home = self.homes.of(shape, place.name, place.root)
        self._class(shape, home, Form.MODEL)
        if place.form is Form.MODEL:
            return home.symbol(Form.MODEL)
        self._class(shape, home, Form.PARAM)
        return Alternatives((home.symbol(Form.MODEL), home.symbol(Form.PARAM)))

    def _class(self, shape: ObjectSchema, home: Home, form: Form) -> None:
        """The class of an object; it is marked first, because it may contain itself."""
        if home.symbol(form) in self._done:
            return
        self._done.add(home.symbol(form))
        place = Place(form=form, outer=home.name, root=home.root)
        definition = class_definition(self, shape, home.named(form), place)
        home.root.definitions(form).append(definition)

    def _all_of(self, schema: AllOfSchema, place: Place) -> Expression:
        """One object where the parts are objects; else the part that says the most."""
        merged = self._index.as_object(schema)
        if merged is not None:
            return self._object(merged, place)
        schema = replace(schema, parts=typed_parts(self._index.resolve, schema.parts))
        strongest = self._index.strongest_part(schema)
        found = self.type_of(strongest, place)
        if place.form is Form.PARAM:
            return found
        others = [each for each in schema.parts if not self._implies(strongest, each)]
        types = (self.type_of(part, place) for part in others)
        more = tuple(each for each in types if each not in (found, symbols.ANY))
        return marked(found, Call(symbols.runtime("Fits"), more)) if more else found

    def _implies(self, schema: Schema, other: Schema) -> bool:
        """Whether what fits one schema fits the other, as its listed values show."""
        values = values_of(self._index, schema)
        return schema is other or (bool(values) and values <= values_of(self._index, other))

    def _enum(self, schema: EnumSchema, place: Place) -> Expression:
        """A name for the list of values; one value alone, written inline, needs none."""
        if len(schema.values) == 1 and SchemaId("", schema.pointer) not in self._components:
            closed = closed_values(schema.values)
            return open_form(schema, closed) if place.form is Form.MODEL else closed
        home = self.homes.of(schema, place.name, place.root)
        if home.symbol(Form.MODEL) not in self._done:
            self._alias(home, Form.MODEL, closed_values(schema.values), schema)
        symbol = home.symbol(Form.MODEL)
        return open_form(schema, symbol) if place.form is Form.MODEL else symbol

    def _union(self, schema: UnionSchema, place: Place) -> Expression:
        names = self._index.variant_names(schema)
        found = tuple(
            self.type_of(variant, place.inside(name) if name else place)
            for variant, name in zip(schema.variants, names, strict=True)
        )
        return alternatives(self, schema, found) if place.form is Form.MODEL else union_of(found)

    def alias(self, schema: Schema, wanted: Identifier, value: Expression) -> Symbol:
        """A name for a type that the description has no schema for, in a module of its own."""
        home = self.homes.of(schema, wanted, None)
        self._alias(home, Form.MODEL, value, schema)
        return home.symbol(Form.MODEL)

    def tag_target(self, target: SchemaId) -> Expression | None:
        """The model that a discriminator's value stands for, if it is one."""
        named = self._index.named(target)
        if named is None or self._index.as_object(self._index.not_null(named.schema)) is None:
            return None
        return self._components[named.id].symbol(Form.MODEL)
