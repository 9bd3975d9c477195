"""HTML inside of Markdown (CommonMark 6.6) as Markdown: docstrings are read as they stand.

Only the tags that vendors write prose with, and only pairs of them: ``<id>`` is nobody's tag.
"""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(
    r"<(/?)(p|br|code|strong|b|em|i|a|ul|ol|li|span|div)(\s[^<>]*|/)?>", re.IGNORECASE
)
_CODE = re.compile(r"(```.*?```|~~~.*?~~~|`[^`\n]+`)", re.DOTALL)
_ADDRESS = re.compile(r"""\bhref\s*=\s*["']([^"'<>\s]*)["']""", re.IGNORECASE)
_ALONE = frozenset({"br", "li", "p"})
"""Tags that HTML lets stand without their end."""
_OPENING = {"p": "\n\n", "div": "\n\n", "br": "\n", "ul": "\n\n", "ol": "\n\n", "li": "\n- "}
_CLOSING = {"p": "\n\n", "div": "\n\n", "ul": "\n\n", "ol": "\n\n"}
_BOTH = {"code": "`", "strong": "**", "b": "**", "em": "*", "i": "*"}


def without_html(text: str) -> str:
    """The text with paragraphs, lists, emphasis, code and links in Markdown's own signs."""
    if "<" not in text or not _TAG.search(text):
        return text
    parts = _CODE.split(text)
    parts[::2] = map(_translated, parts[::2])
    return "".join(parts)


def _translated(text: str) -> str:
    closed = {found[2].lower() for found in _TAG.finditer(text) if found[1]}
    links: list[str] = []

    def sign(found: re.Match[str]) -> str:
        name, closes = found[2].lower(), bool(found[1])
        if name not in _ALONE and name not in closed:
            return found[0]
        if name == "a":
            return _link(links, found[3] or "", closes)
        return _BOTH.get(name) or (_CLOSING if closes else _OPENING).get(name, "")

    return unescape(_TAG.sub(sign, text)) if _TAG.search(text) else text


def _link(links: list[str], attributes: str, closes: bool) -> str:
    """``[`` and, where it ends, ``](address)``; nothing around a link that leads nowhere."""
    if closes:
        address = links.pop() if links else ""
        return f"]({address})" if address else ""
    found = _ADDRESS.search(attributes)
    links.append(found[1] if found else "")
    return "[" if links[-1] else ""
