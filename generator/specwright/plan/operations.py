"""An operation as a method: its signature, its definition for the runtime, its documentation."""

from __future__ import annotations

from specwright.ir.operation import ContentKind, Encoding, MediaType, Operation, PathText
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.answers import answers_of
from specwright.plan.arguments import ArgumentBuilder, Arguments, BoundParameter
from specwright.plan.examples import Examples
from specwright.plan.expressions import Call, Expression, Literal, Mapping, Name, Sequence
from specwright.plan.lower import Lowering
from specwright.plan.naming import (
    DottedName,
    Identifier,
    camel_case,
    class_words,
    constant_case,
)
from specwright.plan.resources import PlacedOperation
from specwright.plan.views import OperationView

_PARAMETERS = {
    "path": "PathParameter",
    "query": "QueryParameter",
    "header": "HeaderParameter",
    "cookie": "CookieParameter",
}
_BODIES = {
    ContentKind.JSON: "JSONBody",
    ContentKind.FORM: "FormBody",
    ContentKind.MULTIPART: "MultipartBody",
    ContentKind.TEXT: "TextBody",
}
_USUAL_MEDIA_TYPES = {
    ContentKind.JSON: SpecText("application/json"),
    ContentKind.TEXT: SpecText("text/plain"),
    ContentKind.BINARY: SpecText("application/octet-stream"),
}
_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


class OperationPlanner:
    """Plans the operations of one API."""

    def __init__(self, lowering: Lowering) -> None:
        self._lowering = lowering
        self._examples = Examples(lowering.index)

    def plan(self, placed: PlacedOperation) -> OperationView:
        """The view of one operation, its symbols not yet bound."""
        operation, name = placed.operation, placed.name
        wanted = camel_case([word for part in name.dotted.split(".") for word in class_words(part)])
        arguments = ArgumentBuilder(self._lowering, self._examples, operation).build(wanted)
        answers = answers_of(self._lowering, operation, wanted)
        return OperationView(
            constant=Identifier(f"_{constant_case([name.method.strip('_')])}"),
            method_name=name.method,
            qualified_name=name.dotted,
            http_method=operation.method,
            path=operation.path.text,
            definition=self._definition(placed, arguments, answers.responses),
            arguments=arguments.declared,
            parameters=tuple(bound.argument for bound in arguments.parameters),
            body=arguments.body,
            returns=answers.returns,
            returns_doc=answers.returns_doc,
            raises=answers.raises,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            example=_example(name.dotted, arguments),
        )

    def _definition(
        self, placed: PlacedOperation, arguments: Arguments, responses: tuple[Call, ...]
    ) -> Call:
        """``Operation(...)``, with what is not said left out."""
        operation = placed.operation
        described: dict[str, Expression] = {
            "name": Literal(str(placed.name.dotted)),
            "method": Literal(operation.method),
            "path": _path(operation, arguments.parameters),
        }
        outside = [each for each in arguments.parameters if each.parameter.location != "path"]
        if outside:
            described["parameters"] = Sequence(tuple(_parameter(each) for each in outside))
        if arguments.media_type is not None:
            described["body"] = _body(arguments.media_type)
        if operation.security:
            described["security"] = _security(operation)
        described["responses"] = Sequence(responses)
        return Call(symbols.runtime("Operation"), keywords=_keywords(described))


def _security(operation: Operation) -> Sequence:
    """The alternatives, each the schemes that are needed together."""
    return Sequence(
        tuple(
            Sequence(tuple(Literal(scheme.name) for scheme in requirement.schemes))
            for requirement in operation.security
        )
    )


def _path(operation: Operation, parameters: tuple[BoundParameter, ...]) -> Sequence:
    """The path in pieces: text that is sent as it stands, and parameters."""
    by_name = {
        each.parameter.name: each for each in parameters if each.parameter.location == "path"
    }
    return Sequence(
        tuple(
            Literal(piece.text) if isinstance(piece, PathText) else _parameter(by_name[piece.name])
            for piece in operation.path.pieces
        )
    )


def _parameter(bound: BoundParameter) -> Call:
    """``QueryParameter("page")``, with the wire's name and style where they are not the usual."""
    parameter = bound.parameter
    positional: tuple[Expression, ...] = (Literal(str(bound.argument)),)
    if SpecText(bound.argument) != parameter.name:
        positional += (Literal(parameter.name),)
    described: dict[str, Expression] = {}
    if parameter.style != _DEFAULT_STYLES[parameter.location]:
        described["style"] = Literal(parameter.style)
    if parameter.explode != (parameter.style == "form"):
        described["explode"] = Literal(parameter.explode)
    if parameter.allow_reserved and parameter.location in ("path", "query"):
        described["allow_reserved"] = Literal(True)
    if parameter.content is not None:
        described["content"] = Literal(parameter.content.media_type)
    function = symbols.runtime(_PARAMETERS[parameter.location])
    return Call(function, positional, _keywords(described))


def _keywords(described: dict[str, Expression]) -> tuple[tuple[Identifier, Expression], ...]:
    return tuple((Identifier(key), value) for key, value in described.items())


def _body(media_type: MediaType) -> Call:
    """``JSONBody()``; what is not the usual way of its kind is said."""
    function = symbols.runtime(_BODIES.get(media_type.kind, "BinaryBody"))
    match media_type.kind:
        case ContentKind.FORM:
            return Call(function, tuple(_form_field(each) for each in media_type.encodings))
        case ContentKind.MULTIPART:
            return Call(function, _content_types(media_type))
    if media_type.media_type == _USUAL_MEDIA_TYPES.get(media_type.kind):
        return Call(function)
    return Call(function, (Literal(media_type.media_type),))


def _form_field(encoding: Encoding) -> Call:
    """How one property of a form is written (OpenAPI 3.1, 4.8.15)."""
    described: dict[str, Expression] = {"style": Literal(encoding.style)}
    if encoding.explode != (encoding.style == "form"):
        described["explode"] = Literal(encoding.explode)
    if encoding.allow_reserved:
        described["allow_reserved"] = Literal(True)
    name = (Literal(encoding.property_name),)
    return Call(symbols.runtime("QueryParameter"), name, _keywords(described))


def _content_types(media_type: MediaType) -> tuple[Expression, ...]:
    """The content types that the description gives to parts."""
    items = tuple(
        (Literal(each.property_name), Literal(each.content_type))
        for each in media_type.encodings
        if each.content_type is not None
    )
    return (Mapping(items),) if items else ()


def _example(name: DottedName, arguments: Arguments) -> Call:
    """The call as the documentation shows it, with the required arguments."""
    positional = tuple(value for argument, value in arguments.example if argument is None)
    keywords = tuple((argument, value) for argument, value in arguments.example if argument)
    return Call(Name(DottedName(f"client.{name}")), positional, keywords)
