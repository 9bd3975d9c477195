"""Values that read like a vendor's, told from the names of properties.

``billing_address_city`` is looked for as it stands, then as ``address_city``, then as
``city``. Addresses, hosts and numbers are those that standards keep for examples (RFC
2606, RFC 5737). What is found is used only where the schema allows it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from .plausible_words import AMOUNTS, NUMBERS, PEOPLE, TEXTS, TOKENS
from .sample_times import is_time, time_text, time_unix

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
_HEX = "0123456789abcdef"
_PREFIX = re.compile(r"[A-Za-z]{1,12}[_-]")
_LONGEST_NAME = 80
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of all values of an API.

    Attributes:
        seed: Another number gives other made-up identifiers.
        identifiers: An example of the identifier of things by their name, empty where
            the document has none: ``customer`` is ``cus_123``.
    """

    seed: int
    identifiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Where:
    """Where a value stands.

    Attributes:
        name: The nearest property's name, as it is written; empty outside of all.
        owner: What the object is called that has the property.
        key: The whole path.
        variation: Another number gives another value.
    """

    name: str
    owner: str
    key: str
    variation: int = 0


def plausible_text(where: Where, names: Names, description: str = "") -> str | None:
    """A text for a property of this name; None if it has no name."""
    words = words_of(where.name[:_LONGEST_NAME])
    if not words:
        return None
    owner = words_of(where.owner[:_LONGEST_NAME])
    listed = TEXTS.get("_".join((*owner[-1:], *words))) or _find(TEXTS, words)
    if listed is not None and where.variation < len(listed):
        lower = "lowercase" in description and listed[0].isupper()
        made = listed[where.variation]
        return made.lower() if lower else made
    if words[-1] in ("id", "ids"):
        return _identifier(where, names, words[:-1] or owner)
    if "_".join(words) in names.identifiers:
        return _identifier(where, names, words)
    if words[-1] in TOKENS:
        key = f"{where.key}:{where.variation}"
        return _digits(names, key, _HEX, TOKENS[words[-1]])
    if is_time(words):
        return time_text("date-time", words, where.variation)
    return _named(where, words, owner)


def identifier_number(where: Where, names: Names) -> int | None:
    """A number for identifiers that follow a pattern; None if it is none by its name.

    Odd, since where a pattern has two forms the first is often the short one.
    """
    words = words_of(where.name[:_LONGEST_NAME])
    if not words or words[-1] not in ("id", "ids", "sid"):
        return None
    owner = words[:-1] or words_of(where.owner[:_LONGEST_NAME])
    key = f"{'_'.join(owner)}:{where.variation}"
    return 2 * int(_digits(names, key, "0123456789", 6)) + 1


def plausible_number(
    where: Where, names: Names, *, integer: bool
) -> int | float | None:
    """A number for a property of this name; None if it tells nothing."""
    words = words_of(where.name[:_LONGEST_NAME])
    if not words:
        return None
    if words[-1] == "id" and integer:
        owner = words[:-1] or words_of(where.owner[:_LONGEST_NAME])
        key = f"{'_'.join(owner)}:{where.variation}"
        return 100_000 + int(_digits(names, key, "0123456789", 6)) % 900_000
    listed = _find(NUMBERS, words)
    if listed is None and not AMOUNTS.isdisjoint(words):
        listed = NUMBERS["amount"]
    if listed is not None and where.variation < len(listed):
        made = listed[where.variation]
        return int(made) if integer else made
    if integer and is_time(words):
        return time_unix(words, where.variation)
    return None


def plausible_time(where: Where, style: str) -> str:
    """A ``date`` or ``date-time``: what was created was so before it was updated."""
    words = words_of(where.name[:_LONGEST_NAME])
    return time_text(style, words, where.variation)


def plausible_unix_time(where: Where) -> int:
    """Seconds since 1970, in the same order."""
    return time_unix(words_of(where.name[:_LONGEST_NAME]), where.variation)


def _named(where: Where, words: tuple[str, ...], owner: tuple[str, ...]) -> str:
    """What the name itself says: ``Seller message``, ``Sample product``, ``Jane Doe``."""
    again = f" {where.variation + 1}" if where.variation else ""
    if words[-1] in ("name", "names"):
        owner = words[:-1] or owner
        if not owner or owner[-1] in PEOPLE:
            return f"Jane Doe{again}"
        return f"Sample {' '.join(owner)}{again}"
    if words in (("description",), ("title",), ("label",)) and owner:
        return f"Sample {' '.join(owner)}{again}"
    return f"{' '.join(words).capitalize()}{again}"


def _identifier(where: Where, names: Names, owner: tuple[str, ...]) -> str:
    """``customer_7hXk2...``: the same wherever the same thing is referred to."""
    name = "_".join(owner)
    example = names.identifiers.get(name, "")
    if example and not where.variation:
        return example
    made = _digits(names, f"{name}:{where.variation}", _LETTERS, 14)
    prefix = _PREFIX.match(example)
    if prefix is not None:
        return f"{prefix.group()}{made}"
    return f"{owner[-1]}_{made}" if owner else made


def _digits(names: Names, key: str, alphabet: str, count: int) -> str:
    """Made-up characters, the same for the same key and seed."""
    made = f"{names.seed}:{key}".encode("utf-8", "replace")
    found = hashlib.sha512(made).digest()
    return "".join(alphabet[one % len(alphabet)] for one in found[:count])


def _find(
    known: Mapping[str, Sequence[_Value]], words: tuple[str, ...]
) -> Sequence[_Value] | None:
    for first in range(len(words)):
        found = known.get("_".join(words[first:]))
        if found is not None:
            return found
    return None


@lru_cache(1024)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in any style, in lower case."""
    return tuple(word.lower() for word in _WORD.findall(name))
