"""Samples of what an API sends by itself, and whether others would be valid too."""

from __future__ import annotations

from .document import Document, Node
from .examples import Sampler
from .json_values import JSON, mapping, sequence
from .media_types import kind_of
from .text_values import property_schema
from .validators import Validators

_NAMES = ("type", "event", "event_type", "eventType", "webhook_type", "name", "topic")
"""Members that hold an event's name where no list of values says so."""


class EventSamples:
    """Looks into the request bodies of webhooks and callbacks."""

    def __init__(
        self, document: Document, validators: Validators, sampler: Sampler
    ) -> None:
        self._document = document
        self._validators = validators
        self._sampler = sampler

    def content_of(self, operation: Node) -> Node | None:
        """The JSON content of a webhook's body; None if nothing is said of it."""
        body = self._document.child(operation, "requestBody")
        contents = self._document.followed_children(body, "content") if body else []
        return next((node for name, node in contents if kind_of(name) == "json"), None)

    def sample(self, media: Node) -> JSON:
        """A sample of the content; the API writes it, so that its members are all there."""
        return self._sampler.of_media(media, "response").value

    def is_valid(self, media: Node, value: JSON) -> bool:
        """Whether a value is what the content may be."""
        schema = media.child("schema")
        if schema is None:
            return True
        return self._validators.get(schema.pointer, "response").is_valid(value)

    def named(self, media: Node, sample: JSON, event: str) -> JSON:
        """The sample with the event's name in the member that holds it."""
        if not isinstance(sample, dict):
            return sample
        texts = [name for name, value in sample.items() if isinstance(value, str)]
        own = [name for name in texts if self._lists(media, name, event)]
        for name in own or [each for each in _NAMES if each in texts]:
            changed: JSON = {**sample, name: event}
            if self.is_valid(media, changed):
                return changed
        return sample

    def _lists(self, media: Node, name: str, event: str) -> bool:
        schema = media.child("schema")
        if schema is None:
            return False
        found = mapping(property_schema(self._document, schema.value, name))
        return found.get("const") == event or event in sequence(found.get("enum"))
