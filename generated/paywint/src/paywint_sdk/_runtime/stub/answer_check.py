"""Where an answer is not what the document says of it (OpenAPI 3.1, 4.8.16 and 4.8.17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .answers import has_content
from .document import Document, Node
from .json_values import InvalidJSON, load
from .media_types import best, kind_of
from .validators import Validators

if TYPE_CHECKING:
    from .answers import Answer
    from .operations import StubOperation

_MOST = 20
"""Differences of one answer that are told."""


class AnswerCheck:
    """Compares answers with what the document declares."""

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators

    def media_of(self, operation: StubOperation, answer: Answer) -> Node | None:
        """The media type object that covers an answer; None if none is declared."""
        response = operation.declared(answer.status)
        contents = (
            dict(self._document.followed_children(response, "content"))
            if response
            else {}
        )
        chosen = best(list(contents), _content_type(answer))
        return None if chosen is None else contents[chosen]

    def differences(self, operation: StubOperation, answer: Answer) -> list[str]:
        """What is not as declared, in words; nothing if all of it is."""
        response = operation.declared(answer.status)
        if response is None:
            known = ", ".join(operation.responses) or "none"
            return [f"status {answer.status} is not declared; declared: {known}"]
        found = [
            *self._headers(response, answer),
            *self._content(operation, answer, response),
        ]
        return found[:_MOST]

    def _headers(self, response: Node, answer: Answer) -> Iterator[str]:
        sent = {name for name, _ in answer.headers}
        for name, node in self._document.followed_children(response, "headers"):
            if node.fields.get("required") is True and name.lower() not in sent:
                yield f"header {name} is required, and is missing"

    def _content(
        self, operation: StubOperation, answer: Answer, response: Node
    ) -> Iterator[str]:
        declared = dict(self._document.followed_children(response, "content"))
        if not answer.body:
            if declared and has_content(answer.status):
                yield "the body is missing"
            return
        if not declared:
            return
        media = self.media_of(operation, answer)
        if media is None:
            given, known = _content_type(answer) or "none", ", ".join(declared)
            yield f"content type {given} is not declared; declared: {known}"
            return
        yield from self._body(media, answer)

    def _body(self, media: Node, answer: Answer) -> Iterator[str]:
        schema = media.child("schema")
        if kind_of(_content_type(answer)) != "json":
            return
        try:
            value = load(answer.body)
        except InvalidJSON as error:
            yield str(error)
            return
        if schema is None:
            return
        validator = self._validators.get(schema.pointer, "response")
        if not validator.is_valid(value):
            for violation in validator.violations(value):
                place = "".join(f"/{step}" for step in violation.path)
                yield f"body {place or '/'}: {violation.message}"


def _content_type(answer: Answer) -> str:
    return next((value for name, value in answer.headers if name == "content-type"), "")
