"""A stub server of an API: real HTTP, requests checked, answers from the examples.

``StubServer`` serves an API in a test, ``main`` on the command line, ``create_app``
is the ASGI application itself. Importing this package imports no other; serving needs
the extra ``stub`` (starlette, uvicorn, jsonschema-rs).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazy_exports

if TYPE_CHECKING:
    from .api import StubAPI
    from .applications import create_app, create_mounted_app
    from .calls import Call, Calls
    from .command import main
    from .faults import Fault
    from .options import DEFAULT_TOKEN, StubOptions
    from .problems import Problem, Problems
    from .running import serve
    from .server import AppServer, StubServerError
    from .state.handlers import Handler, HandlerCall, Reply, Things
    from .stub_server import SDKStub, StubServer
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AppServer": ".server",
            "Call": ".calls",
            "Calls": ".calls",
            "Fault": ".faults",
            "DEFAULT_TOKEN": ".options",
            "Handler": ".state.handlers",
            "HandlerCall": ".state.handlers",
            "Problem": ".problems",
            "Problems": ".problems",
            "Reply": ".state.handlers",
            "SDKStub": ".stub_server",
            "StubAPI": ".api",
            "StubOptions": ".options",
            "StubServer": ".stub_server",
            "StubServerError": ".server",
            "Things": ".state.handlers",
            "create_app": ".applications",
            "create_mounted_app": ".applications",
            "main": ".command",
            "serve": ".running",
        },
    )

__all__ = [
    "DEFAULT_TOKEN",
    "AppServer",
    "Call",
    "Calls",
    "Fault",
    "Handler",
    "HandlerCall",
    "Problem",
    "Problems",
    "Reply",
    "SDKStub",
    "StubAPI",
    "StubOptions",
    "StubServer",
    "StubServerError",
    "Things",
    "create_app",
    "create_mounted_app",
    "main",
    "serve",
]
