"""Where webhooks may go: functions of a test, and addresses of this machine."""

from __future__ import annotations

import http.client
import ipaddress
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import urlsplit

Handler: TypeAlias = Callable[[bytes, Mapping[str, str]], int | None]
"""Takes a body and its headers; gives a status, None for 204."""

_SECONDS = 10.0


class TargetError(ValueError):
    """Nothing is sent to this address; the message says why."""


def checked_target(url: str, hosts: Sequence[str]) -> str:
    """An address to which webhooks may be sent.

    Args:
        url: The address.
        hosts: The hosts that may be sent to besides those of this machine.

    Raises:
        TargetError: It is none.
    """
    try:
        parts = urlsplit(url)
        host, _ = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise TargetError(f"no address: {url[:200]!r}") from error
    if parts.scheme not in ("http", "https") or not host or parts.username:
        raise TargetError(f"an http address is due, not {url[:200]!r}")
    if not is_of_this_machine(host) and host not in {each.lower() for each in hosts}:
        raise TargetError(f"{host} is another machine: see --webhook-host")
    return url


def is_of_this_machine(host: str) -> bool:
    """Whether a host is loopback by its name or address."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def post(url: str, method: str, body: bytes, headers: Mapping[str, str]) -> int:
    """Send once, follow nothing; the status.

    Raises:
        OSError: Nobody answers.
        http.client.HTTPException: What answers is no HTTP.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    # A name may lead anywhere by the time it is used: this one leads here.
    place = "127.0.0.1" if host == "localhost" or host.endswith(".localhost") else host
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    connection = kind(place, parts.port, timeout=_SECONDS)
    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    try:
        connection.request(method, path, body, {"Host": parts.netloc, **headers})
        answer = connection.getresponse()
        answer.read(1 << 20)
        return answer.status
    finally:
        connection.close()
