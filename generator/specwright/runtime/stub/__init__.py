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
    from .command import main, serve
    from .options import DEFAULT_TOKEN, Call, StubOptions
    from .problems import Problem, Problems
    from .server import AppServer, StubServer, StubServerError
    from .state.handlers import Handler, HandlerCall, Reply, Things
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AppServer": ".server",
            "Call": ".options",
            "DEFAULT_TOKEN": ".options",
            "Handler": ".state.handlers",
            "HandlerCall": ".state.handlers",
            "Problem": ".problems",
            "Problems": ".problems",
            "Reply": ".state.handlers",
            "StubAPI": ".api",
            "StubOptions": ".options",
            "StubServer": ".server",
            "StubServerError": ".server",
            "Things": ".state.handlers",
            "create_app": ".applications",
            "create_mounted_app": ".applications",
            "main": ".command",
            "serve": ".command",
        },
    )

__all__ = [
    "DEFAULT_TOKEN",
    "AppServer",
    "Call",
    "Handler",
    "HandlerCall",
    "Problem",
    "Problems",
    "Reply",
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
