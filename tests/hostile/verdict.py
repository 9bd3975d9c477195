"""Whether what became of a mutant is what should become of it."""

from __future__ import annotations

import json
import tomllib
import traceback
from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Severity
from tests.hostile.building import Outcome
from tests.hostile.characters import character_problems, path_problems
from tests.hostile.losses import fewer_definitions, lost_definitions
from tests.hostile.markdown import markdown_problems
from tests.hostile.package_code import PackageCode, code_problems, read_package
from tests.hostile.payload_texts import MARKER
from tests.hostile.positions import Data


@dataclass(frozen=True, slots=True)
class Base:
    """The output of the description as it is."""

    outcome: Outcome
    code: PackageCode

    @property
    def top(self) -> frozenset[str]:
        """The files beside ``src``."""
        return frozenset(path for path in self.outcome.files if not path.startswith("src/"))


def base_of(outcome: Outcome) -> Base:
    """What mutants are compared with.

    Raises:
        AssertionError: The base itself is refused.
    """
    assert outcome.raised is None, f"{outcome.raised!r}\n{outcome.printed}"
    return Base(outcome, read_package(outcome.files))


def problems(
    made: Outcome, base: Base, document: dict[str, Data] | None, *, counted: bool = True
) -> list[str]:
    """All that is wrong with an outcome; nothing if all is well.

    ``document`` is the description as data, where it is known what its text says; fields and the
    like are ``counted`` where as many should come out as before.
    """
    found = list(_printed_problems(made))
    if made.raised is not None:
        return [*found, *_refusal_problems(made)]
    code = read_package(made.files)
    found += path_problems(made.files, base.top)
    found += file_problems(made.files, base)
    found += code_problems(code, base.code)
    if counted:
        found += fewer_definitions(made, base.outcome, code, base.code)
    if document is not None:
        found += lost_definitions(document, made, base.outcome)
    return found


def _printed_problems(made: Outcome) -> Iterator[str]:
    for character in sorted(set(made.printed) - {"\n"}):
        if not character.isprintable():
            yield f"a printed finding holds the raw character U+{ord(character):04X}"


def _refusal_problems(made: Outcome) -> Iterator[str]:
    """A refusal is one of our exceptions, with a finding that says where."""
    if not made.refused:
        raised = traceback.format_exception(made.raised, limit=-3)
        yield f"not a refusal but {''.join(raised)}"
        return
    located = [each for each in made.findings if each.severity is Severity.ERROR and each.at.path]
    if not located:
        yield f"refused without a located error: {made.raised}"


def file_problems(files: dict[str, bytes], base: Base) -> Iterator[str]:
    """Every file is what its name says, and shows every character that it has."""
    for path, content in files.items():
        if base.outcome.files.get(path) == content:
            continue
        yield from character_problems(path, content)
        try:
            yield from _format_problems(path, content, base)
        except (ValueError, RecursionError) as error:
            yield f"{path}: not what its name says: {error}"


def _format_problems(path: str, content: bytes, base: Base) -> Iterator[str]:
    match path.rpartition(".")[2]:
        case "toml":
            yield from _toml_problems(path, content, base)
        case "json":
            json.loads(content, parse_constant=_refuse)
        case "md":
            yield from markdown_problems(path, content.decode())


def _toml_problems(path: str, content: bytes, base: Base) -> Iterator[str]:
    """The tables are those of the base, whatever the texts in them."""
    made, known = tomllib.loads(content.decode()), tomllib.loads(base.outcome.files[path].decode())
    for key in sorted(set(_toml_keys(made)) - set(_toml_keys(known))):
        if MARKER in key or not (key == "project.license" or _is_plugin(key)):
            yield f"{path}: the key {key[:80]!r} is new"


def _is_plugin(key: str) -> bool:
    """The package's plugin of pytest, which is called as the package is."""
    group, _, name = key.rpartition(".")
    return group == "project.entry-points.pytest11" and name.isidentifier()


def _toml_keys(table: object, at: str = "") -> Iterator[str]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield f"{at}{key}"
            yield from _toml_keys(value, f"{at}{key}.")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
