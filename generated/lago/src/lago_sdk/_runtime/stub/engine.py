"""From a request to its answer: the checks in the order in which vendors do them.

Nothing here knows of sockets. Route, method, credentials, parameters, media type,
body; then the memory answers, or the operation's first success with a sample.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import MutableMapping
from copy import copy

from .answer_check import AnswerCheck
from .answers import Answer
from .bodies import BodyCheck
from .credentials import CredentialCheck
from .document import Document
from .event_samples import EventSamples
from .examples import Sampler
from .incoming import Incoming
from .json_values import dump
from .offences import Rejection, invalid, method_not_allowed, not_found
from .operations import StubOperation
from .options import StubOptions
from .parameters import ParameterCheck
from .problems import Problems
from .responder import Responder
from .router import Match, Route, Router
from .served_document import served_document
from .state.calls import StateCall
from .state.handlers import Handler
from .state.handling import Handling
from .state.inference import Inference
from .state.memory import Memory
from .state.opening import open_memory, open_store
from .validators import Validators

_PREFER_CODE = re.compile(r"(?:^|[,;\s])code=\"?([0-9A-Za-z]+)")


class Engine:
    """Answers requests to one API.

    Attributes:
        memory: What it remembers; None if it remembers nothing.
        handlers: Python that answers operations, by their names; the first of the maps
            is for this engine alone.
    """

    def __init__(
        self,
        document: Document,
        operations: tuple[StubOperation, ...],
        options: StubOptions,
        problems: Problems,
        inference: Inference | None = None,
        handlers: MutableMapping[str, Handler] | None = None,
    ) -> None:
        validators = Validators(document, problems)
        sampler = Sampler(document, validators, problems, options.seed)
        self._document = document
        self._operations = operations
        self._router = Router(document, operations)
        self._credentials = CredentialCheck(document, options, problems)
        self._parameters = ParameterCheck(document, validators)
        self._bodies = BodyCheck(document, validators)
        self.answer_check = AnswerCheck(document, validators)
        self.event_samples = EventSamples(document, validators, sampler)
        self._responder = Responder(document, operations, validators, sampler, problems)
        self.memory: Memory | None = None
        if options.state != "off":
            inference = inference or Inference(document, operations)
            self.memory = open_memory(document, inference, self._responder, options)
        # The mapping itself, not what is in it now: handlers may be added later.
        given: MutableMapping[str, Handler] = {} if handlers is None else handlers
        self.handlers: ChainMap[str, Handler] = ChainMap({}, given)
        self._handlers = Handling(self.handlers, self.memory, self._responder)

    def fresh(self, state: str) -> Engine:
        """The same engine with a memory and handlers of its own; the rest is shared.

        Args:
            state: As in ``StubOptions``.
        """
        made = copy(self)
        if self.memory is not None:
            store = open_store(state, self._document.title)
            made.memory = self.memory.with_store(store)
        made.handlers = self.handlers.new_child()
        made._handlers = Handling(made.handlers, made.memory, self._responder)
        return made

    def answer(self, incoming: Incoming) -> Answer:
        """The answer to a request."""
        match = self._router.find(incoming.raw_path)
        if match is None:
            return self._without_route(incoming)
        route = match.route
        operation = route.operation(incoming)
        try:
            if operation is None:
                raise method_not_allowed(route.allow)
            return self._answer(operation, match, incoming)
        except Rejection as rejection:
            return self._refuse(rejection, incoming, operation, route)

    def operation_of(self, incoming: Incoming) -> StubOperation | None:
        """The operation that a request is for."""
        match = self._router.find(incoming.raw_path)
        return match.route.operation(incoming) if match else None

    def refuse(self, rejection: Rejection, incoming: Incoming) -> Answer:
        """The answer to a request that was refused before it was read."""
        match = self._router.find(incoming.raw_path)
        route = match.route if match else None
        operation = route.operation(incoming) if route else None
        return self._refuse(rejection, incoming, operation, route)

    def _without_route(self, incoming: Incoming) -> Answer:
        if incoming.raw_path == "/openapi.json":
            if incoming.method in ("GET", "HEAD"):
                return self._served_document(incoming)
            return self._refuse(method_not_allowed("GET, HEAD"), incoming, None, None)
        return self._refuse(not_found(), incoming, None, None)

    def _answer(
        self, operation: StubOperation, match: Match, incoming: Incoming
    ) -> Answer:
        forced = _forced_status(incoming)
        if forced is not None:
            return self._responder.forced(operation, forced, incoming)
        self._credentials.check(operation, incoming)
        values, wrong = self._parameters.read(operation, incoming, match.values)
        if wrong:
            raise invalid(wrong)
        body, wrong = self._bodies.read(operation, incoming)
        if wrong:
            raise invalid(wrong)
        call = StateCall(operation, incoming, values, body)
        handler = self._handlers.handler(operation)
        if handler is not None:
            return self._handlers.answer(handler, call, lambda: self._usual(call))
        return self._usual(call)

    def _usual(self, call: StateCall) -> Answer:
        """The answer of the memory, or a sample."""
        operation, incoming = call.operation, call.incoming
        success = self._responder.success
        if self.memory is not None:
            return self.memory.once(call, lambda: success(operation, incoming))
        return success(operation, incoming)

    def _refuse(
        self,
        rejection: Rejection,
        incoming: Incoming,
        operation: StubOperation | None,
        route: Route | None,
    ) -> Answer:
        return self._responder.rejection(rejection, incoming, operation, route)

    def _served_document(self, incoming: Incoming) -> Answer:
        """The document of this server."""
        served = served_document(
            self._document,
            self._operations,
            self._responder.errors,
            incoming.base_url,
        )
        headers = (("content-type", "application/json"),)
        return Answer(200, headers, dump(served), None, "the document")


def _forced_status(incoming: Incoming) -> str | None:
    """The status that the request asks for; ``Prefer`` is RFC 7240's header."""
    asked = incoming.headers.get("x-stub-status")
    if asked is not None:
        return asked.strip()
    found = _PREFER_CODE.search(incoming.headers.get("prefer", ""))
    return found.group(1) if found else None
