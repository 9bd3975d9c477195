"""The operations of an SDK: where the manifest says they are, what openapi.json says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.generated.documents import at, followed, misfits, pointer_to, resolved
from tests.generated.samples import sample
from tests.generated.sdks import Sdk, all_sdks

_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
_ODD_VALUES: tuple[object, ...] = ("text", {"unexpected": []}, 12.5, [None])


@dataclass(frozen=True)
class Input:
    """Something that a caller gives: a parameter, or a property of the body."""

    required: bool
    value: object


@dataclass(frozen=True)
class ApiOperation:
    """One row of ``operations`` in a manifest."""

    sdk: Sdk
    http_method: str
    path: str
    dotted_name: str

    def __str__(self) -> str:
        """``acme.things.create``: what a failing test is called."""
        return f"{self.sdk}.{self.dotted_name}"

    @property
    def pointer(self) -> str:
        """Where it is in openapi.json."""
        return pointer_to("paths", self.path, self.http_method.lower())

    @property
    def spec(self) -> dict[str, Any]:
        """What openapi.json says of it."""
        found = at(self.sdk.document, self.pointer)
        assert isinstance(found, dict)
        return found

    @property
    def declared(self) -> list[str]:
        """The statuses of its answers as openapi.json spells them."""
        return list(self.spec["responses"])

    @property
    def success(self) -> list[str]:
        """The declared statuses of success."""
        return [status for status in self.declared if status.startswith("2")]

    @property
    def errors(self) -> list[str]:
        """The declared statuses of errors, ``4XX`` and ``default`` included."""
        return [status for status in self.declared if status[0] not in "123"]

    @property
    def schemes(self) -> list[str]:
        """The security schemes of its first requirement."""
        requirements = self.spec.get("security", self.sdk.document.get("security", []))
        return list(requirements[0]) if requirements else []

    def declared_for(self, status: int) -> str | None:
        """How openapi.json spells the answer that goes for a status."""
        spelled = (str(status), f"{status // 100}XX", "default")
        return next((each for each in spelled if each in self.declared), None)

    def schema_pointers(self, declared: str) -> list[str]:
        """The pointers that name the schema of an answer's JSON body, outermost first."""
        document = self.sdk.document
        answer = followed(document, f"{self.pointer}/responses/{declared}")[-1]
        for media_type in at(document, answer).get("content", {}):
            if media_type == "application/json" or media_type.endswith("+json"):
                step = media_type.replace("~", "~0").replace("/", "~1")
                return followed(document, f"{answer}/content/{step}/schema")
        return []

    @cached_property
    def inputs(self) -> dict[str, Input]:
        """Everything that can be given, by its :func:`plain_name`, with a value from examples."""
        found = {plain_name(each["name"]): self._input(each) for each in self.parameters}
        for name, required in self.body_properties.items():
            own = plain_name(name)
            value = self._body_value[name] if self.body_is_spread else self._body_value
            found[own if own not in found else f"body{own}"] = Input(required, value)
        return found

    @property
    def parameters(self) -> list[dict[str, Any]]:
        """Its parameters and its path's, the own ones before (OpenAPI 3.1, 4.8.10.1)."""
        item = self.sdk.document["paths"][self.path]
        own = [*self.spec.get("parameters", []), *item.get("parameters", [])]
        found: dict[tuple[str, str], dict[str, Any]] = {}
        for parameter in (resolved(self.sdk.document, each) for each in own):
            if parameter["in"] != "header" or parameter["name"].lower() not in _IGNORED_HEADERS:
                found.setdefault((parameter["in"], parameter["name"]), parameter)
        return list(found.values())

    def _input(self, parameter: dict[str, Any]) -> Input:
        for example in parameter.get("examples", {}).values():
            return Input(parameter.get("required", False), example["value"])
        value = parameter.get("example", sample(self.sdk.document, parameter["schema"]))
        return Input(parameter.get("required", False), value)

    @cached_property
    def body_pointer(self) -> str | None:
        """Where the schema of the JSON body is; None without one."""
        if "requestBody" not in self.spec:
            return None
        body = followed(self.sdk.document, f"{self.pointer}/requestBody")[-1]
        return f"{body}/content/application~1json/schema"

    @property
    def body_schema(self) -> dict[str, Any]:
        """The schema of the JSON body."""
        return resolved(self.sdk.document, at(self.sdk.document, self.body_pointer or "#"))

    @property
    def body_is_spread(self) -> bool:
        """Whether the body's properties are the method's arguments."""
        return self.body_pointer is not None and "properties" in self.body_schema

    @property
    def body_properties(self) -> dict[str, bool]:
        """The body's arguments under their wire names, and whether they are required."""
        if self.body_pointer is None:
            return {}
        if not self.body_is_spread:
            return {"body": True}
        required = self.body_schema.get("required", [])
        return {
            name: name in required
            for name, schema in self.body_schema["properties"].items()
            if not schema.get("readOnly")
        }

    def body(self, *, everything: bool) -> Any:
        """The body that a call with its required arguments, or with all, has to send."""
        if not self.body_is_spread:
            return self._body_value
        wanted = self.body_properties.items()
        return {name: self._body_value[name] for name, required in wanted if everything or required}

    @property
    def _body_value(self) -> Any:
        return sample(self.sdk.document, at(self.sdk.document, self.body_pointer or "#"))

    @property
    def faulty_bodies(self) -> dict[str, dict[str, object]]:
        """For each property of the body a value that its schema refuses, where there is one."""
        found = ((name, self._refused(name)) for name in self.body_properties)
        return {name: {name: value} for name, value in found if value is not None}

    @property
    def faulty_parameters(self) -> dict[str, str]:
        """For each parameter that does not take any text, one that it refuses."""
        schemas = {
            each["name"]: resolved(self.sdk.document, each["schema"])
            for each in self.parameters
            if "schema" in each
        }
        narrow = (
            name
            for name, schema in schemas.items()
            if schema.get("format") in ("uuid", "date", "date-time")
            or "enum" in schema
            or schema.get("type") in ("integer", "number", "boolean")
        )
        return dict.fromkeys(narrow, "not-what-is-asked")

    def _refused(self, name: str) -> object:
        document, pointer, body = self.sdk.document, self.body_pointer or "#", self._body_value
        refused = (odd for odd in _ODD_VALUES if misfits(document, pointer, {**body, name: odd}))
        return next(refused, None)


def plain_name(name: str) -> str:
    """A name without what spelling it for Python or for HTTP may change."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def operations_of(sdk: Sdk) -> list[ApiOperation]:
    """The operations of a manifest."""
    return [
        ApiOperation(sdk, row["method"], row["path"], ".".join([*row["resource"], row["name"]]))
        for row in sdk.manifest["operations"]
    ]


def all_operations() -> list[ApiOperation]:
    """The operations of all manifests."""
    return [operation for sdk in all_sdks() for operation in operations_of(sdk)]
