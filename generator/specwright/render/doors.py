"""The only module that turns text of a description into text of an output file.

One function for each context that spec text can land in, and each is safe for any string at all:
a quote never ends the literal it is in, a control character never reaches a file. Whoever needs
another context adds a door here instead of calling ``reveal`` somewhere else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from json.encoder import encode_basestring_ascii
from typing import TypeAlias

from specwright.ir.text import JsonValue, SpecText, SpecValue
from specwright.render.cleaning import escape, single_line, visible
from specwright.render.markup import without_html
from specwright.render.paragraphs import wrapped

Jsonable: TypeAlias = (
    "None | bool | int | float | str | SpecText | SpecValue"
    " | Sequence[Jsonable] | Mapping[str, Jsonable]"
)
"""JSON with text and values of the description anywhere inside."""

LONGEST_DECIMAL = 10**4000
"""CPython reads no decimal literal of over 4300 digits; longer ones are written in base 16."""

_LARGEST_NUMBER = "1.7976931348623157e308"
_PLAIN = re.compile(r"[ !#-\[\]-~]*\Z")
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}
_NOT_ASCII = re.compile(r"[^\x00-\x7e]")
"""What may be in JSON's strings only, and DEL with it."""
_CODING = re.compile(r"coding([:=])")
_TOML_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_MARKDOWN_SIGN = re.compile(r"[\\`*_\[\]{}~|#!$]")
_MARKDOWN_MARKER = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])(\s+)(.*)")
_MARKDOWN_LINE_START = re.compile(r"([-+=]|\d{1,9}(?=[.)]))")


def python_literal(value: JsonValue | SpecText | SpecValue | bytes) -> str:
    """The exact value as an ASCII literal that ``ast.literal_eval`` reads back.

    Infinity, which JSON readers make of ``1e999``, is written so again. NaN has no literal; what
    is written for it evaluates to NaN without naming anything.
    """
    match value:
        case str():
            return _string_literal(value)
        case SpecText() | SpecValue():
            return python_literal(value.reveal())
        case bytes():
            return f"b{_string_literal(value.decode('ascii'))}"
        case bool() | None:
            return repr(value)
        case int():
            return _integer_literal(value)
        case float():
            return _float_literal(value)
        case list():
            return f"[{', '.join(map(python_literal, value))}]"
        case dict():
            pairs = (
                f"{python_literal(key)}: {python_literal(each)}" for key, each in value.items()
            )
            return f"{{{', '.join(pairs)}}}"


def _string_literal(text: str) -> str:
    """In double quotes, unless single quotes need fewer escapes (Black's rule)."""
    if _PLAIN.match(text):
        return f'"{text}"'
    quote = "'" if text.count("'") < text.count('"') else '"'
    return quote + "".join(_in_string(character, quote) for character in text) + quote


def _in_string(character: str, quote: str) -> str:
    if character == quote:
        return f"\\{quote}"
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    return character if " " <= character <= "~" else escape(character)


def _integer_literal(value: int) -> str:
    if -LONGEST_DECIMAL < value < LONGEST_DECIMAL:
        return repr(value)
    return f"{'-' if value < 0 else ''}0x{abs(value):X}"


def _float_literal(value: float) -> str:
    if math.isnan(value):
        return "(1e999 - 1e999)"
    return repr(value).replace("inf", "1e999")


def prose(text: SpecText | None, width: int, lead: int = 0) -> tuple[str, ...]:
    """Markdown as lines for a docstring, wrapped to ``width`` characters.

    The first line is shorter by ``lead``: by the quotes, or the name that stands before it.

    The lines are for :func:`docstring`, which escapes them; by themselves they are not safe in
    code.
    """
    return () if text is None else _prose(text.reveal(), width, lead)


@lru_cache(maxsize=1 << 14)
def _prose(text: str, width: int, lead: int) -> tuple[str, ...]:
    """Descriptions repeat themselves: a parameter of many calls has the same text each time."""
    return wrapped(visible(without_html(text)), width, lead)  # visible, for entities may hide


def line(text: SpecText) -> str:
    """All of the text on one line, for :func:`docstring`; not safe in code by itself."""
    return single_line(text.reveal())


def docstring(lines: Iterable[str], indent: int) -> str:
    """Lines as a docstring, quotes included, for a place ``indent`` characters from the left.

    The first line has no indentation, for it follows what the template has written. A quote at
    the very end would touch the closing ones: a full stop goes between them.
    """
    body = [each.rstrip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for each in lines]
    if not body:
        return '""""""'
    if body[0].startswith('"'):
        body[0] = f"\\{body[0]}"
    if body[-1].endswith('"'):
        body[-1] += "."
    if len(body) == 1:
        return f'"""{body[0].lstrip()}"""'
    margin = " " * indent
    text = "\n".join([body[0].lstrip(), *(each and margin + each for each in _dedented(body[1:]))])
    return f'"""{text}\n{margin}"""'


def _dedented(lines: list[str]) -> list[str]:
    """Without the indentation that all lines share (PEP 257), as formatters would have it."""
    shared = min((len(each) - len(each.lstrip()) for each in lines if each), default=0)
    return [each[shared:] for each in lines]


