"""When a request is sent again, and how long to wait before.

A request that only reads, replaces or deletes, or that has an idempotency key, is
repeated after any passing failure. Others are repeated only if they can't have been
carried out: there was no connection, or the API says so itself (429, or 503 with
``Retry-After``).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from .transport import Headers, HTTPResponse, TransportError

DEFAULT_MAX_RETRIES: Final = 2
LONGEST_WAIT: Final = 60.0
"""In seconds: if an API asks for more, its error is raised instead."""

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "QUERY", "TRACE"})
_PASSING = frozenset({408, 409, 429})
"""What may be otherwise in a moment; 409 is what a lock that is held looks like."""

_FIRST_DELAY = 0.5
_LONGEST_DELAY = 8.0


def is_repeatable(method: str, has_key: bool) -> bool:
    """Whether a request does no more when it arrives twice (RFC 9110, 9.2.2)."""
    return has_key or method in _REPEATABLE


def may_repeat_after_failure(repeatable: bool, failure: TransportError) -> bool:
    """Whether a request that got no answer may be sent again."""
    return repeatable or not failure.connected


def may_repeat_after_answer(repeatable: bool, response: HTTPResponse) -> bool:
    """Whether a request with this answer may be sent again."""
    status = response.status
    if repeatable:
        return status in _PASSING or (status >= 500 and status != 501)
    return status == 429 or (status == 503 and "retry-after" in response.headers)


def delay_before(attempt: int, headers: Headers | None = None) -> float | None:
    """Seconds to wait before attempt number ``attempt`` (the second is 1).

    None if the API asks for more than ``LONGEST_WAIT``. Without its word the delay
    doubles each time, and is cut by up to a half at random, so that clients that
    failed together do not come back together.
    """
    asked = None if headers is None else retry_after(headers)
    if asked is not None:
        return asked if asked <= LONGEST_WAIT else None
    import random  # here, because few calls wait and none needs it before

    doublings = min(attempt - 1, 10)
    longest = min(_FIRST_DELAY * 2.0**doublings, _LONGEST_DELAY)
    return longest * random.uniform(0.5, 1.0)


def retry_after(headers: Headers) -> float | None:
    """The seconds that ``Retry-After`` asks for (RFC 9110, 10.2.3), None if it doesn't.

    ``retry-after-ms``, in milliseconds, is exacter and goes first.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    return _until(text) if seconds is None and text is not None else seconds


def _number(text: str | None) -> float | None:
    if text is None or not text.strip().replace(".", "", 1).isdecimal():
        return None
    return float(text)


def _until(text: str) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)
