"""Requests with very long paths, for uvicorn with httptools.

Some documents allow values of 150,000 characters in a path, and the answer to one that
is too long should be the vendor's. httptools splits addresses of 64 KB at most.
"""

from __future__ import annotations

from urllib.parse import unquote

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_LONGEST_SPLIT = 60_000


class LongPathProtocol(HttpToolsProtocol):
    """Splits by itself what httptools does not."""

    def on_headers_complete(self) -> None:
        """Hand the request on; called by the parser before the body comes."""
        address = self.url
        if len(address) <= _LONGEST_SPLIT or not address.startswith(b"/"):
            super().on_headers_complete()
            return
        self.url = b"/"
        super().on_headers_complete()
        # The application runs later, in a task of its own, and finds the whole.
        path, _, query = address.partition(b"#")[0].partition(b"?")
        self.scope["raw_path"] = path
        self.scope["path"] = unquote(path.decode("latin-1"))
        self.scope["query_string"] = query
