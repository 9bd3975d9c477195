"""A stub server of Lago's API on this machine.

    python -m lago_sdk.stub --port 8401

or, in a test, without a port:

    from lago_sdk import Lago

    with Lago.stub() as server:
        client = server.client()

For pytest there is the fixture ``lago_stub``. Other programs reach the same server
at ``server.url``. It needs the extra ``stub``: ``pip install lago-sdk[stub]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.stub import Handler, HandlerCall, Reply, SDKStub, StubAPI, StubOptions

if TYPE_CHECKING:
    from typing import TypeAlias

    from starlette.types import ASGIApp

    from .._client import AsyncLago, Lago

    ThisStub: TypeAlias = SDKStub[Lago, AsyncLago]

__all__ = [
    "API",
    "Handler",
    "HandlerCall",
    "Reply",
    "SDKStub",
    "StubOptions",
    "app",
    "server",
]

API = StubAPI.load(__name__)


def app(options: StubOptions | None = None) -> ASGIApp:
    """The stub server as an ASGI application."""
    from .._runtime.stub import create_app

    return create_app(API, options)


def server(*, port: int = 0, options: StubOptions | None = None) -> ThisStub:
    """The stub as a context manager; it listens when ``url`` or ``port`` is asked for."""
    from .._client import AsyncLago, Lago

    return SDKStub(
        API,
        Lago,
        AsyncLago,
        credentials=["api_key"],
        port=port,
        options=options,
    )
