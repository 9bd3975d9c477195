"""The only place where text becomes a Python name or an output path.

Every :class:`Identifier` is checked when it is made: ASCII, an identifier, not a keyword. What a
description calls a thing is folded into words first (:func:`words`), and words into a name in the
style of its kind; :class:`NameAllocator` keeps the names of one scope apart.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from specwright.ir.text import JsonValue, SpecText, SpecValue

Named = TypeVar("Named")

LONGEST_NAME = 60
"""In characters: longer names in snake_case are cut, so that lines stay usable."""

LONGEST_CLASS_NAME = 68
"""In characters: ``) -> models.Name:`` still fits into a line of 88."""

_REMEMBERED = 1 << 16
"""How many results a pure function of a name keeps: descriptions repeat their names."""

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_NOT_ASCII_WORD = re.compile(r"[^0-9A-Za-z]+")
_WORD = re.compile(
    r"OAuth\d*|IPv\d+|[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+(?:\d+[a-z]*)*"
    r"|[A-Z]+\d+[a-z]+(?:\d+[a-z]*)*|[A-Z]+\d*|\d+(?:[a-z]+\d*)*"
)
_SIGNS = {"+": "plus", "-": "minus", "*": "star", "@": "at", "$": "dollar", "%": "percent"}
_LETTERS = {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ø": "o", "Ø": "O", "ł": "l", "đ": "d"}
_SIGNED_NUMBER = re.compile(r"[+-]\d")


class Identifier(str):
    """A Python identifier that can stand anywhere in generated code."""

    __slots__ = ()

    def __new__(cls, text: str) -> Identifier:
        if type(text) is Identifier:
            return text
        if not _is_usable(text):
            raise ValueError("not a usable Python identifier")
        return super().__new__(cls, text)


@lru_cache(maxsize=_REMEMBERED)
def _is_usable(text: str) -> bool:
    return _IDENTIFIER.match(text) is not None and not keyword.iskeyword(text)


class DottedName(str):
    """Identifiers joined by dots: ``models.Payment``."""

    __slots__ = ()

    def __new__(cls, text: str) -> DottedName:
        if not (type(text) is Identifier or all(map(_is_usable, text.split(".")))):
            raise ValueError("not a usable Python identifier")
        return super().__new__(cls, text)


class OutputPath(str):
    """A relative path in the output: segments of a safe alphabet, forward slashes."""

    __slots__ = ()
    _SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")

    def __new__(cls, text: str) -> OutputPath:
        if not all(cls._SEGMENT.match(part) and ".." not in part for part in text.split("/")):
            raise ValueError("not a usable output path")
        return super().__new__(cls, text)


@lru_cache(maxsize=_REMEMBERED)
def words(text: SpecText | str) -> tuple[str, ...]:
    """The words of a name, in lower case and ASCII.

    ``walletTransactionPaymentUrl``, ``Wallet transaction payment-URL`` and
    ``wallet_transaction.payment_url`` have the same words. Digits stay with the letters before
    them: ``last4``, ``oauth2``. Letters are folded by NFKD; other scripts are spelled by their
    code points, so that two names never become one.
    """
    return tuple(word.lower() for word in _WORD.findall(_folded(text)))


def _folded(text: SpecText | str) -> str:
    raw = text.reveal() if isinstance(text, SpecText) else text
    if raw.isascii():
        return raw
    return "".join(_ascii(character) for character in unicodedata.normalize("NFKD", raw))


def _ascii(character: str) -> str:
    """One character as ASCII: itself, nothing for a combining mark, or its code point."""
    if character.isascii():
        return character
    if unicodedata.combining(character):
        return ""
    if character in _LETTERS:
        return _LETTERS[character]
    return f" u{ord(character):x} " if character.isalnum() else " "


def signs(text: SpecText) -> tuple[str, ...]:
    """Words for a name made of symbols only: ``+1`` and ``-1`` must not both become ``1``."""
    raw = text.reveal()
    spelled = "".join(f" {_SIGNS.get(character, character)} " for character in raw)
    return words(spelled) or tuple(f"u{ord(character):x}" for character in raw[:8]) or ("empty",)


def snake_case(parts: Iterable[str]) -> Identifier:
    """``payment_url``: for modules, attributes, methods and arguments."""
    return _usable(_first_words("_".join(parts)), "n")


def _first_words(name: str) -> str:
    """As much of the beginning as fits, up to the end of a word if there is one."""
    if len(name) <= LONGEST_NAME:
        return name.rstrip("_")
    whole = name[: LONGEST_NAME + 1].rpartition("_")[0]
    return (whole or name[:LONGEST_NAME]).rstrip("_")


def camel_case(parts: Iterable[str]) -> Identifier:
    """``PaymentUrl``: for classes; a digit at the start gets an ``N`` before it."""
    return _usable(_last_words("".join(part[:1].upper() + part[1:] for part in parts)), "N")


def _last_words(name: str) -> str:
    """As much of the end as fits: what a type is stands last, where it is from stands first."""
    if len(name) <= LONGEST_CLASS_NAME:
        return name
    found = _WORD.findall(name)
    while len(name) > LONGEST_CLASS_NAME and len(found) > 1:
        name = name[len(found.pop(0)) :]
    return name[:LONGEST_CLASS_NAME]


def constant_case(parts: Iterable[str]) -> Identifier:
    """``PAYMENT_URL``: for module constants."""
    return _usable(_first_words("_".join(parts)).upper(), "N")


def _usable(text: str, digit_prefix: str) -> Identifier:
    """The text with the least change that makes it an identifier (PEP 8: a trailing ``_``)."""
    if not text:
        return Identifier("empty")
    if text[0].isdigit():
        text = digit_prefix + text
    if keyword.iskeyword(text):
        text += "_"
    return Identifier(text)


@lru_cache(maxsize=_REMEMBERED)
def attribute_name(text: SpecText) -> Identifier:
    """A field, argument or method of the user's: ``class`` becomes ``class_``."""
    if _SIGNED_NUMBER.match(text.reveal()):
        return snake_case(signs(text))
    return snake_case(words(text) or signs(text))


