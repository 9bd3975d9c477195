"""The body of a request as arguments: its properties, or the whole; once for each kind of value.

Media types that take the same value share one form of the method; where they differ, the method
has several forms (``typing.overload``) and ``content_type`` decides between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from specwright.ir.operation import ContentKind, MediaType, RequestBody
from specwright.ir.schema import ArraySchema, ObjectSchema, Property, Schema, StringSchema
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.declaring import argument, in_order, is_fixed, merged, only_value
from specwright.plan.examples import Examples, is_text
from specwright.plan.expressions import (
    Alternatives,
    Expression,
    Literal,
    Mapping,
    Name,
    Sequence,
    Subscript,
)
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_types import STRUCTURED, sent
from specwright.plan.naming import (
    DottedName,
    Identifier,
    NameAllocator,
    attribute_name,
    camel_case,
    class_name,
    in_asking_order,
    words,
)
from specwright.plan.views import ArgumentView

_BINARY = SpecText("binary")
_HOW = SpecText("How the body is written.")
_SOME_BYTES = Literal(b"...")
_WHAT = SpecText("The media type of the body.")
_OCTETS = SpecText("application/octet-stream")
_ANYTHING = frozenset(map(SpecText, ("*/*", "application/*", "*")))
Example = tuple[Identifier | None, Expression]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyForm:
    """The arguments for one kind of value, and the media types that it is written as."""

    media_types: tuple[MediaType, ...]
    declared: tuple[ArgumentView, ...]
    is_whole: bool
    example: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body in its forms, the preferred one first.

    ``properties`` maps the wire's names to the arguments that carry them, ``whole`` is the argument
    for a body in one piece; a method can have both. ``content_type`` is the argument that names
    the media type, where there is something to choose.
    """

    forms: tuple[BodyForm, ...]
    properties: Mapping | None = None
    whole: Identifier | None = None
    content_type: Identifier | None = None

    @property
    def passed(self) -> Expression:
        """What the method hands on as the body: the whole of it where it may be given so."""
        if self.whole is not None:
            return Name(DottedName(self.whole))
        assert self.properties is not None, "a body has properties, or is whole"
        return self.properties

    @property
    def fields(self) -> Mapping | None:
        """The properties, where a body may be given in both ways."""
        return self.properties if self.whole is not None else None

    @property
    def media_types(self) -> tuple[MediaType, ...]:
        """Everything that can be sent, the preferred one first."""
        return tuple(each for form in self.forms for each in form.media_types)

    def declared(self) -> list[ArgumentView]:
        """The arguments of the method itself, which has to take what all of its forms do."""
        found = merged([form.declared for form in self.forms])
        if self.content_type is None:
            return found
        others = [each for each in found if each.name != self.content_type]
        return [*others, _content_type(self.content_type, self.media_types, is_first=True)]


