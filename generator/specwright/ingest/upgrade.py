"""Any version of OpenAPI to 3.1, in place: once, and nowhere else.

Swagger 2.0 is brought into the shape of 3.0 first (:mod:`upgrade_swagger`); then every schema is
written in the words of JSON Schema 2020-12 (:mod:`upgrade_schema`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.links import containers_of, references_of
from specwright.ingest.method_case import mend_methods
from specwright.ingest.node import Node
from specwright.ingest.pointers import tokens_of_fragment
from specwright.ingest.structure import objects
from specwright.ingest.swagger_remains import mend_swagger_remains
from specwright.ingest.tree import (
    SourceMapping,
    as_text,
    described,
    mapping_at,
    position,
)
from specwright.ingest.upgrade_schema import SchemaUpgrade
from specwright.ingest.upgrade_swagger import upgrade_swagger

OUR_VERSION = "3.1.0"
_NEWER = re.compile(r"3\.[1-9]")
_KNOWN = re.compile(r"3\.[0-9]+")


class Upgraded(NamedTuple):
    """A document of 3.1, and whether all of its references are pointers to objects in itself."""

    document: SourceMapping
    stands_alone: bool


def upgrade(document: SourceMapping, diagnostics: DiagnosticCollector) -> Upgraded | None:
    """Rewrite a document as OpenAPI 3.1; None, with an error, if its version is unknown.

    Documents of 3.1 and 3.2 keep their version; in these too schemas are mended where they speak
    the language of 3.0, with a warning.
    """
    version = version_of(document)
    mend_methods(document, diagnostics)
    if version == "2.0":
        upgrade_swagger(document, diagnostics)
        version = "3.0.0"
    elif not _KNOWN.match(version):
        place = document.place_of("openapi" if "openapi" in document else "swagger")
        message = f"OpenAPI version {version!r} is not supported"
        diagnostics.error("openapi-version", message, position(place))
        return None
    else:
        mend_swagger_remains(document, diagnostics)
    _mend_info(document, diagnostics)
    is_newer = _NEWER.match(version) is not None
    stands_alone = _upgrade_schemas(document, diagnostics, is_newer=is_newer)
    document.put("openapi", version if is_newer else OUR_VERSION)
    return Upgraded(document, stands_alone)


def _mend_info(document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
    """``info.version: 1.10`` is a number to YAML; the text of it is meant (3.1, 4.8.2.1)."""
    info = mapping_at(document, "info")
    for key in ("title", "version"):
        value = info.get(key) if info is not None else None
        if info is not None and isinstance(value, (int, float)):
            info[key] = as_text(value)
            message = f"a text is due here, not {described(value)}: read as {info[key]!r}"
            at = position(info.place_of(key))
            diagnostics.warning("wrong-type", message, at, f"#/info/{key}")


def _upgrade_schemas(
    document: SourceMapping, diagnostics: DiagnosticCollector, *, is_newer: bool
) -> bool:
    """Rewrite every schema; whether the document, which is walked along here, stands alone."""
    schema = SchemaUpgrade(diagnostics, is_newer=is_newer)
    has_loose_ends = any("$ref" in each for each in containers_of(document))
    references: set[str] = set()
    for each, kind, trail in objects(document):
        if type(each) is not SourceMapping:
            has_loose_ends = True
            continue
        if kind == "schema":
            schema.upgrade(each, trail)
        if "$ref" in each or "discriminator" in each:
            references.update(references_of(each))
    return not has_loose_ends and all(_is_inside(document, each) for each in references)


def _is_inside(document: SourceMapping, reference: str) -> bool:
    if not reference.startswith("#/"):
        return False
    return Node(document, document.place, "").find(tokens_of_fragment(reference[1:])) is not None


def version_of(document: SourceMapping) -> str:
    """``openapi`` or ``swagger`` as text; ``2.0`` for Swagger however it is spelled."""
    version = (as_text(document.get("openapi", document.get("swagger"))) or "").strip()
    if "openapi" not in document:
        return "2.0" if version in ("2", "2.0") else version
    return f"{version}.0.0" if version == "3" else version
