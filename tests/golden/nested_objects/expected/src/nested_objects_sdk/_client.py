"""The clients: ``NestedObjects`` and, awaiting, ``AsyncNestedObjects``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.payments import AsyncPayments, Payments

API = APIDescription(
    package="nested_objects_sdk",
    version="1.0.0",
    base_url_variable="NESTED_OBJECTS_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class NestedObjects(Client):
    """Nested objects.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NESTED_OBJECTS_BASE_URL`` if not given.
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
    ) -> SDKStub[NestedObjects, AsyncNestedObjects]:
        """The API's stub, for tests: ``with NestedObjects.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def payments(self) -> Payments:
        """The calls of ``payments``."""
        from .resources.payments import Payments

        return Payments(self)


class AsyncNestedObjects(AsyncClient):
    """``NestedObjects``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``NESTED_OBJECTS_BASE_URL`` if not given.
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
    ) -> SDKStub[NestedObjects, AsyncNestedObjects]:
        """The API's stub, for tests: ``with NestedObjects.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def payments(self) -> AsyncPayments:
        """The calls of ``payments``."""
        from .resources.payments import AsyncPayments

        return AsyncPayments(self)
