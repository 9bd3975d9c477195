"""ASGI applications: one API, or several below a path prefix each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .incoming import Incoming
from .sending import send_reply
from .service import StubService

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from .api import StubAPI
    from .control import ControlApp
    from .replies import Reply

_CONTROL = "/_specwright"


class StubApp:
    """The ASGI application of one API.

    Attributes:
        service: What answers; another one when the API was reloaded.
    """

    def __init__(self, service: StubService) -> None:
        self.service = service
        self._control: ControlApp | None = None
        self._limit = service.options.body_limit
        self._has_control = service.options.has_control

    def reload(self, api: StubAPI) -> tuple[str, ...]:
        """Answer for another form of the API; what is remembered is kept.

        Returns:
            The collections that are gone; what they held is kept aside.
        """
        service = StubService(api, self.service.options)
        vanished = service.take_over(self.service)
        self.service, self._control = service, None
        return vanished

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        body, size = b"", 0
        message = await receive()
        if not message.get("more_body"):
            body = message.get("body", b"")
            size = len(body)
        else:
            body, size = await _rest(message, receive, self._limit)
        if size < 0 or message["type"] == "http.disconnect":
            return
        incoming = _incoming(scope, body)
        if self._has_control and _is_control(incoming.raw_path):
            reply = self._controlled(incoming, scope.get("client"))
        else:
            reply = await self._replied(incoming, whole=size <= self._limit)
        await send_reply(reply, incoming.method, receive, send)

    async def _replied(self, incoming: Incoming, *, whole: bool) -> Reply:
        """The reply; a proxy waits for the vendor, and others need not wait for it."""
        service = self.service
        if service.proxy is None:
            return service.reply(incoming, whole=whole)
        return await asyncio.to_thread(service.reply, incoming, whole=whole)

    def _controlled(self, incoming: Incoming, client: tuple[str, int] | None) -> Reply:
        """The answer of the control endpoints, which few stubs are asked for."""
        if self._control is None:
            from .control import ControlApp

            self._control = ControlApp(self.service)
        return self._control.reply(incoming, client[0] if client else None)


def _is_control(path: str) -> bool:
    return path.startswith(_CONTROL) and path[len(_CONTROL) :][:1] in ("", "/")


def mounted(apps: Sequence[tuple[str, ASGIApp]]) -> ASGIApp:
    """Several applications in one, each below a path; a page leads to theirs."""
    from starlette.applications import Starlette
    from starlette.routing import Mount

    from .control.directory import Directory

    directory = Mount(_CONTROL, app=Directory([path for path, _ in apps]))
    return Starlette(routes=[directory, *(Mount(path, app=app) for path, app in apps)])


async def _rest(first: Message, receive: Receive, limit: int) -> tuple[bytes, int]:
    """A body that comes in parts, and its size; what is over the limit is not kept.

    The size is -1 if the client went away.
    """
    chunks, size, message = [b""], 0, first
    while True:
        chunk: bytes = message.get("body", b"")
        size += len(chunk)
        if size <= limit:
            chunks.append(chunk)
        if not message.get("more_body"):
            return b"".join(chunks), size
        message = await receive()
        if message["type"] == "http.disconnect":
            return b"", -1


def _incoming(scope: Scope, body: bytes) -> Incoming:
    root: str = scope.get("root_path", "")
    raw: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
    path = raw.partition(b"?")[0].decode("latin-1")
    return Incoming(
        method=scope["method"].upper(),
        raw_path=path.removeprefix(root) if root else path,
        raw_query=scope["query_string"].decode("latin-1"),
        header_pairs=tuple(
            [
                (name.decode("latin-1").lower(), value.decode("latin-1"))
                for name, value in scope["headers"]
            ]
        ),
        body=body,
        base_url=f"{_origin(scope)}{root}",
    )


def _origin(scope: Scope) -> str:
    """Where this server listens, from its own side: not what the client claims."""
    server: tuple[str, int | None] | None = scope.get("server")
    if server is None or server[1] is None:
        return ""
    host = f"[{server[0]}]" if ":" in server[0] else server[0]
    return f"{scope.get('scheme', 'http')}://{host}:{server[1]}"
