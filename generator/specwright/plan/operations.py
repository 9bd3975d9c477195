"""An operation as a method: its signature, its definition for the runtime, its documentation."""

from __future__ import annotations

from specwright.ir.operation import ContentKind, Operation, PathText
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.answers import Answers, answers_of
from specwright.plan.arguments import ArgumentBuilder, Arguments, BoundParameter, is_key
from specwright.plan.body_definitions import bodies, keywords, query_body
from specwright.plan.examples import Examples
from specwright.plan.expressions import (
    Call,
    Expression,
    Literal,
    Mapping,
    Name,
    Sequence,
    Symbol,
)
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.naming import (
    DottedName,
    Identifier,
    camel_case,
    class_words,
    constant_case,
)
from specwright.plan.pager import Pager
from specwright.plan.resources import PlacedOperation
from specwright.plan.results import Result, paged, plain, streamable, streamed
from specwright.plan.servers import OwnServers
from specwright.plan.stream_flag import StreamFlag, stream_flag
from specwright.plan.unions import unmarked
from specwright.plan.views import FormView, OperationView

_PARAMETERS = {
    "path": "PathParameter",
    "query": "QueryParameter",
    "header": "HeaderParameter",
    "cookie": "CookieParameter",
}
_WHOLE_QUERY = Symbol(f"{symbols.RUNTIME_CLIENT}.querystring", Identifier("QuerystringParameter"))
_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


class OperationPlanner:
    """Plans the operations of one API."""

    def __init__(self, lowering: Lowering, servers: OwnServers, pager: Pager) -> None:
        self._lowering = lowering
        self._servers = servers
        self._pager = pager
        self._examples = Examples(lowering.index)

    def plan(self, placed: PlacedOperation) -> OperationView:
        """The view of one operation, its symbols not yet bound."""
        operation, name = placed.operation, placed.name
        doubts = self._examples.doubts
        wanted = camel_case([word for part in name.dotted.split(".") for word in class_words(part)])
        arguments = ArgumentBuilder(self._lowering, self._examples, operation).build(wanted)
        flag = stream_flag(self._lowering.index, operation, arguments)
        answers = answers_of(self._lowering, operation, wanted, with_streams=flag is not None)
        result = self._result(operation, arguments, answers, flag, wanted)
        return OperationView(
            constant=Identifier(f"_{constant_case([name.method.strip('_')])}"),
            method_name=name.method,
            qualified_name=name.dotted,
            http_method=operation.method,
            path=operation.path.text,
            definition=self._definition(placed, arguments, answers.responses, result),
            kind=result.kind,
            arguments=arguments.declared,
            parameters=tuple(bound.argument for bound in arguments.parameters),
            body=arguments.body.passed if arguments.body else None,
            fields=arguments.body.fields if arguments.body else None,
            content_type=arguments.body.content_type if arguments.body else None,
            flag=result.flag,
            forms=result.forms or _forms(arguments),
            returns=result.returns,
            awaited_returns=result.awaited,
            calls=result.calls,
            returns_doc=answers.returns_doc,
            raises=answers.raises,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            example=_example(name.dotted, arguments),
            schemes=_preferred_schemes(operation),
            untried=self._untried(answers, doubts),
        )

    def _untried(self, answers: Answers, doubts: int) -> str | None:
        """Why a call as in the example can't be a success; ``doubts`` are those before it."""
        if not answers.has_success:
            return "no success is described"
        return "no example fits" if self._examples.doubts > doubts else None

    def _result(
        self,
        operation: Operation,
        arguments: Arguments,
        answers: Answers,
        flag: StreamFlag | None,
        wanted: Identifier,
    ) -> Result:
        """What the method gives; ``wanted`` is the start of inline types' names."""
        if answers.streamed is not None:
            if flag is None:
                return streamed(answers.streamed)
            return streamable(answers.returns, answers.streamed, flag)
        paging = self._pager.paging(operation, arguments)
        if paging is None:
            return plain(answers.returns)
        place = camel_case([wanted, "Item"])
        item = unmarked(self._lowering.inline(paging.item, place, Form.MODEL))
        return paged(answers.returns, item, paging.call)

    def _definition(
        self,
        placed: PlacedOperation,
        arguments: Arguments,
        responses: tuple[Call, ...],
        result: Result,
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
        for key in filter(is_key, operation.parameters):
            described["idempotency_header"] = Literal(key.name)
        if arguments.body is not None:
            described |= bodies(arguments.body)
        if servers := self._servers.of(operation):
            described["servers"] = Mapping(
                tuple((Literal(str(name)), url) for name, url in servers)
            )
        if operation.security:
            described["security"] = _security(operation)
        described["responses"] = Sequence(responses)
        function = symbols.runtime(result.operation_class)
        return Call(function, keywords=(*keywords(described), *result.keywords))


def _forms(arguments: Arguments) -> tuple[FormView, ...]:
    """The signatures by kind of body, where there are several."""
    if len(arguments.forms) < 2:
        return ()
    return tuple(FormView(arguments=form) for form in arguments.forms)


def _security(operation: Operation) -> Sequence:
    """The alternatives, each the schemes that are needed together."""
    return Sequence(
        tuple(
            Sequence(tuple(Literal(scheme.name) for scheme in requirement.schemes))
            for requirement in operation.security
        )
    )


def _preferred_schemes(operation: Operation) -> tuple[SpecText, ...]:
    """The schemes of the first alternative."""
    first = operation.security[0].schemes if operation.security else ()
    return tuple(scheme.name for scheme in first)


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
    if parameter.location == "querystring" and parameter.content is not None:
        return Call(_WHOLE_QUERY, positional, keywords(query_body(parameter.content)))
    described: dict[str, Expression] = {}
    if parameter.style != _DEFAULT_STYLES[parameter.location]:
        described["style"] = Literal(parameter.style)
    if parameter.explode != (parameter.style in ("form", "cookie")):
        described["explode"] = Literal(parameter.explode)
    if parameter.allow_reserved and parameter.location in ("path", "query"):
        described["allow_reserved"] = Literal(True)
    if parameter.content is not None and parameter.content.kind is ContentKind.JSON:
        described["content"] = Literal(parameter.content.media_type)
    function = symbols.runtime(_PARAMETERS[parameter.location])
    return Call(function, positional, keywords(described))


def _example(name: DottedName, arguments: Arguments) -> Call:
    """The call as the documentation shows it, with the required arguments."""
    positional = tuple(value for argument, value in arguments.example if argument is None)
    named = tuple((argument, value) for argument, value in arguments.example if argument)
    return Call(Name(DottedName(f"client.{name}")), positional, named)
