"""Servers as environments: a name for each, and an address without variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from specwright.ir.operation import Server
from specwright.ir.text import SpecText
from specwright.plan.naming import Identifier, NameAllocator, snake_case, words

_USUAL = ("production", "staging", "sandbox", "development", "test", "local", "preview", "demo")
_HOST_NOISE = frozenset({"api", "www", "app", "apis", "com", "io", "net", "org", "dev", "http"})


def environments(
    servers: tuple[Server, ...], chosen: Mapping[str, str]
) -> tuple[tuple[Identifier, SpecText, SpecText | None], ...]:
    """Name, address and description of every server, in order, the default first.

    A name comes from vendor.yaml, from a usual word in the description or the host
    (``sandbox``), or from the words in which the host differs from the first one's.
    """
    names = NameAllocator()
    by_url = {url: name for name, url in chosen.items()}
    first = _host_words(servers[0]) if servers else ()
    found = []
    for server in servers:
        wanted = by_url.get(server.url.reveal())
        name = Identifier(wanted) if wanted else _guess(server, first)
        found.append((names.allocate(name), address(server), server.description))
    return tuple(found)


def _guess(server: Server, first: tuple[str, ...]) -> Identifier:
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
    """The server's address with every variable at its default (OpenAPI 3.1, 4.8.6)."""
    defaults = {each.name.reveal(): each.default.reveal() for each in server.variables}
    url = re.sub(
        r"\{([^{}]*)\}", lambda found: defaults.get(found[1], found[0]), server.url.reveal()
    )
    return SpecText(url.rstrip("/"))
