"""``pagination`` in vendor.yaml: which operations give pages, and how (docs/pagination.md).

pagination:
  GET /invoices: off
  listThings: {style: cursor, parameter: after, items: /data, cursor: /meta/next}
"""

from __future__ import annotations

from typing import get_args

from specwright.config_reader import Section, Text
from specwright.nearest import nearest
from specwright.plan.options import PagingOptions, PagingStyle

_STYLES: tuple[PagingStyle, ...] = get_args(PagingStyle)
_PLACES = ("items", "cursor", "link", "last", "total", "more", "member")
_TAKEN: dict[str, tuple[str, ...]] = {
    "page": ("parameter", "items", "first", "last", "more"),
    "offset": ("parameter", "items", "total", "more"),
    "cursor": ("parameter", "items", "cursor", "more"),
    "last-item": ("parameter", "items", "member", "more"),
    "link": ("items", "link", "more"),
    "link-header": ("items", "more"),
}
_NEEDED = ("parameter", "cursor", "link")
_OFF = ("off", "no", "false")


def pagination(section: Section) -> dict[str, PagingOptions | None]:
    """The settings by operation, None for ``off``; what is wrong goes to the collector."""
    own = section.section("pagination")
    if own is None:
        return {}
    found: dict[str, PagingOptions | None] = {}
    for key in own:
        if own.is_text(key.value):
            _check_off(own, key)
            found[key.value] = None
        elif inner := own.section(key.value):
            options = _options(inner, key)
            found |= {key.value: options} if options else {}
    return found


def _check_off(section: Section, key: Text) -> None:
    text = section.text(key.value)
    if text is not None and text.value.lower() not in _OFF:
        message = f"'{text.value}' is neither 'off' nor a style with its places"
        section.error("unknown-pagination", message, text.at, key.value)


def _options(section: Section, key: Text) -> PagingOptions | None:
    style = _style(section, key)
    if style is None:
        return None
    section.expect_keys(("style", *_TAKEN[style]))
    for name in _NEEDED:
        if name in _TAKEN[style] and name not in section:
            section.error("missing-setting", f"style '{style}' needs '{name}'", key.at, name)
    parameter = section.text("parameter")
    texts = {name: section.text(name) for name in _PLACES if name in _TAKEN[style]}
    return PagingOptions(
        style=style,
        at=key.at,
        parameter=parameter.value if parameter else None,
        first=_first(section),
        places={name: _pointer(section, name, text) for name, text in texts.items() if text},
    )


def _style(section: Section, key: Text) -> PagingStyle | None:
    text = section.text("style")
    if text is None:
        section.error("missing-setting", "'style' is needed", key.at, "style")
        return None
    for style in _STYLES:
        if style == text.value:
            return style
    message = f"no such style '{text.value}'{nearest(text.value, _STYLES)}"
    section.error("unknown-pagination", f"{message} (known: {', '.join(_STYLES)})", text.at)
    return None


def _first(section: Section) -> int | None:
    text = section.text("first")
    if text is None or text.value.isdecimal():
        return int(text.value) if text else None
    section.error("wrong-kind", "'first' should be a number", text.at, "first")
    return None


def _pointer(section: Section, name: str, text: Text) -> str:
    if text.value and not text.value.startswith("/"):
        message = f"'{text.value}' is no JSON pointer: it should begin with '/'"
        section.error("invalid-pointer", message, text.at, name)
    return text.value
