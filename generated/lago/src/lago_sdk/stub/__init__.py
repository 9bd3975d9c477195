"""A stub server of Lago's API on this machine.

    python -m lago_sdk.stub --port 8401

or, in a test:

    from lago_sdk.stub import server

    with server() as stub:
        client = Lago(base_url=stub.url, api_key="stub-token")

It needs the extra ``stub``: ``pip install lago-sdk[stub]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.stub import StubAPI, StubOptions, StubServer, create_app

if TYPE_CHECKING:
    from starlette.types import ASGIApp

API = StubAPI.load(__name__)


def app(options: StubOptions | None = None) -> ASGIApp:
    """The stub server as an ASGI application."""
    return create_app(API, options)


def server(*, port: int = 0, options: StubOptions | None = None) -> StubServer:
    """The stub server as a context manager; port 0 takes a free one."""
    return StubServer(API, port=port, options=options)
