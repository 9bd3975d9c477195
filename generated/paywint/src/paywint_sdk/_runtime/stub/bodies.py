"""Reads and checks request bodies (OpenAPI 3.1, 4.8.13)."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import cast

from .document import Document, Node
from .forms import form_tree
from .incoming import Incoming, raw_pairs
from .json_values import JSON, InvalidJSON, is_scalar_text, load
from .media_types import best, kind_of
from .offences import Offence, malformed, offences_from, unsupported_media_type
from .operations import StubOperation
from .text_values import TextTree, grow, typed
from .validators import Validators


class BodyCheck:
    """Checks the bodies of requests."""

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators
        self._known: dict[str, dict[str, Node]] = {}

    def read(
        self, operation: StubOperation, incoming: Incoming
    ) -> tuple[JSON, list[Offence]]:
        """The body as JSON (forms too), and what is wrong with it.

        Raises:
            Rejection: if it is of a wrong media type or can't be read.
        """
        declared = operation.request_body
        if declared is None:
            return None, []
        content_type = incoming.headers.get("content-type", "")
        if not incoming.body and not (content_type and _is_text(content_type)):
            return None, _missing(declared)
        media = self._media(declared, content_type)
        return self._checked(media, content_type, incoming.body)

    def _media(self, declared: Node, content_type: str) -> Node:
        choices = self._known.get(declared.pointer)
        if choices is None:
            found = self._document.followed_children(declared, "content")
            choices = self._known[declared.pointer] = dict(found)
        if not choices:
            return Node(declared.pointer, {})
        chosen = best(choices, content_type) if content_type else None
        if chosen is None:
            expected = ", ".join(choices)
            raise unsupported_media_type(f"the body must be of type {expected}")
        return choices[chosen]

    def _checked(
        self, media: Node, content_type: str, body: bytes
    ) -> tuple[JSON, list[Offence]]:
        schema = media.child("schema")
        match kind_of(content_type):
            case "json":
                try:
                    value = load(body)
                except InvalidJSON as error:
                    raise malformed(str(error)) from error
                return value, self._offences(schema, value)
            case "form":
                pairs = raw_pairs(_text(body))
                return self._form(
                    schema, form_tree(self._document, media, schema, pairs)
                )
            case "multipart":
                pairs, files = _multipart_pairs(content_type, body)
                tree = form_tree(self._document, media, schema, pairs)
                for name, content in files:
                    grow(tree, name, content)
                return self._form(schema, tree)
            case "text":
                value = _text(body)
                return value, self._offences(schema, value)
            case _:
                return None, []

    def _form(
        self, schema: Node | None, tree: dict[str, TextTree]
    ) -> tuple[JSON, list[Offence]]:
        if schema is None:
            return cast("JSON", tree), []
        value: JSON = None
        first: list[Offence] | None = None
        for prefer_text in (True, False):
            value = typed(self._document, schema.value, tree, prefer_text=prefer_text)
            offences = self._offences(schema, value)
            if not offences:
                return value, []
            first = first or offences
        return value, first or []

    def _offences(self, schema: Node | None, value: JSON) -> list[Offence]:
        if schema is None:
            return []
        validator = self._validators.get(schema.pointer, "request")
        if validator.is_valid(value):
            return []
        return offences_from("body", validator.violations(value))


def _is_text(content_type: str) -> bool:
    """Whether an empty body is a value of its own: the empty text or form."""
    return kind_of(content_type) in ("form", "text")


def _missing(declared: Node) -> list[Offence]:
    if declared.fields.get("required") is not True:
        return []
    return [Offence("body", (), "required", "a body is required")]


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise malformed("the body is not valid UTF-8") from error


def _multipart_pairs(
    content_type: str, body: bytes
) -> tuple[tuple[tuple[str, str], ...], list[tuple[str, str]]]:
    """The fields and the files of ``multipart/form-data`` (RFC 7578).

    Fields as a form would hold them; a file is one char a byte.
    """
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=policy.HTTP).parsebytes(head + body)
    if body.strip() == f"--{message.get_boundary()}--".encode("latin-1", "replace"):
        return (), []  # no parts at all: a form without fields
    if not message.is_multipart():
        raise malformed("the body is not multipart, as its Content-Type says")
    pairs: list[tuple[str, str]] = []
    files: list[tuple[str, str]] = []
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str) and isinstance(part, EmailMessage):
            content = _part_text(part)
            if part.get_filename() is not None:
                files.append((name, content))
            else:
                pairs.append((name, _as_in_form(content)))
    return tuple(pairs), files


def _as_in_form(content: str) -> str:
    """A part's text as a form would hold it, with the separators of styles as they are."""
    return content.replace("%", "%25").replace("+", "%2B")


def _part_text(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    if part.get_filename() is not None:
        return content.decode("latin-1")
    decoded = content.decode("utf-8", "replace")
    return decoded if is_scalar_text(decoded) else ""
