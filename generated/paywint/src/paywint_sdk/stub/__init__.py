"""A stub server of Paywint's API on this machine.

    python -m paywint_sdk.stub --port 8401

or, in a test, without a port:

    from paywint_sdk import Paywint

    with Paywint.stub() as server:
        client = server.client()

For pytest there is the fixture ``paywint_stub``. Other programs reach the same server
at ``server.url``. It needs the extra ``stub``: ``pip install paywint-sdk[stub]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.stub import Handler, HandlerCall, Reply, SDKStub, StubAPI, StubOptions

if TYPE_CHECKING:
    from typing import TypeAlias

    from starlette.types import ASGIApp

    from .._client import AsyncPaywint, Paywint

    ThisStub: TypeAlias = SDKStub[Paywint, AsyncPaywint]

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
    from .._client import AsyncPaywint, Paywint

    return SDKStub(
        API,
        Paywint,
        AsyncPaywint,
        credentials=["api_key", "api_secret"],
        port=port,
        options=options,
    )
