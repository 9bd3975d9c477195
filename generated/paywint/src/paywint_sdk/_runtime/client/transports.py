"""Which transport a client has: the one it was given, or the one its options name."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, Literal, NoReturn, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .options import AsyncClientOptions, ClientOptions, CommonClientOptions
    from .transport import AsyncTransport, Transport

TransportName: TypeAlias = Literal["httpx2", "pyreqwest"]
"""The transports that are known by name."""

CHOICES: Final = frozenset({"transport", "http_client", "proxy"})
"""The options that decide."""


def transport_of(options: ClientOptions) -> Transport | None:
    """The transport that was given as an object, which its maker closes."""
    _check(options)
    given = options.get("transport")
    return None if given is None or isinstance(given, str) else given


def async_transport_of(options: AsyncClientOptions) -> AsyncTransport | None:
    """``transport_of`` for clients that await."""
    _check(options)
    given = options.get("transport")
    return None if given is None or isinstance(given, str) else given


def made_transport(options: ClientOptions) -> Transport:
    """A transport as the options say; called when a first call is made."""
    client, proxy = options.get("http_client"), options.get("proxy")
    if options.get("transport") == "pyreqwest":
        try:
            from .transport_pyreqwest import PyreqwestTransport
        except ModuleNotFoundError as error:
            _explain(error)
        return PyreqwestTransport(proxy=proxy)
    if client is not None or proxy is not None or _environment_has_proxies():
        from .transport_httpx2 import HTTPX2Transport

        return HTTPX2Transport(client, proxy=proxy)
    from .transport_httpcore2 import HTTPCore2Transport

    return HTTPCore2Transport()


def made_async_transport(options: AsyncClientOptions) -> AsyncTransport:
    """``made_transport`` for clients that await."""
    client, proxy = options.get("http_client"), options.get("proxy")
    if options.get("transport") == "pyreqwest":
        try:
            from .transport_pyreqwest import AsyncPyreqwestTransport
        except ModuleNotFoundError as error:
            _explain(error)
        return AsyncPyreqwestTransport(proxy=proxy)
    if client is not None or proxy is not None or _environment_has_proxies():
        from .transport_httpx2 import AsyncHTTPX2Transport

        return AsyncHTTPX2Transport(client, proxy=proxy)
    from .transport_httpcore2 import AsyncHTTPCore2Transport

    return AsyncHTTPCore2Transport()


def chosen(options: CommonClientOptions) -> CommonClientOptions:
    """The options that decide, and no others."""
    given = cast("Mapping[str, object]", options)
    kept = {name: value for name, value in given.items() if name in CHOICES}
    return cast("CommonClientOptions", kept)


def rechosen(
    before: CommonClientOptions, options: CommonClientOptions
) -> CommonClientOptions:
    """What decides for a copy: a transport or a client goes in the other's place."""
    added = cast("Mapping[str, object]", chosen(options))
    kept = dict(cast("Mapping[str, object]", before))
    if not added.keys().isdisjoint(("transport", "http_client")):
        kept = {name: kept[name] for name in ("proxy",) if name in kept}
    return cast("CommonClientOptions", {**kept, **added})


def _check(options: CommonClientOptions) -> None:
    """Refuse what contradicts itself, when the client is made."""
    given = {name for name, value in chosen(options).items() if value is not None}
    named = cast("Mapping[str, object]", options).get("transport")
    if isinstance(named, str) and named not in ("httpx2", "pyreqwest"):
        raise ValueError(f"there is no transport {named!r}: 'httpx2', 'pyreqwest'")
    if {"transport", "http_client"} <= given and named != "httpx2":
        raise TypeError("give a transport or an http_client, not both")
    if "proxy" in given and ("http_client" in given or not _is_name(named)):
        raise TypeError("a proxy goes with the client's own connections alone")


def _is_name(transport: object) -> bool:
    return transport is None or isinstance(transport, str)


def _environment_has_proxies() -> bool:
    """Whether ``HTTPS_PROXY`` or one of its kin is set, or the system may know one."""
    if sys.platform in ("win32", "darwin"):
        from urllib.request import getproxies

        return bool(getproxies())
    return any(
        value and name.lower() in ("http_proxy", "https_proxy", "all_proxy")
        for name, value in os.environ.items()
    )


def _explain(error: ModuleNotFoundError) -> NoReturn:
    if error.name is None or error.name.partition(".")[0] != "pyreqwest":
        raise error
    raise ModuleNotFoundError(
        "transport='pyreqwest' needs pyreqwest: install the extra 'fast'",
        name=error.name,
    ) from None
