"""``webhooks`` in vendor.yaml: how the vendor signs what it sends.

webhooks:
  scheme: hmac                     # or standard (standardwebhooks.com), ed25519, jwt
  header: X-Acme-Signature
  algorithm: sha256                # sha1, sha256, sha384, sha512
  encoding: hex                    # hex, base64, base64url
  signed: "{timestamp}.{body}"     # {body}, {timestamp}, {id}, {url}
  separator: ","                   # between several items of the header ...
  prefix: v1=                      # ... of which these are signatures ...
  timestamp_prefix: t=             # ... and this is the time
  tolerance: 300                   # seconds
  variable: ACME_WEBHOOK_SECRET    # the environment variable with the secret
  event: type                      # the member that holds a webhook's name
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from specwright.config_reader import Section, Text
from specwright.nearest import nearest
from specwright.plan.naming import Identifier
from specwright.plan.options import WebhookOptions

_FIELD = re.compile(r"\{([^{}]*)\}")
_COMMON = ("scheme", "variable", "event")
_CHOICES: dict[str, tuple[str, ...]] = {
    "scheme": ("standard", "hmac", "ed25519", "jwt"),
    "algorithm": ("sha1", "sha256", "sha384", "sha512"),
    "encoding": ("hex", "base64", "base64url"),
    "timestamp_unit": ("seconds", "milliseconds"),
    "secret_encoding": ("text", "hex", "base64"),
}
_IN_HEADER = (
    "header",
    "encoding",
    "signed",
    "prefix",
    "separator",
    "timestamp_prefix",
    "timestamp_header",
    "timestamp_unit",
    "id_header",
    "secret_encoding",
    "secret_prefix",
    "tolerance",
)
_SETTINGS: dict[str, tuple[str, ...]] = {
    "standard": (),
    "hmac": (*_IN_HEADER, "algorithm"),
    "ed25519": _IN_HEADER,
    "jwt": (
        "header",
        "algorithms",
        "prefix",
        "issuer",
        "audience",
        "body_claim",
        "digest_claim",
        "tolerance",
    ),
}


def webhook_options(section: Section | None) -> WebhookOptions | None:
    """The settings, each checked by itself; None where there are none."""
    if section is None:
        return None
    named = _choice(section, "scheme")
    scheme = named.value if named else "standard"
    section.expect_keys((*_COMMON, *_SETTINGS.get(scheme, ())))
    _check_needs(section, scheme)
    event, variable = section.text("event"), section.text("variable")
    return WebhookOptions(
        scheme=_scheme(scheme),
        settings=tuple(_settings(section, _SETTINGS.get(scheme, ()))),
        variable=_identifier(section, variable) if variable else None,
        event=event.value if event else None,
    )


def _scheme(name: str) -> Literal["standard", "hmac", "ed25519", "jwt"]:
    match name:
        case "hmac" | "ed25519" | "jwt":
            return name
        case _:
            return "standard"


def _settings(
    section: Section, known: tuple[str, ...]
) -> Iterator[tuple[Identifier, str | float | tuple[str, ...]]]:
    for key in known:
        if key not in section:
            continue
        if key == "algorithms":
            yield Identifier(key), tuple(text.value for text in section.texts(key))
        elif key == "tolerance":
            yield Identifier(key), _seconds(section, key)
        elif (text := _choice(section, key)) is not None:
            yield Identifier(key), text.value


def _choice(section: Section, key: str) -> Text | None:
    """A text; one of those that are known, where only some are."""
    text, known = section.text(key), _CHOICES.get(key)
    if text is None or known is None or text.value in known:
        return text
    message = f"no such {key} '{text.value}'{nearest(text.value, known)}"
    section.error("unknown-value", f"{message} (known: {', '.join(known)})", text.at, key)
    return None


def _seconds(section: Section, key: str) -> float:
    text = section.text(key)
    try:
        found = float(text.value) if text else 0.0
    except ValueError:
        found = 0.0
    if text and not 0 < found < float("inf"):
        section.error("wrong-kind", f"'{key}' should be seconds, above 0", text.at, key)
    return int(found) if found == int(found) else found


def _identifier(section: Section, text: Text) -> Identifier | None:
    try:
        return Identifier(text.value)
    except ValueError as error:
        section.error("invalid-name", f"'{text.value}' is {error}", text.at, "variable")
        return None


def _check_needs(section: Section, scheme: str) -> None:
    """Report what the runtime would refuse when the package is imported."""
    if scheme in ("hmac", "ed25519"):
        _check_header(section)
    if scheme == "jwt":
        _check_token(section)


def _check_header(section: Section) -> None:
    if "header" not in section:
        message = "'header' says where the signature is"
        section.error("missing-setting", message, section.at, "header")
    signed = section.text("signed") or Text("{body}", section.at)
    fields = set(_FIELD.findall(signed.value))
    timed = "timestamp_prefix" in section or "timestamp_header" in section
    reason = None
    if "body" not in fields or not fields <= {"body", "timestamp", "id", "url"}:
        reason = "{body} is signed, and {timestamp}, {id} and {url} may be"
    elif ("timestamp" in fields) != timed:
        reason = "{timestamp} goes with 'timestamp_prefix' or 'timestamp_header'"
    elif "id" in fields and "id_header" not in section:
        reason = "{id} goes with 'id_header'"
    if reason is not None:
        section.error("unusable-signature", reason, signed.at, "signed")


def _check_token(section: Section) -> None:
    if "header" in section and not ("body_claim" in section or "digest_claim" in section):
        message = "a token in a header needs 'body_claim' or 'digest_claim'"
        section.error("missing-setting", message, section.at, "header")
    names = [text.value.upper() for text in section.texts("algorithms")] or ["RS256"]
    if len({name.startswith("HS") for name in names}) > 1 or "NONE" in names:
        message = "shared secrets and public keys can't be together, nor is 'none' a signature"
        section.error("unusable-signature", message, section.at, "algorithms")
