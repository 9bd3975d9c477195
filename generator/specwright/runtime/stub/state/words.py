"""Names as words: how fields, parameters and paths are known to mean the same thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "indices": "index",
    "shelves": "shelf",
    "halves": "half",
    "leaves": "leaf",
}
# Ends of words that are no plural although they end in an s.
_NO_PLURAL = ("ss", "us", "is", "news")


@lru_cache(maxsize=8192)
def words(name: str) -> Words:
    """The words of a name in lower case: ``externalCustomer_id`` has three."""
    return tuple(found.lower() for found in _WORD.findall(name))


@lru_cache(maxsize=8192)
def noun(name: str) -> Words:
    """The words of a name, the last one in the singular: ``add_ons`` is an add-on."""
    found = words(name)
    return (*found[:-1], singular(found[-1])) if found else ()


def singular(word: str) -> str:
    """An English noun in the singular, by its end; what is no plural stays."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "uses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith(_NO_PLURAL) or not word.endswith("s") or len(word) < 3:
        return word
    return word[:-1]


def without(name: Words, left_out: Words) -> Words | None:
    """``name`` without a run of words in it; None if they are not in it."""
    size = len(left_out)
    for start in range(len(name) - size + 1) if size else ():
        if name[start : start + size] == left_out:
            return (*name[:start], *name[start + size :])
    return None


def ends_with(name: Words, end: Words) -> bool:
    """Whether the last words of ``name`` are ``end``."""
    return bool(end) and name[-len(end) :] == end
