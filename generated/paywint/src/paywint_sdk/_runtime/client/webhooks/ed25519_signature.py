"""Signatures that only the API can make (RFC 8032); the extra ``webhooks`` checks them."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from .signed_header import SignedHeader

if TYPE_CHECKING:
    from types import ModuleType

_MODULE: Final = "cryptography.hazmat.primitives.asymmetric.ed25519"
_NEEDED = "install the extra 'webhooks' (pyjwt[crypto]) to verify these webhooks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ed25519Signature(SignedHeader):
    """A signature by a private key; secrets are the public keys, of 32 bytes each."""

    secret_encoding: Literal["text", "hex", "base64"] = "hex"

    def _made(self, content: bytes, key: bytes) -> bytes:
        """What the private key, 32 bytes too, makes of the content."""
        made: bytes = _ed25519().Ed25519PrivateKey.from_private_bytes(key).sign(content)
        return made

    def _is_of(self, signature: bytes, content: bytes, key: bytes) -> bool:
        ed25519 = _ed25519()
        try:
            public: Any = ed25519.Ed25519PublicKey.from_public_bytes(key)
        except ValueError:
            raise ValueError("the key is none: it has 32 bytes") from None
        try:
            public.verify(signature, content)
        except importlib.import_module("cryptography.exceptions").InvalidSignature:
            return False
        return True


def _ed25519() -> ModuleType:
    """By its name, so that type checkers do without the extra as well."""
    try:
        return importlib.import_module(_MODULE)
    except ImportError as error:
        raise ImportError(_NEEDED) from error
