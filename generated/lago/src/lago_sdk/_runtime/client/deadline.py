"""``Deadline``: the end of an attempt, kept by the sockets that it reads and writes."""

from __future__ import annotations

import contextlib
import math
import ssl
import threading
import time
from collections.abc import Generator, Iterable
from typing import Any

import httpcore2


class Deadline(threading.local):
    """When the attempt that this thread makes has to be over (``time.monotonic``)."""

    at: float = math.inf

    @contextlib.contextmanager
    def until(self, moment: float) -> Generator[None]:
        """Hold everything that the thread does in here to ``moment``."""
        self.at = moment
        try:
            yield
        finally:
            self.at = math.inf

    def left(self, timeout: float | None, late: type[Exception]) -> float | None:
        """How long one step may take: ``timeout``, or less; raises ``late``."""
        if self.at == math.inf:
            return timeout
        left = self.at - time.monotonic()
        if left <= 0:
            raise late("the total time is over")
        return left if timeout is None or left < timeout else timeout


class DeadlineBackend(httpcore2.SyncBackend):
    """Makes connections that keep to the deadline of whichever thread uses them."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect."""
        timeout = self._deadline.left(timeout, httpcore2.ConnectTimeout)
        stream = super().connect_tcp(host, port, timeout, local_address, socket_options)
        return _Stream(stream, self._deadline)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        timeout = self._deadline.left(timeout, httpcore2.ReadTimeout)
        return self._stream.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        timeout = self._deadline.left(timeout, httpcore2.WriteTimeout)
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        timeout = self._deadline.left(timeout, httpcore2.ConnectTimeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, timeout)
        return _Stream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
