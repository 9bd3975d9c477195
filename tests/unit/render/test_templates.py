"""Templates hold layout; what is not text, or not theirs to see, raises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from specwright.diagnostics import SpecwrightError
from specwright.installation import template_root
from specwright.ir.text import SpecText
from specwright.render.environment import environment

TEMPLATES = sorted(template_root().rglob("*.j2"))


@dataclass(frozen=True)
class View:
    """A view with a text of a description in it."""

    doc: SpecText = SpecText("text")
    count: int = 1
    _hidden: str = "hidden"


def rendered(source: str) -> str:
    """A template's text for the view."""
    return environment().from_string(source).render(it=View())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_under_a_fifth_of_a_template_is_control(path: Path) -> None:
    lines = path.read_text().splitlines()
    control = [line for line in lines if re.match(r"\s*{%", line)]
    assert len(control) * 5 < max(len(lines), 1)


def test_the_templates_were_found() -> None:
    assert {"README.md.j2", "_client.py.j2", "model.py.j2"} <= {path.name for path in TEMPLATES}


@pytest.mark.parametrize("source", ["{{ it.doc }}", "{{ it.count }}", "{{ it.missing }}"])
def test_what_is_not_text_is_not_written(source: str) -> None:
    with pytest.raises(SpecwrightError):
        rendered(source)


@pytest.mark.parametrize(
    "place",
    ["it._hidden", "it.__class__", "it.doc.reveal", "it.doc._text", "it['_hidden']"]
    + ["it.doc['reveal']", "(it | attr('_hidden'))", "([it] | map(attribute='_hidden') | first)"],
)
def test_private_attributes_and_the_raw_text_are_out_of_reach(place: str) -> None:
    with pytest.raises(SpecwrightError):
        rendered(f"{{{{ {place} }}}}")


@pytest.mark.parametrize(
    "source", ["{{ 'x' ~ it.doc }}", "{{ it.doc | string }}", "{{ '%s' % it.doc }}"]
)
def test_spec_text_can_not_be_joined_to_text(source: str) -> None:
    with pytest.raises(TypeError, match="doors"):
        rendered(source)


@pytest.mark.parametrize("name", ["lipsum", "cycler", "range", "dict"])
def test_templates_get_nothing_but_views(name: str) -> None:
    assert rendered(f"{{{{ 'there' if {name} is defined else 'gone' }}}}") == "gone"
