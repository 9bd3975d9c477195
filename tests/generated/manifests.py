"""The shape of MANIFEST.json, which other programs read; nothing more and nothing less."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SHA256 = r"\A[0-9a-f]{64}\Z"
PATH = r"\A[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*\Z"
METHOD = r"\A[A-Za-z][A-Za-z0-9-]*\Z"
NAME = r"\A[A-Za-z_][A-Za-z0-9_]*\Z"


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, regex_engine="python-re")


class Generator(_Row):
    """Who wrote it."""

    name: Literal["specwright"]
    version: str = Field(min_length=1)


class Source(_Row):
    """A file that was read."""

    path: str
    sha256: str = Field(pattern=SHA256)
    version: str | None


class File(_Row):
    """A file that was written."""

    path: str = Field(pattern=PATH)
    sha256: str = Field(pattern=SHA256)


class Operation(_Row):
    """An operation and the method that calls it."""

    method: str = Field(pattern=METHOD)
    path: str = Field(pattern=r"\A/")
    resource: list[str]
    name: str = Field(pattern=NAME)
    streams: list[str] = []
    response_headers: list[str] = []


class Schema(_Row):
    """A schema and the name of what was made of it."""

    pointer: str = Field(pattern=r"\A/")
    class_: str = Field(alias="class", pattern=NAME)


class Event(_Row):
    """A webhook, or a callback: then with the operation that causes it."""

    name: str
    method: str = Field(pattern=METHOD)
    pointer: str = Field(pattern=r"\A/")
    payload: str | None
    operation: str | None = None
    expression: str | None = None


class Link(_Row):
    """An operation that can follow an answer of another one."""

    name: str
    operation: str
    status: str = Field(pattern=r"\A([1-5][0-9X]{2}|default)\Z")
    target: str | None


class Finding(_Row):
    """A diagnostic."""

    severity: Literal["error", "warning", "note"]
    code: str = Field(pattern=r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")
    message: str = Field(min_length=1)
    path: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    pointer: str


class Manifest(_Row):
    """The whole file."""

    schema_version: Literal[1]
    generator: Generator
    package: str = Field(pattern=NAME)
    client_class: str = Field(pattern=NAME)
    async_client_class: str = Field(pattern=NAME)
    sources: list[Source] = Field(min_length=1)
    files: list[File] = Field(min_length=1)
    operations: list[Operation]
    schemas: list[Schema]
    webhooks: list[Event]
    callbacks: list[Event]
    links: list[Link]
    diagnostics: list[Finding]
