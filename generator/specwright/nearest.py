"""Which of the known names somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(wanted: str, known: Iterable[str]) -> str:
    """``; did you mean 'a' or 'b'?`` for a message, or nothing where no name is near."""
    import difflib  # here: most runs have no misspelled name

    found = difflib.get_close_matches(wanted, list(known), n=3)
    return f"; did you mean {' or '.join(repr(name) for name in found)}?" if found else ""
