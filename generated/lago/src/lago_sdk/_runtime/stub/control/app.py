"""The control endpoints as a part of a stub's ASGI application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..answers import Answer, problem
from ..incoming import Incoming
from ..json_values import InvalidJSON, dump, load, mapping
from ..replies import Reply
from .endpoints import Endpoints, NotThere
from .guard import Guard
from .page import page_answer

if TYPE_CHECKING:
    from ..service import StubService

PREFIX: Final = "/_specwright"
"""The path below which they are."""

_ALWAYS: Final = (
    ("cache-control", "no-store"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
)


class ControlApp:
    """Answers what is asked below ``/_specwright/``; nothing of it is in the journal."""

    def __init__(self, service: StubService) -> None:
        self._guard = Guard(service.options.control_hosts)
        self._endpoints = Endpoints(service)

    def reply(self, incoming: Incoming, client: str | None) -> Reply:
        """The answer to a request from an address."""
        objection = self._guard.objection(incoming.method, incoming.headers, client)
        if objection is not None:
            status, reason = objection
            answer = problem(status, reason, headers=_ALWAYS)
            return Reply(answer)
        return Reply(self._answer(incoming))

    def _answer(self, incoming: Incoming) -> Answer:
        path = incoming.raw_path.removeprefix(PREFIX)
        if path in ("", "/"):
            return page_answer(incoming, path, _ALWAYS)
        try:
            body = mapping(load(incoming.body)) if incoming.body else {}
            found = self._endpoints.answer(incoming.method, path, incoming.query, body)
        except NotThere as error:
            return problem(404, str(error), headers=_ALWAYS)
        except (InvalidJSON, ValueError) as error:
            return problem(400, str(error), headers=_ALWAYS)
        content = ("content-type", "application/json")
        return Answer(200, (content, *_ALWAYS), dump(found))
