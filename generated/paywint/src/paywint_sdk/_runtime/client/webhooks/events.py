"""Webhooks as typed events."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeAlias, TypeVar, cast

from ..json_response import JSONResponse
from ..response import MisfitError
from ..transport import Headers, HTTPResponse
from .errors import WebhookPayloadError
from .signature import Delivery, Signature

_Event = TypeVar("_Event")

WebhookSecret: TypeAlias = str | Sequence[str] | Callable[[], str | Sequence[str]]
"""The secret of a webhook; several while one replaces the other; or what gives them."""


class WebhookEvents(Generic[_Event]):
    """Reads what an API sends by itself.

    Args:
        type_of: Gives the type of the events, so that models are imported when the
            first one is there.
        signature: How the API signs them.
        variable: The environment variable with the secret.
    """

    __slots__ = ("_answer", "_signature", "_variable")

    def __init__(
        self,
        type_of: Callable[[], object],
        *,
        signature: Signature,
        variable: str | None = None,
    ) -> None:
        self._answer = JSONResponse("default", type_of)
        self._signature = signature
        self._variable = variable

    def unwrap(
        self,
        body: bytes | str,
        headers: Mapping[str, str],
        *,
        url: str = "",
        secret: WebhookSecret | None = None,
    ) -> _Event:
        """The event, if the API signed it; ``url`` is for schemes that sign the address.

        Raises:
            WebhookVerificationError: Nobody knows who sent it.
            WebhookPayloadError: It is the API's, and no event of the description.
            ValueError: There is no secret, or no address where it is signed.
        """
        lowered = {name.lower(): value for name, value in headers.items()}
        delivery = Delivery(_bytes(body), lowered, url)
        now = time.time()
        return self.parse(
            self._signature.verify(delivery, self._secrets(secret), now=now)
        )

    def parse(self, body: bytes | str) -> _Event:
        """The event of a body that was verified by other means.

        Raises:
            WebhookPayloadError: It is no event of the description.
        """
        raw = _bytes(body)
        headers = Headers([("Content-Type", "application/json")])
        try:
            found = self._answer.decode(HTTPResponse(200, headers, raw))
        except MisfitError as misfit:
            place = "".join(f"[{step!r}]" for step in misfit.path)
            message = f"the event is no {misfit.expected}: body{place}: {misfit}"
            error = WebhookPayloadError(message)
            error.raw, error.path, error.expected = raw, misfit.path, misfit.expected
            raise error from misfit.__cause__
        return cast("_Event", found)

    def _secrets(self, given: WebhookSecret | None) -> tuple[str, ...]:
        found = given() if callable(given) else given
        if found is None and self._variable is not None:
            found = os.environ.get(self._variable)
        secrets = (found,) if isinstance(found, str) else tuple(found or ())
        if not all(secrets) or not secrets:
            named = f" (or {self._variable})" if self._variable else ""
            raise ValueError(f"secret=...{named} is needed to verify webhooks")
        return secrets


def _bytes(body: bytes | str) -> bytes:
    return body.encode() if isinstance(body, str) else bytes(body)
