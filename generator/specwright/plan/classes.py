"""Objects as classes: a pydantic model in the model form, a TypedDict in the param form."""

from __future__ import annotations

from specwright.ir.schema import AnySchema, NeverSchema, ObjectSchema, Property
from specwright.ir.text import SpecText, SpecValue
from specwright.plan import symbols
from specwright.plan.disjoint import may_be_null
from specwright.plan.expressions import (
    Alternatives,
    Call,
    Expression,
    Literal,
    Mapping,
    Sequence,
    Subscript,
)
from specwright.plan.leaf_types import Form, Keywords, with_field
from specwright.plan.naming import (
    RESERVED_FIELDS,
    Identifier,
    NameAllocator,
    attribute_name,
    class_name,
    exact_identifier,
    in_asking_order,
)
from specwright.plan.place import Lowerer, Place
from specwright.plan.quoting import quoted
from specwright.plan.restrictions import is_closed, name_rules
from specwright.plan.unions import union_of
from specwright.plan.views import AliasView, Definition, FieldView, ModelView, TypedDictView

_NONE = Literal(None)
_EXTRAS = Identifier("__pydantic_extra__")


def class_definition(
    lowering: Lowerer, shape: ObjectSchema, name: Identifier, place: Place
) -> Definition:
    """The definition of an object in the form of the place."""
    if place.form is Form.MODEL:
        return _model(lowering, shape, name, place)
    sent = [each for each in shape.properties if not lowering.index.is_read_only(each.schema)]
    if all(exact_identifier(each.name) for each in sent):
        return _typed_dict(lowering, shape, sent, name, place)
    return _functional_typed_dict(lowering, shape, sent, name, place)


def _model(lowering: Lowerer, shape: ObjectSchema, name: Identifier, place: Place) -> ModelView:
    names = NameAllocator(RESERVED_FIELDS)
    asking = in_asking_order(shape.properties, _name_of, attribute_name)
    found = {each.name: names.allocate(attribute_name(each.name)) for each in asking}
    fields = [_field(lowering, each, found[each.name], place) for each in shape.properties]
    return ModelView(
        name=name,
        base=symbols.runtime("Model"),
        doc=shape.description or shape.title,
        fields=(
            *sorted(fields, key=lambda each: each.default is not None),
            *_extras(lowering, shape, place),
        ),
        options=_options(shape),
    )


def _name_of(each: Property) -> SpecText:
    return each.name


def _options(shape: ObjectSchema) -> Keywords:
    """What is said of an object as a whole (JSON Schema validation, 6.5, and core, 10.3.2.3)."""
    found = {
        "implied": shape.implied or None,
        "closed": is_closed(shape) or None,
        "min_properties": shape.min_properties or None,
        "max_properties": shape.max_properties,
    }
    told: list[tuple[Identifier, Expression]] = [
        (Identifier(name), Literal(value)) for name, value in found.items() if value is not None
    ]
    if rules := name_rules(shape):
        told.append((Identifier("rules"), Sequence(rules, is_list=True)))
    return tuple(told)


def _extras(lowering: Lowerer, shape: ObjectSchema, place: Place) -> tuple[FieldView, ...]:
    """What pydantic reads the properties as that have no name here, if there is more to say."""
    schema = shape.additional
    if schema is None or isinstance(schema, (AnySchema, NeverSchema)):
        return ()
    found = lowering.type_of(schema, place.inside("Value"))
    if found == symbols.ANY:
        return ()
    view = FieldView(
        name=_EXTRAS,
        annotation=Subscript(symbols.DICT, (symbols.STR, found)),
        default=Call(symbols.FIELD, keywords=((Identifier("init"), Literal(False)),)),
        doc=schema.description or schema.title,
    )
    return (view,)


def _field(lowering: Lowerer, each: Property, name: Identifier, place: Place) -> FieldView:
    found = lowering.type_of(each.schema, place.inside(class_name(each.name)))
    is_received = each.required and not lowering.index.is_write_only(each.schema)
    default = None if is_received else _default(lowering, each)
    if default == _NONE:
        found = _may_be_absent(found, may_be_null(lowering.index, each.schema))
    return FieldView(
        name=name,
        annotation=with_field(found, _field_keywords(each, name)),
        default=default,
        doc=each.schema.description or each.schema.title,
        examples=_examples(each),
        deprecated=each.schema.deprecated,
    )


def _may_be_absent(found: Expression, is_nullable: bool) -> Expression:
    """A type with None, for a member that is not there; one that may be null says so as well."""
    if not is_nullable or found in (_NONE, symbols.ANY):
        return union_of((found, _NONE))
    kinds = found.members if isinstance(found, Alternatives) else (found,)
    present = union_of(each for each in kinds if each != _NONE)
    return Subscript(symbols.runtime("Nullable"), (present,))


def _default(lowering: Lowerer, each: Property) -> Expression:
    """What an absent property stands for: the description's default, where it is a plain scalar
    of a type that Python shares with JSON, or None.
    """
    value = each.schema.default
    fitting = lowering.index.plain_kinds(each.schema)
    return Literal(value) if value is not None and value.kind in fitting else _NONE


def _field_keywords(each: Property, name: Identifier) -> Keywords:
    alias = None if exact_identifier(each.name) == name else each.name
    found: list[tuple[Identifier, Expression]] = []
    if alias is not None:
        found.append((Identifier("alias"), Literal(alias)))
    if each.schema.deprecated:
        found.append((Identifier("deprecated"), Literal(True)))
    return tuple(found)


def _examples(each: Property) -> tuple[SpecValue, ...]:
    """The examples that are worth a place in a class: scalars are, whole payloads are not."""
    return tuple(
        value for value in each.schema.examples if value.kind not in ("array", "object", "null")
    )


def _key_type(lowering: Lowerer, each: Property, place: Place) -> Expression:
    found = lowering.type_of(each.schema, place.inside(class_name(each.name)))
    return found if each.required else Subscript(symbols.NOT_REQUIRED, (found,))


def _typed_dict(
    lowering: Lowerer,
    shape: ObjectSchema,
    sent: list[Property],
    name: Identifier,
    place: Place,
) -> TypedDictView:
    fields = tuple(
        FieldView(
            name=exact_identifier(each.name) or attribute_name(each.name),
            annotation=_key_type(lowering, each, place),
            default=None,
            doc=each.schema.description or each.schema.title,
            examples=_examples(each),
            deprecated=each.schema.deprecated,
        )
        for each in sent
    )
    return TypedDictView(name=name, doc=shape.description or shape.title, fields=fields)


def _functional_typed_dict(
    lowering: Lowerer,
    shape: ObjectSchema,
    sent: list[Property],
    name: Identifier,
    place: Place,
) -> AliasView:
    """``TypedDict("Name", {"a-b": int})``, for keys that are no identifiers (PEP 589)."""
    keys = Mapping(
        tuple((Literal(each.name), quoted(_key_type(lowering, each, place))) for each in sent)
    )
    return AliasView(
        name=name,
        value=Call(symbols.TYPED_DICT, (Literal(str(name)), keys)),
        doc=shape.description or shape.title,
    )
