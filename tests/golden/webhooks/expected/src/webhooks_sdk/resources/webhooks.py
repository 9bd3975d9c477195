"""The calls of ``client.webhooks``."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, JSONResponse, Operation, Resource
from .._runtime.client.webhooks import HMACSignature, WebhookEvents

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._runtime.client import (
        RequestOptions,
        raw,
        raw_awaited,
        streamed,
        streamed_awaited,
    )
    from .._runtime.client.webhooks import WebhookSecret


_LIST: Operation[list_[str]] = Operation(
    name="webhooks.list",
    method="GET",
    path=("/webhooks",),
    responses=(JSONResponse("200", lambda: list_[str]),),
)


_EVENTS: WebhookEvents[models.WebhookEvent] = WebhookEvents(
    lambda: models.WebhookEvent,
    signature=HMACSignature(
        header="Acme-Signature",
        signed="{timestamp}.{body}",
        prefix="v1=",
        separator=",",
        timestamp_prefix="t=",
        tolerance=600,
    ),
    variable="ACME_SIGNING_SECRET",
)


class Webhooks(Resource):
    """The calls of ``webhooks``."""

    with_raw_response: _RawWebhooks
    with_streaming_response: _StreamedWebhooks

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        secret: WebhookSecret | None = None,
    ) -> models.WebhookEvent:
        """Read a request of the API, if the API signed it.

        Args:
            body: The body as it came, byte for byte.
            headers: Its headers.
            secret: What it is signed with: one secret, several while one replaces the
                other, or what gives them. Read from the environment if not given.

        Raises:
            WebhookVerificationError: Nobody knows who sent it.
            WebhookPayloadError: It is the API's, and no event of the description.
        """
        return _EVENTS.unwrap(body, headers, secret=secret)

    def parse(self, body: bytes | str) -> models.WebhookEvent:
        """Read the body of a request that was verified by other means.

        Raises:
            WebhookPayloadError: It is no event of the description.
        """
        return _EVENTS.parse(body)

    def list(self, **options: Unpack[RequestOptions]) -> list_[str]:
        """Call ``webhooks.list``.

        ``GET /webhooks``

        Args:
            **options: Extra headers, query or body, timeout and retries of this call.

        Returns:
            The addresses
        """
        return self._call(_LIST, options)


class AsyncWebhooks(AsyncResource):
    """The calls of ``webhooks``, awaited."""

    with_raw_response: _RawAsyncWebhooks
    with_streaming_response: _StreamedAsyncWebhooks

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        secret: WebhookSecret | None = None,
    ) -> models.WebhookEvent:
        """Read a request of the API, if the API signed it.

        Args:
            body: The body as it came, byte for byte.
            headers: Its headers.
            secret: What it is signed with: one secret, several while one replaces the
                other, or what gives them. Read from the environment if not given.

        Raises:
            WebhookVerificationError: Nobody knows who sent it.
            WebhookPayloadError: It is the API's, and no event of the description.
        """
        return _EVENTS.unwrap(body, headers, secret=secret)

    def parse(self, body: bytes | str) -> models.WebhookEvent:
        """Read the body of a request that was verified by other means.

        Raises:
            WebhookPayloadError: It is no event of the description.
        """
        return _EVENTS.parse(body)

    async def list(self, **options: Unpack[RequestOptions]) -> list_[str]:
        """Awaited; see ``Webhooks.list``."""
        return await self._call(_LIST, options)


if TYPE_CHECKING:

    class _RawWebhooks:
        list = raw(Webhooks.list)

    class _StreamedWebhooks:
        list = streamed(Webhooks.list)

    class _RawAsyncWebhooks:
        list = raw_awaited(AsyncWebhooks.list)

    class _StreamedAsyncWebhooks:
        list = streamed_awaited(AsyncWebhooks.list)
