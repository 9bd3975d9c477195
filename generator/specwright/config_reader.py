"""vendor.yaml as mappings and texts that know where they stand.

A configuration is small and all text, so its YAML nodes are walked as they are: no scalar is
resolved (``no`` and ``1.10`` stay what was written), and every finding has a line and a column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from specwright.diagnostics import DiagnosticCollector, InputOutputError, SourcePosition
from specwright.nearest import nearest


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as it was written, and where."""

    value: str
    at: SourcePosition


class Section:
    """A mapping of the configuration; whatever is wrong in it goes to the collector.

    ``pointer`` is the JSON pointer of the mapping in URI fragment form (``#/names``).
    """

    def __init__(
        self, node: yaml.MappingNode, path: str, pointer: str, diagnostics: DiagnosticCollector
    ) -> None:
        self._path = path
        self._pointer = pointer
        self._diagnostics = diagnostics
        self.at = _position(node, path)
        self._entries = dict(self._read_entries(node))

    def __iter__(self) -> Iterator[Text]:
        """The keys, in the order of the file."""
        return (key for key, _ in self._entries.values())

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def error(self, code: str, message: str, at: SourcePosition, key: str = "") -> None:
        """Report a fault of this section, or of one of its keys."""
        self._diagnostics.error(code, message, at, self._pointer_of(key))

    def expect_keys(self, known: Iterable[str]) -> None:
        """Report every key that is not ``known``, with the names nearest to it."""
        allowed = sorted(known)
        for key in self:
            if key.value not in allowed:
                message = f"no such setting '{key.value}'{nearest(key.value, allowed)}"
                self.error("unknown-setting", message, key.at, key.value)

    def text(self, key: str) -> Text | None:
        """The text under a key; None (and a finding) where it is something else."""
        node = self._node(key)
        if node is None or _is_empty(node):
            return None
        if isinstance(node, yaml.ScalarNode):
            return Text(str(node.value), _position(node, self._path))
        self._wrong_kind(key, node, "text")
        return None

    def texts(self, key: str) -> tuple[Text, ...]:
        """The texts under a key: a list, or one text alone."""
        node = self._node(key)
        if not isinstance(node, yaml.SequenceNode):
            single = self.text(key)
            return () if single is None else (single,)
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode):
                self._wrong_kind(key, item, "text")
        scalars = [item for item in node.value if isinstance(item, yaml.ScalarNode)]
        return tuple(Text(str(item.value), _position(item, self._path)) for item in scalars)

    def is_text(self, key: str) -> bool:
        """Whether a text is under a key."""
        return isinstance(self._node(key), yaml.ScalarNode)

    def section(self, key: str) -> Section | None:
        """The mapping under a key; None (and a finding) where it is something else."""
        node = self._node(key)
        if node is None or _is_empty(node):
            return None
        if isinstance(node, yaml.MappingNode):
            return Section(node, self._path, self._pointer_of(key), self._diagnostics)
        self._wrong_kind(key, node, "a mapping")
        return None

    def _node(self, key: str) -> yaml.Node | None:
        entry = self._entries.get(key)
        return entry[1] if entry else None

    def _pointer_of(self, key: str) -> str:
        escaped = key.replace("~", "~0").replace("/", "~1")
        return f"{self._pointer}/{escaped}" if key else self._pointer

    def _wrong_kind(self, key: str, node: yaml.Node, wanted: str) -> None:
        at = _position(node, self._path)
        self.error("wrong-kind", f"'{key}' should be {wanted}", at, key)

    def _read_entries(self, node: yaml.MappingNode) -> Iterator[tuple[str, tuple[Text, yaml.Node]]]:
        seen: set[str] = set()
        for key_node, value in node.value:
            at = _position(key_node, self._path)
            if not isinstance(key_node, yaml.ScalarNode):
                self.error("wrong-kind", "a setting's name should be text", at)
                continue
            name = str(key_node.value)
            if name in seen:
                self.error("duplicate-setting", f"'{name}' is given twice", at, name)
            seen.add(name)
            yield name, (Text(name, at), value)


def read_section(path: Path, shown_as: str, diagnostics: DiagnosticCollector) -> Section | None:
    """The root mapping of a YAML file; None where it is empty or (with a finding) no mapping.

    Raises:
        InputOutputError: The file can't be read.
    """
    node = _compose(_read(path, shown_as), shown_as, diagnostics)
    if node is None or _is_empty(node):
        return None
    if not isinstance(node, yaml.MappingNode):
        at = _position(node, shown_as)
        diagnostics.error("wrong-kind", "settings should be a mapping of names", at)
        return None
    return Section(node, shown_as, "#", diagnostics)


def _read(path: Path, shown_as: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputOutputError(f"{shown_as}: can't be read: {error.strerror}") from error


def _compose(content: bytes, shown_as: str, diagnostics: DiagnosticCollector) -> yaml.Node | None:
    try:
        return yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = SourcePosition(shown_as)
        if mark is not None:
            at = SourcePosition(shown_as, mark.line + 1, mark.column + 1)
        diagnostics.error("invalid-yaml", error.problem or "not YAML", at)
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        reason = f"not YAML ({type(error).__name__})"
        diagnostics.error("invalid-yaml", reason, SourcePosition(shown_as))
    return None


def _position(node: yaml.Node, path: str) -> SourcePosition:
    mark = node.start_mark
    return SourcePosition(path, mark.line + 1, mark.column + 1)


def _is_empty(node: yaml.Node) -> bool:
    """Whether nothing was written: ``names:`` with no value."""
    return isinstance(node, yaml.ScalarNode) and node.value == "" and node.style is None
