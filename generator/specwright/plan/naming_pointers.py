"""JSON pointers (RFC 6901) of names that a description or a setting gives."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.ir.text import SpecText


def json_pointer(names: Iterable[SpecText]) -> SpecText:
    """``/meta/next_page``; empty for the whole."""
    return SpecText("".join(f"/{_escaped(name.reveal())}" for name in names))


def pointed_names(pointer: str) -> tuple[SpecText, ...]:
    """The names in a pointer."""
    return tuple(
        SpecText(step.replace("~1", "/").replace("~0", "~")) for step in pointer.split("/")[1:]
    )


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
