"""Notes on media types that a method leaves out, and on streams that it does not stream."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.diagnostics import DiagnosticCollector
from specwright.frozen import dataclass
from specwright.ir.operation import MediaType, Operation
from specwright.plan.media_types import STREAMS, WITHOUT_BODY, answered, sent
from specwright.plan.schema_index import SchemaIndex
from specwright.plan.stream_flag import may_stream


@dataclass(frozen=True, slots=True)
class MediaTypeNotes:
    """Says of each operation what callers have to send or ask for themselves."""

    index: SchemaIndex
    diagnostics: DiagnosticCollector

    def report(self, operations: Iterable[Operation]) -> None:
        """Note it."""
        for operation in operations:
            body = operation.request_body.content if operation.request_body else ()
            used = [each for group in sent(body) for each in group] if len(body) > 1 else body
            self._unused(operation, body, used, "the body is sent as another media type")
            self._answers(operation)

    def _answers(self, operation: Operation) -> None:
        streams: list[MediaType] = []
        others = 0
        with_streams = may_stream(self.index, operation)
        for response in operation.responses:
            used = answered(response, with_streams=with_streams)
            message = f"the answer {response.status} is read as another media type"
            if response.status in WITHOUT_BODY:
                message = f"an answer {response.status} has no body in HTTP"
            self._unused(operation, response.content, used, message)
            if response.status.startswith("2"):
                streams += [each for each in used if each.kind in STREAMS]
                others += sum(each.kind not in STREAMS for each in used)
        for each in streams if others and not with_streams else ():
            message = "a stream beside other answers: read to its end before the method returns"
            self.diagnostics.note("stream-read-whole", message, each.at, f"#{operation.pointer}")

    def _unused(
        self,
        operation: Operation,
        content: tuple[MediaType, ...],
        used: Iterable[MediaType],
        message: str,
    ) -> None:
        kept = {id(each) for each in used}
        for each in content:
            if id(each) not in kept:
                pointer = f"#{operation.pointer}"
                self.diagnostics.note("unused-media-type", message, each.at, pointer)
