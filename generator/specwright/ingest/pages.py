"""The OpenAPI fragment inside a documentation page.

A fragment is a fenced block (CommonMark 0.31, 4.5) whose payload is OpenAPI. Headings and info
strings are not looked at, for every documentation tool writes others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from specwright.diagnostics import DiagnosticCollector, SourcePosition
from specwright.frozen import dataclass
from specwright.ingest.reader import read_text
from specwright.ingest.tree import SourceMapping, Tree, mapping_at, position

_OPENING = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)\Z")
_OPENAPI_KEY = re.compile(r"""(?:^|[{,])\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?\d""", re.M)
_OTHER_KEY = re.compile(r"""^["']?(?:paths|asyncapi|webhooks|components)["']?\s*:""", re.M)
_DATA_LANGUAGES = frozenset({"yaml", "yml", "json"})


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; ``line`` is that of its opening fence, ``column`` where its text starts."""

    info: str
    line: int
    column: int
    text: str

    @property
    def language(self) -> str:
        """The first word of the info string, in lower case."""
        return self.info.split(maxsplit=1)[0].lower() if self.info.strip() else ""


def fences(page: str) -> Iterator[Fence]:
    """The fenced blocks of a page; the last one may end with the page."""
    lines = page.split("\n")
    number = 0
    while number < len(lines):
        opening = _OPENING.match(lines[number].rstrip("\r"))
        if opening is None or ("`" in opening["fence"] and "`" in opening["info"]):
            number += 1
            continue
        end = _end_of_fence(lines, number + 1, opening["fence"])
        indent = len(opening["indent"])
        body = [_dedented(line, indent) for line in lines[number + 1 : end]]
        yield Fence(opening["info"].strip(), number + 1, indent + 1, "\n".join(body))
        number = end + 1


def _end_of_fence(lines: list[str], start: int, fence: str) -> int:
    """The line of the closing fence: the same character, at least as often, nothing else."""
    for number in range(start, len(lines)):
        line = lines[number].strip()
        if len(line) >= len(fence) and line == fence[0] * len(line):
            return number
    return len(lines)


def _dedented(line: str, indent: int) -> str:
    """A line without the indentation of its fence, as far as it has it."""
    blank = len(line) - len(line.lstrip(" \t"))
    return line[min(indent, blank) :]


def fragments(page: str, shown: str, diagnostics: DiagnosticCollector) -> list[SourceMapping]:
    """The OpenAPI documents that a page carries, with the positions that they have in the page.

    None, with one error in the collector, for a page without one.

    Raises:
        LimitError: when a fragment is beyond what the reader takes.
    """
    blocks = list(fences(page))
    candidates = [block for block in blocks if _OPENAPI_KEY.search(block.text)]
    if not candidates:
        _report_none(blocks, shown, diagnostics)
        return []
    read = [_read(block, shown, diagnostics) for block in candidates]
    return [fragment for fragment in read if fragment is not None]


def _read(block: Fence, shown: str, diagnostics: DiagnosticCollector) -> SourceMapping | None:
    before = len(diagnostics)
    tree = read_text(block.text, (shown, block.line + 1, block.column), diagnostics)
    if tree is None and len(diagnostics) > before:
        return None
    document = checked_document(tree, SourcePosition(shown, block.line + 1), diagnostics)
    if document is not None and not _describes_something(document):
        message = "the fragment has no operation and no schema: the page's body is lost"
        diagnostics.error("empty-fragment", message, position(document.place))
        return None
    return document


def _describes_something(document: SourceMapping) -> bool:
    """Whether there is anything to generate from; a page can be about schemas only."""
    return bool(
        document.get("paths")
        or document.get("webhooks")
        or document.get("definitions")
        or mapping_at(document, "components", "schemas")
    )


def checked_document(
    tree: Tree, at: SourcePosition, diagnostics: DiagnosticCollector
) -> SourceMapping | None:
    """The tree if it is an OpenAPI document by what it holds; else None and an error."""
    if isinstance(tree, SourceMapping) and ("openapi" in tree or "swagger" in tree):
        return tree
    message = "not an OpenAPI document: no 'openapi' or 'swagger' at its top"
    diagnostics.error("not-openapi", message, at)
    return None


def _report_none(blocks: list[Fence], shown: str, diagnostics: DiagnosticCollector) -> None:
    for block in blocks:
        if block.language in _DATA_LANGUAGES and _OTHER_KEY.search(block.text):
            message = "the fence holds no OpenAPI document: no 'openapi' or 'swagger' at its top"
            diagnostics.error("not-openapi", message, SourcePosition(shown, block.line + 1))
            return
    message = "the page has no fence with an OpenAPI document"
    diagnostics.error("no-openapi-fragment", message, SourcePosition(shown))
