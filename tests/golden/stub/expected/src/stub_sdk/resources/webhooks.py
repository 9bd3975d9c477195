"""The calls of ``client.webhooks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.client import AsyncResource, Resource
from .._runtime.client.webhooks import HMACSignature, WebhookEvents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.client.webhooks import WebhookSecret


_EVENTS: WebhookEvents[models.OrderEvent] = WebhookEvents(
    lambda: models.OrderEvent,
    signature=HMACSignature(
        header="Acme-Signature",
        signed="{timestamp}.{body}",
        prefix="v1=",
        separator=",",
        timestamp_prefix="t=",
    ),
    variable="ACME_SIGNING_SECRET",
)


class Webhooks(Resource):
    """The calls of ``webhooks``."""

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        secret: WebhookSecret | None = None,
    ) -> models.OrderEvent:
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

    def parse(self, body: bytes | str) -> models.OrderEvent:
        """Read the body of a request that was verified by other means.

        Raises:
            WebhookPayloadError: It is no event of the description.
        """
        return _EVENTS.parse(body)


class AsyncWebhooks(AsyncResource):
    """The calls of ``webhooks``, awaited."""

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        secret: WebhookSecret | None = None,
    ) -> models.OrderEvent:
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

    def parse(self, body: bytes | str) -> models.OrderEvent:
        """Read the body of a request that was verified by other means.

        Raises:
            WebhookPayloadError: It is no event of the description.
        """
        return _EVENTS.parse(body)
