"""Text to API: YAML, JSON and documentation pages to one :class:`specwright.ir.api.Api`.

:func:`ingest` reads as the fixed order: read the sources, upgrade each one to OpenAPI 3.1, merge
them, apply the overlay, check the document, resolve its references and parse it. What is wrong
with the description goes into the collector, with positions; before one of these functions raises,
the located reason is in the collector too, and the exception's message is its summary.
"""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector, SpecError
from specwright.ingest.bundle import SWAGGER_SECTIONS, Bundle
from specwright.ingest.decoding import decoded
from specwright.ingest.document import check_document
from specwright.ingest.identifiers import mentions_identifiers, resolve_identifiers
from specwright.ingest.links import names_files
from specwright.ingest.merge import Fragment, merged
from specwright.ingest.pages import checked_document, fragments
from specwright.ingest.parse_api import parse_api
from specwright.ingest.reader import read_text
from specwright.ingest.request import IngestRequest
from specwright.ingest.sources import SourceFile, SourceReader
from specwright.ingest.structure import schemas_of
from specwright.ingest.tree import SourceMapping, Tree, as_text, mapping_at, plain
from specwright.ingest.upgrade import upgrade, version_of
from specwright.ir.api import Api, Source
from specwright.ir.text import SpecText, SpecValue

__all__ = ["IngestRequest", "ingest"]


def ingest(request: IngestRequest, diagnostics: DiagnosticCollector) -> Api:
    """The API that the documents of a request describe.

    Raises:
        SpecError: when no document is left to go on with.
        LimitError: when a document costs more than it may.
        InputOutputError: when a file is missing or can't be read.
    """
    reader = SourceReader(request, diagnostics)
    files = reader.documents()
    bundled: list[SourceFile] = []
    read = [_read(file, reader, bundled, diagnostics) for file in files]
    sources = [_source(file, found) for file, found in zip(files, read, strict=True)]
    document = merged(_usable(read), diagnostics)
    if request.overlay is not None:
        sources.append(_overlay(document, reader.read(request.overlay), diagnostics))
    if request.overlay is not None or not _stand_alone(read):
        bundled.extend(Bundle(document, files, reader, diagnostics).bundled())
    sources.extend(Source(path=each.shown, sha256=each.sha256) for each in bundled)
    data = plain(document)
    check_document(document, data, diagnostics)
    return parse_api(document, SpecValue(data), tuple(sources), diagnostics)


def _read(
    file: SourceFile,
    reader: SourceReader,
    bundled: list[SourceFile],
    diagnostics: DiagnosticCollector,
) -> list[Fragment]:
    """The OpenAPI documents in a file, as version 3.1: one, or as many as a page has.

    The files of a Swagger 2.0 document are ``bundled`` before the upgrade: what is written in
    the words of 2.0 has to be upgraded with the document that it belongs to.
    """
    text = decoded(file.content, file.shown, diagnostics)
    if file.is_page:
        found = fragments(text, file.shown, diagnostics)
    else:
        found = _whole(text, file, diagnostics)
    for document in found:
        if version_of(document) == "2.0" and names_files(text):
            bundle = Bundle(document, [file], reader, diagnostics, SWAGGER_SECTIONS)
            bundled.extend(bundle.bundled())
    upgraded = [each for each in (upgrade(one, diagnostics) for one in found) if each]
    if mentions_identifiers(text):
        for document, _ in upgraded:
            resolve_identifiers(document, schemas_of(document))
    return [Fragment(file.stem, document, alone) for document, alone in upgraded]


def _whole(text: str, file: SourceFile, diagnostics: DiagnosticCollector) -> list[SourceMapping]:
    """The document that a YAML or JSON file is."""
    before = len(diagnostics)
    tree = read_text(text, (file.shown, 1, 1), diagnostics)
    if tree is None and len(diagnostics) > before:
        return []
    document = checked_document(tree, file.start, diagnostics)
    return [document] if document is not None else []


def _source(file: SourceFile, found: list[Fragment]) -> Source:
    return _source_of(file, found[0].document if found else None)


def _source_of(file: SourceFile, document: Tree) -> Source:
    """A file for the manifest, with the version that it gives itself."""
    info = mapping_at(document, "info")
    version = as_text(info.get("version")) if info is not None else None
    return Source(
        path=file.shown,
        sha256=file.sha256,
        version=SpecText(version) if version is not None else None,
    )


def _usable(read: list[list[Fragment]]) -> list[Fragment]:
    """All fragments of all files.

    Raises:
        SpecError: when there are none.
    """
    found = [fragment for fragments_of_file in read for fragment in fragments_of_file]
    if not found:
        raise SpecError("no OpenAPI document to generate from")
    return found


def _stand_alone(read: list[list[Fragment]]) -> bool:
    return all(
        fragment.stands_alone for fragments_of_file in read for fragment in fragments_of_file
    )


def _overlay(document: SourceMapping, file: SourceFile, diagnostics: DiagnosticCollector) -> Source:
    """Apply the vendor's overlay to the merged document."""
    # Imported here: a twentieth of a second for its JSONPath, and few vendors have an overlay.
    from specwright.ingest.overlay import apply_overlay

    text = decoded(file.content, file.shown, diagnostics)
    before = len(diagnostics)
    overlay = read_text(text, (file.shown, 1, 1), diagnostics)
    if overlay is not None or len(diagnostics) == before:
        apply_overlay(document, overlay, file.shown, diagnostics)
    return _source_of(file, overlay)