def comment(text: SpecText) -> str:
    """The text as one comment in ASCII, ``#`` included.

    The colon keeps ``type: ignore`` or ``noqa`` from being a comment that a tool obeys, for those
    start right behind the sign; an encoding (PEP 263) would count anywhere in it.
    """
    shown = _CODING.sub(r"coding \1", single_line(text.reveal()))
    return f"# : {_ascii(shown)}".rstrip()


def _ascii(text: str) -> str:
    return "".join(each if each.isascii() else escape(each) for each in text)


def toml_string(text: SpecText | str) -> str:
    """A basic string of TOML 1.0, in ASCII; surrogates, which TOML lacks, are replaced."""
    raw = text.reveal() if isinstance(text, SpecText) else text
    return f'"{"".join(map(_in_toml, raw))}"'


def _in_toml(character: str) -> str:
    point = ord(character)
    if character in _TOML_ESCAPES:
        return _TOML_ESCAPES[character]
    if " " <= character <= "~":
        return character
    if 0xD800 <= point < 0xE000:
        return "\\uFFFD"
    return f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"


def markdown(text: SpecText) -> str:
    """The text on one line of Markdown, shown as it stands: no markup, no HTML, no links."""
    return _MARKDOWN_LINE_START.sub(r"\\\1", _marked(line(text)), count=1)


def _marked(text: str) -> str:
    escaped = _MARKDOWN_SIGN.sub(r"\\\g<0>", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def markdown_block(text: SpecText) -> str:
    """Paragraphs and lists of the text; everything else of its markup is shown as it stands."""
    return "\n".join(map(_block_line, wrapped(visible(text.reveal()), 88)))


def _block_line(text: str) -> str:
    """A line of a block: a list marker stays one, other signs are escaped."""
    if item := _MARKDOWN_MARKER.fullmatch(text):
        margin, marker, gap, rest = item.groups()
        return f"{margin[:8]}{marker}{gap}{_marked(rest)}"
    return _MARKDOWN_LINE_START.sub(r"\\\1", _marked(text.strip()), count=1)


def markdown_code(text: SpecText | str) -> str:
    """A code span of CommonMark 6.1: its fence is longer than any run of backticks inside."""
    shown = single_line(text.reveal() if isinstance(text, SpecText) else text)
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if "`" in shown or not shown else ""
    return f"{fence}{padding}{shown}{padding}{fence}"


def json_text(value: Jsonable) -> str:
    """JSON in ASCII without any white space.

    What JSON can't hold is written as the nearest thing that it can: NaN as ``null``, infinity as
    the largest number.
    """
    return _json(value, None)


def indented_json(value: Jsonable) -> str:
    """JSON in ASCII, two spaces a level, with a newline at the end."""
    quick = _quickly(value.reveal()) if isinstance(value, SpecValue) else None
    return f"{_json(value, chr(10)) if quick is None else quick}\n"


def _quickly(value: JsonValue) -> str | None:
    """The same by pydantic-core, in a quarter of the time; None for what it can't write.

    That is surrogates, numbers that JSON has not, and over 200 levels. Integers of over 1,000
    digits are refused where they are read.
    """
    from pydantic_core import to_json

    try:
        written = to_json(value, indent=2, inf_nan_mode="constants").decode()
    except ValueError:
        return None
    if "NaN" in written or "Infinity" in written:  # as numbers, or merely as words of some text
        return None
    is_plain = written.isascii() and "\x7f" not in written
    return written if is_plain else _NOT_ASCII.sub(_json_escape, written)


def _json_escape(character: re.Match[str]) -> str:
    return encode_basestring_ascii(character.group())[1:-1]


def _json(value: Jsonable, newline: str | None) -> str:
    """The kinds that a description is full of come first."""
    match value:
        case str():
            return encode_basestring_ascii(value)
        case dict():
            return _json_object(value, newline)
        case list():
            return _json_array(value, newline)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _json_number(value)
        case SpecText():
            return encode_basestring_ascii(value.reveal())
        case SpecValue():
            return _json(value.reveal(), newline)
        case Mapping():
            return _json_object(value, newline)
        case Sequence():
            return _json_array(value, newline)


def _json_number(value: float) -> str:
    if isinstance(value, int) and -LONGEST_DECIMAL < value < LONGEST_DECIMAL:
        return int.__repr__(value)
    if isinstance(value, float) and math.isfinite(value):
        return float.__repr__(value)
    if isinstance(value, float) and math.isnan(value):
        return "null"
    return _LARGEST_NUMBER if value > 0 else f"-{_LARGEST_NUMBER}"


def _json_object(value: Mapping[str, Jsonable], newline: str | None) -> str:
    if not value:
        return "{}"
    inner = None if newline is None else f"{newline}  "
    colon = ":" if newline is None else ": "
    rows = [
        f"{encode_basestring_ascii(key)}{colon}"
        f"{encode_basestring_ascii(each) if isinstance(each, str) else _json(each, inner)}"
        for key, each in value.items()
    ]
    return _enclosed("{", rows, "}", newline)


def _json_array(value: Sequence[Jsonable], newline: str | None) -> str:
    if not value:
        return "[]"
    inner = None if newline is None else f"{newline}  "
    return _enclosed("[", [_json(each, inner) for each in value], "]", newline)


def _enclosed(start: str, rows: list[str], end: str, newline: str | None) -> str:
    if newline is None:
        return f"{start}{','.join(rows)}{end}"
    return f"{start}{newline}  {f',{newline}  '.join(rows)}{newline}{end}"
