"""Calls handlers, and makes answers of their replies."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..answers import Answer
from ..json_values import JSON, InvalidJSON, dump, load
from ..operations import StubOperation
from ..responder import Responder
from .behaviour import names_of
from .calls import StateCall
from .handlers import Handler, HandlerCall, Reply, Things
from .memory import Memory

_JSON = ("content-type", "application/json")


class Handling:
    """The handlers of one API."""

    def __init__(
        self,
        handlers: Mapping[str, Handler],
        memory: Memory | None,
        responder: Responder,
    ) -> None:
        self._handlers = handlers
        self._memory = memory
        self._responder = responder

    def handler(self, operation: StubOperation) -> Handler | None:
        """The handler of an operation, by its name or its method and path."""
        if not self._handlers:
            return None
        found = (self._handlers.get(name) for name in names_of(operation))
        return next((one for one in found if one is not None), None)

    def answer(
        self, handler: Handler, call: StateCall, usual: Callable[[], Answer]
    ) -> Answer:
        """What the handler replies; the usual answer if it replies nothing.

        A reply that breaks the schema that is declared for it is sent all the same, and
        noted: it was made by hand to be what it is.
        """
        reply = handler(self._call(call, usual))
        if reply is None:
            return usual()
        return self._made(call, reply)

    def _call(self, call: StateCall, usual: Callable[[], Answer]) -> HandlerCall:
        path = {name: v for (where, name), v in call.values.items() if where == "path"}
        return HandlerCall(
            operation=call.operation.name,
            method=call.operation.method,
            path=path,
            query=call.query,
            headers=call.incoming.headers,
            body=call.body,
            things=Things(self._memory) if self._memory else None,
            usual=lambda: _reply(usual()),
        )

    def _made(self, call: StateCall, reply: Reply) -> Answer:
        name = call.operation.name
        more = tuple((key.lower(), value) for key, value in reply.headers.items())
        if reply.body is None:
            return Answer(reply.status, more, b"", name, "by a handler")
        wrong = self._responder.violations(call.operation, reply.status, reply.body)
        note = f"by a handler, against its schema: {wrong}" if wrong else "by a handler"
        headers = (
            more if any(key == "content-type" for key, _ in more) else (_JSON, *more)
        )
        return Answer(reply.status, headers, dump(reply.body), name, note)


def _reply(answer: Answer) -> Reply:
    """An answer as a handler reads it; content that is no JSON is not shown."""
    body: JSON = None
    try:
        body = load(answer.body) if answer.body else None
    except InvalidJSON:
        body = None
    return Reply(body, answer.status, dict(answer.headers))
