"""Keeps answers of the real vendor as examples, in a file that a stub can use."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path
from typing import Final

from ..document import Document, Node
from ..json_values import JSON, dump, load, mapping, text

_MOST: Final = 5
"""Examples that are kept for one operation and status."""
NAME: Final = "recorded"
"""What recorded examples are called in the document."""


class Recorder:
    """Writes ``{"examples": [...]}``; a file that is there is gone on with.

    Args:
        path: The file.

    Raises:
        ValueError: There is a file, and it is none of these.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._examples = read_recording(path) if path.exists() else []

    def add(self, operation: str, status: int, pointer: str, body: JSON) -> None:
        """Keep an answer, if it is another one than those that are kept."""
        example: dict[str, JSON] = {
            "operation": operation,
            "status": status,
            "pointer": pointer,
            "body": body,
        }
        with self._lock:
            alike = [
                each
                for each in self._examples
                if (each["operation"], each["status"]) == (operation, status)
            ]
            if example not in alike and len(alike) < _MOST:
                self._examples.append(example)
                self._write()

    def _write(self) -> None:
        """All or nothing: a reader never sees half a file."""
        examples: list[JSON] = list(self._examples)
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".recording")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(dump({"examples": examples}) + b"\n")
            os.replace(name, self._path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def read_recording(path: Path) -> list[dict[str, JSON]]:
    """The examples of a file.

    Raises:
        OSError: It can't be read.
        ValueError: It is no recording.
    """
    found = mapping(load(path.read_bytes())).get("examples")
    if not isinstance(found, list):
        raise ValueError(f'{path}: {{"examples": [...]}} is due')
    examples = [mapping(each) for each in found]
    if not all(
        {"operation", "status", "pointer", "body"} <= each.keys() for each in examples
    ):
        raise ValueError(f"{path}: an example has operation, status, pointer and body")
    return examples


def with_examples(data: dict[str, JSON], examples: list[dict[str, JSON]]) -> int:
    """Put examples before those of a document; how many of them found their place."""
    document, placed = Document(data), 0
    for number, example in enumerate(examples):
        media = document.at(text(example.get("pointer")))
        if media is not None and media.fields:
            _put(media, f"{NAME}_{number}", example["body"])
            placed += 1
    return placed


def _put(media: Node, name: str, body: JSON) -> None:
    fields = media.fields
    own = fields.pop("example", None)
    given: dict[str, JSON] = {name: {"value": body}, **mapping(fields.get("examples"))}
    if own is not None:
        given["example"] = {"value": own}
    recorded = {key: each for key, each in given.items() if key.startswith(NAME)}
    others = {key: each for key, each in given.items() if key not in recorded}
    fields["examples"] = {**recorded, **others}
