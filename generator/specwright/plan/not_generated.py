"""What a description has and the output has not, yet: listed, so that nobody looks for it."""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector
from specwright.ir.api import Api
from specwright.ir.operation import Operation


def report_not_generated(api: Api, diagnostics: DiagnosticCollector) -> None:
    """Note every webhook, and the callbacks and links of every operation."""
    for webhook in api.webhooks:
        pointer = f"#{webhook.operation.pointer}"
        diagnostics.note("webhook-not-generated", "no method takes this event", webhook.at, pointer)
    for operation in api.operations:
        for part, message in _left_out(operation):
            diagnostics.note(
                f"{part}-not-generated", message, operation.at, f"#{operation.pointer}"
            )


def _left_out(operation: Operation) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if operation.callbacks:
        found.append(("callback", "no method takes the callbacks of this operation"))
    if any(response.links for response in operation.responses):
        found.append(("link", "the links of the answers are not followed"))
    return found
