"""A stub server on a real socket, in a thread of this process."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import uvicorn
    from starlette.types import ASGIApp

_START_SECONDS = 30.0
_STOP_SECONDS = 10.0
# Bytes of a request's line and headers: some documents allow values of 150,000 characters
# in a path, and the answer to one that is too long should be the vendor's.
_HEAD_LIMIT = 4 * 1024 * 1024


class StubServerError(RuntimeError):
    """The server could not be started; the message says why."""


class AppServer:
    """Serves an ASGI application on this machine until it is closed.

    Args:
        app: The application.
        host: The address to listen on.
        port: The port; 0 takes a free one.
    """

    def __init__(self, app: ASGIApp, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self._app = app
        self._host = host
        self._port = port
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The address of the server, without a slash at its end."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    @property
    def port(self) -> int:
        """The port; the real one once the server was started."""
        return self._port

    def start(self) -> None:
        """Start, and wait until requests are answered.

        Raises:
            StubServerError: if the port is taken or the server does not come up.
        """
        listening = _listen(self._host, self._port)
        self._port = listening.getsockname()[1]
        self._server = _new_server(self._app)
        # A daemon, so that a program that forgets to close can still end.
        self._thread = threading.Thread(
            target=self._server.run, args=([listening],), daemon=True, name=self.url
        )
        self._thread.start()
        self._wait(listening)

    def _wait(self, listening: socket.socket) -> None:
        deadline = time.monotonic() + _START_SECONDS
        server, thread = self._server, self._thread
        while server and not server.started:
            alive = thread is not None and thread.is_alive()
            if not alive or time.monotonic() > deadline:
                listening.close()
                raise StubServerError(f"the server at {self.url} did not start")
            time.sleep(0.002)

    def close(self) -> None:
        """Stop; connections that are open are closed."""
        if self._server is not None:
            self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(_STOP_SECONDS)
        self._server = self._thread = None

    def __enter__(self) -> AppServer:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named: only then does asyncio send without Nagle's delay, which
    # costs 40 ms for every answer on a kept connection.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        # Refused here, in the caller's thread, if somebody listens already.
        listening.listen(128)
    except (OSError, OverflowError) as error:
        listening.close()
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise StubServerError(f"can't listen on {host}:{port}: {reason}") from error
    return listening


def _protocol() -> type[asyncio.Protocol] | Literal["h11"]:
    """What reads HTTP: httptools where it is installed (the extra ``stub`` has it)."""
    try:
        from .long_paths import LongPathProtocol
    except ModuleNotFoundError:
        return "h11"
    return LongPathProtocol


def _new_server(app: ASGIApp) -> uvicorn.Server:
    import uvicorn

    config = uvicorn.Config(
        app,
        access_log=False,
        h11_max_incomplete_event_size=_HEAD_LIMIT,
        http=_protocol(),
        lifespan="off",
        log_config=None,
        log_level="error",
        server_header=False,
        timeout_graceful_shutdown=1,
        ws="none",
    )
    return uvicorn.Server(config)
