"""The page that leads to the pages of several stubs on one port."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from ..answers import Answer, problem
from ..replies import Reply
from ..sending import send_reply
from .guard import Guard

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_PAGE: Final = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Stubs</title><h1>Stubs</h1><ul>{}</ul></html>
"""


class Directory:
    """Links to ``/acme/_specwright/`` and its kin, for this machine alone.

    Args:
        paths: The paths below which the stubs are.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        items = (
            f'<li><a href="{escape(path)}/_specwright/">{escape(path)}</a>'
            for path in paths
        )
        self._page = _PAGE.format("".join(items)).encode()
        self._guard = Guard()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1")
            for name, value in scope["headers"]
        }
        client: tuple[str, int] | None = scope.get("client")
        address = client[0] if client else None
        objection = self._guard.objection(scope["method"], headers, address)
        answer = (
            self._answer(scope["method"]) if objection is None else problem(*objection)
        )
        await send_reply(Reply(answer), scope["method"], receive, send)

    def _answer(self, method: str) -> Answer:
        if method not in ("GET", "HEAD"):
            return problem(405, "Method Not Allowed", headers=(("allow", "GET, HEAD"),))
        content = ("content-type", "text/html; charset=utf-8")
        policy = ("content-security-policy", "default-src 'none'")
        return Answer(200, (content, policy), self._page)
