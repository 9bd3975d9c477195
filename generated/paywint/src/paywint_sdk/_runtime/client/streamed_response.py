"""Answers that hold one value after the other, read as they come."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from .json_response import JSONResponse
from .lines import ByteLines
from .response import DeclaredResponse, MisfitError, is_json
from .server_sent_events import EventParser, ServerSentEvent
from .transport import Headers, HTTPResponse

if TYPE_CHECKING:
    from typing import Literal

_RECORD: Final = b"\x1e"
_JSON: Final = Headers([("content-type", "application/json")])
_END: Final = re.compile(r"\s*\[[A-Z_]{1,40}\]\s*")

Piece: TypeAlias = bytes | ServerSentEvent
"""What one value is made of."""


class Pieces(Protocol):
    """Takes a body apart, as it comes."""

    @property
    def size(self) -> int:
        """How much there is of a piece that has not ended."""
        ...

    def add(self, chunk: bytes) -> Iterable[Piece]:
        """The pieces that end in a part of the body."""
        ...

    def rest(self) -> Iterable[Piece]:
        """The piece that the end of the body ends, if it does."""
        ...


class StreamedResponse(DeclaredResponse):
    """A body of values that come one after the other."""

    __slots__ = ()

    is_stream = True

    def pieces(self) -> Pieces:
        """What takes a body apart."""
        raise NotImplementedError

    def read(self, piece: Piece) -> object:
        """One value; raises MisfitError."""
        raise NotImplementedError

    def read_unchecked(self, piece: Piece) -> object:
        """One value as near to its type as it comes; ValueError if it is none."""
        raise NotImplementedError

    def is_end(self, piece: Piece) -> bool:
        """Whether the API says that there is no more."""
        return False

    def may_be(self, media_type: str) -> bool:
        """Whether an answer that is called this can be such a stream."""
        return True

    def decode(self, response: HTTPResponse) -> list[object]:
        """All values of a body that was read, for answers that are no streams."""
        pieces = self.pieces()
        found: list[object] = []
        for piece in (*pieces.add(response.content), *pieces.rest()):
            try:
                found.append(self.read(piece))
            except MisfitError as misfit:
                misfit.path = (len(found), *misfit.path)
                raise
        return found


class JSONLinesResponse(StreamedResponse):
    """JSON values one after the other: a line each, or marked off (RFC 7464).

    Args:
        status: Three digits, a range (``4XX``) or ``default``.
        type_of: Gives the type of each value.
        media_type: ``application/jsonl``, ``application/json-seq`` or one of their kin.
        exact_decimals: As for one value.
    """

    __slots__ = ("_value",)

    def __init__(
        self,
        status: str,
        type_of: Callable[[], object],
        media_type: str = "application/jsonl",
        *,
        exact_decimals: bool = False,
    ) -> None:
        super().__init__(status, media_type)
        self._value = JSONResponse(status, type_of, exact_decimals=exact_decimals)

    def pieces(self) -> Pieces:
        """Lines, or records."""
        return _LinesOrRecords()

    def read(self, piece: Piece) -> object:
        """The value of one line."""
        return self._value.decode(_as_answer(piece))

    def read_unchecked(self, piece: Piece) -> object:
        """The value as near to its type as it comes."""
        return self._value.decode_unchecked(_as_answer(piece))


class EventStreamResponse(StreamedResponse):
    """Server-sent events.

    Data such as ``[DONE]``, a word in capitals and brackets, is never JSON: where JSON
    is expected, it ends the stream.

    Args:
        status: Three digits, a range (``4XX``) or ``default``.
        type_of: Gives the type of what each event holds; without it, events are given
            as they are.
        holds: What has that type: the event's ``data``, which is JSON, or the ``event``
            with its fields (OpenAPI 3.2, 4.14.4).
        media_type: ``text/event-stream``.
        exact_decimals: As for one value.
    """

    __slots__ = ("_holds", "_value")

    def __init__(
        self,
        status: str,
        type_of: Callable[[], object] | None = None,
        holds: Literal["data", "event"] = "data",
        media_type: str = "text/event-stream",
        *,
        exact_decimals: bool = False,
    ) -> None:
        super().__init__(status, media_type)
        self._holds = holds
        self._value: JSONResponse | None = None
        if type_of is not None:
            self._value = JSONResponse(status, type_of, exact_decimals=exact_decimals)

    def pieces(self) -> Pieces:
        """Events."""
        return EventParser()

    def read(self, piece: Piece) -> object:
        """What one event holds."""
        if self._value is None or isinstance(piece, bytes):
            return piece
        if self._holds == "data":
            return self._value.decode(_as_answer(piece.data.encode()))
        try:
            return self._value.decode(_as_answer(_fields(piece, piece.data)))
        except MisfitError:
            data = _json_of(piece)
            if data is None:
                raise
            return self._value.decode(_as_answer(_fields(piece, data)))

    def read_unchecked(self, piece: Piece) -> object:
        """The value as near to its type as it comes."""
        if self._value is None or isinstance(piece, bytes):
            return piece
        text = piece.data.encode()
        if self._holds == "event":
            text = _fields(piece, piece.data)
        return self._value.decode_unchecked(_as_answer(text))

    def may_be(self, media_type: str) -> bool:
        """Anything but a page or a value: events can be hidden in all other types."""
        return not is_json(media_type) and media_type != "text/html"

    def is_end(self, piece: Piece) -> bool:
        """Whether the data is a word such as ``[DONE]`` where it should be JSON."""
        if self._value is None or isinstance(piece, bytes):
            return False
        return _END.fullmatch(piece.data) is not None


class _LinesOrRecords:
    """Lines (blank ones left out), or records where the first byte begins one.

    A record (RFC 7464) ends where the next one begins; one that ends with a line feed
    and is JSON is there without waiting for that.
    """

    def __init__(self) -> None:
        self._pieces: ByteLines | None = None
        self._is_records = False

    @property
    def size(self) -> int:
        return 0 if self._pieces is None else self._pieces.size

    def add(self, chunk: bytes) -> list[bytes]:
        if self._pieces is None:
            self._is_records = chunk.startswith(_RECORD)
            self._pieces = ByteLines(_RECORD if self._is_records else b"\n")
        found = self._pieces.add(chunk)
        if self._is_records and chunk.endswith(b"\n") and self._pieces.holds(_is_json):
            found += self._pieces.rest()
        return [piece for piece in found if piece.strip()]

    def rest(self) -> list[bytes]:
        found = [] if self._pieces is None else self._pieces.rest()
        return [piece for piece in found if piece.strip()]


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _json_of(event: ServerSentEvent) -> object:
    try:
        return event.json()
    except (ValueError, RecursionError):
        return None


def _fields(event: ServerSentEvent, data: object) -> bytes:
    """An event as an object."""
    found = {"data": data, "event": event.event, "id": event.id, "retry": event.retry}
    given = {name: value for name, value in found.items() if value not in (None, "")}
    return json.dumps({"data": data, **given}).encode()


def _as_answer(piece: Piece) -> HTTPResponse:
    content = piece if isinstance(piece, bytes) else piece.data.encode()
    return HTTPResponse(200, _JSON, content)
