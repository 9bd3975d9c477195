"""The Jinja environment: strict, and without a way around the doors.

A template gets views as ``it`` and a few filters. Undefined names, private attributes, ``reveal``
and any output that is not text already (spec text above all) raise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NoReturn

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, Undefined
from jinja2.runtime import Context

from specwright.diagnostics import SpecwrightError
from specwright.installation import template_root
from specwright.plan.expressions import Expression
from specwright.render import doors
from specwright.render.docstrings import field_docstring, text_docstring
from specwright.render.expressions import expression_text
from specwright.render.template_code import TemplateCode

_PARTS = "parts"
_SETTINGS = "1"
"""Goes into the names of compiled templates: another one whenever the environment compiles them
in another way."""


class TemplateEnvironment(Environment):
    """Jinja without access to what starts with ``_``, nor to ``reveal``."""

    def getattr(self, obj: object, attribute: str) -> object:
        """An attribute of a view."""
        if attribute[:1] == "_" or attribute == "reveal":
            raise SpecwrightError(f"a template asks for {attribute}")
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """An item of a mapping; names that attributes may not have, items may not have either."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)


@cache
def environment() -> TemplateEnvironment:
    """The environment, made once: it holds the compiled templates and nothing of any input."""
    made = TemplateEnvironment(
        loader=FileSystemLoader(template_root()),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_only_text,
        auto_reload=False,
        bytecode_cache=TemplateCode(Path(__file__).parent / "__pycache__", _SETTINGS),
    )
    made.globals.clear()
    made.filters.update(_filters())
    return made


def render_template(name: str, view: object, **also: object) -> str:
    """A template's text for one view; ``name`` is its path without ``.j2``."""
    return _template(name).render(it=view, **also)


@cache
def _template(name: str) -> Template:
    return environment().get_template(f"{name}.j2")


def _filters() -> dict[str, Callable[..., str]]:
    return {
        "each": _each,
        "expression": expression_text,
        "assigned": _assigned,
        "literal": doors.python_literal,
        "documentation": text_docstring,
        "field_documentation": field_docstring,
        "toml": doors.toml_string,
        "markdown": doors.markdown,
        "markdown_block": doors.markdown_block,
        "code": doors.markdown_code,
    }


def _each(items: Iterable[object], part: str | None = None) -> str:
    """Every item through ``parts/<part>.py.j2``; without a name, through that of its ``kind``."""
    if part is not None:
        return "".join(_rendered(part, items))
    by_kind = groupby(items, lambda item: getattr(item, "kind", ""))
    return "".join(text for kind, run in by_kind for text in _rendered(f"{kind}.py", run))


def _rendered(part: str, items: Iterable[object]) -> Iterator[str]:
    """Each item through one part, in a single context: making one costs more than most parts.

    It is used again for the same part, but not for a part inside of itself.
    """
    template, idle = _part(part)
    context = idle.pop() if idle else template.new_context()
    for item in items:
        context.vars["it"] = item
        yield from template.root_render_func(context)
    context.vars.clear()
    idle.append(context)


@cache
def _part(name: str) -> tuple[Template, list[Context]]:
    """A part, and contexts for it that hold nothing at the moment."""
    return _template(f"{_PARTS}/{name}"), []


def _assigned(expression: Expression | None) -> str:
    """``= value`` after a name, or nothing."""
    return "" if expression is None else f" = {expression_text(expression)}"


def _only_text(value: object) -> str:
    """What a template writes has to be text by now; anything else came past the doors."""
    if isinstance(value, str):
        return value
    if isinstance(value, Undefined):
        return _undefined(value)
    raise SpecwrightError(f"a template writes a {type(value).__name__} without a door")


def _undefined(value: Undefined) -> NoReturn:
    raise SpecwrightError(value._undefined_message)
