"""Where a description can be replaced: every scalar, and every key that its author chose.

Texts with a slash (paths, addresses, media types) come a second time as ``tail`` positions: there
the payload goes behind what was written, so that it gets past whoever looks at the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Scalar: TypeAlias = None | bool | int | float | str
Data: TypeAlias = "Scalar | list[Data] | dict[str, Data]"
Token: TypeAlias = str | int
Context: TypeAlias = Literal["object", "names", "data"]
"""What a mapping is: an object of OpenAPI, names of the author's, or a value of any shape."""

_NAMES = frozenset("""
    paths webhooks properties patternProperties $defs schemas responses parameters examples
    requestBodies headers securitySchemes links callbacks pathItems content encoding mapping scopes
    variables dependentRequired dependentSchemas
    """.split())
_DATA = frozenset("example default const enum value".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A scalar or a key; ``tokens`` lead to it, the last one being the key itself."""

    tokens: tuple[Token, ...]
    kind: Literal["value", "key"]
    tail: bool = False
    original: Scalar

    @property
    def pointer(self) -> str:
        """As a JSON pointer (RFC 6901)."""
        return "".join(f"/{escaped(token)}" for token in self.tokens)

    @property
    def is_media_type(self) -> bool:
        """Whether this is a key under ``content``."""
        return self.kind == "key" and "content" in self.tokens[-2:-1]

    def __str__(self) -> str:
        return f"{'tail of ' if self.tail else ''}{self.kind} {self.pointer}"


def escaped(token: Token) -> str:
    """A token of a JSON pointer (RFC 6901, 3)."""
    return str(token).replace("~", "~0").replace("/", "~1")


def positions(document: Data) -> tuple[Position, ...]:
    """All of them, in the order of the document."""
    found = tuple(_walk(document, (), "object"))
    return (*found, *(replace(each, tail=True) for each in found if _has_beginning(each)))


def _has_beginning(position: Position) -> bool:
    return "/" in str(position.original) and position.tokens[-1] != "$ref"


def _walk(node: Data, tokens: tuple[Token, ...], context: Context) -> Iterator[Position]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key != "$ref" and (context != "object" or key.startswith("x-")):
                yield Position(tokens=(*tokens, key), kind="key", original=key)
            yield from _walk(value, (*tokens, key), _context(tokens, key, context))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _walk(value, (*tokens, index), _item_context(tokens, context))
    else:
        yield Position(tokens=tokens, kind="value", original=node)


def _item_context(tokens: tuple[Token, ...], context: Context) -> Context:
    """What a mapping in a list is; the examples of a schema are a list, those of others are not."""
    if context == "names" and tokens[-1] != "security":
        return "data" if tokens[-1] == "examples" else "object"
    return context


def _context(tokens: tuple[Token, ...], key: str, context: Context) -> Context:
    """What the mapping under a key is."""
    if context == "data" or (context == "object" and (key in _DATA or key.startswith("x-"))):
        return "data"
    if context == "names":
        return "names" if tokens[-1] == "callbacks" else "object"
    return "names" if key in _NAMES or key == "security" else "object"
