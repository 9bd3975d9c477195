"""The API as a whole: what ``ingest`` hands to ``plan``."""

from __future__ import annotations

from specwright.diagnostics import SourcePosition
from specwright.frozen import dataclass
from specwright.ir.operation import Operation, Server
from specwright.ir.schema import NamedSchema
from specwright.ir.security import SecurityScheme
from specwright.ir.text import SpecText, SpecValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that was read: what MANIFEST.json lists under ``sources``."""

    path: str
    sha256: str
    version: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One entry of the document's ``tags``."""

    name: SpecText
    description: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """``info.license``."""

    name: SpecText
    url: SpecText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A request that the vendor sends; ``name`` is its key under ``webhooks``."""

    at: SourcePosition
    name: SpecText
    operation: Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One vendor's API.

    ``schemas`` holds every target of a ``RefSchema``, in the order of the document;
    ``document`` is the merged OpenAPI 3.1 document that is published as ``openapi.json``.
    """

    at: SourcePosition
    title: SpecText
    version: SpecText
    description: SpecText | None
    license: License | None
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    schemas: tuple[NamedSchema, ...]
    security_schemes: tuple[SecurityScheme, ...]
    sources: tuple[Source, ...]
    document: SpecValue
