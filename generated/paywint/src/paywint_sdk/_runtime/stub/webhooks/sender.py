"""Delivers messages: to functions at once, to addresses by a thread, again if refused."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Final, TypeAlias

from ..json_values import JSON
from .deliveries import Delivered, Deliveries
from .signing import Signed
from .targets import post

HERE: Final = "http://stub.localhost/webhooks"
"""The address of what is given to a function: nothing listens there."""
_WAIT: Final = 30.0
"""Seconds that ``flush`` waits."""


@dataclass(frozen=True, slots=True)
class Message:
    """An event on its way.

    Attributes:
        event: The webhook's name, or the callback's.
        body: What is sent.
        signed: Gives the headers with the signature.
        payload: The body as JSON.
        method: The HTTP method.
        delay: Seconds before the first attempt.
    """

    event: str
    body: bytes = field(repr=False)
    signed: Signed = field(repr=False)
    payload: JSON = field(repr=False)
    method: str = "POST"
    delay: float = 0.0

    def headers(self, url: str = HERE) -> dict[str, str]:
        """The headers with which it goes to an address."""
        return {"Content-Type": "application/json", **self.signed(url)}

    def delivered(
        self, url: str, attempt: int, status: int | None, error: str = ""
    ) -> Delivered:
        """The message as one attempt to deliver it now."""
        return Delivered(
            event=self.event,
            url=url,
            attempt=attempt,
            at=time.time(),
            body=self.body,
            headers=self.headers(url),
            payload=self.payload,
            status=status,
            error=error,
        )


Receiver: TypeAlias = Callable[[Message], int | None]
"""Takes a message in this process; gives a status, None for 204."""


class Sender:
    """Sends messages and writes down what came of it.

    Attributes:
        retries: How often a message is sent again that was not answered by 2xx.
        backoff: Seconds before it is sent again; they double each time.
        deliveries: The log.
    """

    def __init__(self) -> None:
        self.retries = 3
        self.backoff = 0.1
        self.deliveries = Deliveries()
        self._queue: SimpleQueue[tuple[Message, str] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._pending = 0
        self._idle = threading.Condition()
        self._ended = threading.Event()

    def send(
        self, message: Message, receivers: Sequence[Receiver], urls: Sequence[str]
    ) -> None:
        """Hand a message to functions, and put it in the queue for addresses."""
        if not receivers and not urls:
            self._note(message, HERE, 1, None, "there is no target")
        for receiver in receivers:
            self._to_receiver(message, receiver)
        for url in urls:
            with self._idle:
                self._pending += 1
            self._queue.put((message, url))
            self._start()

    def flush(self) -> None:
        """Wait until everything was delivered, or given up.

        Raises:
            TimeoutError: It takes longer than half a minute.
        """
        with self._idle:
            if not self._idle.wait_for(lambda: not self._pending, _WAIT):
                raise TimeoutError("webhooks are still being delivered")

    def close(self) -> None:
        """Send nothing any more."""
        self._ended.set()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(_WAIT)
            self._thread = None

    def _to_receiver(self, message: Message, receiver: Receiver) -> None:
        for attempt in range(1, self.retries + 2):
            status = receiver(message) or 204
            self._note(message, HERE, attempt, status)
            if 200 <= status < 300:
                return

    def _start(self) -> None:
        with self._idle:
            if self._thread is None:
                name = "stub webhooks"
                self._thread = threading.Thread(
                    target=self._run, name=name, daemon=True
                )
                self._thread.start()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            try:
                self._to_url(*work)
            finally:
                with self._idle:
                    self._pending -= 1
                    self._idle.notify_all()

    def _to_url(self, message: Message, url: str) -> None:
        pause = message.delay
        for attempt in range(1, self.retries + 2):
            if self._ended.wait(pause):
                return
            if self._attempt(message, url, attempt):
                return
            pause = self.backoff * 2 ** (attempt - 1)

    def _attempt(self, message: Message, url: str, attempt: int) -> bool:
        try:
            status = post(url, message.method, message.body, message.headers(url))
        except (OSError, http.client.HTTPException) as error:
            self._note(message, url, attempt, None, str(error) or type(error).__name__)
            return False
        self._note(message, url, attempt, status)
        return 200 <= status < 300

    def _note(
        self,
        message: Message,
        url: str,
        attempt: int,
        status: int | None,
        error: str = "",
    ) -> None:
        self.deliveries.add(message.delivered(url, attempt, status, error))
