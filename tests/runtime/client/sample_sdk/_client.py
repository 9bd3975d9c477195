"""The clients: ``Shelter`` and, awaiting, ``AsyncShelter``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.client import (
    APIDescription,
    ApiKeyCredential,
    AsyncClient,
    BasicCredential,
    BearerCredential,
    Client,
)

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.client import AsyncClientOptions, ClientOptions, Secret
    from .resources.animals import Animals, AsyncAnimals

API = APIDescription(
    package="sample_sdk",
    version="2.1.0",
    base_url_variable="SHELTER_BASE_URL",
    environments={
        "production": "https://api.shelter.invalid/v1",
        "sandbox": "https://sandbox.shelter.invalid/v1",
    },
    credentials={
        "bearerAuth": BearerCredential("api_key", variable="SHELTER_API_KEY"),
        "clientId": ApiKeyCredential("client_id", "X-Client-Id"),
        "queryKey": ApiKeyCredential("query_key", "key", location="query"),
        "cookieKey": ApiKeyCredential("cookie_key", "session", location="cookie"),
        "basicAuth": BasicCredential("username", "password"),
    },
)


class Shelter(Client):
    """Animals and those who look for one."""

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        client_id: Secret | None = None,
        query_key: Secret | None = None,
        cookie_key: Secret | None = None,
        username: Secret | None = None,
        password: Secret | None = None,
        environment: Literal["production", "sandbox"] = "production",
        base_url: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "api_key": api_key,
                "client_id": client_id,
                "query_key": query_key,
                "cookie_key": cookie_key,
                "username": username,
                "password": password,
            },
            environment=environment,
            base_url=base_url,
            options=options,
        )

    @cached_property
    def animals(self) -> Animals:
        """Animals."""
        from .resources.animals import Animals

        return Animals(self)


class AsyncShelter(AsyncClient):
    """``Shelter``, awaited."""

    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        client_id: Secret | None = None,
        query_key: Secret | None = None,
        cookie_key: Secret | None = None,
        username: Secret | None = None,
        password: Secret | None = None,
        environment: Literal["production", "sandbox"] = "production",
        base_url: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            API,
            credentials={
                "api_key": api_key,
                "client_id": client_id,
                "query_key": query_key,
                "cookie_key": cookie_key,
                "username": username,
                "password": password,
            },
            environment=environment,
            base_url=base_url,
            options=options,
        )

    @cached_property
    def animals(self) -> AsyncAnimals:
        """Animals."""
        from .resources.animals import AsyncAnimals

        return AsyncAnimals(self)
