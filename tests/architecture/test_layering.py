"""The walls of the house: who may import what, and who may unwrap a description's text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

import pytest

from tests.architecture.sources import (
    PACKAGE,
    ROOT,
    STAGES,
    TEMPLATES,
    Module,
    calls,
    modules,
)

ONLY_IN = {
    "openapi_pydantic": r"specwright\.ingest\.document",
    "yaml": r"specwright\.(ingest(\..*)?|config|config_reader)",
    "jinja2": r"specwright\.render(\..*)?",
    "black": r"specwright\.render(\..*)?",
    "jsonschema_rs": r"specwright\.runtime\.stub\.validators",
    "typer": r"specwright\.cli",
    "jwt": r"specwright\.runtime\.client\.webhooks\.jwt_signature",
    "httpx2": r"specwright\.runtime\.client\.(transport_httpx2|options)",
    "uvicorn": r"specwright\.runtime\.stub\..*",
}
"""Library -> the modules that may import it."""

MAY_REVEAL = r"specwright\.(render\.doors|plan\.naming(_[a-z]+)?|ir\.text|ingest(\..*)?)"
"""``ingest`` makes the wrapped text, ``doors`` writes it, ``naming`` makes names of it."""

KNOWS_ALL_STAGES = frozenset({"specwright.pipeline"})


def _imported_stages(module: Module) -> set[str]:
    prefixes = {stage: f"{PACKAGE}.{stage}" for stage in STAGES}
    return {
        stage
        for stage, prefix in prefixes.items()
        for name in module.imports()
        if name == prefix or name.startswith(f"{prefix}.")
    }


def _told(faults: Iterable[str]) -> str:
    return "\n".join(sorted(faults))


def test_no_stage_imports_a_later_one() -> None:
    faults = [
        f"{module.name} imports {stage}"
        for module in modules()
        if module.stage in STAGES
        for stage in _imported_stages(module)
        # ingest makes what ir describes: ir is the type of the door between the two.
        if STAGES.index(stage) > STAGES.index(module.stage)
        and (module.stage, stage) != ("ingest", "ir")
    ]
    assert not faults, _told(faults)


def test_plan_and_what_follows_never_look_into_ingest() -> None:
    faults = [
        module.name
        for module in modules()
        if module.stage in STAGES[1:] and "ingest" in _imported_stages(module)
    ]
    assert not faults, _told(faults)


def test_ir_imports_only_the_standard_library_and_diagnostics() -> None:
    allowed = {*sys.stdlib_module_names, "__future__"}
    own = tuple(f"{PACKAGE}.{name}" for name in ("ir", "diagnostics", "frozen"))
    faults = [
        f"{module.name} imports {name}"
        for module in modules()
        if module.stage == "ir"
        for name in module.imports()
        if name.split(".")[0] not in allowed and not name.startswith(own)
    ]
    assert not faults, _told(faults)


def test_write_knows_output_files_only() -> None:
    allowed = tuple(
        f"{PACKAGE}.{name}"
        for name in ("write", "render.output_file", "output_folder", "diagnostics")
    )
    faults = [
        f"{module.name} imports {name}"
        for module in modules()
        if module.stage == "write"
        for name in module.imports()
        if name.startswith(PACKAGE) and not name.startswith(allowed)
    ]
    assert not faults, _told(faults)


def test_the_cache_needs_no_stage() -> None:
    """docs/decisions/005: that is what makes an unchanged run cheap."""
    own = [module for module in modules() if module.stage == "cache"]
    assert own
    faults = [f"{module.name} imports {_imported_stages(module)}" for module in own]
    assert not any(map(_imported_stages, own)), _told(faults)


def test_only_the_pipeline_knows_all_stages() -> None:
    everything = {"ingest", "plan", "render", "write"}
    knowing = {module.name for module in modules() if everything <= _imported_stages(module)}
    assert knowing == KNOWS_ALL_STAGES


def test_the_runtime_imports_nothing_of_the_generator_and_relatively_only() -> None:
    faults = [
        f"{module.name} imports {name}"
        for module in modules()
        if module.stage == "runtime"
        for name in module.imports()
        if name.startswith(PACKAGE) and not name.startswith(f"{PACKAGE}.runtime")
    ]
    absolute = [
        module.name
        for module in modules()
        if module.stage == "runtime"
        and re.search(rf"\b{PACKAGE}\b", module.path.read_text("utf-8"))
    ]
    assert not faults, _told(faults)
    assert not absolute, _told(absolute)


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_imported_in_its_place_only(library: str) -> None:
    faults = [
        f"{module.name} imports {name}"
        for module in modules()
        for name in module.imports()
        if name.split(".")[0] == library and not re.fullmatch(ONLY_IN[library], module.name)
    ]
    assert not faults, _told(faults)


def test_only_doors_naming_and_ingest_unwrap_spec_text() -> None:
    faults = [
        f"{module.name}:{call.lineno}"
        for module in modules()
        if not re.fullmatch(MAY_REVEAL, module.name)
        for call in calls(module, "reveal")
    ]
    assert not faults, _told(faults)


def test_no_vendor_is_named_in_the_generator_or_the_templates() -> None:
    vendors = [path.name for path in (ROOT / "specs").iterdir() if path.is_dir()]
    assert vendors, "there is no vendor: this test would hold nothing"
    named = re.compile("|".join(map(re.escape, vendors)), re.IGNORECASE)
    files = [module.path for module in modules()]
    files += [path for path in TEMPLATES.rglob("*") if path.is_file()]
    faults = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if named.search(line)
    ]
    assert not faults, _told(faults)
