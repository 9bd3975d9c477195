"""The description with one text replaced: which mutants there are, and how each is made."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tests.hostile.base_spec import document, neighbours, places
from tests.hostile.payloads import Payload, payloads
from tests.hostile.positions import Data, Position, escaped

_LONE = re.compile("[\ud800-\udfff]")
_PLAIN = "a-plain-scalar-goes-here"
_EXTENDED = frozenset({"paths", "responses", "callbacks"})
_VALUES = frozenset({"enum", "const"})
_UNRESERVED = "~!$&'()*+,;=:@/?-._"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One position with one payload."""

    position: Position
    payload: Payload

    @property
    def name(self) -> str:
        """What ``HOSTILE_ONLY`` takes to run this one alone."""
        return f"{self.payload.name} at {self.position}"

    @property
    def text(self) -> str:
        """What stands at the position now."""
        original = str(self.position.original)
        made = self.payload.make(original, neighbours()[self.position])
        return f"{original}{made}" if self.position.tail else made

    @property
    def file_name(self) -> str:
        """Plain scalars need YAML; JSON says everything else exactly, lone surrogates too."""
        return f"openapi.{self.payload.syntax}"

    def document(self) -> dict[str, Data]:
        """The document as the reader should see it; a plain scalar is in it as text."""
        return replaced(document(), self.position, _LONE.sub("\ufffd", self.text))

    def source(self) -> str:
        """The text of the file."""
        written = json.dumps(self.text) if self.payload.syntax == "json" else self.text
        if self.payload.syntax == "json" and not self._is_duplicate:
            return json.dumps(replaced(document(), self.position, self.text))
        marked = json.dumps(replaced(document(), self.position, _PLAIN))
        named = json.dumps(_fragment(self.text))[1:-1]
        return marked.replace(json.dumps(_PLAIN), written).replace(_PLAIN, named)

    @property
    def is_counted(self) -> bool:
        """Whether as much should come out as before.

        Not where a media type has changed (what is not JSON has no models), where a path or a
        status has become an extension (OpenAPI 3.1, 4.9), or where a value is of another type now
        (null is no member of a ``Literal``, but ``None`` beside it).
        """
        tokens = self.position.tokens
        is_extension = self.text.startswith("x-") and not _EXTENDED.isdisjoint(tokens[-2:-1])
        is_retyped = self.payload.syntax == "yaml" and not _VALUES.isdisjoint(tokens[-2:])
        return not (self.position.is_media_type or is_extension or is_retyped)

    @property
    def _is_duplicate(self) -> bool:
        """Whether the mapping has the key already: as data it can't have both."""
        owner: Any = document()
        for token in self.position.tokens[:-1]:
            owner = owner[token]
        return self.position.kind == "key" and self.text in owner


def draw(count: int | None, seed: int, shard: tuple[int, int] = (0, 1)) -> Iterator[Mutant]:
    """``count`` mutants (all without a count), the same ones for the same seed.

    Every position comes once before any comes twice, and payloads take turns; shard ``(i, n)`` is
    every n-th of them.
    """
    chosen = random.Random(seed)
    spots, texts = list(places()), list(payloads())
    chosen.shuffle(spots)
    chosen.shuffle(texts)
    total = len(spots) * len(texts)
    part, parts = shard
    for number in range(part, total if count is None else min(count, total), parts):
        turn, rank = divmod(number, len(spots))
        yield Mutant(spots[rank], texts[(rank + turn) % len(texts)])


def replaced(base: dict[str, Data], position: Position, text: str) -> dict[str, Data]:
    """A copy of a document with ``text`` at a position, references renamed along."""
    made = copy.deepcopy(base)
    owner: Any = made
    for token in position.tokens[:-1]:
        owner = owner[token]
    last = position.tokens[-1]
    if position.kind == "value":
        if isinstance(owner, dict) and last == "name" and owner.get("in") == "path":
            _rename_in_paths(made, str(position.original), text)
        owner[last] = text
    else:
        _rename_key(owner, str(last), text)
        _rename_along(made, position.tokens, text)
    return made


def _rename_key(owner: dict[str, Data], old: str, new: str) -> None:
    """Another key at the same place; one that is there already is overwritten."""
    entries = [(new if key == old else key, value) for key, value in owner.items()]
    owner.clear()
    owner.update(entries)


def _rename_in_paths(made: dict[str, Data], old: str, new: str) -> None:
    """A path parameter's template goes by its name."""
    paths = made["paths"]
    assert isinstance(paths, dict)
    for path in list(paths):
        _rename_key(paths, path, path.replace(f"{{{old}}}", f"{{{new}}}"))


def _rename_along(made: dict[str, Data], tokens: tuple[str | int, ...], new: str) -> None:
    """What refers to a component goes by its new name."""
    if len(tokens) != 3 or tokens[0] != "components":
        return
    _, kind, old = map(str, tokens)
    if kind == "securitySchemes":
        _rename_requirements(made, old, new)
    start = f"#/components/{kind}/"
    _rename_references(made, start + escaped(old), start + _fragment(new))
    if kind == "schemas":
        for parent in _mappings(made):
            _rename_values(parent.get("mapping"), old, new)


def _fragment(name: str) -> str:
    """A name in a URI fragment; what has no UTF-8 stays as it is."""
    try:
        return quote(escaped(name), safe=_UNRESERVED)
    except UnicodeEncodeError:
        return escaped(name)


def _rename_requirements(node: Data, old: str, new: str) -> None:
    for parent in _mappings(node):
        requirements = parent.get("security")
        for each in requirements if isinstance(requirements, list) else ():
            if isinstance(each, dict) and old in each:
                _rename_key(each, old, new)


def _rename_references(node: Data, old: str, new: str) -> None:
    """``$ref`` wherever it is, and the values of discriminators' mappings."""
    for parent in _mappings(node):
        _rename_values(parent, old, new, "$ref")
        _rename_values(parent.get("mapping"), old, new)


def _rename_values(holder: Data, old: str, new: str, wanted: str = "") -> None:
    """Values that name a thing, or something inside of it."""
    entries = holder if isinstance(holder, dict) else {}
    for key, value in entries.items():
        if isinstance(value, str) and wanted in ("", key) and f"{value}/".startswith(f"{old}/"):
            entries[key] = new + value.removeprefix(old)


def _mappings(node: Data) -> Iterator[dict[str, Data]]:
    if isinstance(node, dict):
        yield node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        yield from _mappings(child)
