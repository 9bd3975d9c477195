"""JSON pointers (RFC 6901) and their form in a URI fragment."""

from __future__ import annotations

from urllib.parse import unquote


def joined(pointer: str, *tokens: str | int) -> str:
    """A pointer to something further down; the tokens are escaped."""
    for token in tokens:
        pointer = f"{pointer}/{escaped(token)}"
    return pointer


def escaped(token: str | int) -> str:
    """One token with ``~`` and ``/`` escaped (RFC 6901, 3)."""
    text = token if isinstance(token, str) else str(token)
    if "~" in text or "/" in text:
        return text.replace("~", "~0").replace("/", "~1")
    return text


def tokens_of(pointer: str) -> tuple[str, ...]:
    """The unescaped tokens of a pointer that starts with ``/`` or is empty."""
    if not pointer:
        return ()
    return tuple(_unescaped(token) for token in pointer.split("/")[1:])


def tokens_of_fragment(fragment: str) -> tuple[str, ...]:
    """The tokens of a pointer as a ``$ref`` writes it: percent-encoded too (RFC 6901, 6)."""
    return tuple(unquote(token) for token in tokens_of(fragment))


def _unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token
