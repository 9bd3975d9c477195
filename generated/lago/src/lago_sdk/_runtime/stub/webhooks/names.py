"""Which webhooks tell of a change: by the words of their names."""

from __future__ import annotations

from collections.abc import Iterable

from .changes import Change, words

_VERBS = {
    "created": frozenset({"created", "create", "new", "added"}),
    "updated": frozenset({"updated", "update", "changed", "modified", "edited"}),
    "deleted": frozenset({"deleted", "delete", "removed", "destroyed"}),
}
_FILLERS = frozenset({"event", "events", "webhook", "was", "is", "has", "been"})


def telling_of(names: Iterable[str], change: Change) -> list[str]:
    """The webhooks that tell of a change.

    A name is that of the thing and that of the action, in any order, and no more:
    ``order.created``, ``OrderCreated``, ``new-order``.
    """
    return [name for name in names if _tells(words(name), change)]


def _tells(name: tuple[str, ...], change: Change) -> bool:
    noun = words(change.noun)
    for known in (noun, noun[-1:]):
        rest = [word for word in name if word not in known and word not in _FILLERS]
        has_noun = bool(known) and all(word in name for word in known)
        if has_noun and rest and all(_is_verb(word, change.action) for word in rest):
            return True
    return False


def _is_verb(word: str, action: str) -> bool:
    """Whether a word is the action, or what was done by it: ``cancel``, ``canceled``."""
    if action in _VERBS:
        return word in _VERBS[action]
    parts = words(action)
    return word in parts or word.startswith("".join(parts).rstrip("e"))
