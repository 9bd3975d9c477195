"""The text of a source to its tree: JSON where it is JSON, else YAML."""

from __future__ import annotations

from specwright.diagnostics import DiagnosticCollector
from specwright.ingest.json_reader import JSONReader, is_json
from specwright.ingest.tree import Place, Tree
from specwright.ingest.yaml_reader import YAMLReader


def read_text(text: str, origin: Place, diagnostics: DiagnosticCollector) -> Tree:
    """The tree of a YAML or JSON text; ``origin`` is the place of its first character.

    What starts like JSON and is not (comments, trailing commas) is read as YAML, which allows
    for much of it. None, with an error in the collector, where the text can't be read.

    Raises:
        LimitError: when the document is too deep, or aliases or integers are too long.
    """
    if text.lstrip()[:1] in ("{", "[") and is_json(text):
        return JSONReader(text, origin, diagnostics).read()
    return YAMLReader(text, origin, diagnostics).read()
