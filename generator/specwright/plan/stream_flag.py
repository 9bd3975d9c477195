"""A property of a body that decides whether the answer is a stream: ``stream: true``."""

from __future__ import annotations

from dataclasses import replace

from specwright.frozen import dataclass
from specwright.ir.operation import ContentKind, Operation
from specwright.ir.schema import BooleanSchema
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.arguments import Arguments
from specwright.plan.declaring import in_order
from specwright.plan.expressions import Expression, Literal, Name, Subscript
from specwright.plan.media_types import STREAMS
from specwright.plan.naming import Identifier
from specwright.plan.schema_index import SchemaIndex
from specwright.plan.unions import union_of
from specwright.plan.views import ArgumentView

_FLAG = SpecText("stream")
_NOT_GIVEN = symbols.runtime("NotGiven")


@dataclass(frozen=True, slots=True)
class StreamFlag:
    """The argument, and the arguments of the method's three forms.

    ``off`` is for an answer in one piece, ``on`` for a stream, ``either`` for a value that only
    the run shows.
    """

    argument: Identifier
    off: tuple[ArgumentView, ...]
    on: tuple[ArgumentView, ...]
    either: tuple[ArgumentView, ...]


def stream_flag(
    index: SchemaIndex, operation: Operation, arguments: Arguments
) -> StreamFlag | None:
    """The flag of an operation that answers both ways; None where it does not."""
    if not may_stream(index, operation):
        return None
    name = _argument(arguments)
    found = [each for each in arguments.declared if each.name == name]
    if name is None or not found:
        return None
    flag = found[0]
    others = [each for each in arguments.declared if each is not flag]

    def form(annotation: Expression, default: Expression | None) -> tuple[ArgumentView, ...]:
        return in_order([*others, replace(flag, annotation=annotation, default=default)])

    members = getattr(flag.annotation, "members", (flag.annotation,))
    off = union_of([_literal(False), *(each for each in members if each != symbols.BOOL)])
    return StreamFlag(
        argument=flag.name,
        off=form(off, flag.default),
        on=form(_literal(True), None),
        either=form(symbols.BOOL, None),
    )


def may_stream(index: SchemaIndex, operation: Operation) -> bool:
    """Whether an operation answers both ways, as its body asks for."""
    return _answers_both_ways(operation) and _has_flag(index, operation)


def _literal(value: bool) -> Expression:
    return Subscript(symbols.LITERAL, (Literal(value),))


def _answers_both_ways(operation: Operation) -> bool:
    kinds = {
        content.kind in STREAMS
        for response in operation.responses
        if response.status.startswith("2")
        for content in response.content
        if content.kind in (*STREAMS, ContentKind.JSON)
    }
    return len(kinds) == 2


def _has_flag(index: SchemaIndex, operation: Operation) -> bool:
    """Whether the one kind of body has the property, and that is a boolean."""
    content = operation.request_body.content if operation.request_body else ()
    schema = content[0].schema if len(content) == 1 else None
    shape = index.as_object(schema) if schema else None
    flags = [each for each in shape.properties if each.name == _FLAG] if shape else []
    found = index.not_null(index.resolve(flags[0].schema)) if flags else None
    return isinstance(found, BooleanSchema)


def _argument(arguments: Arguments) -> Identifier | None:
    """The argument for the property of the body."""
    body = arguments.body
    if body is None or body.whole is not None or body.properties is None:
        return None
    for key, value in body.properties.items:
        if key == Literal(_FLAG) and isinstance(value, Name):
            return Identifier(value.text)
    return None
