"""The vendor's scheme for signatures, and the secret of a stub."""

from __future__ import annotations

import base64
import secrets
from typing import TYPE_CHECKING, Any, cast

from ...client.webhooks import STANDARD_WEBHOOKS, HMACSignature, JWTSignature
from ..json_values import JSON, mapping, text
from .keys import new_key_pair

if TYPE_CHECKING:
    from ...client.webhooks import Signature

_TEXT = "stub-webhook-secret-of-32-bytes!"
"""The secret where none is given: the same for every stub, so that both sides know it."""


class Signing:
    """Signs as the vendor does.

    Args:
        data: ``scheme`` and its ``settings``, as the generator wrote them down.
        secret: What it signs with; None takes a secret of its own.

    Attributes:
        signature: The scheme.
        secret: What the receiver verifies with: the secret, or a public key.
    """

    def __init__(self, data: dict[str, JSON], secret: str | None = None) -> None:
        self.signature = _signature(data)
        self._key = secret or _own_secret(self.signature)
        self.secret = self._key
        if secret is None and (algorithm := _public_algorithm(self.signature)):
            self._key, self.secret = new_key_pair(algorithm)

    def headers(
        self, body: bytes, *, now: float, message_id: str, is_bad: bool = False
    ) -> dict[str, str]:
        """The headers with which a body is sent; a bad signature is of another body."""
        signed = body + b" " if is_bad else body
        return self.signature.sign(signed, self._key, now=now, message_id=message_id)

    def new_id(self) -> str:
        """An id of a message, as no other has it."""
        return f"msg_{secrets.token_hex(12)}"


def _signature(data: dict[str, JSON]) -> Signature:
    settings = cast("dict[str, Any]", dict(mapping(data.get("settings"))))
    match text(data.get("scheme"), "standard"):
        case "hmac":
            return HMACSignature(**settings)
        case "jwt":
            algorithms = settings.get("algorithms")
            if algorithms is not None:
                settings["algorithms"] = tuple(algorithms)
            return JWTSignature(**settings)
        case _:
            return STANDARD_WEBHOOKS


def _own_secret(signature: Signature) -> str:
    """A secret that is written as the scheme wants it."""
    if not isinstance(signature, HMACSignature):
        return _TEXT
    match signature.secret_encoding:
        case "hex":
            written = _TEXT.encode().hex()
        case "base64":
            written = base64.b64encode(_TEXT.encode()).decode()
        case "text":
            written = _TEXT
    return f"{signature.secret_prefix}{written}"


def _public_algorithm(signature: Signature) -> str | None:
    """The algorithm, if what verifies is not what signs."""
    if not isinstance(signature, JWTSignature):
        return None
    first = signature.algorithms[0]
    return None if first.upper().startswith("HS") else first
