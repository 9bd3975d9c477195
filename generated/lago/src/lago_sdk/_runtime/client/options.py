"""What a client, and what a single call, can be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from .transport import (
        AsyncTransport,
        HTTPRequest,
        HTTPResponse,
        Timeout,
        Transport,
    )
    from .transports import TransportName

RequestHook: TypeAlias = "Callable[[HTTPRequest], HTTPRequest | None]"
"""Sees each attempt before it is sent, and may give another request to send."""

ResponseHook: TypeAlias = "Callable[[HTTPRequest, HTTPResponse], object]"
"""Sees each answer that was read, with its request, before anything is made of it."""


class RequestOptions(TypedDict, total=False):
    """Options of a call."""

    extra_headers: Mapping[str, str]
    """Headers to add; they replace those of the same name."""

    extra_query: Mapping[str, object]
    """Query parameters to add."""

    extra_body: Mapping[str, object]
    """Properties to add to the body."""

    timeout: float | Timeout
    """Seconds for each attempt, the whole answer included; or a limit for each kind of
    step."""

    max_retries: int
    """How often a failed request is repeated, where that is safe."""

    idempotency_key: str
    """The key by which the API knows that a request is the same; made if not given,
    where the API takes one."""

    unchecked: bool
    """Whether an answer of the wrong types is given as it is, instead of an error."""

    on_request: RequestHook
    """Called before each attempt, after the client's own."""

    on_response: ResponseHook
    """Called for each answer, after the client's own."""


class CommonClientOptions(TypedDict, total=False):
    """Options of both kinds of client."""

    timeout: float | Timeout
    """Seconds for each attempt, the whole answer included; if not given, 5 to connect,
    30 for each wait and 600 for all of it."""

    max_retries: int
    """How often a failed request is repeated, where that is safe; 2 if not given."""

    headers: Mapping[str, str]
    """Headers of every request."""

    max_response_bytes: int
    """The largest body that is read, decompressed; 100 MB if not given."""

    proxy: str
    """The address of a proxy; those of the environment are used if not given."""

    unchecked: bool
    """Whether answers of the wrong types are given as they are, instead of an error."""

    on_request: RequestHook
    """Called before each attempt; it may give another request to send."""

    on_response: ResponseHook
    """Called for each answer."""


class ClientOptions(CommonClientOptions, total=False):
    """Options of a client."""

    transport: Transport | TransportName
    """What carries the requests: ``"httpx2"`` if not given, ``"pyreqwest"`` (the extra
    ``fast``), or an object of one's own, which whoever made it closes."""

    http_client: httpx2.Client
    """The ``httpx2.Client`` to send with; whoever made it closes it."""


class AsyncClientOptions(CommonClientOptions, total=False):
    """Options of a client that awaits."""

    transport: AsyncTransport | TransportName
    """What carries the requests: ``"httpx2"`` if not given, ``"pyreqwest"`` (the extra
    ``fast``), or an object of one's own, which whoever made it closes."""

    http_client: httpx2.AsyncClient
    """The ``httpx2.AsyncClient`` to send with; whoever made it closes it."""


def check_names(options: Mapping[str, object], allowed: type) -> None:
    """Refuse a misspelt option, as Python does for an argument.

    Raises:
        TypeError: An option is not one of the TypedDict's keys.
    """
    known: frozenset[str] = getattr(allowed, "__optional_keys__", frozenset[str]())
    for name in options:
        if name not in known:
            raise TypeError(f"there is no option {name!r}; there are {sorted(known)}")
