"""How an operation's success is written: status, media type, schema, sample, headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..answers import Answer, Headers, has_content
from ..document import Node
from ..error_responses import status_of
from ..incoming import Incoming
from ..json_values import JSON, dump
from ..media_types import concrete, kind_of, negotiate
from ..operations import StubOperation
from ..responder import Responder, success_order
from ..validators import SchemaValidator
from .roles import Role
from .shapes import Shape

Wanted: TypeAlias = Literal["made", "kept"]
"""Whether something new was made: 201 before 200, or the other way round."""


@dataclass(frozen=True, slots=True)
class AnswerPlan:
    """One success of one operation.

    Attributes:
        name: Tells it from other plans.
        operation: The operation.
        status: The HTTP status.
        headers: All headers, the media type first.
        sample: A sample of the whole body.
        validator: The schema of the whole body; None if it has none.
        shapes: How the body may carry things.
        content: Whether there is a body at all.
    """

    name: str
    operation: StubOperation
    status: int
    headers: Headers
    sample: JSON
    validator: SchemaValidator | None
    shapes: tuple[Shape, ...]
    content: bool

    def answer(self, body: bytes, note: str = "") -> Answer:
        """The answer with a body; what has no content is sent without."""
        content = body if self.content else b""
        return Answer(self.status, self.headers, content, self.operation.name, note)

    def is_valid(self, body: JSON) -> bool:
        """Whether a body satisfies the schema."""
        return self.validator is None or self.validator.is_valid(body)

    def shape(self, *, many: bool) -> Shape | None:
        """The shape for a list or for one thing; the other one if there is none."""
        fitting = (one for one in self.shapes if one.many == many)
        return next(fitting, self.shapes[0] if self.shapes else None)

    def frame(self, shape: Shape) -> JSON:
        """What is around the things of a shape: the sample, unless it is an alternative.

        Beside one thing, where an answer is that or a list, the list has no place.
        """
        if shape.read(self.sample) is not None:
            return self.sample
        things: JSON = [] if shape.many else self.sample_thing(shape)
        return self.sample if self.is_valid(shape.place(self.sample, things)) else {}

    def sample_thing(self, shape: Shape) -> dict[str, JSON]:
        """The thing in the sample, the first one of a list."""
        found = shape.read(self.sample)
        first = found[0] if isinstance(found, list) and found else found
        return first if isinstance(first, dict) else {}

    def encoded(self, body: JSON) -> bytes:
        """A body as it is sent."""
        return dump(body)


class AnswerPlans:
    """Makes plans when they are first needed."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self._plans: dict[tuple[str, str, str], AnswerPlan | None] = {}
        self._successes: dict[tuple[str, Wanted], str | None] = {}

    def plan(self, role: Role, wanted: Wanted, incoming: Incoming) -> AnswerPlan | None:
        """The plan for a success; None if it is not answered in JSON."""
        key = self._success(role.operation, wanted)
        if key is None:
            return None
        accept = incoming.headers.get("accept", "*/*")
        usual = accept if accept in ("*/*", "application/json") else ""
        place = (role.operation.node.pointer, key, usual)
        if usual and place in self._plans:
            return self._plans[place]
        found = self._make(role, key, accept)
        if usual:
            self._plans[place] = found
        return found

    def _success(self, operation: StubOperation, wanted: Wanted) -> str | None:
        place = (operation.node.pointer, wanted)
        if place not in self._successes:
            self._successes[place] = _success(operation, wanted)
        return self._successes[place]

    def _make(self, role: Role, key: str, accept: str) -> AnswerPlan | None:
        operation, response = role.operation, role.operation.responses[key]
        status = status_of(key, 200)
        content = self._responder.contents(response)
        chosen = negotiate(list(content), accept) if has_content(status) else None
        headers = self._responder.headers(response)
        if chosen is None:
            name = f"{operation.node.pointer} {key}"
            return AnswerPlan(name, operation, status, headers, None, None, (), False)
        if kind_of(concrete(chosen)) != "json":
            return None
        return self._with_content(role, key, chosen, content[chosen], headers)

    def _with_content(
        self, role: Role, key: str, chosen: str, media: Node, headers: Headers
    ) -> AnswerPlan:
        sample, validator = self._responder.sampled(media)
        return AnswerPlan(
            name=f"{role.operation.node.pointer} {key} {chosen}",
            operation=role.operation,
            status=status_of(key, 200),
            headers=(("content-type", concrete(chosen)), *headers),
            sample=sample,
            validator=validator,
            shapes=role.answers.get(key, ()),
            content=True,
        )


def _success(operation: StubOperation, wanted: Wanted) -> str | None:
    keys = success_order(operation.responses)
    first = "201" if wanted == "made" else "200"
    return first if first in keys else next(iter(keys), None)
