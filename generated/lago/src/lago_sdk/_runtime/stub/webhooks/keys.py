"""Key pairs for webhooks that are signed by tokens; the extra ``webhooks`` makes them."""

from __future__ import annotations

import importlib
from typing import Any


def new_key_pair(algorithm: str) -> tuple[str, str]:
    """A private key for an algorithm of RFC 7518, 3.1, and its public one, as PEM.

    Raises:
        ImportError: The extra ``webhooks`` (pyjwt[crypto]) is missing.
    """
    forms = _needed("serialization")
    private = _private_key(algorithm.upper())
    pem = forms.Encoding.PEM
    secret: bytes = private.private_bytes(
        pem, forms.PrivateFormat.PKCS8, forms.NoEncryption()
    )
    public: bytes = private.public_key().public_bytes(
        pem, forms.PublicFormat.SubjectPublicKeyInfo
    )
    return secret.decode(), public.decode()


def new_ed25519_pair() -> tuple[bytes, bytes]:
    """A private key of RFC 8032 and its public one, 32 bytes each.

    Raises:
        ImportError: The extra ``webhooks`` (pyjwt[crypto]) is missing.
    """
    private = _needed("asymmetric.ed25519").Ed25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def _private_key(algorithm: str) -> Any:
    if algorithm.startswith("ES"):
        curves = _module("asymmetric.ec")
        names = {"ES256": "SECP256R1", "ES384": "SECP384R1", "ES512": "SECP521R1"}
        return curves.generate_private_key(getattr(curves, names[algorithm])())
    if algorithm == "EDDSA":
        return _module("asymmetric.ed25519").Ed25519PrivateKey.generate()
    return _module("asymmetric.rsa").generate_private_key(65537, 2048)


def _needed(name: str) -> Any:
    try:
        return _module(name)
    except ImportError as error:
        needed = "install the extra 'webhooks' (pyjwt[crypto]) to sign these webhooks"
        raise ImportError(needed) from error


def _module(name: str) -> Any:
    """By its name, so that type checkers do without the extra as well."""
    return importlib.import_module(f"cryptography.hazmat.primitives.{name}")
