"""Any version of OpenAPI to 3.1, in place: once, and nowhere else.

Swagger 2.0 is brought into the shape of 3.0 first (:mod:`upgrade_swagger`); then every schema is
written in the words of JSON Schema 2020-12 (:mod:`upgrade_schema`).
"""

from __future__ import annotations

import re

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.method_case import mend_methods
from specwright.ingest.structure import walk
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


def upgrade(document: SourceMapping, diagnostics: DiagnosticCollector) -> bool:
    """Rewrite a document as OpenAPI 3.1; False, with an error, if its version is unknown.

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
        return False
    else:
        mend_swagger_remains(document, diagnostics)
    _mend_info(document, diagnostics)
    is_newer = _NEWER.match(version) is not None
    upgrade_schemas(document, diagnostics, is_newer=is_newer)
    document.put("openapi", version if is_newer else OUR_VERSION)
    return True


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


def upgrade_schemas(
    document: SourceMapping, diagnostics: DiagnosticCollector, *, is_newer: bool
) -> None:
    """Rewrite every schema of a document."""
    schema = SchemaUpgrade(diagnostics, is_newer=is_newer)
    for visit in walk(document):
        if visit.kind == "schema":
            schema.upgrade(visit.mapping, visit.pointer)


def version_of(document: SourceMapping) -> str:
    """``openapi`` or ``swagger`` as text; ``2.0`` for Swagger however it is spelled."""
    version = (as_text(document.get("openapi", document.get("swagger"))) or "").strip()
    if "openapi" not in document:
        return "2.0" if version in ("2", "2.0") else version
    return f"{version}.0.0" if version == "3" else version
