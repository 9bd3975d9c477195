"""``Webhooks``: the events of one API's stub, on changes and on demand."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ..json_values import JSON, dump, text
from .callbacks import callbacks_of, operations_of
from .deliveries import Delivered, Deliveries
from .names import telling_of
from .payloads import Payloads
from .sender import HERE, Message, Receiver, Sender
from .signing import Signing
from .statuses import Statuses
from .targets import Handler, TargetError, checked_target

if TYPE_CHECKING:
    from ..answers import Answer
    from ..api import StubAPI
    from ..document import Node
    from ..event_samples import EventSamples
    from ..incoming import Incoming
    from ..operations import StubOperation
    from ..options import StubOptions
    from .changes import Change


class Webhooks:
    """Sends what the API would send by itself.

    Attributes:
        duplicate: Whether every event is sent twice, with one id.
        reorder: Whether events overtake each other: each waits for the next one.
        bad_signature: Whether the signatures are those of other bodies.
        delay: Seconds before each is sent to an address.
        sender: Delivers; it has the log, and how often an event is sent again.
    """

    def __init__(
        self, api: StubAPI, samples: EventSamples, options: StubOptions
    ) -> None:
        self._api = api
        self._options = options
        self._samples = samples
        self._statuses = Statuses()
        self._receivers: list[Receiver] = []
        self._urls: list[str] = []
        self._held: list[tuple[Message, Sequence[str] | None]] = []
        self.sender = Sender()
        self.duplicate = self.reorder = self.bad_signature = False
        self.delay = 0.0
        for url in options.webhooks:
            self.to(url)

    @cached_property
    def _operations(self) -> Mapping[str, tuple[str, Node]]:
        """The method and the operation of every webhook."""
        document = self._api.document
        found: dict[str, tuple[str, Node]] = {}
        for name, item in document.followed_children(document.root, "webhooks"):
            for each in operations_of(document, item):
                found.setdefault(name, each)
        return found

    @cached_property
    def _signing(self) -> Signing:
        return Signing(self._api.signing, self._options.webhook_secret)

    @cached_property
    def _payloads(self) -> Payloads:
        return Payloads(self._samples, text(self._api.signing.get("event")) or None)

    @property
    def events(self) -> tuple[str, ...]:
        """The names of the webhooks."""
        return tuple(self._operations)

    @property
    def secret(self) -> str:
        """What a receiver verifies with."""
        return self._signing.secret

    @property
    def targets(self) -> tuple[str, ...]:
        """The addresses that are sent to."""
        return tuple(self._urls)

    @property
    def deliveries(self) -> Deliveries:
        """The log of every attempt."""
        return self.sender.deliveries

    def to(self, target: str | Handler) -> None:
        """Send all events there: to an address, or to a function of body and headers.

        Raises:
            TargetError: The address is of another machine, or is none.
        """
        if not callable(target):
            self._urls.append(checked_target(target, self._options.webhook_hosts))
            return

        def receive(message: Message) -> int | None:
            return target(message.body, message.headers())

        self._receivers.append(receive)

    def inbox(self) -> list[Delivered]:
        """A list that every event from now on is put into, signed as it would be sent."""
        found: list[Delivered] = []

        def receive(message: Message) -> None:
            found.append(message.delivered(HERE, 1, 204))

        self._receivers.append(receive)
        return found

    def send(
        self,
        event: str,
        payload: JSON = None,
        *,
        duplicate: bool = False,
        bad_signature: bool = False,
        delay: float = 0.0,
    ) -> None:
        """Send an event now.

        Args:
            event: The webhook's name.
            payload: What it carries; None makes a sample of what the document says.
            duplicate: Send it twice, with one id.
            bad_signature: Sign another body.
            delay: Seconds before it is sent to addresses.

        Raises:
            ValueError: The API has no such webhook.
        """
        if event not in self._operations:
            known = ", ".join(self.events) or "none"
            raise ValueError(f"there is no webhook {event!r}; there are: {known}")
        method, operation = self._operations[event]
        if payload is None:
            payload = self._payloads.make(operation, event, None)
        message = self._message(event, method, payload, bad_signature, delay)
        self._out(message, None, twice=duplicate)

    def observe(
        self, operation: StubOperation, incoming: Incoming, answer: Answer
    ) -> None:
        """Send what a call leads to, to those who wait for it."""
        if "callbacks" in operation.node.fields and answer.status < 300:
            self._call_back(operation, incoming, answer)
        if (self._receivers or self._urls) and self._operations:
            change = self._statuses.change_of(operation, incoming, answer)
            if change is not None:
                self.changed(change)

    def changed(self, change: Change) -> None:
        """Send the events that tell of a change."""
        for each in self._statuses.with_status(change):
            for event in telling_of(self._operations, each):
                method, operation = self._operations[event]
                payload = self._payloads.make(operation, event, each)
                self._out(self._message(event, method, payload), None)

    def release(self, *, reverse: bool = False) -> None:
        """Send what ``reorder`` holds back."""
        held, self._held = self._held, []
        for message, urls in reversed(held) if reverse else held:
            self._deliver(message, urls)

    def flush(self) -> None:
        """Wait until everything was delivered, or given up.

        Raises:
            TimeoutError: It takes longer than half a minute.
        """
        self.release()
        self.sender.flush()

    def reset(self) -> None:
        """As new: no targets but those of the options, nothing held, an empty log."""
        self._receivers.clear()
        self._urls[:] = self._options.webhooks
        self._held.clear()
        self._statuses = Statuses()
        self.duplicate = self.reorder = self.bad_signature = False
        self.delay = 0.0
        self.deliveries.clear()

    def close(self) -> None:
        """Send nothing any more."""
        self.sender.close()

    def _call_back(
        self, operation: StubOperation, incoming: Incoming, answer: Answer
    ) -> None:
        change = self._statuses.change_of(operation, incoming, answer)
        for each in callbacks_of(self._api.document, operation, incoming, answer):
            payload = self._payloads.make(each.operation, each.name, change)
            message = self._message(each.name, each.method, payload)
            try:
                url = checked_target(each.url, self._options.webhook_hosts)
            except TargetError as error:
                refused = message.delivered(each.url, 1, None, str(error))
                self.deliveries.add(refused)
            else:
                self._out(message, [url])

    def _message(
        self,
        event: str,
        method: str,
        payload: JSON,
        is_bad: bool = False,
        delay: float = 0.0,
    ) -> Message:
        body = b"" if payload is None else dump(payload)
        bad = is_bad or self.bad_signature
        signed = self._signing.message(body, time.time(), is_bad=bad)
        return Message(event, body, signed, payload, method, delay or self.delay)

    def _out(
        self, message: Message, urls: Sequence[str] | None, *, twice: bool = False
    ) -> None:
        """Deliver a message, or hold it back until the next one is there."""
        copies = [message] * (2 if twice or self.duplicate else 1)
        if not self.reorder:
            for each in copies:
                self._deliver(each, urls)
            return
        held, self._held = self._held, []
        for each in copies:
            if held:
                self._deliver(each, urls)
            else:
                self._held.append((each, urls))
        for earlier, its_urls in held:
            self._deliver(earlier, its_urls)

    def _deliver(self, message: Message, urls: Sequence[str] | None) -> None:
        """To its own address, or to all targets; functions get everything."""
        self.sender.send(message, self._receivers, self._urls if urls is None else urls)
