"""Signatures that both sides can make: a hash of the body with a shared secret (RFC 2104)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Final, Literal

from .signed_header import SignedHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class HMACSignature(SignedHeader):
    """A signature by a shared secret."""

    algorithm: Literal["sha1", "sha256", "sha384", "sha512"] = "sha256"

    def _made(self, content: bytes, key: bytes) -> bytes:
        return hmac.digest(key, content, self.algorithm)

    def _is_of(self, signature: bytes, content: bytes, key: bytes) -> bool:
        return hmac.compare_digest(self._made(content, key), signature)


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
