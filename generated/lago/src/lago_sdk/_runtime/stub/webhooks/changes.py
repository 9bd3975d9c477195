"""What calls do to an API's things, told from their operations and answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias
from urllib.parse import unquote

from ..json_values import JSON, InvalidJSON, load, mapping, text

if TYPE_CHECKING:
    from ..answers import Answer
    from ..incoming import Incoming
    from ..operations import StubOperation

Action: TypeAlias = Literal["created", "updated", "deleted"] | str

_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened to a thing.

    Attributes:
        noun: What it is, in the singular: ``order``, ``billable_metric``.
        action: ``created``, ``updated``, ``deleted``; or the name of another action
            (``cancel``), or of a status that the thing came to (``paid``).
        thing: The thing, as far as it is known.
    """

    noun: str
    action: str
    thing: dict[str, JSON]


def change_of(
    operation: StubOperation, incoming: Incoming, answer: Answer
) -> Change | None:
    """What a call did; None if it was refused or changes nothing."""
    if answer.status >= 300 or incoming.method in ("GET", "HEAD", "OPTIONS"):
        return None
    segments = [each for each in operation.path.partition("?")[0].split("/") if each]
    if not segments:
        return None
    thing = _unwrapped(answer.body)
    fixed = [each for each in segments if "{" not in each]
    if not fixed:
        return None
    if "{" in segments[-1]:
        action = "deleted" if incoming.method == "DELETE" else "updated"
        thing = thing or _named_by(segments[-1], incoming)
        return Change(singular(fixed[-1]), action, thing)
    if len(segments) > 1 and "{" in segments[-2] and len(fixed) > 1:
        if not _is_collection(fixed[-1]):
            return Change(singular(fixed[-2]), fixed[-1].lower(), thing)
    return Change(singular(fixed[-1]), "created", thing)


def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case: ``orderPaid``, ``order.paid``, ``order-paid``."""
    return tuple(each.lower() for each in _WORDS.findall(name))


def singular(segment: str) -> str:
    """One of what a collection holds: ``order`` of ``orders``, words joined by ``_``."""
    name = "_".join(words(segment))
    if name.endswith("ies") and len(name) > 4:
        return f"{name[:-3]}y"
    if name.endswith(("sses", "xes", "shes", "ches")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _is_collection(segment: str) -> bool:
    return singular(segment) != "_".join(words(segment))


def _unwrapped(body: bytes) -> dict[str, JSON]:
    """The thing of an answer: what is alone in it (``{"order": {...}}``), or all of it."""
    try:
        found = mapping(load(body)) if body else {}
    except InvalidJSON:
        return {}
    inner = [value for value in found.values() if isinstance(value, dict)]
    return inner[0] if len(found) == 1 and inner else found


def _named_by(segment: str, incoming: Incoming) -> dict[str, JSON]:
    """A thing of which the path says the id alone."""
    name = segment.partition("{")[2].partition("}")[0]
    value = unquote(incoming.raw_path.rstrip("/").rpartition("/")[2])
    return {"id": value, text(name): value}
