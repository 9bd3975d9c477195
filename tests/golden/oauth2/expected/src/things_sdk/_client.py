"""The clients: ``Things`` and, awaiting, ``AsyncThings``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, ApiKeyCredential, AsyncClient, Client
from ._runtime.client.oauth import OAuth2Credential

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions, Secret
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.status import AsyncStatus, Status
    from .resources.things import AsyncThings as AsyncThings_
    from .resources.things import Things as Things_

API = APIDescription(
    package="things_sdk",
    version="1.0.0",
    base_url_variable="THINGS_BASE_URL",
    environments={"production": "https://api.example.com/v1"},
    credentials={
        "oauth": OAuth2Credential(
            "access_token",
            variable="THINGS_ACCESS_TOKEN",
            client_id=("client_id", "THINGS_CLIENT_ID"),
            client_secret=("client_secret", "THINGS_CLIENT_SECRET"),
            token_url="https://api.example.com/oauth/token",
        ),
        "key": ApiKeyCredential("key", "key", location="query", variable="THINGS_KEY"),
    },
)


class Things(Client):
    """Things.

    Args:
        access_token: Sent as a bearer token. Read from ``THINGS_ACCESS_TOKEN`` if not
            given.
        client_id: A token is asked for with it, and renewed, where none is given. Read
            from ``THINGS_CLIENT_ID`` if not given.
        client_secret: A token is asked for with it, and renewed, where none is given.
            Read from ``THINGS_CLIENT_SECRET`` if not given.
        key: Sent with every call. Read from ``THINGS_KEY`` if not given.
        base_url: The server's address, instead of the vendor's own. Read from
            ``THINGS_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        access_token: Secret | None = None,
        client_id: Secret | None = None,
        client_secret: Secret | None = None,
        key: Secret | None = None,
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "key": key,
            },
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Things, AsyncThings]:
        """The API's stub, for tests: ``with Things.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def status(self) -> Status:
        """The calls of ``status``."""
        from .resources.status import Status

        return Status(self)

    @cached_property
    def things(self) -> Things_:
        """The calls of ``things``."""
        from .resources.things import Things as Things_

        return Things_(self)


class AsyncThings(AsyncClient):
    """``Things``, awaited.

    Args:
        access_token: Sent as a bearer token. Read from ``THINGS_ACCESS_TOKEN`` if not
            given.
        client_id: A token is asked for with it, and renewed, where none is given. Read
            from ``THINGS_CLIENT_ID`` if not given.
        client_secret: A token is asked for with it, and renewed, where none is given.
            Read from ``THINGS_CLIENT_SECRET`` if not given.
        key: Sent with every call. Read from ``THINGS_KEY`` if not given.
        base_url: The server's address, instead of the vendor's own. Read from
            ``THINGS_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        access_token: Secret | None = None,
        client_id: Secret | None = None,
        client_secret: Secret | None = None,
        key: Secret | None = None,
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "key": key,
            },
            environment="production",
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Things, AsyncThings]:
        """The API's stub, for tests: ``with Things.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def status(self) -> AsyncStatus:
        """The calls of ``status``."""
        from .resources.status import AsyncStatus

        return AsyncStatus(self)

    @cached_property
    def things(self) -> AsyncThings_:
        """The calls of ``things``."""
        from .resources.things import AsyncThings as AsyncThings_

        return AsyncThings_(self)
