"""Server-sent events (WHATWG HTML, 9.2)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

from .lines import TextLines


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event of a ``text/event-stream``.

    Attributes:
        data: The lines of data, joined by line feeds.
        event: What kind of event it is, ``message`` if the API does not say.
        id: The last id that the API gave, here or before; empty if none.
        retry: Milliseconds to wait before connecting again, where the API says so.
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None

    def json(self) -> object:
        """The data as JSON; raises ValueError if it is none."""
        return cast("object", json.loads(self.data))


class EventParser:
    """From the bytes of a stream to its events (9.2.6).

    An event that no blank line ends is no event.
    """

    def __init__(self) -> None:
        self._lines = TextLines(charset="utf-8-sig")
        self._data: list[str] = []
        self._event = ""
        self._id = ""
        self._retry: int | None = None
        self._held = 0

    @property
    def size(self) -> int:
        """How many characters there are of an event that has not ended."""
        return self._held + self._lines.size

    def add(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that end in this piece."""
        found = (self._line(line) for line in self._lines.add(chunk))
        return [event for event in found if event is not None]

    def rest(self) -> list[ServerSentEvent]:
        """What is left at the end of the stream: nothing that counts."""
        return []

    def _line(self, line: str) -> ServerSentEvent | None:
        if not line:
            return self._dispatched()
        name, _, value = line.partition(":")
        self._take(name, value.removeprefix(" "))
        return None

    def _take(self, name: str, value: str) -> None:
        """One field; a line that begins with a colon has no name, and is a comment."""
        if name == "data":
            self._data.append(value)
            self._held += len(value) + 1
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value[:18])

    def _dispatched(self) -> ServerSentEvent | None:
        data, kind, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry, self._held = [], "", None, 0
        if not data:
            return None
        return ServerSentEvent("\n".join(data), kind or "message", self._id, retry)
