"""Laying out Python in Black's style: by Ruff, which is fast, or by Black, which is the judge."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from specwright.diagnostics import SpecwrightError
from specwright.render.gate import check_syntax, with_ascii_names
from specwright.render.options import Formatter
from specwright.render.ruff import LINE_LENGTH, RuffFolder


def formatted(sources: Mapping[str, str], formatter: Formatter) -> dict[str, str]:
    """The sources by the same names, laid out. Both formatters give the same text.

    Raises :class:`SpecwrightError` where a source is no Python, which is the generator's fault.
    """
    if formatter == "none":
        return dict(sources)
    if formatter == "black":
        return _by_black(sources)
    with RuffFolder(sources) as folder:
        return folder.lay_out()


def formatted_modules(modules: Mapping[str, str], formatter: Formatter) -> dict[str, str]:
    """Whole modules by the same names, laid out as they will be written, and parsed once more.

    Raises :class:`SpecwrightError` where one came out as no Python.
    """
    if formatter != "ruff":
        laid_out = formatted(modules, formatter)
        for name, text in laid_out.items():
            check_syntax(name, text)
        return laid_out
    with RuffFolder(modules) as folder:
        laid_out = folder.lay_out()
        for name, text in laid_out.items():
            if not text.isascii():
                folder.put(name, with_ascii_names(text))
        folder.check()
        return laid_out


def _by_black(sources: Mapping[str, str]) -> dict[str, str]:
    import black  # here, for it takes long to import and is rarely used
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    laid_out = {}
    for name, source in sources.items():
        try:
            laid_out[name] = black.format_str(source, mode=mode)
        except InvalidInput as error:
            raise SpecwrightError(f"{name}: Black can't read what was rendered: {error}") from error
    return laid_out


def formatted_statements(statements: Iterable[str], formatter: Formatter) -> list[str]:
    """Statements laid out as each would be in a module; none of them may be empty."""
    source = "".join(f"{statement}\n" for statement in statements)
    text = formatted({"statements": source}, formatter)["statements"]
    lines = text.split("\n")
    found = ast.parse(text).body
    return ["\n".join(lines[each.lineno - 1 : each.end_lineno]) for each in found]
