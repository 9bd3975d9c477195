"""Signatures that both sides can make: a hash of the body with a shared secret (RFC 2104)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from .errors import WebhookVerificationError
from .signature import Delivery, check_age

_FIELD: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class HMACSignature:
    """A signature by a shared secret.

    ``signed`` says what is hashed: ``{body}``, ``{timestamp}``, ``{id}``, and the text
    around them. The header holds one signature, or, with a ``separator``, several
    items: those that start with ``prefix`` are signatures, the one that starts with
    ``timestamp_prefix`` is the time. The time may be in a header of its own as well.

    Without a time nothing tells a repeated request from a new one: keep the ids of
    those that were handled.
    """

    header: str
    algorithm: Literal["sha1", "sha256", "sha384", "sha512"] = "sha256"
    encoding: Literal["hex", "base64", "base64url"] = "hex"
    signed: str = "{body}"
    prefix: str = ""
    separator: str | None = None
    timestamp_prefix: str | None = None
    timestamp_header: str | None = None
    timestamp_unit: Literal["seconds", "milliseconds"] = "seconds"
    id_header: str | None = None
    secret_encoding: Literal["text", "hex", "base64"] = "text"
    secret_prefix: str = ""
    tolerance: float = 300.0
    """Seconds."""

    def verify(
        self, delivery: Delivery, secrets: Sequence[str], *, now: float
    ) -> bytes:
        """The body, if one of the secrets signed it lately.

        Raises:
            WebhookVerificationError: None did.
        """
        items = self._items(delivery.header(self.header))
        timestamp = self._timestamp(delivery, items)
        if timestamp is not None:
            check_age(self._seconds(timestamp), now, self.tolerance)
        message_id = delivery.header(self.id_header) if self.id_header else ""
        given = list(self._signatures(items))
        matches = [
            hmac.compare_digest(digest, each)
            for secret in secrets
            for digest in (
                self._digest(secret, delivery.body, timestamp or "", message_id),
            )
            for each in given
        ]
        if not any(matches):
            raise WebhookVerificationError("the signature is not of these secrets")
        return delivery.body

    def sign(
        self, body: bytes, secret: str, *, now: float, message_id: str
    ) -> dict[str, str]:
        """The headers with which the API would send the body."""
        factor = 1000 if self.timestamp_unit == "milliseconds" else 1
        timestamp = str(int(now * factor))
        digest = self._digest(secret, body, timestamp, message_id)
        items = [f"{self.prefix}{self._encoded(digest)}"]
        if self.timestamp_prefix is not None:
            items.insert(0, f"{self.timestamp_prefix}{timestamp}")
        headers = {self.header: (self.separator or "").join(items)}
        if self.timestamp_header is not None:
            headers[self.timestamp_header] = timestamp
        if self.id_header is not None:
            headers[self.id_header] = message_id
        return headers

    def _items(self, value: str) -> list[str]:
        items = [value] if self.separator is None else value.split(self.separator)
        return [item.strip() for item in items]

    def _timestamp(self, delivery: Delivery, items: Sequence[str]) -> str | None:
        """The time as it was written, since that is what was signed."""
        if self.timestamp_header is not None:
            return delivery.header(self.timestamp_header)
        if self.timestamp_prefix is None:
            return None
        for item in items:
            if item.startswith(self.timestamp_prefix):
                return item.removeprefix(self.timestamp_prefix)
        raise WebhookVerificationError(f"{self.header} says no time")

    def _seconds(self, timestamp: str) -> float:
        if not re.fullmatch(r"[0-9]{1,16}", timestamp):
            raise WebhookVerificationError("the time of the signature is no number")
        return int(timestamp) / (1000 if self.timestamp_unit == "milliseconds" else 1)

    def _signatures(self, items: Sequence[str]) -> Iterator[bytes]:
        for item in items:
            if item.startswith(self.prefix):
                try:
                    yield self._decoded(item.removeprefix(self.prefix))
                except (ValueError, binascii.Error):
                    continue

    def _digest(
        self, secret: str, body: bytes, timestamp: str, message_id: str
    ) -> bytes:
        known = {"timestamp": timestamp.encode(), "id": message_id.encode()}
        parts = _FIELD.split(self.signed)
        content = b"".join(
            part.encode() if position % 2 == 0 else {**known, "body": body}[part]
            for position, part in enumerate(parts)
        )
        return hmac.digest(self._key(secret), content, self.algorithm)

    def _key(self, secret: str) -> bytes:
        text = secret.removeprefix(self.secret_prefix)
        try:
            match self.secret_encoding:
                case "hex":
                    return bytes.fromhex(text)
                case "base64":
                    return base64.b64decode(text, validate=True)
                case "text":
                    return text.encode()
        except (ValueError, binascii.Error):
            # The reason would show the secret.
            raise ValueError(f"the secret is no {self.secret_encoding}") from None

    def _encoded(self, digest: bytes) -> str:
        match self.encoding:
            case "hex":
                return digest.hex()
            case "base64":
                return base64.b64encode(digest).decode()
            case "base64url":
                return base64.urlsafe_b64encode(digest).decode()

    def _decoded(self, text: str) -> bytes:
        match self.encoding:
            case "hex":
                return bytes.fromhex(text)
            case "base64":
                return base64.b64decode(text, validate=True)
            case "base64url":
                padding = "=" * (-len(text) % 4)
                return base64.b64decode(text + padding, altchars=b"-_", validate=True)

    def __post_init__(self) -> None:
        """Refuse a scheme that can't work, or that covers nothing of the body.

        Raises:
            ValueError: ``signed`` has other fields, or lacks what it needs.
        """
        fields = set(_FIELD.findall(self.signed))
        if not fields <= {"body", "timestamp", "id"} or "body" not in fields:
            raise ValueError("signed: {body} is due, {timestamp} and {id} may be there")
        is_timed = self.timestamp_header or self.timestamp_prefix is not None
        if is_timed and "timestamp" not in fields:
            raise ValueError("a time that is not signed protects nothing")
        if ("timestamp" in fields) > bool(is_timed) or ("id" in fields) > bool(
            self.id_header
        ):
            raise ValueError("signed: it is not said where {timestamp} and {id} are")
        hashlib.new(self.algorithm)


STANDARD_WEBHOOKS: Final = HMACSignature(
    header="webhook-signature",
    encoding="base64",
    signed="{id}.{timestamp}.{body}",
    prefix="v1,",
    separator=" ",
    timestamp_header="webhook-timestamp",
    id_header="webhook-id",
    secret_encoding="base64",  # noqa: S106 - an encoding, no secret
    secret_prefix="whsec_",  # noqa: S106 - how they all start
)
"""The scheme of standardwebhooks.com (specification, "Verifying webhook authenticity")."""
