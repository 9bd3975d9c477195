"""The clients: ``MediaTypes`` and, awaiting, ``AsyncMediaTypes``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.reports import AsyncReports, Reports

API = APIDescription(
    package="media_types_sdk",
    version="1.0.0",
    base_url_variable="MEDIA_TYPES_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class MediaTypes(Client):
    """Media types.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``MEDIA_TYPES_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[MediaTypes, AsyncMediaTypes]:
        """The API's stub, for tests: ``with MediaTypes.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def reports(self) -> Reports:
        """The calls of ``reports``."""
        from .resources.reports import Reports

        return Reports(self)


class AsyncMediaTypes(AsyncClient):
    """``MediaTypes``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``MEDIA_TYPES_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[AsyncClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[MediaTypes, AsyncMediaTypes]:
        """The API's stub, for tests: ``with MediaTypes.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def reports(self) -> AsyncReports:
        """The calls of ``reports``."""
        from .resources.reports import AsyncReports

        return AsyncReports(self)
