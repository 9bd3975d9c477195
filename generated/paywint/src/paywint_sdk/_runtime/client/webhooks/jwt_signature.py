"""Signatures that are JSON Web Tokens (RFC 7519); the extra ``webhooks`` reads them."""

from __future__ import annotations

import hashlib
import hmac
import importlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from .errors import WebhookVerificationError
from .signature import Delivery, check_age

if TYPE_CHECKING:
    from types import ModuleType

_LONGEST_TOKEN: Final = 1_000_000
_NEEDED = "install the extra 'webhooks' (pyjwt[crypto]) to verify these webhooks"


@dataclass(frozen=True, slots=True, kw_only=True)
class JWTSignature:
    """A token in a header that speaks of the body; without ``header``, the body itself.

    A token in a header has to name the body, or it could be sent with another one:
    ``body_claim`` holds its text, or ``digest_claim`` its SHA-256 in hexadecimal.
    Secrets are public keys (PEM, or JSON as in RFC 7517), or shared ones for ``HS256``.
    """

    header: str | None = None
    algorithms: tuple[str, ...] = ("RS256",)
    prefix: str = ""
    issuer: str | None = None
    audience: str | None = None
    body_claim: str | None = None
    digest_claim: str | None = None
    tolerance: float = 300.0
    """Seconds since the token was issued (``iat``), where it says so."""

    def verify(
        self, delivery: Delivery, secrets: Sequence[str], *, now: float
    ) -> bytes:
        """The event: the body, or what the token itself claims.

        Raises:
            WebhookVerificationError: The token is not of these keys, or of other bodies.
        """
        token = self._token(delivery)
        claims = self._claims(token, secrets)
        if "iat" in claims:
            check_age(_seconds(claims["iat"]), now, self.tolerance)
        if self.header is None:
            return json.dumps(claims).encode()
        if not self._speaks_of(delivery.body, claims):
            raise WebhookVerificationError("the token is of another body")
        return delivery.body

    def sign(
        self, body: bytes, secret: str, *, now: float, message_id: str
    ) -> dict[str, str]:
        """The header with which the API would send the body; ``secret`` is the private key.

        Raises:
            ValueError: The body would be the token itself.
        """
        if self.header is None:
            raise ValueError("the token is the body: there is no header to sign in")
        claims: dict[str, object] = {"iat": int(now), "jti": message_id}
        claims |= {} if self.issuer is None else {"iss": self.issuer}
        claims |= {} if self.audience is None else {"aud": self.audience}
        if self.body_claim is not None:
            claims[self.body_claim] = body.decode()
        if self.digest_claim is not None:
            claims[self.digest_claim] = hashlib.sha256(body).hexdigest()
        token = _jwt().encode(claims, secret, algorithm=self.algorithms[0])
        return {self.header: f"{self.prefix}{token}"}

    def _token(self, delivery: Delivery) -> str:
        if self.header is not None:
            value = delivery.header(self.header)
            if not value.startswith(self.prefix):
                raise WebhookVerificationError(f"{self.header} holds no token")
            return value.removeprefix(self.prefix)
        if len(delivery.body) > _LONGEST_TOKEN:
            raise WebhookVerificationError("the body is too long for a token")
        return delivery.body.decode("ascii", "replace").strip()

    def _claims(self, token: str, secrets: Sequence[str]) -> dict[str, Any]:
        jwt = _jwt()
        for key in (key for secret in secrets for key in _keys(jwt, secret)):
            try:
                claims = jwt.decode(
                    token,
                    key,
                    algorithms=list(self.algorithms),
                    issuer=self.issuer,
                    audience=self.audience,
                    leeway=self.tolerance,
                    options={"verify_aud": self.audience is not None},
                )
            except jwt.PyJWTError:
                continue
            except ValueError:
                # The reason might show the secret.
                names = ", ".join(self.algorithms)
                raise ValueError(f"a secret is no key for {names}") from None
            return cast("dict[str, Any]", claims)
        raise WebhookVerificationError("the token is not of these keys, or has expired")

    def _speaks_of(self, body: bytes, claims: dict[str, Any]) -> bool:
        pairs: list[tuple[object, bytes]] = []
        if self.body_claim is not None:
            pairs.append((claims.get(self.body_claim), body))
        if self.digest_claim is not None:
            digest = hashlib.sha256(body).hexdigest()
            pairs.append((claims.get(self.digest_claim), digest.encode()))
        return all(
            isinstance(claimed, str) and hmac.compare_digest(claimed.encode(), found)
            for claimed, found in pairs
        )

    def __post_init__(self) -> None:
        """Refuse a scheme that protects nothing.

        Raises:
            ValueError: It does not cover the body, or mixes shared secrets with public
                keys, so that who knows the public key could sign.
        """
        covers = self.body_claim is not None or self.digest_claim is not None
        if self.header is not None and not covers:
            raise ValueError("a token in a header needs body_claim or digest_claim")
        shared = {name.upper().startswith("HS") for name in self.algorithms}
        if len(shared) != 1 or any(name.lower() == "none" for name in self.algorithms):
            raise ValueError(f"these can't be together: {', '.join(self.algorithms)}")


def _jwt() -> ModuleType:
    """By its name, so that type checkers do without the extra as well."""
    try:
        return importlib.import_module("jwt")
    except ImportError as error:
        raise ImportError(_NEEDED) from error


def _keys(jwt: ModuleType, secret: str) -> Iterator[object]:
    """The keys of a JSON Web Key or of a set of them; any other text is a key."""
    if not secret.lstrip().startswith("{"):
        yield secret
        return
    found = cast("dict[str, Any]", json.loads(secret))
    for each in cast("list[dict[str, Any]]", found.get("keys", [found])):
        yield jwt.PyJWK(each).key


def _seconds(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    raise WebhookVerificationError("the token's iat is no time")