@lru_cache(maxsize=_REMEMBERED)
def class_name(*texts: SpecText | str) -> Identifier:
    """A class named after one or several pieces of text, in order."""
    parts: list[str] = []
    for text in texts:
        parts += class_words(text)
    return camel_case(parts or ["empty"])


@lru_cache(maxsize=_REMEMBERED)
def class_words(text: SpecText | str) -> tuple[str, ...]:
    """Words that keep the author's own capitals: ``PaymentURL`` stays, ``payment_url`` folds."""
    raw = text.reveal() if isinstance(text, SpecText) else text
    pieces = [piece for piece in _NOT_ASCII_WORD.split(raw) if piece]
    if raw.isascii() and pieces:
        return tuple(pieces)
    return words(raw) or (signs(text) if isinstance(text, SpecText) else ())


def package_name(title: SpecText) -> Identifier:
    """``info.title`` as a package: its words in snake case, and ``_sdk``."""
    start = snake_case(words(title) or ("api",))[: LONGEST_NAME - len("_sdk")].rstrip("_")
    return Identifier(f"{start}_sdk")


class NameAllocator:
    """Hands out the names of one scope, each once, compared without case.

    The first to ask keeps the plain name; later ones get ``_2``, ``_3`` ... (``2``, ``3`` for
    classes), so that ask in an order that does not change when something unrelated is added.
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._taken = {name.lower() for name in reserved}

    def is_free(self, wanted: Identifier) -> bool:
        """Whether nobody has the name yet."""
        return wanted.lower() not in self._taken

    def allocate(self, wanted: Identifier, separator: str = "_") -> Identifier:
        """``wanted``, or the first numbered form of it that is free."""
        candidate, number = wanted, 1
        while candidate.lower() in self._taken:
            number += 1
            candidate = Identifier(f"{wanted.rstrip('_')}{separator}{number}")
        self._taken.add(candidate.lower())
        return candidate


def in_asking_order(
    named: Sequence[Named], text_of: Callable[[Named], SpecText], make: Callable[[SpecText], str]
) -> Sequence[Named]:
    """The order in which things of one scope ask for names: who is called exactly that comes first.

    So ``id`` stays ``id`` where ``_id`` is, or comes to be, before it. ``make`` makes the name.
    """
    wanted = [make(text_of(each)) for each in named]
    if len({each.lower() for each in wanted}) == len(wanted):
        return named
    texts = map(text_of, named)
    is_other = [text != SpecText(name) for text, name in zip(texts, wanted, strict=True)]
    return [named[place] for place in sorted(range(len(named)), key=is_other.__getitem__)]


_BUILTINS = frozenset(dir(builtins))


def distinct_from_builtins(name: Identifier) -> Identifier:
    """A class called ``Warning`` would be taken for Python's own while pydantic looks for it."""
    return Identifier(f"{name}Model") if name in _BUILTINS else name