@dataclass(slots=True)
class BodyPlanner:
    """Plans the body of one operation; ``names`` holds the arguments that it has already."""

    lowering: Lowering
    examples: Examples
    names: NameAllocator
    _arguments: dict[SpecText, Identifier] = field(default_factory=dict)
    _whole: Identifier | None = None

    def plan(self, body: RequestBody, wanted: Identifier) -> Body:
        """The forms of a body; ``wanted`` names the types of inline schemas."""
        groups = sent(body.content)
        forms = [self._form(body, groups[0], wanted)]
        for group in groups[1:]:
            kind = class_name(group[0].kind.value)
            self._add(forms, self._form(body, group, camel_case([wanted, kind])))
        return self._chosen(Body(forms=tuple(forms), whole=self._whole))

    def _add(self, forms: list[BodyForm], form: BodyForm) -> None:
        """Take a form in; one with the same arguments as another only adds its media types."""
        for index, each in enumerate(forms):
            if _signature(each) == _signature(form) and not _has_range((each, form)):
                media_types = each.media_types + form.media_types
                forms[index] = replace(each, media_types=media_types)
                return
        forms.append(form)

    def _form(
        self, body: RequestBody, group: tuple[MediaType, ...], wanted: Identifier
    ) -> BodyForm:
        first = group[0]
        shape = self._spread(first, required=body.required)
        if shape is None:
            return self._whole_form(body, group, wanted)
        self.lowering.inline(first.schema or shape, wanted, Form.PARAM)
        place = self.lowering.homes.of(shape, wanted, None).name
        index = self.lowering.index
        sent_ = [each for each in shape.properties if not index.is_read_only(each.schema)]
        for each in in_asking_order(sent_, lambda each: each.name, attribute_name):
            self._name(each)
        declared = [self._property(each, place, first) for each in sent_]
        return BodyForm(
            media_types=group,
            declared=in_order(declared),
            is_whole=False,
            example=tuple(
                (self._arguments[each.name], self._property_example(each, first))
                for each in _shown(sent_, body, first)
            ),
        )

    def _spread(self, media_type: MediaType, *, required: bool) -> ObjectSchema | None:
        """The object whose properties become arguments; None where the body stays whole."""
        if media_type.schema is None or media_type.kind not in STRUCTURED:
            return None
        shape = self.lowering.index.as_object(media_type.schema)
        if shape is None or not shape.properties:
            return None
        if self.lowering.index.has_subtypes(media_type.schema):
            return None  # a subtype has properties that are no arguments
        needs_something = any(each.required for each in shape.properties)
        return None if needs_something and not required else shape

    def _name(self, each: Property) -> None:
        """Give a property of the body its argument, unless another form of it has one."""
        if each.name not in self._arguments:
            wanted = attribute_name(each.name)
            free = wanted if self.names.is_free(wanted) else _in_body(wanted)
            self._arguments[each.name] = self.names.allocate(free)

    def _property(self, each: Property, place: Identifier, sent_as: MediaType) -> ArgumentView:
        name = self._arguments[each.name]
        return argument(
            name,
            self._property_type(each, place, sent_as),
            required=each.required,
            doc=each.schema.description or each.schema.title,
            only=only_value(self.lowering.index, each.schema),
            deprecated=each.schema.deprecated,
        )

    def _property_type(self, each: Property, place: Identifier, sent_as: MediaType) -> Expression:
        """The type of a property; in a form with files, bytes are files, or several."""
        wanted = class_name(place, each.name)
        if sent_as.kind is ContentKind.MULTIPART:
            match self.lowering.index.resolve(each.schema):
                case StringSchema(format=form) if form == _BINARY:
                    return symbols.runtime("FileInput")
                case ArraySchema(items=items) if self._is_file(items):
                    return Subscript(symbols.SEQUENCE, (symbols.runtime("FileInput"),))
        return self.lowering.inline(each.schema, wanted, Form.PARAM)

    def _property_example(self, each: Property, sent_as: MediaType) -> Expression:
        """A value for a property; bytes for a file in a form."""
        if sent_as.kind is ContentKind.MULTIPART:
            match self.lowering.index.resolve(each.schema):
                case StringSchema(format=form) if form == _BINARY:
                    return _SOME_BYTES
                case ArraySchema(items=items) if self._is_file(items):
                    return Sequence((_SOME_BYTES,), is_list=True)
        return self.examples.value(each.schema)

    def _is_file(self, schema: Schema) -> bool:
        found = self.lowering.index.resolve(schema)
        return isinstance(found, StringSchema) and found.format == _BINARY

    def _whole_form(
        self, body: RequestBody, group: tuple[MediaType, ...], wanted: Identifier
    ) -> BodyForm:
        if self._whole is None:
            self._whole = self.names.allocate(Identifier("body"))
        name = self._whole
        annotation = self._whole_type(group[0], wanted)
        said = group[0].schema.description if group[0].schema else None
        doc = body.description or said
        return BodyForm(
            media_types=group,
            declared=(argument(name, annotation, required=body.required, doc=doc),),
            is_whole=True,
            example=tuple(
                (name, each) for each in self._shown_whole(group[0], required=body.required)
            ),
        )

    def _shown_whole(self, media_type: MediaType, *, required: bool) -> Iterator[Expression]:
        """What an example has for a body in one piece; an optional one only if that is sure."""
        doubts = self.examples.doubts
        found = self._whole_example(media_type)
        is_sure = self.examples.doubts == doubts and found != Mapping(())
        if required or is_sure:
            yield found
        else:
            self.examples.doubts = doubts

    def _whole_example(self, media_type: MediaType) -> Expression:
        """A value for a body in one piece, of the type that the argument has."""
        match media_type.kind:
            case ContentKind.JSON | ContentKind.FORM | ContentKind.MULTIPART:
                return self.examples.body(media_type)
            case ContentKind.TEXT | ContentKind.YAML | ContentKind.XML:
                found = self.examples.body(media_type)
                return found if is_text(found) else Literal("...")
        return _SOME_BYTES

    def _whole_type(self, media_type: MediaType, wanted: Identifier) -> Expression:
        match media_type.kind:
            case ContentKind.JSON | ContentKind.FORM | ContentKind.MULTIPART:
                if media_type.schema is None:
                    return symbols.ANY
                return self.lowering.inline(media_type.schema, wanted, Form.PARAM)
            case ContentKind.TEXT | ContentKind.YAML:
                return symbols.STR
            case ContentKind.XML:
                return Alternatives((symbols.STR, symbols.BYTES))
        return symbols.runtime("FileContent")

    def _chosen(self, body: Body) -> Body:
        """The body with what its forms have together: the mapping, and the choice."""
        settle = _by_themselves if len(body.forms) == 1 else _spelled_out
        body = replace(body, forms=tuple(map(settle, body.forms)))
        properties = Mapping(
            tuple((Literal(wire), Name(DottedName(n))) for wire, n in self._arguments.items())
        )
        has_mapping = any(not form.is_whole for form in body.forms)
        body = replace(body, properties=properties if has_mapping else None)
        if len(body.media_types) == 1 and not _is_left_open(body.media_types[0]):
            return body
        wanted = Identifier("content_type")
        name = self.names.allocate(wanted if self.names.is_free(wanted) else _in_body(wanted))
        forms = tuple(
            _with_choice(form, name, is_first=rank == 0) for rank, form in enumerate(body.forms)
        )
        return replace(body, forms=forms, content_type=name)


