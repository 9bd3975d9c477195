"""What ``with_raw_response`` and ``with_streaming_response`` make of a method's type.

Generated modules use these for type checkers only: a line for each method says that it
takes what it always takes, overloads included, and gives something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    from .raw_response import RawResponse
    from .streaming_response import AsyncStreamingResponse, StreamingResponse

P = ParamSpec("P")
T = TypeVar("T")


def raw(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[Concatenate[Any, P], RawResponse[T]]:
    """The method of ``with_raw_response``."""
    raise NotImplementedError


def raw_awaited(
    method: Callable[Concatenate[Any, P], Awaitable[T]],
) -> Callable[Concatenate[Any, P], Awaitable[RawResponse[T]]]:
    """The method of ``with_raw_response``, awaited."""
    raise NotImplementedError


def streamed(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[Concatenate[Any, P], AbstractContextManager[StreamingResponse[T]]]:
    """The method of ``with_streaming_response``."""
    raise NotImplementedError


def streamed_awaited(
    method: Callable[Concatenate[Any, P], Awaitable[T]],
) -> Callable[
    Concatenate[Any, P], AbstractAsyncContextManager[AsyncStreamingResponse[T]]
]:
    """The method of ``with_streaming_response``, awaited."""
    raise NotImplementedError
