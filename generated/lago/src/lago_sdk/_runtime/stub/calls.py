"""What is known of a call: the request and the answer, as they may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

from .json_values import JSON, InvalidJSON, dump, load

if TYPE_CHECKING:
    from .answers import Answer
    from .incoming import Incoming
    from .redaction import Redaction

_SHOWN_BYTES = 64 * 1024
"""Of a body."""


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it came, without its secrets.

    Attributes:
        method: The HTTP method.
        path: The path, percent-encoded as it came.
        query: The query without ``?``, percent-encoded as it came.
        headers: By name in lower case; repeated ones are joined by commas.
        body: The body, as it came if there are no secrets in it.
        json: The body, if it is JSON; else None.
    """

    method: str
    path: str
    query: str
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    json: JSON


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """An answer as it was sent; ``body`` and ``json`` are as in ``SentRequest``."""

    status: int
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    json: JSON


class Call:
    """One request that was answered.

    Attributes:
        number: Which one it was, from 1.
        at: When it came: seconds since 1970.
        seconds: The time that the answer took.
        fault: The fault that it met; None if there was none.
    """

    __slots__ = (
        "_answer",
        "_incoming",
        "_redaction",
        "at",
        "fault",
        "number",
        "seconds",
    )

    def __init__(
        self,
        incoming: Incoming,
        answer: Answer,
        redaction: Redaction,
        *,
        number: int,
        at: float,
        seconds: float,
        fault: str | None = None,
    ) -> None:
        self._incoming = incoming
        self._answer = answer
        self._redaction = redaction
        self.number = number
        self.at = at
        self.seconds = seconds
        self.fault = fault

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self._incoming.method

    @property
    def path(self) -> str:
        """Path and query, percent-encoded as they came, on one line."""
        return self._redaction.path(self._incoming.shown_path)

    @property
    def status(self) -> int:
        """The status of the answer."""
        return self._answer.status

    @property
    def operation(self) -> str | None:
        """The name of the operation; None if no operation was found."""
        return self._answer.operation

    @property
    def note(self) -> str:
        """Why it was refused, or what was special; may be empty."""
        return self._redaction.words(self._answer.note)

    @property
    def request(self) -> SentRequest:
        """The request."""
        incoming, redaction = self._incoming, self._redaction
        body, value = _shown(incoming.body, redaction)
        return SentRequest(
            incoming.method,
            incoming.raw_path,
            redaction.query(incoming.raw_query),
            redaction.headers(incoming.header_pairs),
            body,
            value,
        )

    @property
    def answer(self) -> SentAnswer:
        """The answer."""
        answer, redaction = self._answer, self._redaction
        body, value = _shown(answer.body, redaction)
        return SentAnswer(answer.status, redaction.headers(answer.headers), body, value)

    @property
    def incoming(self) -> Incoming:
        """The request with its secrets, to be sent once more; not to be shown."""
        return self._incoming

    @property
    def size(self) -> int:
        """Bytes of both bodies."""
        return len(self._incoming.body) + len(self._answer.body)

    def __repr__(self) -> str:
        """One line for people."""
        what = f" {self.operation}" if self.operation else ""
        note = f" ({self.note[:200]})" if self.note else ""
        return f"<{self.method} {self.path} {self.status}{what}{note}>"


def _shown(body: bytes, redaction: Redaction) -> tuple[bytes, JSON]:
    """What may be shown of a body, as bytes and as JSON."""
    if not body:
        return b"", None
    try:
        found = load(body)
    except InvalidJSON:
        return redaction.raw(body[:_SHOWN_BYTES]), None
    shown = redaction.json(found)
    return (body if shown == found else dump(shown))[:_SHOWN_BYTES], shown


class Calls(Sequence[Call]):
    """Some calls in their order; empty, it says what came instead.

    So ``assert server.calls("payments.create")`` fails with the reason.

    Args:
        found: The calls.
        wanted: What was asked for.
        misses: Lines about the calls that came close, for when there are none.
    """

    __slots__ = ("_found", "_misses", "_wanted")

    def __init__(
        self, found: Sequence[Call], wanted: str, misses: Sequence[str]
    ) -> None:
        self._found = tuple(found)
        self._wanted = wanted
        self._misses = tuple(misses)

    @overload
    def __getitem__(self, index: int) -> Call: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Call]: ...
    def __getitem__(self, index: int | slice) -> Call | Sequence[Call]:
        """The call at a place, the first is 0."""
        return self._found[index]

    def __iter__(self) -> Iterator[Call]:
        """The calls in their order."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)

    def __repr__(self) -> str:
        """The calls; or what came instead of them."""
        if self._found:
            return f"[{', '.join(map(repr, self._found))}]"
        return "\n  ".join([f"no call of {self._wanted}", *self._misses])
