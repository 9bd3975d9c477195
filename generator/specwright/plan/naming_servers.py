"""Servers as environments: a name for each, and an address without variables."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urljoin, urlsplit

from specwright.ir.operation import Server, ServerVariable
from specwright.ir.text import SpecText
from specwright.plan.naming import Identifier, NameAllocator, snake_case, words

_USUAL = ("production", "staging", "sandbox", "development", "test", "local", "preview", "demo")
_HOST_NOISE = frozenset({"api", "www", "app", "apis", "com", "io", "net", "org", "dev", "http"})


def is_callable(server: Server) -> bool:
    """Whether the address is one that a client can call by itself: http, and whole."""
    url = address(server).reveal()
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return _is_whole(url) and parts.scheme in ("http", "https") and bool(host)


def is_relative(server: Server) -> bool:
    """Whether the address is a path, below that of the document (OpenAPI 3.1, 4.8.5)."""
    url = address(server).reveal()
    return url == "" or (url.startswith("/") and _is_whole(url))


def _is_whole(url: str) -> bool:
    return not any(mark in url for mark in "{} \t?#")


def environments(
    servers: tuple[Server, ...],
    chosen: Mapping[str, str],
    is_usable: Callable[[Server], bool] = is_callable,
) -> tuple[tuple[Identifier, SpecText, SpecText | None], ...]:
    """Name, address and description of every server that can be called, the default first.

    A name comes from vendor.yaml, from the server's own name, from a usual word in the
    description or the host (``sandbox``), or from the words in which the host differs from the
    first one's.
    """
    names = NameAllocator()
    by_url = {url: name for name, url in chosen.items()}
    usable = tuple(filter(is_usable, servers))
    first = _host_words(usable[0]) if usable else ()
    found = []
    for server in usable:
        wanted = by_url.get(server.url.reveal())
        name = Identifier(wanted) if wanted else _guess(server, first)
        found.append((names.allocate(name), address(server), server.description))
    return tuple(found)


def _guess(server: Server, first: tuple[str, ...]) -> Identifier:
    if server.name is not None and words(server.name):
        return snake_case(words(server.name))
    described = words(server.description) if server.description else ()
    host = _host_words(server)
    for usual in _USUAL:
        if usual in described or usual in host:
            return Identifier(usual)
    different = [word for word in host if word not in first and word not in _HOST_NOISE]
    return snake_case(different[:2]) if different else Identifier("production")


def _host_words(server: Server) -> tuple[str, ...]:
    try:
        host = urlsplit(address(server).reveal()).hostname
    except ValueError:
        return ()
    return words(host or "")


def address(server: Server) -> SpecText:
    """The server's address with every variable at its default (OpenAPI 3.1, 4.8.6).

    One without a scheme (``//host``) is called by https.
    """
    defaults = {each.name.reveal(): each.default.reveal() for each in server.variables}
    url = re.sub(
        r"\{([^{}]*)\}", lambda found: defaults.get(found[1], found[0]), server.url.reveal()
    ).strip()
    return SpecText((f"https:{url}" if url.startswith("//") else url).rstrip("/"))


def absolute_url(url: SpecText, servers: tuple[Server, ...]) -> SpecText | None:
    """An address as a client calls it; a path is one of the API's host (OpenAPI 3.1, 4.6).

    None for one that can't be called.
    """
    base = next((address(each).reveal() for each in servers if is_callable(each)), "")
    try:
        found = urljoin(f"{base}/", url.reveal().strip()) if base else url.reveal().strip()
        parts = urlsplit(found)
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return SpecText(found) if is_usable and not any(mark in found for mark in "{} \t") else None


def address_parts(server: Server) -> tuple[SpecText | ServerVariable, ...]:
    """The address in pieces; a variable that is not described is a piece of text."""
    known = {each.name.reveal(): each for each in server.variables}
    url = server.url.reveal().strip()
    pieces = re.split(r"\{([^{}]*)\}", f"https:{url}" if url.startswith("//") else url)
    found: list[SpecText | ServerVariable] = []
    for position, piece in enumerate(pieces):
        variable = known.get(piece) if position % 2 else None
        if variable is not None:
            found.append(variable)
        elif position % 2:
            found.append(SpecText(f"{{{piece}}}"))
        elif piece:
            found.append(SpecText(piece))
    return tuple(found)
