"""Signatures in a header, over the body and what else the API signs with it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from .errors import WebhookVerificationError
from .signature import Delivery, check_age

_FIELD: Final = re.compile(r"\{([^{}]*)\}")
_FIELDS: Final = frozenset({"body", "timestamp", "id", "url"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHeader:
    """What signatures in headers have in common, whatever they are made with.

    ``signed`` says what is signed: ``{body}``, ``{timestamp}``, ``{id}``, ``{url}`` (the
    address that the API was given), and the text around them. The header holds one
    signature, or, with a ``separator``, several items: those that start with ``prefix``
    are signatures, the one that starts with ``timestamp_prefix`` is the time. The time
    may be in a header of its own as well.

    Without a time nothing tells a repeated request from a new one: keep the ids of
    those that were handled.
    """

    header: str
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
            ValueError: The address is signed, and is not known.
        """
        items = self._items(delivery.header(self.header))
        timestamp = self._timestamp(delivery, items)
        if timestamp is not None:
            check_age(self._seconds(timestamp), now, self.tolerance)
        message_id = delivery.header(self.id_header) if self.id_header else ""
        content = self._content(
            delivery.body, timestamp or "", message_id, delivery.url
        )
        given = list(self._signatures(items))
        matches = [
            self._is_of(each, content, key)
            for key in map(self._key, secrets)
            for each in given
        ]
        if not any(matches):
            raise WebhookVerificationError("the signature is not of these secrets")
        return delivery.body

    def sign(
        self, body: bytes, secret: str, *, now: float, message_id: str, url: str = ""
    ) -> dict[str, str]:
        """The headers with which the API would send the body."""
        factor = 1000 if self.timestamp_unit == "milliseconds" else 1
        timestamp = str(int(now * factor))
        content = self._content(body, timestamp, message_id, url)
        signature = self._made(content, self._key(secret))
        items = [f"{self.prefix}{self._encoded(signature)}"]
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

    def _content(self, body: bytes, timestamp: str, message_id: str, url: str) -> bytes:
        known = {
            "body": body,
            "timestamp": timestamp.encode(),
            "id": message_id.encode(),
            "url": url.encode(),
        }
        parts = _FIELD.split(self.signed)
        if "url" in parts[1::2] and not url:
            raise ValueError("url=... is needed: the address is signed too")
        return b"".join(
            part.encode() if position % 2 == 0 else known[part]
            for position, part in enumerate(parts)
        )

    def _made(self, content: bytes, key: bytes) -> bytes:
        raise NotImplementedError

    def _is_of(self, signature: bytes, content: bytes, key: bytes) -> bool:
        raise NotImplementedError

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
        if not fields <= _FIELDS or "body" not in fields:
            raise ValueError(
                "signed: {body} is due, {timestamp}, {id} and {url} may be there"
            )
        is_timed = self.timestamp_header or self.timestamp_prefix is not None
        if is_timed and "timestamp" not in fields:
            raise ValueError("a time that is not signed protects nothing")
        if ("timestamp" in fields) > bool(is_timed) or ("id" in fields) > bool(
            self.id_header
        ):
            raise ValueError("signed: it is not said where {timestamp} and {id} are")
