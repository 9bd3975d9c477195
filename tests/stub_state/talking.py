"""Talks to an engine without a socket, and holds every answer against the document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from specwright.runtime.stub import StubAPI, StubOptions
from specwright.runtime.stub.engine import Engine
from specwright.runtime.stub.incoming import Incoming
from specwright.runtime.stub.state.memory import Memory
from specwright.runtime.stub.validators import Validators


@dataclass(frozen=True)
class Said:
    """An answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Talk:
    """An engine and a token that it takes.

    An answer that breaks the schema that is declared for it is a failure of the test.
    """

    def __init__(self, api: StubAPI, **options: Any) -> None:
        self.api = api
        settings = StubOptions(any_token=True, **options)
        self.engine = Engine(
            api.document, api.operations, settings, api.problems, api.inference, api.handlers
        )
        self._validators = Validators(api.document, api.problems)

    @property
    def memory(self) -> Memory:
        """What the engine remembers."""
        assert self.engine.memory is not None
        return self.engine.memory

    def __call__(
        self,
        method: str,
        target: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
    ) -> Said:
        """Send a request; a body is sent as JSON."""
        path, _, query = target.partition("?")
        raw = b"" if body is None else json.dumps(body).encode()
        pairs = [("authorization", "Bearer any"), *(headers or {}).items()]
        pairs += [("content-type", "application/json")] if raw else []
        incoming = Incoming(method, path, query, tuple(pairs), raw, "http://stub")
        answer = self.engine.answer(incoming)
        said = Said(answer.status, dict(answer.headers), answer.body)
        self._check(answer.operation, said)
        return said

    def _check(self, name: str | None, said: Said) -> None:
        operation = next((one for one in self.api.operations if one.name == name), None)
        response = operation.declared(said.status) if operation else None
        if response is None or "json" not in said.headers.get("content-type", ""):
            return
        contents = self.api.document.followed_children(response, "content")
        schema = contents[0][1].child("schema") if contents else None
        if schema is not None:
            validator = self._validators.get(schema.pointer, "response")
            found = [f"{one.path}: {one.message}" for one in validator.violations(said.json)]
            assert not found, f"{name} {said.status} breaks its schema: {found[:3]}"
