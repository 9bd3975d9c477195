"""What a Markdown file must not hold: examples that are no Python, and markup of the payload's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.hostile.code import read_module

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)")
_MARKUP = re.compile(r"<(script|img|!--)|(?<!\\)\]\(\s*javascript:", re.IGNORECASE)


def markdown_problems(path: str, text: str) -> Iterator[str]:
    """Examples that do not parse or hold the payload as code; HTML and links outside of code."""
    for language, example in _FENCE.findall(text):
        if language == "python":
            yield from (f"{path}: {problem}" for problem in _example_problems(example))
    prose = _SPAN.sub("", _FENCE.sub("", text))
    if found := _MARKUP.search(prose):
        yield f"{path}: the payload is markup: {found[0]}"


def _example_problems(example: str) -> Iterator[str]:
    try:
        module = read_module(example.encode())
    except (SyntaxError, ValueError) as error:
        yield f"an example does not parse: {error}"
    else:
        yield from module.problems
