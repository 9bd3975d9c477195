"""Which media type of a body is used where a description offers several."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.diagnostics import DiagnosticCollector
from specwright.ir.operation import ContentKind, MediaType, Operation

_SENT = (
    ContentKind.JSON,
    ContentKind.FORM,
    ContentKind.MULTIPART,
    ContentKind.TEXT,
    ContentKind.XML,
    ContentKind.BINARY,
)
_RANKS = {kind: rank for rank, kind in enumerate(_SENT)}


def sent(content: tuple[MediaType, ...]) -> MediaType | None:
    """What a method sends: JSON where the API takes it, else the kind that says most."""
    return min(content, key=lambda each: _RANKS.get(each.kind, len(_RANKS)), default=None)


def received(content: tuple[MediaType, ...]) -> MediaType | None:
    """What a method asks for: JSON where there is a choice, else the first."""
    return min(content, key=lambda each: each.kind is not ContentKind.JSON, default=None)


def report_unused(operations: Iterable[Operation], diagnostics: DiagnosticCollector) -> None:
    """Note every media type that is left to callers who send or ask for it themselves."""
    for operation in operations:
        body = operation.request_body.content if operation.request_body else ()
        _report(operation, body, sent(body), "the body is sent as another media type", diagnostics)
        for response in operation.responses:
            chosen = received(response.content)
            message = f"the answer {response.status} is read as another media type"
            _report(operation, response.content, chosen, message, diagnostics)


def _report(
    operation: Operation,
    content: tuple[MediaType, ...],
    chosen: MediaType | None,
    message: str,
    diagnostics: DiagnosticCollector,
) -> None:
    for each in content:
        if each is not chosen:
            diagnostics.note("unused-media-type", message, each.at, f"#{operation.pointer}")
