"""Dates for samples: near each other, and in the order that their names tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_FIRST = datetime(2024, 1, 15, 9, 30, tzinfo=UTC)
_BORN = datetime(1990, 5, 17, tzinfo=UTC)
# Days after the first, by a word of the name; other words: the day itself.
_DAYS = {
    **dict.fromkeys(("updated", "modified", "edited", "changed", "last", "pushed"), 1),
    **dict.fromkeys(("sent", "authorized", "confirmed", "approved", "submitted"), 1),
    **dict.fromkeys(("paid", "captured", "finalized", "processed", "completed"), 2),
    **dict.fromkeys(("settled", "arrival", "succeeded", "finished", "closed"), 3),
    **dict.fromkeys(("failed", "canceled", "cancelled", "voided", "refunded"), 4),
    **dict.fromkeys(("deleted", "archived", "terminated", "revoked", "merged"), 5),
    **dict.fromkeys(("due", "next", "scheduled", "expected", "renewal"), 14),
    **dict.fromkeys(("end", "ends", "ended", "ending", "to", "until", "before"), 30),
    **dict.fromkeys(("expires", "expired", "expiry", "expiration", "expire"), 365),
}
_MOMENTS = frozenset({"at", "date", "time", "timestamp", "datetime", "since", "until"})
# Alone they are times too: Unix times are often called so.
_ALONE = frozenset(
    {"created", "updated", "modified", "expires", "canceled", "start", "end"}
)
_BIRTH = frozenset({"birth", "dob", "birthday", "birthdate"})


def is_time(words: tuple[str, ...]) -> bool:
    """Whether a name is one of a moment: ``created_at``, ``created``, ``due_date``."""
    return words[-1] in _MOMENTS or (len(words) == 1 and words[0] in _ALONE)


def time_text(style: str, words: tuple[str, ...], variation: int) -> str:
    """A moment as the format ``date`` or ``date-time`` wants it (RFC 3339)."""
    moment = _moment(words, variation)
    if style == "date":
        return moment.date().isoformat()
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def time_unix(words: tuple[str, ...], variation: int) -> int:
    """A moment in seconds since 1970."""
    return int(_moment(words, variation).timestamp())


def _moment(words: tuple[str, ...], variation: int) -> datetime:
    first = _FIRST if _BIRTH.isdisjoint(words) else _BORN
    days = max((_DAYS.get(word, 0) for word in words), default=0)
    return first + timedelta(days=days + variation % 100_000)
