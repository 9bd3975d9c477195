"""Ingesting YAML that a test writes down: files in a folder, as a vendor's would be."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest import IngestRequest, ingest
from specwright.ingest.reader import read_text
from specwright.ingest.tree import SourceMapping
from specwright.ir.api import Api
from specwright.ir.schema import Schema
from specwright.ir.text import JsonValue


class Vendor:
    """A vendor's folder in the making; paths in its diagnostics are relative to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnostics = DiagnosticCollector()

    def write(self, name: str, text: str) -> Path:
        """Write one file, without the indentation of the test."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return path

    def ingest(self, *names: str, overlay: str | None = None) -> Api:
        """Ingest files or folders of the vendor."""
        request = IngestRequest(
            documents=tuple(self.folder / name for name in names),
            overlay=self.folder / overlay if overlay else None,
            root=self.folder,
            shown_from=self.folder,
        )
        return ingest(request, self.diagnostics)

    def document(self, text: str) -> Api:
        """Ingest one document."""
        self.write("openapi.yaml", text)
        return self.ingest("openapi.yaml")

    def schema(self, text: str, version: str = "3.1.0") -> Schema:
        """The model of one schema, the component ``Subject``; ``Other`` is there to refer to."""
        body = dedent(text).strip().replace("\n", "\n      ")
        api = self.document(
            f"openapi: {version}\n"
            "info: {title: t, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    Subject:\n"
            f"      {body}\n"
            "    Other: {type: object, properties: {name: {type: string}}}\n"
        )
        return api.schemas[0].schema

    @property
    def found(self) -> list[str]:
        """The diagnostics: ``file:line:column: severity[code] pointer``."""
        return [
            f"{each.at.path}:{each.at.line}:{each.at.column}: "
            f"{each.severity.value}[{each.code}] {each.pointer}".rstrip()
            for each in self.diagnostics
        ]

    @property
    def found_by_us(self) -> list[str]:
        """What is :attr:`found`, but for what openapi-pydantic has to say."""
        return [each for each in self.found if "[document-check]" not in each]

    @property
    def codes(self) -> list[str]:
        """The codes of the diagnostics, sorted by position."""
        return [each.code for each in self.diagnostics]


def document_of(api: Api) -> dict[str, JsonValue]:
    """The merged document."""
    document = api.document.reveal()
    assert isinstance(document, dict)
    return document


def read(text: str) -> tuple[SourceMapping, DiagnosticCollector]:
    """The tree of a text and what the reader says of it."""
    diagnostics = DiagnosticCollector()
    tree = read_text(dedent(text), ("a.yaml", 1, 1), diagnostics)
    assert isinstance(tree, SourceMapping)
    return tree, diagnostics
