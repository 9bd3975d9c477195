"""What of a request is a secret, and is never kept to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from .document import Document
from .incoming import decode
from .json_values import JSON, text
from .options import StubOptions

SHOWN = "[redacted]"
"""What stands in the place of a secret."""

_HEADERS = frozenset(
    "authorization cookie proxy-authorization set-cookie x-api-key".split()
)
_MEMBER = re.compile(
    r"pass(word|phrase|code)|secret|(?<!page_)(?<!next_)token$|api_?key|private_?key"
    r"|authorization|^cvc$|^cvv2?$|^pan$|^card_?number$|^pin$",
    re.IGNORECASE,
)
_SHORTEST = 4
"""Characters of a token below which it would be found in innocent texts."""


class Redaction:
    """Takes secrets out of what is shown of requests and answers.

    Secrets are the headers, cookies and query parameters of security schemes, the
    credentials that the server accepts wherever they stand, and members of bodies by
    their names (``password``, ``client_secret``, ``cvc``).
    """

    def __init__(self, document: Document, options: StubOptions) -> None:
        self._document = document
        self._tokens = [each for each in options.tokens if len(each) >= _SHORTEST]

    @cached_property
    def _names(self) -> frozenset[tuple[str, str]]:
        """Where API keys stand, and under which names in lower case."""
        schemes = self._document.at("/components/securitySchemes")
        nodes = (
            [self._document.follow(node) for _, node in schemes.children()]
            if schemes
            else []
        )
        fields = [node.fields for node in nodes if node is not None]
        keys = [each for each in fields if each.get("type") == "apiKey"]
        return frozenset(
            (text(each.get("in")), text(each.get("name")).lower()) for each in keys
        )

    def headers(self, pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Headers by name in lower case, as they may be shown."""
        shown: dict[str, str] = {}
        for name, value in pairs:
            known = name in _HEADERS or ("header", name) in self._names
            safe = SHOWN if known else self.words(value)
            shown[name] = f"{shown[name]}, {safe}" if name in shown else safe
        return shown

    def query(self, raw: str) -> str:
        """A query, percent-encoded as it came."""
        pieces = (piece.partition("=") for piece in raw.split("&"))
        return "&".join(
            f"{name}{equals}{SHOWN if self._is_key(name) else self.words(value)}"
            for name, equals, value in pieces
        )

    def path(self, shown: str) -> str:
        """A path with its query."""
        path, mark, query = shown.partition("?")
        return f"{self.words(path)}{mark}{self.query(query)}"

    def raw(self, body: bytes) -> bytes:
        """Bytes that are no JSON, without the credentials that the server accepts."""
        for token in self._tokens:
            body = body.replace(token.encode(), SHOWN.encode())
        return body

    def _is_key(self, name: str) -> bool:
        decoded = decode(name)
        return ("query", decoded.lower()) in self._names or bool(
            _MEMBER.search(decoded)
        )

    def words(self, value: str) -> str:
        """A text without the credentials that the server accepts."""
        for token in self._tokens:
            value = value.replace(token, SHOWN)
        return value

    def json(self, value: JSON) -> JSON:
        """A value whose secret members are covered."""
        if isinstance(value, str):
            return self.words(value)
        if isinstance(value, list):
            return [self.json(item) for item in value]
        if isinstance(value, dict):
            return {
                name: SHOWN if _is_secret(name, item) else self.json(item)
                for name, item in value.items()
            }
        return value


def _is_secret(name: str, value: JSON) -> bool:
    return (
        value is not None and not isinstance(value, bool) and bool(_MEMBER.search(name))
    )
