"""``Client`` and ``AsyncClient``: the bases of generated clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self

from .api import APIDescription, without_secrets
from .caller import AsyncCaller, Caller, State, TransportHolder
from .credentials import CredentialStore, Secret
from .options import (
    AsyncClientOptions,
    ClientOptions,
    CommonClientOptions,
    check_names,
)
from .request import Settings
from .retries import DEFAULT_MAX_RETRIES
from .transport import AsyncTransport, Timeout, Transport

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
        options: ClientOptions | None = None,
    ) -> None:
        options = {} if options is None else options
        check_names(options, ClientOptions)
        settings = _settings(api, credentials, environment, base_url)
        self._state = State(_with_options(settings, options), _holder(options))

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
        settings = _with_options(self._state.settings, options)
        other = "transport" in options or "http_client" in options
        copy = type(self).__new__(type(self))
        copy._state = State(
            settings, _holder(options) if other else self._state.transport
        )
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
        options: AsyncClientOptions | None = None,
    ) -> None:
        options = {} if options is None else options
        check_names(options, AsyncClientOptions)
        settings = _settings(api, credentials, environment, base_url)
        self._state = State(_with_options(settings, options), _async_holder(options))

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
        settings = _with_options(self._state.settings, options)
        other = "transport" in options or "http_client" in options
        copy = type(self).__new__(type(self))
        copy._state = State(
            settings, _async_holder(options) if other else self._state.transport
        )
        return copy


def _settings(
    api: APIDescription,
    credentials: Mapping[str, Secret | None] | None,
    environment: str | None,
    base_url: str | None,
) -> Settings:
    return Settings(
        api=api,
        base_url=api.server(environment, base_url),
        environment=None if api.given(base_url) else environment,
        credentials=CredentialStore(api.credentials, credentials or {}),
        timeout=Timeout(),
        max_retries=DEFAULT_MAX_RETRIES,
        headers={},
        max_response_bytes=_MAX_RESPONSE_BYTES,
    )


def _with_options(settings: Settings, options: CommonClientOptions) -> Settings:
    timeout = options.get("timeout")
    return replace(
        settings,
        timeout=settings.timeout if timeout is None else Timeout.of(timeout),
        max_retries=options.get("max_retries", settings.max_retries),
        headers={**settings.headers, **options.get("headers", {})},
        max_response_bytes=options.get(
            "max_response_bytes", settings.max_response_bytes
        ),
    )


def _holder(options: ClientOptions) -> TransportHolder[Transport]:
    def make() -> Transport:
        from .transport_httpx2 import HTTPX2Transport

        return HTTPX2Transport(options.get("http_client"))

    _check_one(options)
    return TransportHolder(options.get("transport"), make)


def _async_holder(options: AsyncClientOptions) -> TransportHolder[AsyncTransport]:
    def make() -> AsyncTransport:
        from .transport_httpx2 import AsyncHTTPX2Transport

        return AsyncHTTPX2Transport(options.get("http_client"))

    _check_one(options)
    return TransportHolder(options.get("transport"), make)


def _check_one(options: CommonClientOptions) -> None:
    if "transport" in options and "http_client" in options:
        raise TypeError("give a transport or an http_client, not both")


def _shown(client: object, settings: Settings) -> str:
    return f"{type(client).__name__}(base_url={without_secrets(settings.base_url)!r})"
