"""The vendor's scheme for signatures, and the secret of a stub."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from ...client.webhooks import (
    STANDARD_WEBHOOKS,
    Ed25519Signature,
    HMACSignature,
    JWTSignature,
)
from ..json_values import JSON, mapping, text
from .keys import new_ed25519_pair, new_key_pair

if TYPE_CHECKING:
    from ...client.webhooks import Signature

Signed: TypeAlias = Callable[[str], Mapping[str, str]]
"""Gives the headers of one message for an address: some schemes sign that, too."""

_Encoding: TypeAlias = Literal["text", "hex", "base64"]

_TEXT = b"stub-webhook-secret-of-32-bytes!"
"""The secret where none is given: the same for every stub, so that both sides know it."""


class Signing:
    """Signs as the vendor does.

    Args:
        data: ``scheme`` and its ``settings``, as the generator wrote them down.
        secret: What it signs with, the private key where there are two; None takes a
            secret of its own.

    Attributes:
        signature: The scheme.
        secret: What the receiver verifies with: the secret, or a public key.
    """

    def __init__(self, data: dict[str, JSON], secret: str | None = None) -> None:
        self.signature = _signature(data)
        self._key, self.secret = (
            _own(self.signature) if secret is None else (secret,) * 2
        )

    def message(self, body: bytes, now: float, *, is_bad: bool = False) -> Signed:
        """What signs one message, with one id and time wherever it goes.

        Args:
            body: The body.
            now: Seconds since 1970.
            is_bad: Sign another body.
        """
        signed = body + b" " if is_bad else body
        message_id = f"msg_{secrets.token_hex(12)}"
        signature, key = self.signature, self._key

        def headers(url: str) -> Mapping[str, str]:
            if isinstance(signature, HMACSignature | Ed25519Signature):
                return signature.sign(
                    signed, key, now=now, message_id=message_id, url=url
                )
            return signature.sign(signed, key, now=now, message_id=message_id)

        return headers


def _signature(data: dict[str, JSON]) -> Signature:
    settings = cast("dict[str, Any]", dict(mapping(data.get("settings"))))
    match text(data.get("scheme"), "standard"):
        case "hmac":
            return HMACSignature(**settings)
        case "ed25519":
            return Ed25519Signature(**settings)
        case "jwt":
            algorithms = settings.get("algorithms")
            if algorithms is not None:
                settings["algorithms"] = tuple(algorithms)
            return JWTSignature(**settings)
        case _:
            return STANDARD_WEBHOOKS


def _own(signature: Signature) -> tuple[str, str]:
    """What signs, and what verifies: one secret, or the two keys of a pair."""
    match signature:
        case HMACSignature():
            written = _written(_TEXT, signature.secret_encoding)
            secret = f"{signature.secret_prefix}{written}"
            return secret, secret
        case Ed25519Signature():
            pair = new_ed25519_pair()
            private, public = (_written(key, signature.secret_encoding) for key in pair)
            prefix = signature.secret_prefix
            return f"{prefix}{private}", f"{prefix}{public}"
        case JWTSignature() if not signature.algorithms[0].upper().startswith("HS"):
            return new_key_pair(signature.algorithms[0])
        case _:
            return _TEXT.decode(), _TEXT.decode()


def _written(key: bytes, encoding: _Encoding) -> str:
    match encoding:
        case "hex":
            return key.hex()
        case "base64":
            return base64.b64encode(key).decode()
        case "text":
            return key.decode("latin-1")
