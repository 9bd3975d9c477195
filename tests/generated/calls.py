"""Calling operations through a generated client, waiting or awaiting, and seeing what was sent."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import UnionType
from typing import Any, Literal, TypeAlias

import httpx2

from tests.generated.operations import ApiOperation, plain_name
from tests.generated.sdks import Sdk

Flavour: TypeAlias = Literal["sync", "async"]
FLAVOURS: tuple[Flavour, ...] = ("sync", "async")
TOKEN = "stub-token"


@dataclass
class Wire:
    """The requests and the bodies of the answers, as they went over the socket."""

    requests: list[httpx2.Request] = field(default_factory=list)
    responses: list[httpx2.Response] = field(default_factory=list)

    @property
    def answer(self) -> httpx2.Response:
        """The only answer."""
        assert len(self.responses) == 1, [each.status_code for each in self.responses]
        return self.responses[0]

    def see(self, response: httpx2.Response) -> None:
        """Hook of a client that waits."""
        response.read()
        self._keep(response)

    async def see_async(self, response: httpx2.Response) -> None:
        """Hook of a client that awaits."""
        await response.aread()
        self._keep(response)

    def _keep(self, response: httpx2.Response) -> None:
        self.requests.append(response.request)
        self.responses.append(response)


@dataclass(frozen=True)
class Caller:
    """Calls one operation on one server; ``credentials`` replaces some of the right ones."""

    operation: ApiOperation
    flavour: Flavour
    base_url: str
    credentials: Mapping[str, str | None] = field(default_factory=dict)
    wire: Wire = field(default_factory=Wire)

    def call(self, arguments: Mapping[str, object], **options: object) -> object:
        """What the method returns; what it raises is raised."""
        if self.flavour == "sync":
            return self._call(arguments, options)
        return asyncio.run(self._call_async(arguments, options))

    @property
    def method(self) -> Callable[..., Any]:
        """The method itself, not bound to a client that is open."""
        return self._method_of(self._client_class(base_url=self.base_url))

    def arguments(self, *, everything: bool) -> dict[str, object]:
        """The arguments of the signature, with values from the description's examples."""
        known = self.operation.inputs
        found = _own_parameters(self.method)
        assert {plain_name(name) for name in found} == set(known), "arguments of the method"
        for name, parameter in found.items():
            required = parameter.default is inspect.Parameter.empty
            assert required == known[plain_name(name)].required, f"is {name} required?"
        chosen = (name for name in found if everything or known[plain_name(name)].required)
        return {name: known[plain_name(name)].value for name in chosen}

    def return_type(self) -> Any:
        """What the method's annotation says that it returns."""
        return evaluated(self.method.__annotations__["return"], self.method.__module__)

    def _call(self, arguments: Mapping[str, object], options: Mapping[str, object]) -> object:
        with httpx2.Client(event_hooks={"response": [self.wire.see]}) as http:
            with self._client_class(**self._settings, http_client=http) as client:
                return self._method_of(client)(**arguments, **options)

    async def _call_async(
        self, arguments: Mapping[str, object], options: Mapping[str, object]
    ) -> object:
        hooks = {"response": [self.wire.see_async]}
        async with httpx2.AsyncClient(event_hooks=hooks) as http:
            async with self._client_class(**self._settings, http_client=http) as client:
                return await self._method_of(client)(**arguments, **options)

    @property
    def _settings(self) -> dict[str, Any]:
        right = dict.fromkeys(credential_arguments(self.operation.sdk), TOKEN)
        return {"base_url": self.base_url, "max_retries": 0, **right, **self.credentials}

    @property
    def _client_class(self) -> Any:
        key = "client_class" if self.flavour == "sync" else "async_client_class"
        sdk = self.operation.sdk
        return getattr(sdk.module(), sdk.manifest[key])

    def _method_of(self, client: object) -> Callable[..., Any]:
        found: Any = client
        for step in self.operation.dotted_name.split("."):
            found = getattr(found, step)
        method: Callable[..., Any] = found
        assert inspect.iscoroutinefunction(method) == (self.flavour == "async")
        return method


def credential_arguments(sdk: Sdk, scheme: str | None = None) -> dict[str, str | None]:
    """The client's arguments for a security scheme, or for all, and their variables."""
    credentials = sdk.module("._client").API.credentials
    chosen = credentials.values() if scheme is None else [credentials[scheme]]
    return {name: variable for each in chosen for name, variable in each.sources.items()}


def _own_parameters(method: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    found = inspect.signature(method).parameters.items()
    return {name: each for name, each in found if each.kind is not inspect.Parameter.VAR_KEYWORD}


def evaluated(annotation: Any, module: str) -> Any:
    """An annotation that may be a string, in the names of its module."""
    if not isinstance(annotation, str):
        return annotation
    return eval(annotation, {**vars(typing), **vars(sys.modules[module])})  # noqa: S307


def fits(value: object, annotation: Any) -> bool:
    """Whether a value is what an annotation says, classes of list items included."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation is Any:
        return True
    if annotation is None:
        return value is None
    if origin is typing.Annotated:
        return fits(value, inside[0])
    if origin is Literal:
        return value in inside
    if origin in (typing.Union, UnionType):
        return any(fits(value, each) for each in inside)
    if origin is list:
        return isinstance(value, list) and all(fits(each, inside[0]) for each in value)
    if origin is dict:
        return isinstance(value, dict) and all(fits(each, inside[1]) for each in value.values())
    return isinstance(value, origin or annotation)


def wire_value(value: Any) -> Any:
    """A value as it goes over the wire, read again: models under their wire names."""
    if hasattr(value, "to_wire"):
        return wire_value(value.to_wire())
    if isinstance(value, dict):
        return {key: wire_value(each) for key, each in value.items()}
    if isinstance(value, list):
        return [wire_value(each) for each in value]
    return json.loads(json.dumps(value, default=float))
