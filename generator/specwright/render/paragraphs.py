"""Markdown wrapped to a width, for docstrings: paragraphs and lists flow, code stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

NARROWEST = 24
"""In characters: deeply nested lists are never wrapped tighter than this."""

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])\s+(?=\S)")
_VERBATIM = re.compile(r"\s*(?:#{1,6}\s|\||>|<|={3,}\s*$|-{3,}\s*$|\*{3,}\s*$)")


@dataclass(slots=True)
class _Block:
    """Text that flows together; later lines of a list item hang below its first word."""

    indent: str = ""
    hang: str = ""
    words: list[str] = field(default_factory=list)

    def lines(self, width: int) -> Iterator[str]:
        """The words in lines of at most ``width`` characters; longer words are not cut."""
        if not self.words:
            return
        room = max(width, len(self.hang) + NARROWEST) if self.hang else width
        margin, first, length = self.indent, 0, len(self.indent) - 1
        for number, word in enumerate(self.words):
            length += 1 + len(word)
            if length > room and number > first:
                yield margin + " ".join(self.words[first:number])
                margin, first, length = self.hang, number, len(self.hang) + len(word)
        yield margin + " ".join(self.words[first:])


def wrapped(text: str, width: int, lead: int = 0) -> tuple[str, ...]:
    """Visible text as lines, without blank ones at the ends and never two of them in a row.

    ``lead`` characters of the first line are taken by what stands before the text.
    """
    text = text.strip("\n") if text.startswith((" ", "\n")) else text
    if len(text) + lead <= width and "\n" not in text:
        return (text.strip(),) if text.strip() else ()
    held = "" if _ITEM.match(text) or _FENCE.match(text) else "." * lead
    lines = _without_blank_runs(_flow(f"{held}{text}".split("\n"), width))
    return (lines[0][len(held) :], *lines[1:]) if lines else ()


def _flow(lines: list[str], width: int) -> Iterator[str]:
    """Paragraphs and list items wrapped; fences, tables, headings and the like untouched."""
    block, fence, after_blank = _Block(), "", True
    for line in lines:
        if fence or _is_verbatim(line, after_blank, block):
            yield from block.lines(width)
            block = _Block()
            yield line.rstrip()
            fence = _next_fence(fence, line)
        elif item := _ITEM.match(line):
            yield from block.lines(width)
            block = _item(item, line)
        else:
            block.words += line.split()
        after_blank = not line.strip()
    yield from block.lines(width)


def _is_verbatim(line: str, after_blank: bool, block: _Block) -> bool:
    """Whether a line stands alone: blank, a fence, a heading, a table row, indented code."""
    if not line.strip() or _FENCE.match(line) or _VERBATIM.match(line):
        return True
    return after_blank and line.startswith("    ") and not _ITEM.match(line)


def _next_fence(fence: str, line: str) -> str:
    """The fence that is open after a line (CommonMark 4.5): the closing one is at least as long."""
    found = _FENCE.match(line)
    if found is None:
        return fence
    if not fence:
        return found.group(1)
    closes = found.group(1).startswith(fence) and not line.strip().strip(fence[0])
    return "" if closes else fence


def _item(item: re.Match[str], line: str) -> _Block:
    indent, marker = item.group(1), item.group(2)
    words = line[item.end() :].split()
    hang = indent + " " * (len(marker) + 1)
    return _Block(indent=indent, hang=hang, words=[f"{marker} {words[0]}", *words[1:]])


def _without_blank_runs(lines: Iterator[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line if line.strip() else "")
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
