"""One API's stub: the engine that answers, what disturbs it, and what remembers it.

Nothing here knows of sockets: ``app`` and ``in_process`` bring requests.
"""

from __future__ import annotations

import logging
import time
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Protocol

from .answers import Answer, problem
from .faults import Fault, FaultError, Faults
from .faults.effects import disturbed, refusal
from .held_state import HeldState, Snapshots
from .journal import Journal
from .offences import too_large
from .operation_names import OperationNames
from .options import StubOptions
from .redaction import Redaction
from .replies import Reply

if TYPE_CHECKING:
    from .api import StubAPI
    from .incoming import Incoming
    from .operations import StubOperation
    from .proxy import Proxy
    from .state.handlers import Handler
    from .webhooks import Webhooks

LOGGER = logging.getLogger(__name__)

FAULT_HEADER = "x-stub-fault"
"""The header by which a request asks for a fault of its own."""


class Answerer(Protocol):
    """What answers: the engine, or the vendor through a proxy."""

    def answer(self, incoming: Incoming) -> Answer:
        """The answer to a request."""
        ...


class StubService:
    """Answers the calls of one API.

    Attributes:
        api: The API.
        options: How it behaves.
        faults: What is to go wrong.
        journal: The calls so far.
        state: What it remembers.
        proxy: What passes calls on to the vendor; None where the stub answers.
        snapshots: What it remembered at some moments.
    """

    def __init__(self, api: StubAPI, options: StubOptions) -> None:
        self.api = api
        self.options = options
        self._engine = api.engine(options)
        self.faults = Faults(api.operations, options.seed)
        self.faults.take(options.faults)
        redaction = Redaction(api.document, options)
        self.journal = Journal(api.operations, redaction)
        self.proxy = self._made_proxy(redaction) if options.proxy else None
        self._answerer: Answerer = self.proxy or self._engine
        self.state = HeldState(self._engine.memory, options.state)
        self.snapshots = Snapshots(self.state)

    def _made_proxy(self, redaction: Redaction) -> Proxy:
        from .proxy import Proxy

        record = Path(self.options.record) if self.options.record else None
        return Proxy(self.api, self._engine, redaction, self.options.proxy, record)

    def reply(self, incoming: Incoming, *, whole: bool = True) -> Reply:
        """Answer a request, and remember the call.

        Args:
            incoming: The request.
            whole: Whether its body is all there; else it was too large.
        """
        at, started = time.time(), time.perf_counter()
        try:
            reply = self._reply(incoming, whole)
        except Exception as error:
            # A fault of ours: the client is told so, never how.
            LOGGER.error("%s %s: %r", incoming.method, incoming.shown_path, error)
            LOGGER.debug("where it happened", exc_info=error)
            reply = Reply(problem(500, "The stub server failed"))
        seconds = time.perf_counter() - started
        call = self.journal.add(
            incoming, reply.answer, at=at, seconds=seconds, fault=reply.faults
        )
        self._observe(incoming, reply.answer)
        if self.options.on_call is not None:
            self.options.on_call(call)
        return reply

    @cached_property
    def webhooks(self) -> Webhooks:
        """What the API sends by itself."""
        from .webhooks import Webhooks

        return Webhooks(self.api, self._engine.event_samples, self.options)

    @cached_property
    def _speaking(self) -> dict[str, StubOperation]:
        """The operations whose calls may lead to requests of the API."""
        root = self.api.document.root.fields
        return {
            each.name: each
            for each in self.api.operations
            if "callbacks" in each.node.fields
            or ("webhooks" in root and each.method not in ("GET", "HEAD"))
        }

    def _observe(self, incoming: Incoming, answer: Answer) -> None:
        operation = self._speaking.get(answer.operation or "")
        if operation is None or answer.status >= 300:
            return
        try:
            self.webhooks.observe(operation, incoming, answer)
        except Exception as error:
            # The call was answered: what follows it must not change that.
            LOGGER.error("webhooks of %s: %r", operation.name, error)
            LOGGER.debug("where it happened", exc_info=error)

    def _reply(self, incoming: Incoming, whole: bool) -> Reply:
        if not whole:
            limit = self.options.body_limit
            return Reply(self._engine.refuse(too_large(limit), incoming))
        if not self.faults and FAULT_HEADER not in incoming.headers:
            return Reply(self._answerer.answer(incoming))
        return self._disturbed(incoming)

    def _disturbed(self, incoming: Incoming) -> Reply:
        """The reply with the faults that it meets; those of the header come last."""
        operation = self._engine.operation_of(incoming)
        try:
            faults = self._met(incoming, operation)
        except FaultError as error:
            return Reply(problem(400, "X-Stub-Fault", detail=str(error)))
        reply = Reply(self._answered(incoming, [fault for fault, _ in faults]))
        for fault, chance in faults:
            reply = disturbed(reply, fault, chance)
        return reply

    def _met(
        self, incoming: Incoming, operation: StubOperation | None
    ) -> list[tuple[Fault, Random]]:
        found = list(self.faults.met_by(operation.name if operation else ""))
        asked = incoming.headers.get(FAULT_HEADER)
        if asked is not None:
            found.append(
                (Fault.of_header(asked), Random(self.options.seed))
            )  # noqa: S311
        return found

    def _answered(self, incoming: Incoming, faults: list[Fault]) -> Answer:
        """The answer; an error takes the place of the call, or comes after it."""
        for fault in faults:
            rejection = refusal(fault)
            if rejection is not None:
                if fault.kind == "error_after_commit":
                    self._observe(incoming, self._answerer.answer(incoming))
                return self._engine.refuse(rejection, incoming)
        return self._answerer.answer(incoming)

    def handle(self, operation: str, handler: Handler) -> None:
        """Let a function answer an operation of this stub.

        Raises:
            ValueError: The API has no such operation.
        """
        found = OperationNames(self.api.operations).find(operation)
        self._engine.handlers[found.name] = handler

    def reset(self) -> None:
        """As if nothing had been called: the faults and the state of the beginning."""
        self.journal.clear()
        self.faults.clear()
        self.faults.take(self.options.faults)
        self.state.reset()
        self._engine.handlers.maps[0].clear()
        if "webhooks" in vars(self):
            self.webhooks.reset()

    def take_over(self, other: StubService) -> tuple[str, ...]:
        """Go on where another form of the API ends: state, faults, targets.

        Returns:
            The collections that are gone; what they held is kept aside.
        """
        self.faults.clear()
        self.faults.take([fault for _, fault in other.faults])
        for url in other.webhooks.targets[len(self.options.webhooks) :]:
            self.webhooks.to(url)
        vanished = self.state.take_over(other.state)
        other.close()
        return vanished

    def close(self) -> None:
        """Send nothing any more, and let go of files."""
        if "webhooks" in vars(self):
            self.webhooks.close()
        self.state.close()
