"""JSON text to a tree. The standard library checks the grammar, then one scan finds the places."""

from __future__ import annotations

import json
import re

from specwright.diagnostics import DiagnosticCollector, LimitError
from specwright.ingest import scalars
from specwright.ingest.tree import (
    Place,
    Scalar,
    SourceMapping,
    SourceSequence,
    Tree,
    position,
)
from specwright.ingest.tree_builder import TreeBuilder

_TOKEN = re.compile(r'\n|[{}\[\]]|"[^"\\]*(?:\\.[^"\\]*)*"|[-+.\w]+')
_WORDS: dict[str, Scalar] = {"null": None, "true": True, "false": False}
_SURROGATE = re.compile("[\ud800-\udfff]")


def is_json(text: str) -> bool:
    """Whether the text is strict JSON (RFC 8259); nesting is not looked at."""
    try:
        json.loads(text, parse_int=_ignored, parse_float=_ignored, parse_constant=_refused)
    except RecursionError:
        return True
    except ValueError:
        return False
    return True


def _ignored(text: str) -> int:
    return 0


def _refused(text: str) -> None:
    raise ValueError(text)


class JSONReader:
    """Reads one text that :func:`is_json`; ``origin`` is the place of its first character."""

    def __init__(self, text: str, origin: Place, diagnostics: DiagnosticCollector) -> None:
        self._text = text
        self._origin = origin
        self._diagnostics = diagnostics

    def read(self) -> Tree:
        """The tree.

        Raises:
            LimitError: when the document is too deep, or an integer too long.
        """
        builder = TreeBuilder(self._diagnostics)
        path, line, column = self._origin
        line_start = 1 - column
        for match in _TOKEN.finditer(self._text):
            token = match.group()
            if token == "\n":
                line += 1
                line_start = match.end()
            else:
                self._take(builder, token, (path, line, match.start() - line_start + 1))
        return builder.root

    def _take(self, builder: TreeBuilder, token: str, place: Place) -> None:
        if token == "{":
            builder.open(SourceMapping(place))
        elif token == "[":
            builder.open(SourceSequence(place))
        elif token in "}]":
            builder.close()
        elif builder.expects_key:
            builder.key(self._string(token, place), place)
        elif token[0] == '"':
            builder.scalar(self._string(token, place), place)
        else:
            builder.scalar(self._word(token, place), place)

    def _string(self, token: str, place: Place) -> str:
        if "\\" not in token:
            return token[1:-1]
        text = str(json.loads(token))
        if _SURROGATE.search(text) is None:
            return text
        message = "half of a surrogate pair: replaced by U+FFFD"
        self._diagnostics.warning("lone-surrogate", message, position(place))
        return _SURROGATE.sub("\ufffd", text)

    def _word(self, token: str, place: Place) -> Scalar:
        if token in _WORDS:
            return _WORDS[token]
        try:
            return scalars.resolved(token)
        except scalars.TooManyDigits as error:
            path, line, column = place
            self._diagnostics.error("limit", str(error), position(place))
            raise LimitError(f"{path}:{line}:{column}: {error}") from None
