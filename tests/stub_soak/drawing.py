"""Draws requests to an API: near enough to valid ones that they come far, and broken somewhere."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote

from specwright.runtime.stub import DEFAULT_TOKEN, StubAPI
from specwright.runtime.stub.examples import Sampler
from specwright.runtime.stub.json_values import text
from specwright.runtime.stub.operations import StubOperation
from specwright.runtime.stub.validators import Validators
from tests.stub_soak import hostile


@dataclass(frozen=True, slots=True)
class Request:
    """A request, as an ASGI server hands it over."""

    method: str
    path: bytes
    query: bytes
    headers: list[tuple[bytes, bytes]]
    body: bytes


@dataclass(slots=True)
class Drawing:
    """Draws from one API; the same seed gives the same requests."""

    api: StubAPI
    random: Random
    _bodies: dict[str, tuple[tuple[str, Any], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, Any], ...]]
    )
    _sampler: Sampler = field(init=False)
    _credentials: list[tuple[bytes, bytes]] = field(init=False)

    def __post_init__(self) -> None:
        validators = Validators(self.api.document, self.api.problems)
        self._sampler = Sampler(self.api.document, validators, self.api.problems)
        token = DEFAULT_TOKEN.encode()
        self._credentials = [(b"authorization", b"Bearer " + token)]
        schemes = self.api.document.at("/components/securitySchemes")
        for _, scheme in schemes.children() if schemes else ():
            if scheme.fields.get("in") == "header":
                name = text(scheme.fields.get("name")).lower()
                self._credentials.append((name.encode(), token))

    def request(self) -> Request:
        """The next request."""
        draw = self.random
        operation = draw.choice(self.api.operations)
        media_type, body = self._body(operation)
        headers = [(b"host", b"x"), *self._credentials]
        if media_type or body:
            headers.append((b"content-type", media_type.encode("latin-1", "replace")))
        if draw.random() < 0.2:
            pair = (draw.choice(hostile.HEADER_NAMES), draw.choice(hostile.HEADER_VALUES))
            headers.append(pair)
        return Request(
            method=draw.choice(hostile.METHODS) if draw.random() < 0.05 else operation.method,
            path=self._path(operation),
            query=self._query(operation),
            headers=headers,
            body=body,
        )

    def _path(self, operation: StubOperation) -> bytes:
        if self.random.random() < 0.05:
            return self.random.choice(hostile.PATHS)
        pieces = operation.path.partition("?")[0].partition("#")[0].split("/")
        return "/".join(self._segment(one) if "{" in one else one for one in pieces).encode()

    def _segment(self, template: str) -> str:
        if self.random.random() < 0.6:
            return template.replace("{", "").replace("}", "")
        return _quoted(self.random.choice(hostile.TEXTS))

    def _query(self, operation: StubOperation) -> bytes:
        if self.random.random() < 0.1:
            return self.random.choice(hostile.BODIES)[:2000]
        given = [one for one in operation.parameters if one.fields.get("in") == "query"]
        chosen = [one for one in given if self.random.random() < 0.3]
        pairs = (
            (text(one.fields.get("name")), self.random.choice(hostile.TEXTS)) for one in chosen
        )
        return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs).encode()

    def _body(self, operation: StubOperation) -> tuple[str, bytes]:
        """A media type and a body: broken ones, or a sample with something broken in it."""
        draw = self.random
        if draw.random() < 0.15:
            return draw.choice(hostile.MEDIA_TYPES), draw.choice(hostile.BODIES)
        samples = self._samples(operation)
        if not samples:
            return "", b""
        media_type, sample = draw.choice(samples)
        tree = deepcopy(sample)
        for _ in range(draw.randrange(4)):
            tree = self._broken(tree)
        body = json.dumps(tree).encode()
        if draw.random() < 0.1:
            at = draw.randrange(len(body) + 1)
            body = body[:at] + bytes([draw.randrange(256)]) + body[at + draw.randrange(3) :]
        return media_type, body

    def _samples(self, operation: StubOperation) -> tuple[tuple[str, Any], ...]:
        declared = operation.request_body
        key = operation.node.pointer
        if key not in self._bodies:
            found = self.api.document.followed_children(declared, "content") if declared else []
            made = ((name, self._sampler.of_media(node, "request").value) for name, node in found)
            self._bodies[key] = tuple(made)
        return self._bodies[key]

    def _broken(self, tree: Any) -> Any:
        """The tree with one part of it replaced, removed or added to."""
        draw = self.random
        if isinstance(tree, dict) and tree and draw.random() < 0.85:
            key = draw.choice(list(tree))
            if draw.random() < 0.15:
                return {name: value for name, value in tree.items() if name != key}
            return {**tree, key: self._broken(tree[key])}
        if isinstance(tree, list) and tree and draw.random() < 0.7:
            at = draw.randrange(len(tree))
            return [*tree[:at], self._broken(tree[at]), *tree[at + 1 :]]
        if isinstance(tree, dict) and draw.random() < 0.5:
            return {**tree, draw.choice(hostile.TEXTS): draw.choice(hostile.NUMBERS)}
        return draw.choice(draw.choice((hostile.TEXTS, hostile.NUMBERS, hostile.TREES)))


def _quoted(value: str) -> str:
    return quote(value.encode("utf-8", "surrogatepass"), safe="")
