"""The document that a stub serves of itself, at ``/openapi.json``.

It is the vendor's with two differences, since it describes this server: the address,
and the responses for refused requests where an operation has rules and declares no
status for a request that breaks them. Vendors leave these out (OpenAPI 3.1, 4.8.16,
lets them); a stub that checks the rule answers all the same, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .document import Document, Node
from .error_responses import ErrorResponses, own_response
from .json_values import JSON, mapping
from .offences import Rejection, invalid, unauthorized, unsupported_media_type
from .operations import StubOperation
from .state.refusals import unknown

_DESCRIPTION = "{0}. The vendor's description declares no status for this."
_PROBLEM: JSON = {"application/problem+json": {"schema": {"type": "object"}}}


@dataclass(frozen=True, slots=True)
class Supplement:
    """A response that the stub gives and the vendor's document does not declare.

    Attributes:
        operation: The operation.
        status: The status, as a key of ``responses``.
        rule: JSON pointer to what is checked and can be broken.
        rejection: How such a request is refused.
    """

    operation: StubOperation
    status: str
    rule: str
    rejection: Rejection

    @property
    def responses(self) -> str:
        """JSON pointer to the responses in which the status is missing."""
        return f"{self.operation.node.pointer}/responses"

    @property
    def label(self) -> str:
        """The operation's method and path: ``GET /things``."""
        return f"{self.operation.method} {self.operation.path}"

    def __str__(self) -> str:
        return f"{self.label}: {self.status}: #{self.rule} and #{self.responses}"


def supplements(operations: Sequence[StubOperation]) -> Iterator[Supplement]:
    """What is missing from the responses of operations that have rules."""
    for operation in operations:
        for rule, rejection in _rules(operation):
            if own_response(rejection, operation) is None:
                yield Supplement(operation, str(rejection.status), rule, rejection)


def served_document(
    document: Document,
    operations: Sequence[StubOperation],
    responses: ErrorResponses,
    base_url: str,
) -> dict[str, JSON]:
    """The document of this server at ``base_url``."""
    served: JSON = document.root.fields
    for one in supplements(operations):
        borrowed = responses.borrowed(one.rejection, ())
        value = _response(one.rejection, borrowed)
        served = _with(served, f"{one.responses}/{one.status}".split("/")[1:], value)
    servers: list[JSON] = [{"url": base_url or "/"}]
    return {**mapping(served), "servers": servers}


def _rules(operation: StubOperation) -> Iterator[tuple[str, Rejection]]:
    """What a request to the operation can break: pointers, and how it is refused."""
    pointer = operation.node.pointer
    if operation.security and () not in operation.security:
        own = "security" in operation.node.fields
        rule = f"{pointer}/security" if own else "/security"
        yield rule, unauthorized("The credentials are missing or wrong", "")
    if "{" in operation.path:
        # What the path names may not be there, or not any more.
        yield pointer, unknown("", "")
    body = operation.request_body
    if body is not None:
        yield f"{pointer}/requestBody", invalid([])
        if body.child("content") is not None:
            yield f"{pointer}/requestBody", unsupported_media_type("")
    elif operation.parameters:
        yield operation.parameters[0].pointer, invalid([])


def _response(rejection: Rejection, borrowed: Node | None) -> JSON:
    fields = borrowed.fields if borrowed else {}
    content = mapping(fields.get("content")) or _PROBLEM
    made: dict[str, JSON] = {
        "description": _DESCRIPTION.format(rejection.message),
        "content": content,
    }
    return {**made, "headers": fields["headers"]} if "headers" in fields else made


def _with(value: JSON, tokens: list[str], new: JSON) -> JSON:
    """A copy of ``value`` with another one at a JSON pointer's tokens."""
    if not tokens:
        return new
    key, rest = tokens[0].replace("~1", "/").replace("~0", "~"), tokens[1:]
    if isinstance(value, list):
        at = int(key)
        return [*value[:at], _with(value[at], rest, new), *value[at + 1 :]]
    known = mapping(value)
    return {**known, key: _with(known.get(key, {}), rest, new)}