RESERVED_FIELDS = frozenset("""
    construct copy dict from_orm json model_computed_fields model_config model_construct
    model_copy model_dump model_dump_json model_extra model_fields model_fields_set
    model_json_schema model_parametrized_name model_post_init model_rebuild model_validate
    model_validate_json model_validate_strings parse_file parse_obj parse_raw schema schema_json
    update_forward_refs validate to_wire raw mro register
    """.split())
"""What a model has by itself: pydantic's ``BaseModel`` and the runtime's ``Model``."""

RESERVED_MODULES = frozenset(
    ["__init__", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""What no module can be called: Windows gives these names to devices, whatever the suffix."""

RESERVED_ARGUMENTS = frozenset("""
    self options extra_headers extra_query extra_body timeout max_retries idempotency_key
    unchecked on_request on_response
    """.split())
"""What every generated method takes besides its own arguments (the runtime's options)."""


@lru_cache(maxsize=_REMEMBERED)
def exact_identifier(text: SpecText) -> Identifier | None:
    """The text itself where it can be an attribute of a class as it stands.

    Two leading underscores can't: Python mangles them inside of a class.
    """
    raw = text.reveal()
    if not _IDENTIFIER.match(raw) or keyword.iskeyword(raw) or raw.startswith("__"):
        return None
    return Identifier(raw)


def raw_pattern(pattern: SpecText) -> str:
    """A regular expression, to be handed to an engine and to nothing else."""
    return pattern.reveal()


def raw_value(value: SpecText | SpecValue) -> JsonValue:
    """A value of the description, to be looked at and handed to nothing."""
    return value.reveal()


_OF_CALLERS = """
    _answered _call _call_or_stream _exchange _opened _pages _state _stream with_options
    with_raw_response with_streaming_response
    """.split()

RESERVED_RESOURCE_NAMES = frozenset(["_client", *_OF_CALLERS])
"""What a resource has by itself."""

RESERVED_CLIENT_NAMES = frozenset(["close", "self", "str", "stub", "super", *_OF_CALLERS])
"""What a client has by itself."""

RESERVED_CLIENT_ARGUMENTS = frozenset("""
    self environment base_url options timeout max_retries headers proxy transport http_client
    max_response_bytes unchecked on_request on_response
    """.split())
"""What a client's constructor takes besides credentials."""


def is_idempotency_key(header: SpecText) -> bool:
    """Whether a header is the one of the IETF's draft, under its name or the older one."""
    return header.reveal().lower() in ("idempotency-key", "x-idempotency-key")


def scheme_key(name: SpecText) -> str:
    """A security scheme's name, to look it up in a vendor's configuration."""
    return name.reveal()
