"""ASGI applications: one API, or several below a path prefix each."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from .answers import Answer, problem
from .api import StubAPI
from .engine import Engine
from .incoming import Incoming
from .offences import too_large
from .options import Call, StubOptions

LOGGER = logging.getLogger(__name__)


class StubApp:
    """The ASGI application of one API."""

    def __init__(self, api: StubAPI, options: StubOptions) -> None:
        self._options = options
        self._engine = Engine(
            api.document,
            api.operations,
            options,
            api.problems,
            api.inference,
            api.handlers,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        started = time.perf_counter()
        try:
            body = await _read_body(Request(scope, receive), self._options.body_limit)
        except ClientDisconnect:
            return
        incoming = _incoming(scope, body or b"")
        answer = self._answer(incoming, whole=body is not None)
        await _response(incoming, answer)(scope, receive, send)
        self._tell(incoming, answer, time.perf_counter() - started)

    def _answer(self, incoming: Incoming, *, whole: bool) -> Answer:
        try:
            if whole:
                return self._engine.answer(incoming)
            limit = self._options.body_limit
            return self._engine.refuse(too_large(limit), incoming)
        except Exception as error:
            # A fault of ours: the client is told so, never how.
            LOGGER.error("%s %s: %r", incoming.method, incoming.shown_path, error)
            LOGGER.debug("where it happened", exc_info=error)
            return problem(500, "The stub server failed")

    def _tell(self, incoming: Incoming, answer: Answer, seconds: float) -> None:
        if self._options.on_call is not None:
            call = Call(
                method=incoming.method,
                path=incoming.shown_path,
                status=answer.status,
                operation=answer.operation,
                note=answer.note,
                seconds=seconds,
            )
            self._options.on_call(call)


def mounted(apps: Sequence[tuple[str, ASGIApp]]) -> ASGIApp:
    """Several applications in one, each below a path."""
    return Starlette(routes=[Mount(path, app=app) for path, app in apps])


async def _read_body(request: Request, limit: int) -> bytes | None:
    """The whole body; None if it is larger than ``limit``."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= limit:
            chunks.append(chunk)
    return b"".join(chunks) if size <= limit else None


def _incoming(scope: Scope, body: bytes) -> Incoming:
    root: str = scope.get("root_path", "")
    raw: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "replace")
    path = raw.partition(b"?")[0].decode("latin-1")
    return Incoming(
        method=scope["method"].upper(),
        raw_path=path.removeprefix(root) if root else path,
        raw_query=scope["query_string"].decode("latin-1"),
        header_pairs=tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1"))
            for name, value in scope["headers"]
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


def _response(incoming: Incoming, answer: Answer) -> Response:
    response = Response(status_code=answer.status)
    length = [("content-length", str(len(answer.body)))] if answer.body else []
    pairs = [*answer.headers, *(length or _no_body(answer.status))]
    response.raw_headers = [
        (name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs
    ]
    response.body = b"" if incoming.method == "HEAD" else answer.body
    return response


def _no_body(status: int) -> list[tuple[str, str]]:
    return [] if status in (204, 304) else [("content-length", "0")]
