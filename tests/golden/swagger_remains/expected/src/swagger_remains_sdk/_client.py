"""The clients: ``SwaggerRemains`` and, awaiting, ``AsyncSwaggerRemains``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.pets import AsyncPets, Pets
    from .resources.photos import AsyncPhotos, Photos

API = APIDescription(
    package="swagger_remains_sdk",
    version="1",
    base_url_variable="SWAGGER_REMAINS_BASE_URL",
    environments={},
    credentials={},
)


class SwaggerRemains(Client):
    """Remains.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``SWAGGER_REMAINS_BASE_URL`` if not given.
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
    ) -> SDKStub[SwaggerRemains, AsyncSwaggerRemains]:
        """The API's stub, for tests: ``with SwaggerRemains.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def pets(self) -> Pets:
        """The calls of ``pets``."""
        from .resources.pets import Pets

        return Pets(self)

    @cached_property
    def photos(self) -> Photos:
        """The calls of ``photos``."""
        from .resources.photos import Photos

        return Photos(self)


class AsyncSwaggerRemains(AsyncClient):
    """``SwaggerRemains``, awaited.

    Args:
        base_url: The server's address, instead of the vendor's own. Read from
            ``SWAGGER_REMAINS_BASE_URL`` if not given.
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
    ) -> SDKStub[SwaggerRemains, AsyncSwaggerRemains]:
        """The API's stub, for tests: ``with SwaggerRemains.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def pets(self) -> AsyncPets:
        """The calls of ``pets``."""
        from .resources.pets import AsyncPets

        return AsyncPets(self)

    @cached_property
    def photos(self) -> AsyncPhotos:
        """The calls of ``photos``."""
        from .resources.photos import AsyncPhotos

        return AsyncPhotos(self)
