"""What a scheme for signatures does, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from .errors import WebhookVerificationError


class Delivery(NamedTuple):
    """A request of an API as it arrived; the names of ``headers`` are in lower case."""

    body: bytes
    headers: Mapping[str, str]
    url: str = ""
    """The address as the API was given it; empty where nobody said it."""

    def header(self, name: str) -> str:
        """The value of a header.

        Raises:
            WebhookVerificationError: There is none.
        """
        value = self.headers.get(name.lower())
        if not value:
            raise WebhookVerificationError(f"there is no header {name}")
        return value


class Signature(Protocol):
    """A scheme by which an API signs what it sends."""

    def verify(
        self, delivery: Delivery, secrets: Sequence[str], *, now: float
    ) -> bytes:
        """The event that was signed, as JSON.

        Args:
            delivery: The request.
            secrets: Any of them may have signed it.
            now: Seconds since 1970.

        Raises:
            WebhookVerificationError: None of the secrets did, or not lately.
            ValueError: What is needed to tell was not given.
        """
        ...

    def sign(
        self, body: bytes, secret: str, *, now: float, message_id: str
    ) -> dict[str, str]:
        """The headers with which the API would send a body: for tests and stubs."""
        ...


def check_age(sent: float, now: float, tolerance: float) -> None:
    """Refuse what was signed too long ago, or too far ahead.

    Raises:
        WebhookVerificationError: It was.
    """
    if not abs(now - sent) <= tolerance:  # so that NaN is refused too
        message = f"signed {now - sent:.0f} s ago, where {tolerance:.0f} s are allowed"
        raise WebhookVerificationError(message)
