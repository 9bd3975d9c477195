"""``Address``: where a URL leads, in the parts that HTTP/1.1 sends (RFC 9112, 3.2)."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urlsplit

_IN_TARGET: Final = "%/:?#[]@!$&'()*+,;=-._~"
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of a URL.

    Attributes:
        scheme: ``http`` or ``https``.
        host: The host without brackets, in ASCII.
        port: The port that the URL names, else the scheme's.
        authority: What the ``Host`` header says.
        target: Path and query, percent-encoded.
        authorization: ``Basic ...``, if the URL holds a name and a password.
    """

    scheme: str
    host: str
    port: int
    authority: str
    target: str
    authorization: str | None

    @classmethod
    def of(cls, url: str) -> Address:
        """The parts of ``url``; ValueError if there is no host or no port like it."""
        parts = urlsplit(url)
        host = _host(parts)
        port = parts.port or _PORTS[parts.scheme]
        shown = f"[{host}]" if ":" in host else host
        if port != _PORTS[parts.scheme]:
            shown = f"{shown}:{port}"
        user = _basic(parts) if "@" in parts.netloc else None
        return cls(parts.scheme, host, port, shown, _target(parts), user)


def _host(parts: SplitResult) -> str:
    host = parts.hostname
    if not host or parts.scheme not in _PORTS:
        raise ValueError("the address has no host, or is none of http")
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError as error:
        raise ValueError(f"{host!r} is no name of a host") from error


def _target(parts: SplitResult) -> str:
    target = parts.path or "/"
    if parts.query:
        target = f"{target}?{parts.query}"
    if target.isascii() and target.isprintable() and " " not in target:
        return target
    return quote(target, safe=_IN_TARGET)


def _basic(parts: SplitResult) -> str:
    pair = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return f"Basic {base64.b64encode(pair.encode()).decode()}"
