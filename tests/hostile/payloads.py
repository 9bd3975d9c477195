"""What is put into a description: texts that have broken other generators."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tests.hostile.payload_texts import SCALARS, TEXTS

Syntax: TypeAlias = Literal["json", "yaml"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """``make`` gets the text that is replaced, and another one that the new one may collide with.

    ``yaml`` payloads are written into a YAML document as plain scalars, everything else into JSON.
    """

    name: str
    kind: str
    make: Callable[[str, str], str]
    syntax: Syntax = "json"


def payloads() -> tuple[Payload, ...]:
    """All of them, in a fixed order."""
    texts = (
        Payload(name=f"{kind}-{number}", kind=kind, make=_always(text))
        for kind, listed in TEXTS.items()
        for number, text in enumerate(listed)
    )
    return (*texts, *_collisions(), *_plain_scalars())


def _always(text: str) -> Callable[[str, str], str]:
    return lambda original, other: text


def _collisions() -> Iterator[Payload]:
    """Names that differ from another one only where Python, pydantic or a disk does not look."""
    for name, make in _COLLISIONS.items():
        yield Payload(name=f"collision-{name}", kind="collision", make=make)


def _plain_scalars() -> Iterator[Payload]:
    """What YAML reads as something that is not text."""
    for number, text in enumerate(SCALARS):
        yield Payload(name=f"scalar-{number}", kind="scalar", make=_always(text), syntax="yaml")


def _full_width(text: str) -> str:
    """The same letters to NFKC, and so to Python's own reading of identifiers."""
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


_COLLISIONS: dict[str, Callable[[str, str], str]] = {
    "same": lambda original, other: other,
    "upper": lambda original, other: other.upper(),
    "lower": lambda original, other: other.lower(),
    "title": lambda original, other: other.title(),
    "punctuation": lambda original, other: f"{other}-",
    "underscore": lambda original, other: f"{other}_",
    "split": lambda original, other: "_".join(other),
    "numbered": lambda original, other: f"{other}_2",
    "plural": lambda original, other: f"{other}s",
    "full-width": lambda original, other: _full_width(other),
    "combining": lambda original, other: f"{other}\u0301",
    "async": lambda original, other: f"Async{other}",
    "param": lambda original, other: f"{other}Param",
    "input": lambda original, other: f"{other}Input",
    "own": lambda original, other: f"{original}.{original}",
}
