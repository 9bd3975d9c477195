"""The arguments of a method: parameters, then the body's properties or the body as a whole."""

from __future__ import annotations

from specwright.frozen import dataclass
from specwright.ir.operation import ContentKind, MediaType, Operation, Parameter, RequestBody
from specwright.ir.schema import ObjectSchema, Property
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.examples import Examples
from specwright.plan.expressions import Alternatives, Expression, Literal, Mapping, Name
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_types import sent
from specwright.plan.naming import (
    RESERVED_ARGUMENTS,
    DottedName,
    Identifier,
    NameAllocator,
    attribute_name,
    class_name,
    words,
)
from specwright.plan.naming_rest import path_variables
from specwright.plan.views import ArgumentView

_NOT_GIVEN = symbols.runtime("NOT_GIVEN")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundParameter:
    """A parameter and the argument that carries it."""

    argument: Identifier
    parameter: Parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """Everything that a caller gives: how it is declared, and how it is passed on.

    ``body`` is the expression for the body (None without one); ``example`` holds the required
    arguments of a call in the documentation, positional ones under no name.
    """

    declared: tuple[ArgumentView, ...]
    parameters: tuple[BoundParameter, ...]
    media_type: MediaType | None
    body: Expression | None
    example: tuple[tuple[Identifier | None, Expression], ...]


class ArgumentBuilder:
    """Builds the arguments of one operation; the names share one scope."""

    def __init__(self, lowering: Lowering, examples: Examples, operation: Operation) -> None:
        self._lowering = lowering
        self._examples = examples
        self._operation = operation
        self._names = NameAllocator(RESERVED_ARGUMENTS)
        self._declared: list[ArgumentView] = []
        self._example: list[tuple[Identifier | None, Expression]] = []

    def build(self, wanted: Identifier) -> Arguments:
        """The arguments; ``wanted`` names the types of inline schemas."""
        bound = tuple(self._parameter(each, wanted) for each in self._ordered_parameters())
        request_body = self._operation.request_body
        media_type = sent(request_body.content) if request_body else None
        body = self._body(media_type, wanted) if media_type else None
        return Arguments(
            declared=tuple(sorted(self._declared, key=_declaration_order)),
            parameters=bound,
            media_type=media_type,
            body=body,
            example=tuple(self._example),
        )

    def _ordered_parameters(self) -> list[Parameter]:
        """Path parameters as they stand in the path, then the rest as described."""
        positions = {each.name: rank for rank, each in enumerate(path_variables(self._operation))}
        return sorted(
            self._operation.parameters,
            key=lambda each: (
                each.location != "path",
                positions.get(each.name, 0) if each.location == "path" else 0,
            ),
        )

    def _parameter(self, parameter: Parameter, wanted: Identifier) -> BoundParameter:
        name = self._names.allocate(attribute_name(parameter.name))
        place = class_name(wanted, parameter.name)
        annotation = self._lowering.inline(parameter.schema, place, Form.PARAM)
        is_path = parameter.location == "path"
        self._declare(
            name,
            annotation,
            required=parameter.required,
            positional=is_path,
            doc=parameter.description or parameter.schema.description,
        )
        if parameter.required:
            example = self._examples.parameter(parameter)
            self._example.append((None if is_path else name, example))
        return BoundParameter(argument=name, parameter=parameter)

    def _declare(
        self,
        name: Identifier,
        annotation: Expression,
        *,
        required: bool,
        positional: bool,
        doc: SpecText | None,
    ) -> None:
        optional = Alternatives((*_members(annotation), symbols.runtime("NotGiven")))
        self._declared.append(
            ArgumentView(
                name=name,
                annotation=annotation if required else optional,
                default=None if required else _NOT_GIVEN,
                keyword_only=not positional,
                doc=doc,
            )
        )

    def _body(self, media_type: MediaType, wanted: Identifier) -> Expression:
        body = self._operation.request_body
        assert body is not None, "a media type comes from a body"
        shape = self._spread(media_type, required=body.required)
        if shape is not None:
            self._lowering.inline(media_type.schema or shape, wanted, Form.PARAM)
            return self._spread_body(shape, wanted)
        return self._whole_body(body, media_type, wanted)

    def _spread(self, media_type: MediaType, *, required: bool) -> ObjectSchema | None:
        """The object whose properties become arguments; None where the body stays whole."""
        if media_type.schema is None or media_type.kind not in (
            ContentKind.JSON,
            ContentKind.FORM,
            ContentKind.MULTIPART,
        ):
            return None
        shape = self._lowering.index.as_object(media_type.schema)
        if shape is None or not shape.properties:
            return None
        needs_something = any(each.required for each in shape.properties)
        return None if needs_something and not required else shape

    def _spread_body(self, shape: ObjectSchema, wanted: Identifier) -> Expression:
        sent = [each for each in shape.properties if not each.schema.read_only]
        place = self._lowering.homes.of(shape, wanted, None).name
        names = {each.name: self._property(each, place) for each in sent}
        return Mapping(
            tuple((Literal(wire), Name(DottedName(name))) for wire, name in names.items())
        )

    def _property(self, each: Property, place: Identifier) -> Identifier:
        wanted = attribute_name(each.name)
        name = self._names.allocate(
            wanted if self._names.is_free(wanted) else attribute_name_in_body(wanted)
        )
        annotation = self._lowering.inline(each.schema, class_name(place, each.name), Form.PARAM)
        self._declare(
            name,
            annotation,
            required=each.required,
            positional=False,
            doc=each.schema.description or each.schema.title,
        )
        if each.required:
            self._example.append((name, self._examples.value(each.schema)))
        return name

    def _whole_body(
        self, body: RequestBody, media_type: MediaType, wanted: Identifier
    ) -> Expression:
        name = self._names.allocate(Identifier("body"))
        self._declare(
            name,
            self._whole_body_type(media_type, wanted),
            required=body.required,
            positional=False,
            doc=body.description,
        )
        if body.required:
            self._example.append((name, self._examples.body(media_type)))
        return Name(DottedName(name))

    def _whole_body_type(self, media_type: MediaType, wanted: Identifier) -> Expression:
        match media_type.kind:
            case ContentKind.JSON | ContentKind.FORM | ContentKind.MULTIPART:
                if media_type.schema is None:
                    return symbols.ANY
                return self._lowering.inline(media_type.schema, wanted, Form.PARAM)
            case ContentKind.TEXT:
                return symbols.STR
            case ContentKind.XML:
                return Alternatives((symbols.STR, symbols.BYTES))
        return symbols.BYTES


def attribute_name_in_body(name: Identifier) -> Identifier:
    """A property of the body whose name a parameter has already: ``id`` is ``body_id``."""
    return Identifier("_".join(("body", *words(name))))


def _members(annotation: Expression) -> tuple[Expression, ...]:
    return annotation.members if isinstance(annotation, Alternatives) else (annotation,)


def _declaration_order(argument: ArgumentView) -> tuple[bool, bool]:
    """Positional ones first, then what is required; stable otherwise."""
    return (argument.keyword_only, argument.default is not None)