def _shown(properties: list[Property], body: RequestBody, sent_as: MediaType) -> Iterable[Property]:
    """What an example has: all that is required; a form has one part at least (RFC 2046, 5.1.1)."""
    required = [each for each in properties if each.required]
    if required or not body.required or sent_as.kind is not ContentKind.MULTIPART:
        return required
    return properties[:1]


def _by_themselves(form: BodyForm) -> BodyForm:
    """A form whose call leaves out what can have one value alone."""
    fixed = {each.name for each in form.declared if is_fixed(each)}
    return replace(form, example=tuple(each for each in form.example if each[0] not in fixed))


def _spelled_out(form: BodyForm) -> BodyForm:
    """One form of several: the method can't tell which one's fixed values would be meant."""
    declared = (replace(each, default=None) if is_fixed(each) else each for each in form.declared)
    return replace(form, declared=in_order(list(declared)))


def _with_choice(form: BodyForm, name: Identifier, *, is_first: bool) -> BodyForm:
    """A form with the argument that names its media type; only the first form has a default."""
    view = _content_type(name, form.media_types, is_first=is_first)
    return replace(form, declared=in_order([*form.declared, view]))


def _content_type(
    name: Identifier, media_types: tuple[MediaType, ...], *, is_first: bool
) -> ArgumentView:
    default = _default(media_types[0]) if is_first else None
    return ArgumentView(
        name=name,
        annotation=_choice(media_types),
        default=default,
        keyword_only=True,
        doc=_HOW if len(media_types) > 1 else _WHAT,
    )


def _default(media_type: MediaType) -> Expression | None:
    """The media type of the first form; a range of a kind leaves the choice to the caller."""
    if not _is_left_open(media_type):
        return Literal(media_type.media_type)
    return Literal(_OCTETS) if media_type.name in _ANYTHING else None


def _choice(media_types: tuple[MediaType, ...]) -> Expression:
    """``Literal["a/b", "c/d"]``; any text for a range."""
    if any(map(_is_left_open, media_types)):
        return symbols.STR
    return Subscript(symbols.LITERAL, tuple(Literal(each.media_type) for each in media_types))


def _is_left_open(media_type: MediaType) -> bool:
    """Whether the caller has to say what a body is; a range of JSON is sent as JSON."""
    return media_type.is_range and media_type.kind not in STRUCTURED


def _has_range(forms: tuple[BodyForm, ...]) -> bool:
    return any(_is_left_open(each) for form in forms for each in form.media_types)


def _signature(form: BodyForm) -> tuple[object, ...]:
    return tuple((each.name, each.annotation, each.default) for each in form.declared)


def _in_body(name: Identifier) -> Identifier:
    """A property of the body whose name a parameter has already: ``id`` is ``body_id``."""
    return Identifier("_".join(("body", *words(name))))
