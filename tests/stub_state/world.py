"""Makes one of everything that an API can create, from requests that are valid samples."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime
from typing import Any
from urllib.parse import quote

from specwright.runtime.stub import StubAPI
from specwright.runtime.stub.examples import Sampler
from specwright.runtime.stub.json_values import JSON
from specwright.runtime.stub.operations import StubOperation
from specwright.runtime.stub.state.roles import Does, Kind, Role, Step
from specwright.runtime.stub.validators import Validators
from tests.stub_state.talking import Said, Talk

Thing = dict[str, Any]


class World:
    """Things of all kinds, the last one made of each, by the names of their kinds."""

    def __init__(self, api: StubAPI) -> None:
        self.talk = Talk(api)
        self.made: dict[str, Thing] = {}
        self._api = api
        self._sampler = Sampler(api.document, Validators(api.document, api.problems), api.problems)

    def roles(self, does: Does) -> list[Role]:
        """The operations that do something, the shortest paths first."""
        found = (self._api.inference.role(one) for one in self._api.operations)
        known = [one for one in found if isinstance(one, Role) and one.does == does]
        return sorted(known, key=lambda one: len(one.parents))

    def fill(self) -> None:
        """Make everything; twice, so that things name others that are there."""
        for _ in range(2):
            for role in self.roles("create"):
                self.create(role)

    def create(self, role: Role) -> tuple[Thing, Said]:
        """Make a thing; what was posted of it, and the answer."""
        body, posted = self._body(role)
        said = self.talk("POST", self.target(role), body)
        if 200 <= said.status < 300:
            self.made[role.kind.name] = {**posted, **(thing_in(role, said) or {})}
        return posted, said

    def _body(self, role: Role) -> tuple[JSON, Thing]:
        declared = role.operation.request_body
        contents = self._api.document.followed_children(declared, "content") if declared else []
        body: Any = deepcopy(self._sampler.of_media(contents[0][1], "request").value)
        for shape in role.request:
            found: Any = shape.read(body)
            things = found if isinstance(found, list) else [found or {}]
            for thing in things:
                self._relate(role.kind, thing)
            if found:
                return body, things[-1]
        return body, {}

    def _relate(self, kind: Kind, thing: Thing) -> None:
        """Name things that are there."""
        for relation in kind.relations:
            other = self.made.get(relation.kind, {})
            if relation.key in other and isinstance(thing.get(relation.field), str):
                thing[relation.field] = other[relation.key]

    def target(self, role: Role) -> str:
        """The path of an operation, about the things that were made."""
        path = role.operation.path
        for step in (*role.parents, *([role.item] if role.item else [])):
            for name in step.names:
                path = path.replace(f"{{{name}}}", quote(self._value(role, step, name), safe=""))
        query = [f"{name}={quote(value)}" for name, value in self._required(role)]
        return f"{path}?{'&'.join(query)}" if query else path

    def _value(self, role: Role, step: Step, name: str) -> str:
        known = self.made.get(step.kind.name, {}).get(step.key)
        return str(self._sample(role.operation, name) if known is None else known)

    def _required(self, role: Role) -> list[tuple[str, str]]:
        """Query parameters that have to be there, about the things that were made."""
        found: list[tuple[str, str]] = []
        for node in role.operation.parameters:
            name, place = str(node.fields["name"]), node.fields["in"]
            if place == "query" and node.fields.get("required") is True:
                fitting = (r for r in role.kind.relations if r.field == name)
                relation = next(fitting, None)
                other = self.made.get(relation.kind, {}) if relation else {}
                value = other.get(relation.key) if relation else None
                found.append((name, str(value or self._sample(role.operation, name))))
        return found

    def _sample(self, operation: StubOperation, name: str) -> JSON:
        for node in operation.parameters:
            schema = node.child("schema")
            if node.fields.get("name") == name and schema is not None:
                return self._sampler.of_schema(schema, "request").value
        return "x"


def thing_in(role: Role, said: Said) -> Thing | None:
    """The last thing in an answer."""
    for key, shapes in role.answers.items():
        if key == str(said.status):
            for shape in shapes:
                found: Any = shape.read(said.json)
                if found:
                    return dict(found[-1] if isinstance(found, list) else found)
    return None


def things_in(role: Role, said: Said) -> list[Thing]:
    """The things in the answer of a list."""
    shapes = role.answers.get(str(said.status), ())
    found: Any = next((shape.read(said.json) for shape in shapes if shape.many), None)
    return list(found or [])


def lost(posted: Thing, shown: Thing, fields: Any) -> list[str]:
    """The posted fields that an answer has, and not as they were posted."""
    return [
        f"{name}: {posted[name]!r} is {shown.get(name)!r}"
        for name in posted
        if name in fields and not same(posted[name], shown.get(name))
    ]


def same(posted: Any, shown: Any) -> bool:
    """Whether a value came back: in another type perhaps, and with more around it."""
    if isinstance(posted, dict) and isinstance(shown, dict):
        return all(same(posted[name], shown[name]) for name in posted if name in shown)
    if isinstance(posted, list) and isinstance(shown, list):
        return len(posted) == len(shown) and all(map(same, posted, shown))
    return bool(_plain(posted) == _plain(shown))


def _plain(value: Any) -> Any:
    """A number for texts of digits and for times; everything else as it is."""
    if isinstance(value, str):
        for read in (float, lambda one: datetime.fromisoformat(one).timestamp()):
            try:
                return read(value)
            except ValueError:
                continue
        return value
    return float(value) if type(value) is int else value
