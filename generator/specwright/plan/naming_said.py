"""Names that a description gives its operations itself, with the resource in them.

First come the extensions that are for this (``GivenName``): a method without a group is below the
first tag. Then operationIds: ``issues/list-for-repo`` is ``issues.list_for_repo``,
``session.list`` is ``session.list``, and ``droplets_list`` of ``/v2/droplets`` is
``droplets.list`` where most of the description's operationIds are like that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from specwright.frozen import dataclass
from specwright.ir.operation import GivenName, Operation, PathText
from specwright.plan.naming import words
from specwright.plan.naming_verbs import is_plural, singular

_WORD = r"[A-Za-z](?:[\w-]*[A-Za-z0-9])?"
_WITH_DOTS = re.compile(rf"{_WORD}(?:\.{_WORD})+\Z")
_WITH_SLASH = re.compile(rf"{_WORD}/{_WORD}\Z")
_WITH_UNDERSCORE = re.compile(r"([A-Za-z][A-Za-z0-9]*)_([A-Za-z]\w*)\Z")
_SHARED_ADDRESS = re.compile(r"[?#]")
_METHODS = frozenset({"post", "put"})
_MOST = 0.9


@dataclass(frozen=True, slots=True)
class SaidName:
    """The parts of a resource and its method, as far as the description says them."""

    resource: Sequence[str] = ()
    method: str = ""


class SaidNames:
    """What an API's operations are called by their authors; most APIs do not say."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        grouped = [self._parts(each) for each in operations]
        firsts = Counter(parts[0] for parts in grouped if len(parts) > 2)
        first, count = next(iter(firsts.most_common(1)), ("", 0))
        self._service = first if count >= _MOST * sum(map(bool, grouped)) else ""
        underscored = sum(bool(_by_underscore(each)) for each in operations)
        self._is_underscored = underscored * 2 > len(operations)

    def name(self, operation: Operation, *, is_action: bool) -> SaidName:
        """What the description says; a name without parts where it says nothing.

        A path that ends in an action (``/chat.postMessage``) says more than underscores do.
        """
        if operation.given_name is not None:
            return _given(operation.given_name, operation)
        parts = self._parts(operation)
        if len(parts) > 2 and parts[0] == self._service:
            parts.pop(0)  # the service, as in storage.buckets.list
        if not parts and self._is_underscored and not is_action:
            parts = _by_underscore(operation)
        return SaidName(parts[:-1], parts[-1]) if parts else SaidName()

    def _parts(self, operation: Operation) -> list[str]:
        said = operation.operation_id.reveal() if operation.operation_id else ""
        if _WITH_DOTS.match(said):
            return said.split(".")
        if _WITH_SLASH.match(said) and not said.lower().startswith(operation.method.lower()):
            return said.split("/")
        return []


def said_words(operation: Operation) -> tuple[str, ...]:
    """The words of an operationId, without the path and the HTTP method in it.

    Nothing for one that is these alone (``GET_user-settings``); a framework's
    ``read_item_items__item_id__get`` is ``read item``.
    """
    said = words(operation.operation_id) if operation.operation_id else ()
    method = operation.method.lower()
    if said[:1] == (method,) and _is_restated(said[1:], operation):
        return ()
    path = words(operation.path.text) if said[-1:] == (method,) else ()
    end = len(said) - 1 - len(path)
    return said[:end] if path and end > 0 and said[end:-1] == path else said


def restated_words(operation: Operation) -> tuple[str, ...]:
    """The words of an operationId that is the path and the HTTP method alone, without the method.

    They tell operations apart that share an address: ``GET_DeleteQueue`` of
    ``/#Action=DeleteQueue``.
    """
    if _SHARED_ADDRESS.search(operation.path.text.reveal()) is None:
        return ()
    said = words(operation.operation_id) if operation.operation_id else ()
    return said[1:] if said[:1] == (operation.method.lower(),) else said


def _is_restated(said: tuple[str, ...], operation: Operation) -> bool:
    is_path = operation.operation_id is not None and "/" in operation.operation_id.reveal()
    return is_path or set(said) <= set(words(operation.path.text))


def _given(said: GivenName, operation: Operation) -> SaidName:
    """What an extension says, as far as there is a word in it."""
    group = [part.reveal() for part in said.group or operation.tags[:1] if words(part)]
    if said.method and words(said.method):
        return SaidName(group, said.method.reveal())
    return SaidName(group, _below(group, operation))


def _below(group: list[str], operation: Operation) -> str:
    """The operationId, without the group's words before it: what is left to say."""
    said = words(operation.operation_id) if operation.operation_id and group else ()
    before = words(" ".join(group))
    return "_".join(said[len(before) :] if said[: len(before)] == before else said)


def _by_underscore(operation: Operation) -> list[str]:
    """``droplets_list``: what stands first is a word of the path or a tag, the rest is not.

    ``message_batches_list`` of ``/messages/batches`` and ``messages_post`` are no such names.
    """
    said = operation.operation_id.reveal() if operation.operation_id else ""
    match = _WITH_UNDERSCORE.match(said)
    if match is None:
        return []
    group, first, *others = map(_compared, said.split("_"))
    pieces = [piece.text.reveal() for piece in operation.path.pieces if isinstance(piece, PathText)]
    parts = [part for piece in pieces for part in piece.split("/")]
    things = {_compared(part) for part in parts if is_plural(part)} if others else {group}
    known = {_compared(part) for part in (*parts, *(tag.reveal() for tag in operation.tags))}
    is_verb = (others or [first])[-1] not in _METHODS
    return [match[1], match[2]] if group in known and first not in things and is_verb else []


def _compared(text: str) -> str:
    return "".join(map(singular, words(text)))
