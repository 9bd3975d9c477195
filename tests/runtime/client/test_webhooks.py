"""Signatures of webhooks: right, wrong, old, and of other schemes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import pytest

from specwright.runtime.client import Model
from specwright.runtime.client.webhooks import (
    STANDARD_WEBHOOKS,
    Delivery,
    Ed25519Signature,
    HMACSignature,
    JWTSignature,
    WebhookEvents,
    WebhookPayloadError,
    WebhookVerificationError,
)


class Paid(Model):
    """An event."""

    invoice: str
    amount: int = 0


BODY = json.dumps({"invoice": "inv_1", "amount": 5}, indent=1).encode()
SECRET = "whsec_" + base64.b64encode(b"a secret of 24 bytes ...").decode()
OTHER = "whsec_" + base64.b64encode(b"another one of 24 bytes.").decode()
SCHEMES = {
    "standard": STANDARD_WEBHOOKS,
    "body": HMACSignature(header="X-Hub-Signature-256", prefix="sha256="),
    "items": HMACSignature(
        header="Acme-Signature",
        signed="{timestamp}.{body}",
        separator=",",
        prefix="v1=",
        timestamp_prefix="t=",
    ),
    "beside": HMACSignature(
        header="X-Signature",
        algorithm="sha512",
        encoding="base64url",
        signed="v0:{timestamp}:{body}",
        timestamp_header="X-Sent-At",
        timestamp_unit="milliseconds",
    ),
    "sha1": HMACSignature(header="X-Signature", algorithm="sha1", encoding="base64"),
}
ADDRESS = "https://shop.example/hooks?from=acme"


def events(scheme: Any, variable: str | None = None) -> WebhookEvents[Paid]:
    return WebhookEvents(lambda: Paid, signature=scheme, variable=variable)


def signed(scheme: Any, secret: str = SECRET, sent: float | None = None) -> dict[str, str]:
    now = time.time() if sent is None else sent
    found: dict[str, str] = scheme.sign(BODY, secret, now=now, message_id="msg_1")
    return found


def test_the_example_of_the_standard() -> None:
    """standardwebhooks.com, test vectors of the reference libraries."""
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    body = b'{"test": 2432232314}'
    delivery = Delivery(body, headers)
    assert STANDARD_WEBHOOKS.verify(delivery, [secret], now=1614265330) == body
    again = STANDARD_WEBHOOKS.sign(body, secret, now=1614265330, message_id=headers["webhook-id"])
    assert again == headers


def test_a_signature_by_hand() -> None:
    digest = hmac.new(b"key", b"171." + BODY, hashlib.sha256).hexdigest()
    header = {"acme-signature": f"t=171,v0=00,v1={'0' * 64},v1={digest}"}
    found = SCHEMES["items"].verify(Delivery(BODY, header), ["old", "key"], now=200)
    assert found == BODY


@pytest.mark.parametrize("name", SCHEMES)
def test_what_the_api_signed_is_an_event(name: str) -> None:
    paid = events(SCHEMES[name]).unwrap(BODY, signed(SCHEMES[name]), secret=SECRET)
    assert isinstance(paid, Paid)
    assert (paid.invoice, paid.amount) == ("inv_1", 5)


@pytest.mark.parametrize("name", SCHEMES)
def test_any_of_several_secrets(name: str) -> None:
    headers = {key.title(): value for key, value in signed(SCHEMES[name], OTHER).items()}
    assert events(SCHEMES[name]).unwrap(BODY.decode(), headers, secret=[SECRET, OTHER])
    assert events(SCHEMES[name]).unwrap(BODY, headers, secret=lambda: (OTHER,))
    with pytest.raises(WebhookVerificationError):
        events(SCHEMES[name]).unwrap(BODY, headers, secret=SECRET)


@pytest.mark.parametrize("name", SCHEMES)
def test_another_body_is_refused(name: str) -> None:
    with pytest.raises(WebhookVerificationError):
        events(SCHEMES[name]).unwrap(BODY + b" ", signed(SCHEMES[name]), secret=SECRET)


@pytest.mark.parametrize("name", SCHEMES)
def test_no_signature_is_refused(name: str) -> None:
    headers = signed(SCHEMES[name])
    for missing in headers:
        others = {key: value for key, value in headers.items() if key != missing}
        with pytest.raises(WebhookVerificationError, match="no header"):
            events(SCHEMES[name]).unwrap(BODY, others, secret=SECRET)
        with pytest.raises(WebhookVerificationError):
            broken = {**headers, missing: "é,v1=é"}
            events(SCHEMES[name]).unwrap(BODY, broken, secret=SECRET)


@pytest.mark.parametrize("name", ["standard", "items", "beside"])
@pytest.mark.parametrize("off", [-301, 301])
def test_what_is_old_or_of_the_future_is_refused(name: str, off: float) -> None:
    headers = signed(SCHEMES[name], sent=time.time() + off)
    with pytest.raises(WebhookVerificationError, match="s ago"):
        events(SCHEMES[name]).unwrap(BODY, headers, secret=SECRET)


def test_an_address_that_is_signed_too() -> None:
    scheme = HMACSignature(header="X-Signature", encoding="base64", signed="{url}{body}")
    digest = hmac.digest(b"key", ADDRESS.encode() + BODY, "sha256")
    headers = {"x-signature": base64.b64encode(digest).decode()}
    assert events(scheme).unwrap(BODY, headers, url=ADDRESS, secret="key").amount == 5
    with pytest.raises(WebhookVerificationError):
        events(scheme).unwrap(BODY, headers, url=f"{ADDRESS}&x=1", secret="key")
    with pytest.raises(ValueError, match="url=... is needed"):
        events(scheme).unwrap(BODY, headers, secret="key")


class TestEd25519:
    """Needs pyjwt[crypto]."""

    @pytest.fixture(autouse=True)
    def _crypto(self) -> None:
        pytest.importorskip("cryptography")

    def test_the_example_of_the_rfc(self) -> None:
        """RFC 8032, 7.1, test 3."""
        public = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
        signature = (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        )
        scheme = Ed25519Signature(header="X-Signature")
        delivery = Delivery(b"\xaf\x82", {"x-signature": signature})
        assert scheme.verify(delivery, ["00" * 32, public], now=0) == b"\xaf\x82"
        with pytest.raises(WebhookVerificationError):
            scheme.verify(delivery._replace(body=b"\xaf\x83"), [public], now=0)

    def test_with_time_and_address(self) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        private = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)).public_key()
        public = key.public_bytes_raw().hex()
        scheme = Ed25519Signature(
            header="X-Signature", timestamp_header="X-Time", signed="{timestamp}{url}{body}"
        )
        now = time.time()
        headers = scheme.sign(BODY, private, now=now, message_id="", url=ADDRESS)
        assert events(scheme).unwrap(BODY, headers, url=ADDRESS, secret=public).amount == 5
        for body, url in [(BODY + b" ", ADDRESS), (BODY, "https://x.invalid")]:
            with pytest.raises(WebhookVerificationError):
                events(scheme).unwrap(body, headers, url=url, secret=public)
        old = scheme.sign(BODY, private, now=now - 400, message_id="", url=ADDRESS)
        with pytest.raises(WebhookVerificationError, match="s ago"):
            events(scheme).unwrap(BODY, old, url=ADDRESS, secret=public)

    def test_a_key_that_is_none(self) -> None:
        headers = {"x-signature": "00" * 64}
        with pytest.raises(ValueError, match="32 bytes"):
            events(Ed25519Signature(header="X-Signature")).unwrap(BODY, headers, secret="abcd")
        with pytest.raises(ValueError, match="no hex") as caught:
            events(Ed25519Signature(header="X-Signature")).unwrap(BODY, headers, secret="s3cr&t")
        assert "s3cr&t" not in repr(caught.value)


def test_no_secret_is_the_callers_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    headers = signed(STANDARD_WEBHOOKS)
    reader = events(STANDARD_WEBHOOKS, "ACME_WEBHOOK_SECRET")
    with pytest.raises(ValueError, match="ACME_WEBHOOK_SECRET"):
        reader.unwrap(BODY, headers)
    for nothing in ("", [], [SECRET, ""]):
        with pytest.raises(ValueError, match="needed to verify"):
            reader.unwrap(BODY, headers, secret=nothing)
    monkeypatch.setenv("ACME_WEBHOOK_SECRET", SECRET)
    assert reader.unwrap(BODY, headers).invoice == "inv_1"


def test_a_bad_secret_is_not_shown() -> None:
    with pytest.raises(ValueError, match="no base64") as caught:
        events(STANDARD_WEBHOOKS).unwrap(BODY, signed(STANDARD_WEBHOOKS), secret="s3cr&t")
    assert "s3cr&t" not in repr(caught.value)


def test_a_body_that_is_no_event_says_where() -> None:
    with pytest.raises(WebhookPayloadError) as caught:
        events(STANDARD_WEBHOOKS).parse(b'{"invoice": "i", "amount": "many"}')
    assert caught.value.path == ("amount",)
    assert caught.value.expected == "Paid"
    assert caught.value.raw.startswith(b"{")
    with pytest.raises(WebhookPayloadError):
        events(STANDARD_WEBHOOKS).parse("<html>")


@pytest.mark.parametrize(
    "settings",
    [
        {"signed": "{timestamp}"},
        {"signed": "{body}{secret}"},
        {"signed": "{timestamp}.{body}"},
        {"signed": "{id}.{body}"},
        {"signed": "{body}", "timestamp_header": "X-Sent-At"},
    ],
)
def test_schemes_that_protect_nothing_are_refused(settings: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="sign"):
        HMACSignature(header="X-Signature", **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "settings",
    [
        {"header": "X-Token"},
        {"algorithms": ("HS256", "RS256")},
        {"algorithms": ("none",)},
        {"algorithms": ()},
    ],
)
def test_token_schemes_that_protect_nothing_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="body_claim|together"):
        JWTSignature(**settings)


class TestTokens:
    """Needs pyjwt[crypto]."""

    @pytest.fixture
    def keys(self) -> tuple[str, str]:
        """A private and a public key."""
        pytest.importorskip("jwt")
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        private = ec.generate_private_key(ec.SECP256R1())
        shown = private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        public = private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return shown.decode(), public.decode()

    @pytest.mark.parametrize(
        "scheme",
        [
            JWTSignature(header="X-Sig", algorithms=("ES256",), body_claim="data", issuer="acme"),
            JWTSignature(
                header="X-Sig",
                algorithms=("ES256",),
                digest_claim="sha256",
                prefix="Bearer ",
                audience="us",
            ),
        ],
    )
    def test_a_token_that_speaks_of_the_body(
        self, scheme: JWTSignature, keys: tuple[str, str]
    ) -> None:
        private, public = keys
        headers = signed(scheme, private)
        assert events(scheme).unwrap(BODY, headers, secret=public).invoice == "inv_1"
        assert events(scheme).unwrap(BODY, headers, secret=[another_key(), public])
        with pytest.raises(ValueError, match="a secret is no key for ES256"):
            events(scheme).unwrap(BODY, headers, secret="-")
        with pytest.raises(WebhookVerificationError, match="another body"):
            events(scheme).unwrap(BODY + b" ", headers, secret=public)
        with pytest.raises(WebhookVerificationError):
            events(scheme).unwrap(BODY, signed(scheme, private, 1000), secret=public)
        with pytest.raises(WebhookVerificationError):
            events(scheme).unwrap(BODY, {"X-Sig": f"{scheme.prefix}e30.e30.e30"}, secret=public)

    def test_another_issuer_is_refused(self, keys: tuple[str, str]) -> None:
        ours = JWTSignature(header="X", algorithms=("ES256",), body_claim="data", issuer="acme")
        others = JWTSignature(header="X", algorithms=("ES256",), body_claim="data", issuer="evil")
        with pytest.raises(WebhookVerificationError):
            events(ours).unwrap(BODY, signed(others, keys[0]), secret=keys[1])

    def test_a_body_that_is_a_token(self, keys: tuple[str, str]) -> None:
        import jwt

        token = jwt.encode({"invoice": "inv_2"}, keys[0], algorithm="ES256")
        scheme = JWTSignature(algorithms=("ES256",))
        assert events(scheme).unwrap(token, {}, secret=keys[1]).invoice == "inv_2"
        key_set = json.dumps({"keys": [json.loads(_public_jwk(keys[1]))]})
        assert events(scheme).unwrap(token, {}, secret=key_set).invoice == "inv_2"
        with pytest.raises(WebhookVerificationError):
            events(scheme).unwrap(BODY, {}, secret=keys[1])


def another_key() -> str:
    """The public key of somebody else."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    spki = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_bytes(serialization.Encoding.PEM, spki).decode()


def _public_jwk(pem: str) -> str:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key
    from jwt.algorithms import ECAlgorithm

    found: str = ECAlgorithm.to_jwk(load_pem_public_key(pem.encode()))  # type: ignore[arg-type]
    return found
