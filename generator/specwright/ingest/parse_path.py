"""Path templates (OpenAPI 3.1, 4.8.8.2)."""

from __future__ import annotations

import re

from specwright.ingest.node import Node
from specwright.ingest.reading import Reading
from specwright.ir.operation import PathTemplate, PathText, PathVariable
from specwright.ir.text import SpecText

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def path_template(path: str) -> PathTemplate:
    """The path in pieces: text as it stands, and ``{name}``.

    A fragment only tells operations apart; it is no part of what is sent (RFC 9110, 7.1).
    """
    pieces: list[PathText | PathVariable] = []
    sent, end = path.partition("#")[0], 0
    for match in _VARIABLE.finditer(sent):
        if match.start() > end:
            pieces.append(PathText(SpecText(sent[end : match.start()])))
        pieces.append(PathVariable(SpecText(match[1])))
        end = match.end()
    if end < len(sent):
        pieces.append(PathText(SpecText(sent[end:])))
    return PathTemplate(pieces=tuple(pieces), text=SpecText(path))


def checked_path(reading: Reading, path: str, node: Node) -> PathTemplate:
    """The template of a key of ``paths``, mended where it does not start with a slash."""
    if not path.startswith("/"):
        reading.warn(node, "path-without-slash", "a path starts with '/': one is put before it")
        path = f"/{path}"
    template = path_template(path)
    texts = [piece.text.reveal() for piece in template.pieces if isinstance(piece, PathText)]
    if any("?" in text for text in texts):
        reading.warn(node, "query-in-path", "'?' in a path: what follows is sent as a query")
    if "#" in path:
        reading.warn(node, "fragment-in-path", "'#' in a path: what follows is never sent")
    if any(mark in text for text in texts for mark in "{}"):
        reading.warn(node, "path-template", "a brace without its other half: sent as it stands")
    return template
