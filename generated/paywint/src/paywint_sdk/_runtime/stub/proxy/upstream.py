"""Carries requests to the real vendor, and its answers back."""

from __future__ import annotations

import http.client
import ssl
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ..answers import Answer

if TYPE_CHECKING:
    from ..incoming import Incoming

_SECONDS: Final = 60.0
_LARGEST: Final = 64 * 1024 * 1024
# RFC 9110, 7.6.1, and what this side decides for itself.
_OWN: Final = frozenset("""
    accept-encoding connection content-length host keep-alive proxy-authenticate
    proxy-authorization proxy-connection te trailer transfer-encoding upgrade
    x-stub-fault x-stub-status
    """.split())


class Upstream:
    """The vendor's server.

    Args:
        url: Its address, in the place of the first server of the document.
        base: The path of that server, which clients may send or leave out.

    Raises:
        ValueError: It is no http address.
    """

    def __init__(self, url: str, base: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"--proxy: an http address is due, not {url[:200]!r}")
        self._host = parts.hostname
        self._port = parts.port
        self._authority = parts.netloc.rpartition("@")[2]
        self._is_secure = parts.scheme == "https"
        self._path = parts.path.rstrip("/")
        self._base = base

    def answer(self, incoming: Incoming) -> Answer:
        """What the vendor answers; redirects are passed on, not followed.

        Raises:
            OSError: It can't be reached.
            http.client.HTTPException: What answers is no HTTP.
        """
        headers = [pair for pair in incoming.header_pairs if pair[0] not in _OWN]
        headers += [("host", self._authority), ("accept-encoding", "identity")]
        if incoming.body:
            headers.append(("content-length", str(len(incoming.body))))
        connection = self._connection()
        try:
            connection.putrequest(
                incoming.method,
                self._target(incoming),
                skip_host=True,
                skip_accept_encoding=True,
            )
            for name, value in headers:
                connection.putheader(name, value)
            connection.endheaders(incoming.body or None)
            return _answer_of(connection.getresponse())
        finally:
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        if not self._is_secure:
            return http.client.HTTPConnection(self._host, self._port, timeout=_SECONDS)
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(
            self._host, self._port, timeout=_SECONDS, context=context
        )

    def _target(self, incoming: Incoming) -> str:
        path = incoming.raw_path
        if self._base and path.startswith(f"{self._base}/"):
            path = path.removeprefix(self._base)
        query = f"?{incoming.raw_query}" if incoming.raw_query else ""
        return f"{self._path}{path}{query}"


def _answer_of(response: http.client.HTTPResponse) -> Answer:
    body = response.read(_LARGEST)
    headers = tuple(
        (name.lower(), value)
        for name, value in response.getheaders()
        if name.lower() not in _OWN
    )
    return Answer(response.status, headers, body)
