"""The clients: ``Paywint`` and, awaiting, ``AsyncPaywint``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import APIDescription, ApiKeyCredential, AsyncClient, Client

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions, Secret
    from ._runtime.stub import SDKStub, StubOptions
    from .resources.payment_links import AsyncPaymentLinks, PaymentLinks

API = APIDescription(
    package="paywint_sdk",
    version="0.1.0",
    base_url_variable="PAYWINT_BASE_URL",
    environments={
        "production": "https://api.paywint.com",
        "sandbox": "https://api.sandbox.paywint.com",
    },
    credentials={
        "apiKey": ApiKeyCredential("api_key", "X-Api-Key", variable="PAYWINT_API_KEY"),
        "apiSecret": ApiKeyCredential(
            "api_secret", "X-Api-Secret", variable="PAYWINT_API_SECRET"
        ),
    },
)


class Paywint(Client):
    """paywint.

    Args:
        api_key: Sent with every call. Read from ``PAYWINT_API_KEY`` if not given.
            Your API Key (UUID format). Required to identify and authorize each request
        api_secret: Sent with every call. Read from ``PAYWINT_API_SECRET`` if not given.
            Secret associated with your API Key. Used for authenticating requests. Keep
            this secure.
        environment: Which of the vendor's servers to call.
        base_url: The server's address, instead of the vendor's own. Read from
            ``PAYWINT_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        api_secret: Secret | None = None,
        environment: Literal["production", "sandbox"] = "production",
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key, "api_secret": api_secret},
            environment=environment,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Paywint, AsyncPaywint]:
        """The API's stub, for tests: ``with Paywint.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def payment_links(self) -> PaymentLinks:
        """The calls of ``payment_links``."""
        from .resources.payment_links import PaymentLinks

        return PaymentLinks(self)


class AsyncPaywint(AsyncClient):
    """``Paywint``, awaited.

    Args:
        api_key: Sent with every call. Read from ``PAYWINT_API_KEY`` if not given.
            Your API Key (UUID format). Required to identify and authorize each request
        api_secret: Sent with every call. Read from ``PAYWINT_API_SECRET`` if not given.
            Secret associated with your API Key. Used for authenticating requests. Keep
            this secure.
        environment: Which of the vendor's servers to call.
        base_url: The server's address, instead of the vendor's own. Read from
            ``PAYWINT_BASE_URL`` if not given.
        **options: See ``ClientOptions``: timeout, retries, headers, transport.
    """

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        api_secret: Secret | None = None,
        environment: Literal["production", "sandbox"] = "production",
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={"api_key": api_key, "api_secret": api_secret},
            environment=environment,
            base_url=base_url,
            options=options,
        )

    @staticmethod
    def stub(options: StubOptions | None = None) -> SDKStub[Paywint, AsyncPaywint]:
        """The API's stub, for tests: ``with Paywint.stub() as server``.

        It needs the extra ``stub``; see ``server.client`` and ``server.async_client``.
        """
        from .stub import server

        return server(options=options)

    @cached_property
    def payment_links(self) -> AsyncPaymentLinks:
        """The calls of ``payment_links``."""
        from .resources.payment_links import AsyncPaymentLinks

        return AsyncPaymentLinks(self)
