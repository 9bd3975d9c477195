"""``Client`` and ``AsyncClient``: the bases of generated clients."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self, cast

from .api import APIDescription, without_secrets
from .caller import AsyncCaller, Caller, State, TransportHolder
from .credentials import CredentialStore, Secret
from .header_table import set_header
from .options import (
    AsyncClientOptions,
    ClientOptions,
    CommonClientOptions,
    check_names,
)
from .request import Settings
from .retries import DEFAULT_MAX_RETRIES
from .transport import AsyncTransport, Timeout, Transport
from .transports import (
    CHOICES,
    async_transport_of,
    chosen,
    made_async_transport,
    made_transport,
    rechosen,
    transport_of,
)

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Unpack

_MAX_RESPONSE_BYTES: Final = 100_000_000


class Client(Caller):
    """The base of a generated client; safe to use from several threads.

    Use it in a ``with`` statement, or call ``close`` in the end.
    """

    def __init__(
        self,
        api: APIDescription,
        *,
        credentials: Mapping[str, Secret | None] | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        server_variables: Mapping[str, str | None] | None = None,
        options: ClientOptions | None = None,
    ) -> None:
        options = {} if options is None else options
        check_names(options, ClientOptions)
        settings = _settings(api, credentials, environment, base_url, server_variables)
        self._state = State(
            _with_options(settings, options),
            _holder(options, settings),
            chosen(options),
        )

    def __repr__(self) -> str:
        """The address; no secrets."""
        return _shown(self, self._state.settings)

    def __enter__(self) -> Self:
        """The client itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the connections, of copies too; a given transport stays open."""
        transport = self._state.transport.to_close()
        if transport is not None:
            transport.close()

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """A copy with other options, on the same connections."""
        check_names(options, ClientOptions)
        state = self._state
        settings = _with_options(state.settings, options)
        copy = type(self).__new__(type(self))
        copy._state = replace(state, settings=settings)
        if not CHOICES.isdisjoint(options):
            choice = cast("ClientOptions", rechosen(state.chosen, options))
            copy._state = State(settings, _holder(choice, settings), choice)
        return copy


class AsyncClient(AsyncCaller):
    """The base of a generated client that awaits.

    Use it in an ``async with`` statement, or await ``close`` in the end.
    """

    def __init__(
        self,
        api: APIDescription,
        *,
        credentials: Mapping[str, Secret | None] | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        server_variables: Mapping[str, str | None] | None = None,
        options: AsyncClientOptions | None = None,
    ) -> None:
        options = {} if options is None else options
        check_names(options, AsyncClientOptions)
        settings = _settings(api, credentials, environment, base_url, server_variables)
        self._state = State(
            _with_options(settings, options),
            _async_holder(options, settings),
            chosen(options),
        )

    def __repr__(self) -> str:
        """The address; no secrets."""
        return _shown(self, self._state.settings)

    async def __aenter__(self) -> Self:
        """The client itself."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        await self.close()

    async def close(self) -> None:
        """Close the connections, of copies too; a given transport stays open."""
        transport = self._state.transport.to_close()
        if transport is not None:
            await transport.close()

    def with_options(self, **options: Unpack[AsyncClientOptions]) -> Self:
        """A copy with other options, on the same connections."""
        check_names(options, AsyncClientOptions)
        state = self._state
        settings = _with_options(state.settings, options)
        copy = type(self).__new__(type(self))
        copy._state = replace(state, settings=settings)
        if not CHOICES.isdisjoint(options):
            choice = cast("AsyncClientOptions", rechosen(state.chosen, options))
            copy._state = State(settings, _async_holder(choice, settings), choice)
        return copy


def _settings(
    api: APIDescription,
    credentials: Mapping[str, Secret | None] | None,
    environment: str | None,
    base_url: str | None,
    server_variables: Mapping[str, str | None] | None,
) -> Settings:
    return Settings(
        api=api,
        base_url=api.server(environment, base_url, server_variables),
        environment=None if api.given(base_url) else environment,
        server_variables=server_variables or {},
        credentials=CredentialStore(api.credentials, credentials or {}),
        timeout=Timeout(),
        max_retries=DEFAULT_MAX_RETRIES,
        headers={"user-agent": ("User-Agent", f"{api.package}/{api.version}")},
        max_response_bytes=_MAX_RESPONSE_BYTES,
        logger=logging.getLogger(api.package),
    )


def _with_options(settings: Settings, options: CommonClientOptions) -> Settings:
    headers = dict(settings.headers)
    for name, value in options.get("headers", {}).items():
        set_header(headers, name, value)
    timeout = options.get("timeout")
    on_request = options.get("on_request")
    on_response = options.get("on_response")
    return replace(
        settings,
        timeout=settings.timeout if timeout is None else Timeout.of(timeout),
        max_retries=options.get("max_retries", settings.max_retries),
        headers=headers,
        max_response_bytes=options.get(
            "max_response_bytes", settings.max_response_bytes
        ),
        unchecked=options.get("unchecked", settings.unchecked),
        on_request=settings.on_request if on_request is None else (on_request,),
        on_response=settings.on_response if on_response is None else (on_response,),
    )


def _holder(options: ClientOptions, settings: Settings) -> TransportHolder[Transport]:
    given, renewed = transport_of(options), settings.credentials.renewed
    if not renewed:
        return TransportHolder(given, lambda: made_transport(options))
    from .renewal import RenewingTransport

    return TransportHolder(
        None if given is None else RenewingTransport(given, renewed),
        lambda: RenewingTransport(made_transport(options), renewed),
    )


def _async_holder(
    options: AsyncClientOptions, settings: Settings
) -> TransportHolder[AsyncTransport]:
    given, renewed = async_transport_of(options), settings.credentials.renewed
    if not renewed:
        return TransportHolder(given, lambda: made_async_transport(options))
    from .renewal import AsyncRenewingTransport

    return TransportHolder(
        None if given is None else AsyncRenewingTransport(given, renewed),
        lambda: AsyncRenewingTransport(made_async_transport(options), renewed),
    )


def _shown(client: object, settings: Settings) -> str:
    return f"{type(client).__name__}(base_url={without_secrets(settings.base_url)!r})"
