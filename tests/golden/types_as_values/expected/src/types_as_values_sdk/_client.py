"""The clients: ``TypesAsValues`` and, awaiting, ``AsyncTypesAsValues``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.codes import AsyncCodes, Codes
    from .resources.size import AsyncSize, Size

API = APIDescription(
    package="types_as_values_sdk",
    version="1.0.0",
    base_url_variable="TYPES_AS_VALUES_BASE_URL",
    environments={"production": "https://api.example.com"},
    credentials={},
)


class TypesAsValues(Client):
    """Types as Values.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``TYPES_AS_VALUES_BASE_URL`` if not given.
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
    ) -> SDKStub[TypesAsValues, AsyncTypesAsValues]:
        """The API's stub, for tests: ``with TypesAsValues.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def codes(self) -> Codes:
        """The calls of ``codes``."""
        from .resources.codes import Codes

        return Codes(self)

    @cached_property
    def size(self) -> Size:
        """The calls of ``size``."""
        from .resources.size import Size

        return Size(self)


class AsyncTypesAsValues(AsyncClient):
    """``TypesAsValues``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``TYPES_AS_VALUES_BASE_URL`` if not given.
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
    ) -> SDKStub[TypesAsValues, AsyncTypesAsValues]:
        """The API's stub, for tests: ``with TypesAsValues.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def codes(self) -> AsyncCodes:
        """The calls of ``codes``."""
        from .resources.codes import AsyncCodes

        return AsyncCodes(self)

    @cached_property
    def size(self) -> AsyncSize:
        """The calls of ``size``."""
        from .resources.size import AsyncSize

        return AsyncSize(self)
