"""Who may look at a stub and steer it: this machine, and no page of another site.

Whatever a page of the web makes a browser send is refused: by the address of the client,
by ``Host`` (a name of another site may lead to this machine: DNS rebinding), by ``Origin``
(RFC 6454, 7) and ``Sec-Fetch-Site`` (W3C Fetch Metadata, 2.3), and because what changes
something has to be JSON, which no form can send.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from ..media_types import bare

_READING = ("GET", "HEAD")


class Guard:
    """Decides whether a request may come in.

    Args:
        hosts: Names besides those of this machine by which it may be asked for; with
            one, clients on other machines may ask too.
    """

    def __init__(self, hosts: Sequence[str] = ()) -> None:
        self._hosts = frozenset(host.lower() for host in hosts)

    def objection(
        self, method: str, headers: Mapping[str, str], client: str | None
    ) -> tuple[int, str] | None:
        """The status and the reason to refuse a request; None if it may come in.

        Args:
            method: The HTTP method.
            headers: By name in lower case.
            client: The address that it comes from.
        """
        host = headers.get("host", "")
        if not self._knows(host):
            return 421, "this host is not the stub's: see --control-host"
        if not self._hosts and not _is_loopback(client):
            return 403, "only for this machine: see --control-host"
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
            return 403, "not for pages of other sites"
        if site not in ("same-origin", "none"):
            return 403, "not for pages of other sites"
        if (
            method in _READING
            or bare(headers.get("content-type", "")) == "application/json"
        ):
            return None
        return 415, "what changes something has to be application/json"

    def _knows(self, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        local = name == "localhost" or name.endswith(".localhost") or _is_loopback(name)
        return local or name in self._hosts


def _is_loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False
