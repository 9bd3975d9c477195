"""Makes answers from the declared responses (OpenAPI 3.1, 4.8.16 and 4.8.17)."""

from __future__ import annotations

from .answers import Answer, Headers, encode, has_content, header, problem
from .document import Document, Node
from .error_bodies import ErrorBodies, ErrorReport
from .error_responses import ErrorResponses, status_of
from .examples import Sampler
from .incoming import Incoming
from .json_values import JSON
from .media_types import concrete, kind_of, negotiate
from .offences import Rejection
from .operations import StubOperation
from .problems import Problems
from .router import Route
from .validators import SchemaValidator, Validators


class Responder:
    """Answers with samples of what the document declares.

    Attributes:
        errors: Chooses the responses for requests that are refused.
    """

    def __init__(
        self,
        document: Document,
        operations: tuple[StubOperation, ...],
        validators: Validators,
        sampler: Sampler,
        problems: Problems,
    ) -> None:
        self._document = document
        self._validators = validators
        self._sampler = sampler
        self._problems = problems
        self._bodies = ErrorBodies(document)
        self.errors = ErrorResponses(operations, problems)

    def success(self, operation: StubOperation, incoming: Incoming) -> Answer:
        """The operation's first success."""
        for key in success_order(operation.responses):
            status = status_of(key, 200)
            return self._answer(operation, operation.responses[key], status, incoming)
        self._problems.add(operation.node.pointer, "no success is declared: empty 200")
        return Answer(200, operation=operation.name)

    def forced(
        self, operation: StubOperation, asked: str, incoming: Incoming
    ) -> Answer:
        """The answer of a status that the request asks for, if it is declared."""
        declared = ", ".join(operation.responses)
        status = int(asked) if asked.isascii() and asked.isdigit() else 0
        response = operation.declared(status) if 200 <= status <= 599 else None
        if response is None:
            detail = f"{operation.name} declares no such status; it has: {declared}"
            return problem(
                501, "Status not declared", detail=detail, operation=operation.name
            )
        answer = self._answer(operation, response, status, incoming)
        return _noted(answer, "forced")

    def rejection(
        self,
        rejection: Rejection,
        incoming: Incoming,
        operation: StubOperation | None,
        route: Route | None,
    ) -> Answer:
        """The vendor's own error where one is declared, else a small problem."""
        name = operation.name if operation else None
        status, response = self.errors.choose(rejection, operation, route)
        if response is not None:
            answer = self._error(response, status, rejection, incoming)
            if answer is not None:
                return Answer(
                    answer.status, answer.headers, answer.body, name, str(rejection)
                )
        errors: list[JSON] = [str(offence) for offence in rejection.offences]
        return problem(
            status,
            rejection.message,
            detail=str(rejection),
            errors=errors,
            headers=rejection.headers,
            operation=name,
        )

    def _error(
        self, response: Node, status: int, rejection: Rejection, incoming: Incoming
    ) -> Answer | None:
        """The error with the offences in it; None if it has no content to be filled."""
        content = self.contents(response)
        chosen = negotiate(content, incoming.headers.get("accept", ""))
        if chosen is None:
            return None
        media_type, media = concrete(chosen), content[chosen]
        body = self._sampler.of_media(media, "response").value
        schema = media.child("schema")
        if schema is not None and kind_of(media_type) in ("json", "text"):
            validator = self._validators.get(schema.pointer, "response")
            report = ErrorReport(status, rejection)
            body = self._bodies.fill(schema, body, report, validator)
        taken = {name for name, _ in rejection.headers}
        declared = (one for one in self.headers(response) if one[0] not in taken)
        headers = (("content-type", media_type), *rejection.headers, *declared)
        return Answer(status, headers, encode(media_type, body))

    def _answer(
        self, operation: StubOperation, response: Node, status: int, incoming: Incoming
    ) -> Answer:
        content = self.contents(response)
        accept = incoming.headers.get("accept", "")
        chosen = negotiate(content, accept) if has_content(status) else None
        headers = self.headers(response)
        if chosen is None:
            return Answer(status, headers, operation=operation.name)
        media_type = concrete(chosen)
        sample = self._sampler.of_media(content[chosen], "response")
        headers = (("content-type", media_type), *headers)
        note = "" if sample.valid else "the sample is not valid"
        body = encode(media_type, sample.value)
        return Answer(status, headers, body, operation.name, note)

    def headers(self, response: Node) -> Headers:
        """The headers that are declared as required, with sample values."""
        found: list[tuple[str, str]] = []
        for name, node in self._document.followed_children(response, "headers"):
            if node.fields.get("required") is True:
                made = header(name, self._header_value(node))
                found += [made] if made else []
        return tuple(found)

    def contents(self, response: Node) -> dict[str, Node]:
        """The media types of a response."""
        return dict(self._document.followed_children(response, "content"))

    def sampled(self, media: Node) -> tuple[JSON, SchemaValidator | None]:
        """A sample of a media type, and what it is held to; None without a schema."""
        sample = self._sampler.of_media(media, "response").value
        schema = media.child("schema")
        if schema is None:
            return sample, None
        return sample, self._validators.get(schema.pointer, "response")

    def violations(self, operation: StubOperation, status: int, body: JSON) -> str:
        """How a body breaks what is declared for a status; "" if it does not."""
        response = operation.declared(status)
        if response is None:
            return f"the status {status} is not declared"
        for media_type, media in self.contents(response).items():
            schema = media.child("schema")
            if kind_of(concrete(media_type)) == "json" and schema is not None:
                validator = self._validators.get(schema.pointer, "response")
                found = validator.violations(body)[:1]
                return "; ".join(f"{one.path}: {one.message}" for one in found)
        return ""

    def _header_value(self, node: Node) -> JSON:
        if "example" in node.fields:
            return node.fields["example"]
        schema = node.child("schema")
        if schema is None:
            return "sample"
        return self._sampler.of_schema(schema, "response").value


def success_order(responses: dict[str, Node]) -> list[str]:
    """Keys of successes, the most likely first: 2xx, then 3xx, then ``default``."""
    ranks = {"2": 0, "3": 1, "d": 2}
    usable = [key for key in responses if key[:1] in ranks]
    return sorted(usable, key=lambda key: ranks[key[0]])


def _noted(answer: Answer, note: str) -> Answer:
    return Answer(answer.status, answer.headers, answer.body, answer.operation, note)
