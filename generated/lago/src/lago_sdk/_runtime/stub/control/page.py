"""The page at ``/_specwright/``: one file, and a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import Final

from ..answers import Answer, Headers, problem
from ..incoming import Incoming

_INLINE: Final = re.compile(rb"<(script|style)>(.*?)</\1>", re.DOTALL)


def page_answer(incoming: Incoming, path: str, headers: Headers) -> Answer:
    """The page; its address ends with a slash, as its own requests go below it."""
    if incoming.method not in ("GET", "HEAD"):
        return problem(405, "Method Not Allowed", headers=(("allow", "GET, HEAD"),))
    if not path:
        return Answer(308, (("location", "_specwright/"), *headers))
    html, policy = _page()
    content = ("content-type", "text/html; charset=utf-8")
    return Answer(200, (content, ("content-security-policy", policy), *headers), html)


@cache
def _page() -> tuple[bytes, str]:
    """The page, and its Content-Security-Policy (W3C CSP 3): its own code by its hash."""
    html = resources.files(__package__ or "").joinpath("page.html").read_bytes()
    hashes = {tag.decode(): _hash(code) for tag, code in _INLINE.findall(html)}
    policy = {
        "default-src": "'none'",
        "script-src": hashes["script"],
        "style-src": hashes["style"],
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
    }
    return html, "; ".join(f"{name} {value}" for name, value in policy.items())


def _hash(code: bytes) -> str:
    digest = base64.b64encode(hashlib.sha256(code).digest()).decode()
    return f"'sha256-{digest}'"
