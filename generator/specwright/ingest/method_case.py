"""``GET:`` in a path item: methods are lower case there (OpenAPI 3.1, 4.8.9), and meant anyway."""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.pointers import joined
from specwright.ingest.structure import METHODS
from specwright.ingest.tree import SourceMapping, mapping_at, position


def mend_methods(document: SourceMapping, diagnostics: DiagnosticCollector) -> None:
    """Rename methods in capitals, so that no operation is lost; one that is there twice is said."""
    paths = mapping_at(document, "paths")
    for path, item in paths.items() if paths is not None else ():
        if isinstance(item, SourceMapping):
            for key in [key for key in item if key not in METHODS and key.lower() in METHODS]:
                _mend(item, key, joined("#/paths", path, key), diagnostics)


def _mend(item: SourceMapping, key: str, pointer: str, diagnostics: DiagnosticCollector) -> None:
    at = position(item.place_of(key))
    if key.lower() in item:
        message = f"{key!r} is there in lower case too: this one is left out"
        diagnostics.warning("duplicate-operation", message, at, pointer)
        return
    diagnostics.warning("method-case", f"read as {key.lower()!r}", at, pointer)
    item.move(key, key.lower())
