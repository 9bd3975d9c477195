"""What a method returns and raises, from the responses of its operation."""

from __future__ import annotations

from specwright.frozen import dataclass
from specwright.ir.operation import ContentKind, MediaType, Operation, Response
from specwright.ir.text import SpecText
from specwright.plan import symbols
from specwright.plan.expressions import Call, Expression, Literal, Thunk
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_types import received
from specwright.plan.naming import Identifier, camel_case
from specwright.plan.unions import union_of
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
_USUAL_MEDIA_TYPES = frozenset(
    map(SpecText, ("application/json", "text/plain", "application/octet-stream"))
)
_JSON = (ContentKind.JSON, ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """``returns`` is the method's annotation; ``responses`` what the runtime decodes with."""

    returns: Expression
    returns_doc: SpecText | None
    responses: tuple[Call, ...]
    raises: tuple[RaisesView, ...]


def answers_of(lowering: Lowering, operation: Operation, wanted: Identifier) -> Answers:
    """The answers of an operation; ``wanted`` is the start of inline types' names."""
    successes = _successes(operation)
    responses, returned = [], []
    for response in operation.responses:
        is_success = response in successes
        suffix = "Response" if is_success and len(successes) == 1 else f"Response{response.status}"
        annotation, decoder = _answer(lowering, response, camel_case([wanted, suffix]))
        responses.append(decoder)
        if is_success:
            returned.append(annotation)
    return Answers(
        returns=union_of(returned) if returned else Literal(None),
        returns_doc=successes[0].description if successes else None,
        responses=tuple(responses),
        raises=tuple(_raises(each) for each in operation.responses if each not in successes),
    )


def _successes(operation: Operation) -> tuple[Response, ...]:
    """2xx; ``default`` only where there is no 2xx (OpenAPI 3.1, 4.8.16)."""
    found = tuple(each for each in operation.responses if each.status.startswith("2"))
    return found or tuple(each for each in operation.responses if each.status == "default")


def _answer(lowering: Lowering, response: Response, wanted: Identifier) -> tuple[Expression, Call]:
    """The annotation of an answer, and the call that describes it to the runtime."""
    status = Literal(response.status)
    content = received(response.content)
    if content is None:
        return Literal(None), Call(symbols.runtime("EmptyResponse"), (status,))
    media_type = _unusual(content)
    if content.kind in _JSON:
        found = lowering.inline(content.schema, wanted, Form.MODEL) if content.schema else None
        annotation = found or symbols.ANY
        decoder = Call(symbols.runtime("JSONResponse"), (status, Thunk(annotation), *media_type))
        return annotation, decoder
    if content.kind is ContentKind.TEXT:
        return symbols.STR, Call(symbols.runtime("TextResponse"), (status, *media_type))
    return symbols.BYTES, Call(symbols.runtime("BinaryResponse"), (status, *media_type))


def _unusual(content: MediaType) -> tuple[Expression, ...]:
    """The media type, where the runtime would not ask for it by itself."""
    is_usual = content.media_type in _USUAL_MEDIA_TYPES
    return () if is_usual else (Literal(content.media_type),)


def _raises(response: Response) -> RaisesView:
    error = _ERRORS.get(response.status)
    if error is None:
        error = "InternalServerError" if response.status.startswith("5") else "APIStatusError"
    return RaisesView(error=Identifier(error), status=response.status, doc=response.description)
