"""What the methods of a client call over the wire, found out by calling every one of them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tests.names.recording import Recorder

_ID = "an-id"
_MOST_IDS = 4


@dataclass(frozen=True)
class SdkMethod:
    """``client.customers.wallets.find``, and the request that it makes; ids are ``{}``."""

    resource: tuple[str, ...]
    name: str
    http_method: str
    path: str

    @property
    def dotted(self) -> str:
        """``customers.wallets.find``."""
        return ".".join((*self.resource, self.name))


def sdk_methods(client: object, recorder: Recorder, model: type) -> Iterator[SdkMethod]:
    """Every method below a client that sends a request; ``model`` is the base of its bodies."""
    for attribute in vars(type(client)):
        resource = getattr(client, attribute)
        if not attribute.startswith("_") and hasattr(resource, "base_url"):
            yield from _below(resource, (attribute,), recorder, model)


def _below(
    resource: Any, path: tuple[str, ...], recorder: Recorder, model: type
) -> Iterator[SdkMethod]:
    resource = getattr(resource, "_obj", resource)
    for name in dir(resource):
        found = getattr(resource, name) if not name.startswith("_") else None
        if hasattr(found, "base_url"):
            yield from _below(found, (*path, name), recorder, model)
        elif inspect.ismethod(found):
            for http_method, asked in _request(found, recorder, model):
                yield SdkMethod(path, name, http_method, asked.replace(_ID, "{}"))


def _request(
    method: Callable[..., Any], recorder: Recorder, model: type
) -> Iterator[tuple[str, str]]:
    """The first request that any arguments make the method send, if it sends one at all."""
    before = len(recorder.asked)
    for positional, named in _arguments(inspect.signature(method), model):
        with suppress(Exception):  # what the empty answer is to the method does not matter
            method(*positional, **named)
        if len(recorder.asked) > before:
            yield recorder.asked[before]
            return


def _arguments(
    signature: inspect.Signature, model: type
) -> Iterable[tuple[list[Any], dict[str, Any]]]:
    parameters = signature.parameters.values()
    if any(each.kind is each.VAR_POSITIONAL for each in parameters):
        ids = [[_ID] * count for count in range(1, _MOST_IDS)]
        return [(each, {}) for each in ids] + [([*each, _empty(model)], {}) for each in ids]
    required = [each for each in parameters if each.default is each.empty]
    named = {each.name: _ID for each in parameters if each.name == "identifier"}
    return [([_argument(each.annotation, model) for each in required], named)]


def _argument(annotation: object, model: type) -> object:
    if annotation is str:
        return _ID
    if isinstance(annotation, type) and issubclass(annotation, model):
        return _empty(annotation)
    return {}


def _empty(model: Any) -> object:
    return model.construct()
