"""Operations whose answers are streams, or may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .operation import Operation
from .response import media_type_of
from .transport import HTTPResponse

if TYPE_CHECKING:
    from .given import Arguments
    from .opening import AsyncOpened, Opened
    from .streamed_response import StreamedResponse

T_co = TypeVar("T_co", covariant=True)
ItemT_co = TypeVar("ItemT_co", covariant=True)


class StreamOperation(Operation[ItemT_co]):
    """An operation that answers with one value after the other."""

    __slots__ = ()


class StreamableOperation(Operation[T_co], Generic[T_co, ItemT_co]):
    """An operation that answers at once, or with a stream: as the body asks for."""

    __slots__ = ()


def asking_for_stream(
    operation: StreamOperation[ItemT_co] | StreamableOperation[T_co, ItemT_co],
    arguments: Arguments,
) -> Arguments:
    """The arguments with an ``Accept`` that names streams alone, where there is more."""
    if not isinstance(operation, StreamableOperation):
        return arguments
    types = [each.media_type for each in operation.responses if each.is_stream]
    return arguments.with_header("Accept", ", ".join(filter(None, types)))


def streamed(opened: Opened[object] | AsyncOpened[object]) -> StreamedResponse | None:
    """How a stream that was opened is to be read; None if the answer is no stream.

    An answer without a body is a stream without values.
    """
    stream = opened.stream
    head = HTTPResponse(stream.status, stream.headers, b"")
    declared = opened.call.declared(head)
    if declared.media_type is None:
        from .streamed_response import EventStreamResponse

        return EventStreamResponse(declared.status)
    if not declared.is_stream:
        return None
    found = cast("StreamedResponse", declared)
    return found if found.may_be(media_type_of(head)) else None
