"""What a method returns and raises, from the responses of its operation."""

from __future__ import annotations

from specwright.frozen import dataclass
from specwright.ir.operation import ContentKind, MediaType, Operation, Response
from specwright.ir.schema import ArraySchema, Schema
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.event_streams import event_schema
from specwright.plan.expressions import Call, Expression, Literal, Subscript
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_types import answered
from specwright.plan.naming import Identifier, camel_case, class_words
from specwright.plan.unions import union_of, unmarked
from specwright.plan.views import RaisesView

_ERRORS = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}
_JSON = SpecText("application/json")
_LINES = SpecText("application/jsonl")
_TEXT = SpecText("text/plain")
_OCTETS = SpecText("application/octet-stream")
_EVENTS = SpecText("text/event-stream")
_TYPED = ("JSONResponse", "JSONLinesResponse")
_NONE = Literal(None)


@dataclass(frozen=True, slots=True)
class _Type:
    """The type of an answer, or of each value of one that is a stream."""

    annotation: Expression
    is_item: bool = False

    @property
    def whole(self) -> Expression:
        """The type of all that the answer holds."""
        return Subscript(symbols.LIST, (self.annotation,)) if self.is_item else self.annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """``returns`` is the type of the answer; ``responses`` what the runtime decodes with.

    ``streamed`` is the type of one value, where the answer is a stream (or may be one, if streams
    were asked for beside answers in one piece).
    """

    returns: Expression
    streamed: Expression | None
    returns_doc: SpecText | None
    responses: tuple[Call, ...]
    raises: tuple[RaisesView, ...]
    has_success: bool


def answers_of(
    lowering: Lowering, operation: Operation, wanted: Identifier, *, with_streams: bool
) -> Answers:
    """The answers of an operation; ``wanted`` is the start of inline types' names.

    ``with_streams`` keeps streams apart that the method gives beside answers in one piece.
    """
    successes = _successes(operation)
    responses: list[Call] = []
    returned: list[_Type] = []
    for response in operation.responses:
        is_success = response in successes
        suffix = "Response" if is_success and len(successes) == 1 else f"Response{response.status}"
        annotations, decoders = _answer(
            lowering, response, camel_case([wanted, suffix]), with_streams
        )
        responses += decoders
        if is_success:
            returned += annotations
    items = [each.annotation for each in returned if each.is_item]
    whole = [each.annotation for each in returned if not each.is_item]
    is_stream = bool(items) and (with_streams or not [each for each in whole if each != _NONE])
    if not is_stream:
        whole = [each.whole for each in returned]
    return Answers(
        returns=union_of(map(unmarked, whole)) if whole else _NONE,
        streamed=union_of(map(unmarked, items)) if is_stream else None,
        returns_doc=successes[0].description if successes else None,
        responses=tuple(responses),
        raises=tuple(_raises(each) for each in operation.responses if each not in successes),
        has_success=bool(successes),
    )


def _successes(operation: Operation) -> tuple[Response, ...]:
    """2xx; ``default`` only where there is no 2xx (OpenAPI 3.1, 4.8.16)."""
    found = tuple(each for each in operation.responses if each.status.startswith("2"))
    return found or tuple(each for each in operation.responses if each.status == "default")


def _answer(
    lowering: Lowering, response: Response, wanted: Identifier, with_streams: bool
) -> tuple[list[_Type], list[Call]]:
    """What an answer can be, and the calls that describe it to the runtime, by media type."""
    content = answered(response, with_streams=with_streams)
    if not content:
        empty = Call(symbols.runtime("EmptyResponse"), (Literal(response.status),))
        return [_Type(_NONE)], [empty]
    found = [
        _body(lowering, response.status, each, wanted if rank == 0 else _named(wanted, each))
        for rank, each in enumerate(content)
    ]
    return [kind for kind, _ in found], [decoder for _, decoder in found]


def _named(wanted: Identifier, content: MediaType) -> Identifier:
    """The name for another type of the same answer: after what the media type is called."""
    return camel_case([wanted, *class_words(content.name)[1:]])


def _body(
    lowering: Lowering, status: str, content: MediaType, wanted: Identifier
) -> tuple[_Type, Call]:
    """The type of one media type of an answer, and the call that describes it."""
    if content.kind is ContentKind.EVENT_STREAM:
        return _event_stream(lowering, status, content, wanted)
    annotation, decoder, is_usual = _reading(lowering, content, wanted)
    exact = _exact(lowering, content) if decoder in _TYPED else ()
    positional: list[Expression] = [Literal(status)]
    if decoder in _TYPED:
        positional.append(lowering.thunk(annotation))
    if not is_usual and content.is_named:
        positional.append(Literal(content.media_type))
    call = Call(symbols.runtime(decoder), tuple(positional), exact)
    return _Type(annotation, decoder == "JSONLinesResponse"), call


def _event_stream(
    lowering: Lowering, status: str, content: MediaType, wanted: Identifier
) -> tuple[_Type, Call]:
    """Events as they are, or what their data holds, or the objects that they are said to be."""
    schema, is_event = event_schema(lowering.index, content)
    positional: tuple[Expression, ...] = (Literal(status),)
    keywords: tuple[tuple[Identifier, Expression], ...] = ()
    annotation: Expression = symbols.runtime("ServerSentEvent")
    if schema is not None:
        annotation = _json(lowering, schema, wanted)
        positional += (lowering.thunk(annotation), *((Literal("event"),) if is_event else ()))
        keywords = _exact(lowering, content)
    if content.media_type != _EVENTS:
        keywords += ((Identifier("media_type"), Literal(content.media_type)),)
    call = Call(symbols.runtime("EventStreamResponse"), positional, keywords)
    return _Type(annotation, is_item=True), call


def _exact(lowering: Lowering, content: MediaType) -> tuple[tuple[Identifier, Expression], ...]:
    """Whether decimals are to keep all digits: said only where there are any."""
    schema = content.item_schema or content.schema
    if schema is None or not lowering.index.decimals.reached_from(schema):
        return ()
    return ((Identifier("exact_decimals"), Literal(True)),)


def _reading(
    lowering: Lowering, content: MediaType, wanted: Identifier
) -> tuple[Expression, str, bool]:
    """The type, the runtime's class for it, and whether that asks for the media type by itself."""
    match content.kind:
        case ContentKind.JSON:
            annotation = _json(lowering, content.schema, wanted)
            return annotation, "JSONResponse", content.media_type == _JSON
        case ContentKind.JSON_LINES:
            annotation = _json(lowering, _item(lowering, content), wanted)
            return annotation, "JSONLinesResponse", content.media_type == _LINES
        case ContentKind.TEXT | ContentKind.YAML:
            return symbols.STR, "TextResponse", content.media_type == _TEXT
    return symbols.BYTES, "BinaryResponse", content.media_type == _OCTETS


def _json(lowering: Lowering, schema: Schema | None, wanted: Identifier) -> Expression:
    return lowering.inline(schema, wanted, Form.MODEL) if schema else symbols.ANY


def _item(lowering: Lowering, content: MediaType) -> Schema | None:
    """The schema of a line: said as such, or as that of the items, or of all there is."""
    if content.item_schema is not None or content.schema is None:
        return content.item_schema
    whole = lowering.index.resolve(content.schema)
    return whole.items if isinstance(whole, ArraySchema) else content.schema


def _raises(response: Response) -> RaisesView:
    error = _ERRORS.get(response.status)
    if error is None:
        error = "InternalServerError" if response.status.startswith("5") else "APIStatusError"
    return RaisesView(error=Identifier(error), status=response.status, doc=response.description)
