"""Requests that an API makes by itself, verified and typed (OpenAPI 3.1, 4.8.1)."""

from __future__ import annotations

from .ed25519_signature import Ed25519Signature
from .errors import WebhookPayloadError, WebhookVerificationError
from .events import WebhookEvents, WebhookSecret
from .hmac_signature import STANDARD_WEBHOOKS, HMACSignature
from .jwt_signature import JWTSignature
from .signature import Delivery, Signature

__all__ = [
    "STANDARD_WEBHOOKS",
    "Delivery",
    "Ed25519Signature",
    "HMACSignature",
    "JWTSignature",
    "Signature",
    "WebhookEvents",
    "WebhookPayloadError",
    "WebhookSecret",
    "WebhookVerificationError",
]
