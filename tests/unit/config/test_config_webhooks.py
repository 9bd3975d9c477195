"""How webhooks are signed, as vendor.yaml says it, and what it can't say."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.plan.options import WebhookOptions
from specwright.runtime.client.webhooks import Ed25519Signature, HMACSignature, JWTSignature
from tests.unit.config.test_config import faults, load, vendor


def options(root: Path, settings: str) -> WebhookOptions:
    found = load(vendor(root, f"webhooks: {settings}\n")).plan.webhooks
    assert found is not None
    return found


def test_nothing_said_is_nothing_known(tmp_path: Path) -> None:
    assert load(vendor(tmp_path, "package: acme\n")).plan.webhooks is None


def test_the_standard_needs_no_settings(tmp_path: Path) -> None:
    found = options(tmp_path, "{scheme: standard, variable: ACME_SECRET, event: type}")
    assert (found.scheme, found.settings) == ("standard", ())
    assert (found.variable, found.event) == ("ACME_SECRET", "type")


@pytest.mark.parametrize(
    "settings",
    [
        "{scheme: hmac, header: X-S}",
        "{scheme: ed25519, header: X-S, signed: '{url}{body}'}",
        "{scheme: hmac, header: X-S, algorithm: sha512, encoding: base64url, prefix: v1=}",
        "{scheme: hmac, header: X, signed: '{timestamp}.{body}', timestamp_header: T}",
        "{scheme: hmac, header: X, signed: '{id}{timestamp}{body}', timestamp_prefix: t=,"
        " separator: ',', id_header: I, timestamp_unit: milliseconds, tolerance: 1.5}",
        "{scheme: jwt, header: X, body_claim: data, algorithms: [RS256, ES256], issuer: me}",
        "{scheme: jwt, digest_claim: d, audience: us, tolerance: 60}",
        "{scheme: jwt, algorithms: HS256}",
    ],
)
def test_what_is_said_is_what_the_runtime_takes(tmp_path: Path, settings: str) -> None:
    found = options(tmp_path, settings)
    kinds = {"hmac": HMACSignature, "ed25519": Ed25519Signature, "jwt": JWTSignature}
    made = kinds[found.scheme](**{str(name): value for name, value in found.settings})
    assert made.tolerance in (300, 1.5, 60)


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ("{scheme: hmack, header: X}", "unknown-value"),
        ("{scheme: hmac}", "missing-setting"),
        ("{scheme: hmac, header: X, algorithm: md5}", "unknown-value"),
        ("{scheme: hmac, header: X, body_claim: b}", "unknown-setting"),
        ("{header: X}", "unknown-setting"),
        ("{scheme: hmac, header: X, tolerance: soon}", "wrong-kind"),
        ("{scheme: hmac, header: X, tolerance: -1}", "wrong-kind"),
        ("{scheme: hmac, header: X, signed: '{timestamp}'}", "unusable-signature"),
        ("{scheme: hmac, header: X, signed: '{body}{path}'}", "unusable-signature"),
        ("{scheme: ed25519, header: X, algorithm: sha256}", "unknown-setting"),
        ("{scheme: ed25519}", "missing-setting"),
        ("{scheme: hmac, header: X, signed: '{timestamp}{body}'}", "unusable-signature"),
        ("{scheme: hmac, header: X, timestamp_prefix: t=}", "unusable-signature"),
        ("{scheme: hmac, header: X, signed: '{id}{body}'}", "unusable-signature"),
        ("{scheme: jwt, header: X}", "missing-setting"),
        ("{scheme: jwt, algorithms: [RS256, HS256]}", "unusable-signature"),
        ("{scheme: jwt, algorithms: none}", "unusable-signature"),
        ("{scheme: standard, variable: a b}", "invalid-name"),
    ],
)
def test_what_would_not_work_is_refused(tmp_path: Path, settings: str, fault: str) -> None:
    found = faults(vendor(tmp_path, f"webhooks: {settings}\n"))
    assert fault in {each.partition(" ")[2] for each in found}
