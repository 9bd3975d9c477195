"""What a client, and what a single call, can be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    import httpx2

    from .transport import AsyncTransport, Timeout, Transport


class RequestOptions(TypedDict, total=False):
    """Options of a call."""

    extra_headers: Mapping[str, str]
    """Headers to add; they replace those of the same name."""

    extra_query: Mapping[str, object]
    """Query parameters to add."""

    extra_body: Mapping[str, object]
    """Properties to add to the body."""

    timeout: float | Timeout
    """Seconds for each step of the call, or a limit for each kind of step."""

    max_retries: int
    """How often a failed request is repeated, where that is safe."""


class CommonClientOptions(TypedDict, total=False):
    """Options of both kinds of client."""

    timeout: float | Timeout
    """Seconds for each step of a call; 5 to connect and 30 to read if not given."""

    max_retries: int
    """How often a failed request is repeated, where that is safe; 2 if not given."""

    headers: Mapping[str, str]
    """Headers of every request."""

    max_response_bytes: int
    """The largest body that is read, decompressed; 100 MB if not given."""


class ClientOptions(CommonClientOptions, total=False):
    """Options of a client."""

    transport: Transport
    """What carries the requests, instead of httpx2; whoever made it closes it."""

    http_client: httpx2.Client
    """The ``httpx2.Client`` to send with; whoever made it closes it."""


class AsyncClientOptions(CommonClientOptions, total=False):
    """Options of a client that awaits."""

    transport: AsyncTransport
    """What carries the requests, instead of httpx2; whoever made it closes it."""

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
