"""Identifiers that servers make up: of the sample's shape, another one for each thing."""

from __future__ import annotations

import hashlib
import re
import string

from ..json_values import JSON
from .schema_view import SchemaView

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_HEX = re.compile(r"[0-9a-f]{8,}")
_SHORT = 6
_ENOUGH = 12


def identifier(sample: JSON, view: SchemaView, seed: str, number: int) -> JSON:
    """The identifier of the ``number``th thing; the same for the same arguments.

    Args:
        sample: A valid identifier; its shape is kept (``tr_`` stays in front).
        view: The schema of the field.
        seed: Tells the series from others.
        number: From 1.
    """
    if isinstance(sample, int) and not isinstance(sample, bool):
        low = view.keyword("minimum")
        return number if not isinstance(low, int) else max(low, 0) + number
    if not isinstance(sample, str):
        return sample
    digest = hashlib.sha256(f"{seed}:{number}".encode()).digest()
    if view.format == "uuid" or _UUID.fullmatch(sample):
        return _uuid(digest.hex())
    if sample.isdigit():
        return _digits(sample, number)
    return _like(sample, digest, number)


def _uuid(digits: str) -> str:
    """A UUID of version 4 (RFC 9562, 5.4) of hexadecimal digits."""
    variant = "89ab"[int(digits[16], 16) % 4]
    parts = (digits[:8], digits[8:12], f"4{digits[13:16]}", f"{variant}{digits[17:20]}")
    return "-".join((*parts, digits[20:32]))


def _digits(sample: str, number: int) -> str:
    """Digits of the same length that grow with the number."""
    start = 10 ** (len(sample) - 1)
    return str(start + number) if len(sample) > 4 else str(number)


def _like(sample: str, digest: bytes, number: int) -> str:
    """A text with the same beginning and the same sorts of characters after it."""
    cut = max(sample.rfind("_"), sample.rfind("-"), sample.rfind("/")) + 1
    head, tail = sample[:cut], sample[cut:]
    if not any(one.isdigit() for one in tail) and len(tail) < _ENOUGH:
        return f"{sample}_{number}" if cut == 0 or tail else f"{sample}{number}"
    alphabet = _alphabet(tail)
    letters = len(tail) if len(tail) >= _SHORT else _ENOUGH
    value = int.from_bytes(digest, "big")
    made: list[str] = []
    for _ in range(letters):
        value, index = divmod(value, len(alphabet))
        made.append(alphabet[index])
    if value == 0:
        made[-1:] = str(number)
    return head + "".join(made)


def _alphabet(tail: str) -> str:
    if tail.isdigit():
        return string.digits[1:]
    if _HEX.fullmatch(tail):
        return "0123456789abcdef"
    found = string.digits
    found += string.ascii_lowercase if any(one.islower() for one in tail) else ""
    return found + (
        string.ascii_uppercase if any(one.isupper() for one in tail) else ""
    )
