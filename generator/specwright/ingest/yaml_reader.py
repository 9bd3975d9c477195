"""YAML text to a tree, in one pass over the parser's events.

libyaml reads. What it refuses is tried once more with tabs taken out of lines that hold nothing
else, and then, if it is short, with PyYAML's own parser, which takes some documents that vendors
really publish (surrogate escapes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

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

MAX_SLOW_CHARACTERS = 300_000
"""Longest text that the slow parser is given (it reads some 50 KB a second)."""

_BLANK_TABS = re.compile(r"^[ \t]*\t[ \t]*$", re.MULTILINE)
_TAG = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", _TAG + "str", _TAG + "timestamp", _TAG + "binary"})
_PLAIN_TAGS = frozenset(_TAG + name for name in ("int", "float", "bool", "null"))
_CONTAINER_TAGS = frozenset({"!", _TAG + "map", _TAG + "seq", _TAG + "omap", _TAG + "set"})


class YAMLReader:
    """Reads one text; ``origin`` is the place of its first character."""

    def __init__(self, text: str, origin: Place, diagnostics: DiagnosticCollector) -> None:
        self._text = text
        self._origin = origin
        self._diagnostics = diagnostics

    def read(self) -> Tree:
        """The tree; None with an error in the collector where the text is not YAML.

        Raises:
            LimitError: when the document is too deep, or aliases or integers are too long.
        """
        try:
            return self._read_with(yaml.CSafeLoader, self._text, self._diagnostics)
        except yaml.YAMLError as error:
            return self._read_loosely(error)

    def _read_loosely(self, refused: yaml.YAMLError) -> Tree:
        """What libyaml refused: without its blank tabs, then with the slow parser."""
        attempts: list[tuple[Any, str]] = [(yaml.CSafeLoader, _BLANK_TABS.sub("", self._text))]
        if len(self._text) <= MAX_SLOW_CHARACTERS:
            attempts.append((yaml.SafeLoader, self._text))
        for loader_class, text in attempts:
            trial = DiagnosticCollector()
            try:
                tree = self._read_with(loader_class, text, trial)
            except (yaml.YAMLError, RecursionError, ValueError):
                continue
            self._accept(trial, refused)
            return tree
        self._report(refused)
        return None

    def _accept(self, trial: DiagnosticCollector, refused: yaml.YAMLError) -> None:
        for each in trial:
            self._diagnostics.add(each)
        at = position(self._error_place(refused))
        self._diagnostics.warning("loose-yaml", f"not strict YAML: {_problem(refused)}", at)

    def _read_with(self, loader_class: Any, text: str, diagnostics: DiagnosticCollector) -> Tree:
        builder = TreeBuilder(diagnostics)
        loader = loader_class(text)
        try:
            events = iter(loader.get_event, None)
            if loader_class is yaml.SafeLoader:
                events = _without_surrogates(events)
            self._feed(builder, events, diagnostics)
        finally:
            loader.dispose()
        return builder.root

    def _feed(
        self, builder: TreeBuilder, events: Iterator[Any], diagnostics: DiagnosticCollector
    ) -> None:
        path, first_line, first_column = self._origin
        documents = 0
        for event in events:
            kind = type(event)
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                builder.close()
                continue
            mark = event.start_mark
            place = (path, mark.line + first_line, mark.column + first_column)
            if kind is ScalarEvent:
                if event.tag is not None or event.anchor or not _take_text(builder, event, place):
                    self._scalar(builder, event, place, diagnostics)
            elif kind is MappingStartEvent:
                self._open(builder, event, SourceMapping(place))
            elif kind is SequenceStartEvent:
                self._open(builder, event, SourceSequence(place))
            elif kind is AliasEvent:
                builder.alias(event.anchor, place)
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    message = "a second document in the file: not read"
                    diagnostics.warning("several-documents", message, position(place))
                    return

    def _open(self, builder: TreeBuilder, event: Any, made: SourceMapping | SourceSequence) -> None:
        if event.tag is not None and event.tag not in _CONTAINER_TAGS:
            self._refuse_tag(event.tag, made.place)
        builder.open(made, event.anchor)

    def _scalar(
        self, builder: TreeBuilder, event: Any, place: Place, diagnostics: DiagnosticCollector
    ) -> None:
        text: str = event.value
        if builder.expects_key:
            self._key(builder, event, place, diagnostics)
            if event.anchor:
                builder.anchor(event.anchor, text)
            return
        value = text if event.style and not event.tag else self._value(event, place)
        if event.anchor:
            builder.anchor(event.anchor, value)
        builder.scalar(value, place)

    def _key(
        self, builder: TreeBuilder, event: Any, place: Place, diagnostics: DiagnosticCollector
    ) -> None:
        text: str = event.value
        if not event.style and event.tag is None:
            if text == "<<":
                builder.merge_key(place)
                return
            if not (scalars.is_text(text) or isinstance(self._value(event, place), str)):
                message = f"key {text!r} is not text: read as if it were quoted"
                diagnostics.warning("non-string-key", message, position(place))
        builder.key(text, place)

    def _value(self, event: Any, place: Place) -> Scalar:
        tag, text = event.tag, event.value
        if tag in _TEXT_TAGS:
            return str(text)
        if tag is not None and tag not in _PLAIN_TAGS:
            self._refuse_tag(tag, place)
            return str(text)
        try:
            return scalars.resolved(text)
        except scalars.TooManyDigits as error:
            path, line, column = place
            self._diagnostics.error("limit", str(error), position(place))
            raise LimitError(f"{path}:{line}:{column}: {error}") from None

    def _refuse_tag(self, tag: str, place: Place) -> None:
        self._diagnostics.error("yaml-tag", f"tag {tag!r} is not supported", position(place))

    def _report(self, error: yaml.YAMLError) -> None:
        at = position(self._error_place(error))
        self._diagnostics.error("yaml-syntax", f"not valid YAML: {_problem(error)}", at)

    def _error_place(self, error: yaml.YAMLError) -> Place:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is None:
            return self._origin
        path, line, column = self._origin
        return (path, mark.line + line, mark.column + column)


def _take_text(builder: TreeBuilder, event: Any, place: Place) -> bool:
    """Take a scalar that is a text and nothing else, as nearly all are; False for others."""
    text = event.value
    if builder.expects_key:
        if not scalars.is_text(text) or text == "<<":
            return False
        builder.key(text, place)
    else:
        if not (event.style or scalars.is_text(text)):
            return False
        builder.scalar(text, place)
    return True


def _without_surrogates(events: Iterator[Any]) -> Iterator[Any]:
    """Events with pairs of surrogates joined; the slow parser leaves them as it finds them."""
    for event in events:
        if type(event) is ScalarEvent and not event.value.isascii():
            units = event.value.encode("utf-16-le", "surrogatepass")
            event.value = units.decode("utf-16-le", "replace")
        yield event


def _problem(error: yaml.YAMLError) -> str:
    """The parser's complaint without its drawing of the place."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    context = getattr(error, "context", None)
    return f"{problem or 'unreadable'} ({context})" if context else str(problem or "unreadable")
