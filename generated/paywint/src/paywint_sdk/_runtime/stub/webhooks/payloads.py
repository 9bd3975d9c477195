"""What an event carries: a sample of its schema, with the thing that it is about in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..json_values import JSON, mapping

if TYPE_CHECKING:
    from ..document import Node
    from ..event_samples import EventSamples
    from .changes import Change

_USUAL = ("data", "object", "resource", "payload", "entity", "attributes")
"""Members that hold the thing, whatever it is."""


class Payloads:
    """Makes the bodies of one API's webhooks and callbacks.

    Args:
        samples: Knows what the document says of them.
        event_member: The member that holds the webhook's name, where no list says it.
    """

    def __init__(self, samples: EventSamples, event_member: str | None) -> None:
        self._samples = samples
        self._event_member = event_member

    def make(self, operation: Node, event: str, change: Change | None) -> JSON:
        """The body of an event; None where nothing is said of it."""
        media = self._samples.content_of(operation)
        if media is None:
            return None
        named = self._named(media, event)
        if change is None or not change.thing:
            return named
        fitting = (
            candidate
            for candidate in _with(named, change)
            if self._samples.is_valid(media, candidate)
        )
        return next(fitting, named)

    def _named(self, media: Node, event: str) -> JSON:
        """The sample, with the event's name where it goes."""
        sample = self._samples.sample(media)
        if self._event_member is not None and isinstance(sample, dict):
            return {**sample, self._event_member: event}
        return self._samples.named(media, sample, event)


def _with(sample: JSON, change: Change) -> Iterator[JSON]:
    """The sample with the thing in it, the likeliest place first."""
    if not isinstance(sample, dict):
        return
    names = [name for name, value in sample.items() if isinstance(value, dict)]
    likely = (change.noun, change.noun.rpartition("_")[2], *_USUAL)
    for name in sorted(names, key=lambda each: _rank(each, likely)):
        inner = mapping(sample[name])
        for replaced in _with(inner, change):
            yield {**sample, name: replaced}
        yield {**sample, name: change.thing}
        yield {**sample, name: _laid_over(inner, change.thing)}
    yield change.thing
    yield _laid_over(sample, change.thing)


def _laid_over(sample: dict[str, JSON], thing: dict[str, JSON]) -> dict[str, JSON]:
    """The sample with the members of the thing that it has as well."""
    return {name: thing.get(name, value) for name, value in sample.items()}


def _rank(name: str, likely: tuple[str, ...]) -> int:
    return likely.index(name) if name in likely else len(likely)
