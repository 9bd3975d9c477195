"""What one run of ingestion is asked to read."""

from __future__ import annotations

from pathlib import Path

from specwright.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestRequest:
    """One vendor's documents.

    ``documents`` are files, or folders whose pages and documents are read in sorted order;
    ``root`` is the vendor's folder, which no reference leaves, symbolic links resolved; paths in
    diagnostics are relative to ``shown_from`` where that is possible.
    """

    documents: tuple[Path, ...]
    overlay: Path | None
    root: Path
    shown_from: Path
