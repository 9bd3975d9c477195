"""The forms of text that ``format`` names (JSON Schema 2020-12 validation, 7.3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final

from .expressions import is_expression

_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME: Final = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?"
    r"(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))"
)
_DURATION: Final = re.compile(
    r"P(?:\d+W|(?=\d|T\d)(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?"
    r"(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)",
    re.ASCII,
)
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_JSON_POINTER: Final = re.compile(r"(?:/(?:[^~/]|~[01])*)*", re.DOTALL)
_RELATIVE: Final = re.compile(r"(?:0|[1-9][0-9]*)(?:#|((?:/(?:[^~/]|~[01])*)*))")
# What ECMA-262 refuses in its Unicode mode and ``re`` takes: escapes that mean nothing,
# and brackets that open or close nothing.
_PROPERTY: Final = re.compile(r"\\[pP]\{[^}]*\}")
_WHOLE_PARTS: Final = re.compile(
    r"\\[pPu]\{[^}]*\}|\\.|\[\^?(?:\\.|[^\]\\])*\]|\{[0-9]+(?:,[0-9]*)?\}", re.DOTALL
)
_LONE_BRACKET: Final = re.compile(r"[{}\]]")
_UNKNOWN_ESCAPE: Final = re.compile(
    r"(?:^|[^\\])(?:\\\\)*\\[AZzaeghijlmoqyCEFGHIJKLMNOQRTUVXY]"
)
_LABEL: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL: Final = re.compile(
    rf"{_ATOM}(?:\.{_ATOM})*|\"(?:[ !#-\[\]-~]|\\[ -~])*\"", re.ASCII
)
_IDN_ATOM: Final = _ATOM.replace("~-]", "~\\x80-\\U0010ffff-]")
_IDN_LOCAL: Final = re.compile(
    rf"{_IDN_ATOM}(?:\.{_IDN_ATOM})*|\"(?:[ !#-\[\]-\U0010ffff]|\\[ -\U0010ffff])*\""
)


def is_format(name: str, text: str) -> bool:
    """Whether a text has the form; a name without a rule here says nothing."""
    check = CHECKS.get(name)
    return check is None or check(text)


def is_date(text: str) -> bool:
    """``full-date`` (RFC 3339, 5.6); the year 0000 is one."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = map(int, found.groups())
    try:
        # The calendar comes round again after 400 years; Python's has no year 0.
        date(year or 400, month, day)
    except ValueError:
        return False
    return True


def is_time(text: str) -> bool:
    """``full-time`` (RFC 3339, 5.6); a leap second is at 23:59:60 UTC."""
    found = _TIME.fullmatch(text)
    if found is None:
        return False
    hour, minute, second = int(found[1]), int(found[2]), int(found[3])
    away_hours, away_minutes = int(found[5] or 0), int(found[6] or 0)
    if hour > 23 or minute > 59 or away_hours > 23 or away_minutes > 59:
        return False
    away = away_hours * 60 + away_minutes
    utc = hour * 60 + minute + (away if found[4] == "-" else -away)
    return second <= 59 or (second == 60 and utc % (24 * 60) == 23 * 60 + 59)


def is_date_time(text: str) -> bool:
    """``date-time`` (RFC 3339, 5.6)."""
    return text[10:11] in ("T", "t") and is_date(text[:10]) and is_time(text[11:])


def is_hostname(text: str) -> bool:
    """A name of letters, digits and hyphens (RFC 1123, 2.1; RFC 5890, 2.3.1)."""
    return len(text) <= 253 and all(map(_is_label, text.split(".")))


def _is_label(label: str) -> bool:
    if _LABEL.fullmatch(label) is None:
        return False
    return label[2:4] != "--" or (label[:4] == "xn--" and _is_a_label(label))


def _is_a_label(label: str) -> bool:
    """Whether an A-label says something (RFC 5891, 4.4)."""
    try:
        spelled = label[4:].encode().decode("punycode")
    except UnicodeError:
        return False
    return not spelled.isascii() and all(
        unicodedata.category(character)[0] in "LMN" or character in "-·・"
        for character in spelled
    )


def is_idn_hostname(text: str) -> bool:
    """A name that may have letters of all scripts (RFC 5890, 2.3.2.3)."""
    try:
        return is_hostname(text.encode("idna").decode())
    except UnicodeError:
        return False


def is_ipv4(text: str) -> bool:
    """Four decimal numbers without leading zeros (RFC 2673, 3.2)."""
    try:
        IPv4Address(text)
    except AddressValueError:
        return False
    return text.isascii()


def is_ipv6(text: str) -> bool:
    """An address without a zone (RFC 4291, 2.2)."""
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return "%" not in text


def is_email(text: str) -> bool:
    """A mailbox (RFC 5321, 4.1.2)."""
    return _is_mailbox(text, _LOCAL, is_hostname)


def is_idn_email(text: str) -> bool:
    """A mailbox in any script (RFC 6531, 3.3)."""
    return _is_mailbox(text, _IDN_LOCAL, is_idn_hostname)


def _is_mailbox(
    text: str, local: re.Pattern[str], is_domain: Callable[[str], bool]
) -> bool:
    name, _, domain = text.rpartition("@")
    if len(name.encode("utf-8", "replace")) > 64 or local.fullmatch(name) is None:
        return False
    if domain.startswith("[IPv6:") and domain.endswith("]"):
        return is_ipv6(domain[6:-1])
    if domain.startswith("[") and domain.endswith("]"):
        return is_ipv4(domain[1:-1])
    return is_domain(domain)


def is_regex(text: str) -> bool:
    """An expression that can be compiled (ECMA-262)."""
    if _UNKNOWN_ESCAPE.search(text) or _LONE_BRACKET.search(
        _WHOLE_PARTS.sub("a", text)
    ):
        return False
    return is_expression(_PROPERTY.sub("a", text))


def _matching(expression: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: expression.fullmatch(text) is not None


def _uri(name: str) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        from .uris import is_uri

        return is_uri(name, text)

    return check


CHECKS: Final[dict[str, Callable[[str], bool]]] = {
    "date": is_date,
    "date-time": is_date_time,
    "time": is_time,
    "duration": _matching(_DURATION),
    "email": is_email,
    "idn-email": is_idn_email,
    "hostname": is_hostname,
    "idn-hostname": is_idn_hostname,
    "ipv4": is_ipv4,
    "ipv6": is_ipv6,
    "uuid": _matching(_UUID),
    "json-pointer": _matching(_JSON_POINTER),
    "relative-json-pointer": _matching(_RELATIVE),
    "regex": is_regex,
    **{
        name: _uri(name)
        for name in ("uri", "uri-reference", "uri-template", "iri", "iri-reference")
    },
}
"""Every form with a rule; others (``int32``, ``password``) are annotations (7.2.1)."""
