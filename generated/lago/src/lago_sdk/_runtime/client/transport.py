"""What carries requests: a small protocol, so that any HTTP library can do it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from .sent_content import Content

Pairs: TypeAlias = Iterable[tuple[str, str]]
"""Names and values of headers."""


@dataclass(frozen=True, slots=True)
class Timeout:
    """Limits in seconds; None is no limit.

    ``connect`` is for making a connection, ``read`` and ``write`` for each wait for
    bytes, ``pool`` for a free connection. ``total`` is for one attempt as a whole, from
    its start to the last byte of the answer, so that an answer that comes in drops
    ends too. Each attempt of a call that is repeated has these limits anew.
    """

    connect: float | None = 5.0
    read: float | None = 30.0
    write: float | None = 30.0
    pool: float | None = 30.0
    total: float | None = 600.0

    @classmethod
    def of(cls, value: float | Timeout) -> Timeout:
        """One number is the limit of an attempt, and so of each step of it.

        Raises:
            ValueError: The number is not above 0.
        """
        if isinstance(value, Timeout):
            return value
        if not value > 0:
            raise ValueError(f"a timeout is more than 0 seconds, or None; not {value}")
        return cls(connect=value, read=value, write=value, pool=value, total=value)


class Headers(Mapping[str, str]):
    """Headers of an answer, by name in any case; a repeated one is joined by commas.

    Args:
        pairs: Names and values; or what gives them when one is first asked for, which
            for most answers is never.
    """

    __slots__ = ("_known", "_pairs", "_values")

    def __init__(self, pairs: Pairs | Callable[[], Pairs] = ()) -> None:
        self._pairs = pairs
        self._known: tuple[tuple[str, str], ...] | None = None
        self._values: dict[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        """The value, or the values joined by ``", "``; KeyError if there is none."""
        return self._by_name()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        """The names in lower case, each once."""
        return iter(self._by_name())

    def __len__(self) -> int:
        """How many different names there are."""
        return len(self._by_name())

    def __repr__(self) -> str:
        """The names only: values may be secret (``Set-Cookie``)."""
        return f"Headers({', '.join(self)})"

    def __reduce__(self) -> tuple[type[Headers], tuple[Pairs]]:
        """Copies hold the pairs."""
        return Headers, (self._all(),)

    def get_all(self, name: str) -> list[str]:
        """Every value of a header, as it came."""
        wanted = name.lower()
        return [value for key, value in self._all() if key.lower() == wanted]

    def _all(self) -> tuple[tuple[str, str], ...]:
        if self._known is None:
            pairs = self._pairs
            self._known = tuple(pairs() if callable(pairs) else pairs)
            self._pairs = ()
        return self._known

    def _by_name(self) -> dict[str, str]:
        if self._values is None:
            values: dict[str, str] = {}
            for name, value in self._all():
                key = name.lower()
                values[key] = f"{values[key]}, {value}" if key in values else value
            self._values = values
        return self._values


@dataclass(slots=True)
class HTTPRequest:
    """A request, ready to be sent; header values are not shown by ``repr``.

    ``content`` that is not bytes is to be iterated over, also with ``async for``; its
    ``length`` says how much there is, if that is known. Where the answer ``is_streamed``,
    the total time is that until its headers are here.
    """

    method: str
    url: str = field(repr=False)
    headers: list[tuple[str, str]] = field(repr=False)
    content: Content | None = field(default=None, repr=False)
    timeout: Timeout = Timeout()
    is_streamed: bool = False


@dataclass(slots=True)
class HTTPResponse:
    """An answer whose body was read."""

    status: int
    headers: Headers
    content: bytes = field(repr=False)


class TransportError(Exception):
    """No answer, or none that could be read to its end.

    Attributes:
        timed_out: A limit of ``Timeout`` was reached.
        connected: There was a connection, so that the request may have arrived.
    """

    def __init__(
        self, message: str, *, timed_out: bool = False, connected: bool = True
    ) -> None:
        super().__init__(message)
        self.timed_out = timed_out
        self.connected = connected


class BodyTooLargeError(Exception):
    """The decoded body of an answer is larger than the limit."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"the body is larger than {limit} bytes")
        self.limit = limit


class ResponseStream(Protocol):
    """An answer whose headers are here and whose body may not be."""

    @property
    def status(self) -> int:
        """The status code."""
        ...

    @property
    def headers(self) -> Headers:
        """The headers."""
        ...

    def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        ...

    def close(self) -> None:
        """Give the connection back."""
        ...


class AsyncResponseStream(Protocol):
    """``ResponseStream``, awaited."""

    @property
    def status(self) -> int:
        """The status code."""
        ...

    @property
    def headers(self) -> Headers:
        """The headers."""
        ...

    async def read(self, limit: int) -> bytes:
        """The decoded body; raises TransportError or BodyTooLargeError."""
        ...

    def chunks(self) -> AsyncIterator[bytes]:
        """The decoded body piece by piece, however long; raises TransportError."""
        ...

    async def close(self) -> None:
        """Give the connection back."""
        ...


class Transport(Protocol):
    """Sends requests, from several threads at once. It must not follow redirects."""

    def send(self, request: HTTPRequest) -> ResponseStream:
        """Send; raises TransportError."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncTransport(Protocol):
    """``Transport``, awaited."""

    async def send(self, request: HTTPRequest) -> AsyncResponseStream:
        """Send; raises TransportError."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


def exchange(transport: Transport, request: HTTPRequest, limit: int) -> HTTPResponse:
    """Send a request and read the whole answer."""
    stream = transport.send(request)
    try:
        return HTTPResponse(stream.status, stream.headers, stream.read(limit))
    finally:
        stream.close()


async def exchange_async(
    transport: AsyncTransport, request: HTTPRequest, limit: int
) -> HTTPResponse:
    """Send a request and read the whole answer."""
    stream = await transport.send(request)
    try:
        return HTTPResponse(stream.status, stream.headers, await stream.read(limit))
    finally:
        await stream.close()
