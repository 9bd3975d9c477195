"""A request as it came, before anything in it is trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote_plus

_ESCAPED_CONTROLS = dict.fromkeys(range(32), "?") | {127: "?"}


@dataclass(frozen=True)
class Incoming:
    """A request.

    Attributes:
        method: The HTTP method, in capitals.
        raw_path: The path, percent-encoded as it came.
        raw_query: The query without ``?``, percent-encoded as it came.
        header_pairs: Names in lower case, and values.
        body: The whole body.
        base_url: The address at which this server answers, without a slash at its end.
    """

    method: str
    raw_path: str
    raw_query: str
    header_pairs: tuple[tuple[str, str], ...]
    body: bytes
    base_url: str

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """Header values by name in lower case; repeated ones are joined by commas."""
        joined = dict(self.header_pairs)
        if len(joined) == len(self.header_pairs):
            return joined
        joined.clear()
        for name, value in self.header_pairs:
            joined[name] = f"{joined[name]}, {value}" if name in joined else value
        return joined

    @cached_property
    def query(self) -> tuple[tuple[str, str], ...]:
        """Decoded names with values that are still encoded, in their order."""
        return raw_pairs(self.raw_query)

    @cached_property
    def cookie_pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values of cookies in their order (RFC 6265, 4.2)."""
        pieces = self.headers.get("cookie", "").split(";")
        parts = (piece.strip().partition("=") for piece in pieces)
        return tuple(
            (name, value.strip('"')) for name, equals, value in parts if equals
        )

    @cached_property
    def cookies(self) -> Mapping[str, str]:
        """Cookies by name; the first of a name counts."""
        found: dict[str, str] = {}
        for name, value in self.cookie_pairs:
            found.setdefault(name, value)
        return found

    @property
    def shown_path(self) -> str:
        """Path and query for a log: one line without control characters."""
        query = f"?{self.raw_query}" if self.raw_query else ""
        return f"{self.raw_path}{query}".translate(_ESCAPED_CONTROLS)


def raw_pairs(encoded: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a form-encoded text; the values are left encoded."""
    if not encoded:
        return ()
    pairs: Iterable[tuple[str, str, str]] = (
        piece.partition("=") for piece in encoded.split("&") if piece
    )
    return tuple((decode(name), value) for name, _, value in pairs)


def decode(encoded: str) -> str:
    """Form-decoded text; what is not UTF-8 becomes U+FFFD."""
    return unquote_plus(encoded, errors="replace")
