"""The clients: ``AllOfRemark`` and, awaiting, ``AsyncAllOfRemark``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.readings import AsyncReadings, Readings

API = APIDescription(
    package="all_of_remark_sdk",
    version="1",
    base_url_variable="ALL_OF_REMARK_BASE_URL",
    environments={},
    credentials={},
)


class AllOfRemark(Client):
    """Remarks.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ALL_OF_REMARK_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment=None,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[AllOfRemark, AsyncAllOfRemark]:
        """The API's stub, for tests: ``with AllOfRemark.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def readings(self) -> Readings:
        """The calls of ``readings``."""
        from .resources.readings import Readings

        return Readings(self)


class AsyncAllOfRemark(AsyncClient):
    """``AllOfRemark``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``ALL_OF_REMARK_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self, *, base_url: str | None = None, **options: Unpack[AsyncClientOptions]
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment=None,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(
        options: StubOptions | None = None,
    ) -> SDKStub[AllOfRemark, AsyncAllOfRemark]:
        """The API's stub, for tests: ``with AllOfRemark.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def readings(self) -> AsyncReadings:
        """The calls of ``readings``."""
        from .resources.readings import AsyncReadings

        return AsyncReadings(self)
