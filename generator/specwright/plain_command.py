"""The commonest command lines, read without the library that reads all of them.

Loading that library takes twice as long as finding that a vendor is unchanged. What is not exactly
one of these forms, right or wrong, is left to :mod:`specwright.cli`, which is the reference:

    generate [VENDOR]... [--strict] [--force] [--no-cache]
    generate FILE -o DIR [--strict] [--force] [--no-cache]
    check [VENDOR]... [--strict] [--no-cache]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from specwright import commands
from specwright.settings import Settings

_FLAGS = {
    "generate": frozenset({"--strict", "--force", "--no-cache"}),
    "check": frozenset({"--strict", "--no-cache"}),
}
_OUTPUT = ("-o", "--output")


def plain_command(arguments: Sequence[str]) -> Callable[[], int] | None:
    """What a plain command line asks for, to be called; None for any other."""
    command, rest = next(iter(arguments), ""), list(arguments[1:])
    output = _taken_output(rest) if command == "generate" else None
    words = [each for each in rest if not each.startswith("-")]
    flags = set(rest) - set(words)
    if not flags <= _FLAGS.get(command, frozenset()) or not all(words):
        return None
    settings = Settings(
        strict="--strict" in flags, force="--force" in flags, cache="--no-cache" not in flags
    )
    if command == "check":
        return partial(commands.check_vendors, words, settings)
    if command == "generate" and output is not None and len(words) == 1:
        return partial(commands.generate_file, Path(words[0]), Path(output), None, settings)
    if command == "generate" and output is None and not any(map(_is_file, words)):
        return partial(commands.generate_vendors, words, settings)
    return None


def _taken_output(rest: list[str]) -> str | None:
    """The value of ``-o``, taken out of the arguments with it, if it is there once and plain."""
    places = [index for index, word in enumerate(rest) if word in _OUTPUT]
    if len(places) != 1 or not rest[places[0] + 1 : places[0] + 2]:
        return None
    if rest[places[0] + 1].startswith("-"):
        return None
    output = rest.pop(places[0] + 1)
    del rest[places[0]]
    return output


def _is_file(name: str) -> bool:
    return Path(name).is_file()
