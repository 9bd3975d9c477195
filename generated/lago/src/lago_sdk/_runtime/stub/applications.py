"""ASGI applications of APIs; what they are made of is imported when one is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .api import StubAPI
from .options import StubOptions

if TYPE_CHECKING:
    from starlette.types import ASGIApp


def create_app(api: StubAPI, options: StubOptions | None = None) -> ASGIApp:
    """The ASGI application of one API.

    Raises:
        ModuleNotFoundError: if the packages of the extra ``stub`` are not installed.
    """
    from .app import StubApp
    from .service import StubService

    return StubApp(StubService(api, options or StubOptions()))


def create_mounted_app(
    mounts: Sequence[tuple[str, StubAPI]], options: StubOptions | None = None
) -> ASGIApp:
    """Several APIs in one application, below a path prefix each (``/acme``).

    Raises:
        ModuleNotFoundError: if the packages of the extra ``stub`` are not installed.
    """
    from .app import mounted

    return mounted(
        [(f"/{prefix.strip('/')}", create_app(api, options)) for prefix, api in mounts]
    )
