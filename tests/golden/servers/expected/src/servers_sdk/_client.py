"""The clients: ``Servers`` and, awaiting, ``AsyncServers``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, AsyncClient, Client
from ._runtime.client.servers import ServerAddress, ServerVariable

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.files import AsyncFiles, Files
    from .resources.status import AsyncStatus, Status

API = APIDescription(
    package="servers_sdk",
    version="1.0.0",
    base_url_variable="SERVERS_BASE_URL",
    environments={
        "production": ServerAddress(
            "https://", ServerVariable("region", "eu", ("eu", "us")), ".example.com/v1"
        ),
        "sandbox": ServerAddress(
            "https://sandbox.example.com/",
            ServerVariable(
                "stage",
                "newest",
                ("newest", "oldest", "one-in-between", "one-more-in-between"),
            ),
        ),
    },
    credentials={},
)


class Servers(Client):
    """Servers.

    Args:
        environment: Which of the vendor's servers to call.
        region: A part of the server's address, "eu" if not given.
        stage: A part of the server's address, "newest" if not given.
        base_url: The server's address, instead of the vendor's own. Read from
            ``SERVERS_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        environment: Literal["production", "sandbox"] = "production",
        region: Literal["eu", "us"] | None = None,
        stage: (
            Literal["newest", "oldest", "one-in-between", "one-more-in-between"] | None
        ) = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment=environment,
            base_url=base_url,
            server_variables={"region": region, "stage": stage},
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Servers, AsyncServers]:
        """The API's stub, for tests: ``with Servers.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def files(self) -> Files:
        """The calls of ``files``."""
        from .resources.files import Files

        return Files(self)

    @cached_property
    def status(self) -> Status:
        """The calls of ``status``."""
        from .resources.status import Status

        return Status(self)


class AsyncServers(AsyncClient):
    """``Servers``, awaited.

    Args:
        environment: Which of the vendor's servers to call.
        region: A part of the server's address, "eu" if not given.
        stage: A part of the server's address, "newest" if not given.
        base_url: The server's address, instead of the vendor's own. Read from
            ``SERVERS_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        environment: Literal["production", "sandbox"] = "production",
        region: Literal["eu", "us"] | None = None,
        stage: (
            Literal["newest", "oldest", "one-in-between", "one-more-in-between"] | None
        ) = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={},
            environment=environment,
            base_url=base_url,
            server_variables={"region": region, "stage": stage},
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Servers, AsyncServers]:
        """The API's stub, for tests: ``with Servers.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def files(self) -> AsyncFiles:
        """The calls of ``files``."""
        from .resources.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def status(self) -> AsyncStatus:
        """The calls of ``status``."""
        from .resources.status import AsyncStatus

        return AsyncStatus(self)
