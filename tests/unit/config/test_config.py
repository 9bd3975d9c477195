"""Settings of a vendor: defaults, overrides, and faults with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.allowances import Allowance, apply_allowances
from specwright.config import VendorConfig, load_vendor, single_file
from specwright.diagnostics import (
    Diagnostic,
    DiagnosticCollector,
    InputOutputError,
    Severity,
    SourcePosition,
    UsageError,
)


def vendor(root: Path, settings: str | None = None, documents: tuple[str, ...] = ()) -> Path:
    """A vendor's folder with these files in it."""
    folder = root / "specs" / "acme-pay"
    folder.mkdir(parents=True)
    for name in documents or ("openapi.yaml",):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("openapi: 3.1.0")
    if settings is not None:
        (folder / "vendor.yaml").write_text(settings)
    return folder


def load(folder: Path) -> VendorConfig:
    return load_vendor(folder, folder.parent.parent, DiagnosticCollector())


def faults(folder: Path) -> list[str]:
    """What loading finds, as ``line:column code message``."""
    diagnostics = DiagnosticCollector()
    with pytest.raises(UsageError, match=r"specs/acme-pay/vendor\.yaml"):
        load_vendor(folder, folder.parent.parent, diagnostics)
    assert {found.at.path for found in diagnostics} == {"specs/acme-pay/vendor.yaml"}
    return [f"{found.at.line}:{found.at.column} {found.code}" for found in diagnostics]


def test_without_settings_everything_has_a_default(tmp_path: Path) -> None:
    folder = vendor(tmp_path)
    config = load(folder)
    assert config.name == "acme-pay" and config.plan.package == "acme_pay_sdk"
    assert config.documents == (folder / "openapi.yaml",)
    assert (config.overlay, config.allow, config.formatter) == (None, (), "ruff")


def test_an_empty_file_is_no_settings(tmp_path: Path) -> None:
    assert load(vendor(tmp_path, "# nothing yet\n")).plan.package == "acme_pay_sdk"


def test_pages_come_before_documents(tmp_path: Path) -> None:
    folder = vendor(tmp_path, documents=("openapi.yaml", "pages/a.md"))
    assert load(folder).documents == (folder / "pages",)


def test_openapi_comes_before_other_names_and_own_files_do_not_count(tmp_path: Path) -> None:
    folder = vendor(tmp_path, documents=("api.json", "openapi.json", "overlay.yaml"))
    config = load(folder)
    assert config.documents == (folder / "openapi.json",)
    assert config.overlay == folder / "overlay.yaml"


def test_a_single_document_of_any_name_will_do(tmp_path: Path) -> None:
    folder = vendor(tmp_path, documents=("api.json", "README.md", "overlay.yaml"))
    assert load(folder).documents == (folder / "api.json",)


def test_two_documents_have_to_be_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputOutputError, match="a.yaml, b.yaml"):
        load(vendor(tmp_path, documents=("a.yaml", "b.yaml")))


def test_every_setting(tmp_path: Path) -> None:
    folder = vendor(
        tmp_path,
        "documents: [one.yaml, two.yaml]\n"
        "overlay: mended.yaml\n"
        "package: acme\n"
        "client: AcmePay\n"
        "names: {POST /things: things.create, listThings: things.list}\n"
        "environments: {production: https://api.acme.test}\n"
        "credentials: {bearerAuth: {argument: api_key, variable: ACME_KEY}, other: {}}\n"
        "allow: [unknown-ref@/paths/~1a, remote-ref]\n"
        "formatter: black\n",
        documents=("one.yaml", "two.yaml", "mended.yaml"),
    )
    config = load(folder)
    assert config.documents == (folder / "one.yaml", folder / "two.yaml")
    assert config.overlay == folder / "mended.yaml"
    assert (config.plan.package, config.plan.client_class) == ("acme", "AcmePay")
    assert config.plan.names == {"POST /things": "things.create", "listThings": "things.list"}
    assert config.plan.environments == {"production": "https://api.acme.test"}
    assert config.plan.credentials["bearerAuth"].argument == "api_key"
    assert config.plan.credentials["bearerAuth"].variable == "ACME_KEY"
    assert config.plan.credentials["other"].argument is None
    assert config.allow == (Allowance("unknown-ref", "#/paths/~1a"), Allowance("remote-ref"))
    assert config.formatter == "black"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("client: Acme\nfromatter: black\n", ["2:1 unknown-setting"]),
        ("package: acme sdk\n", ["1:10 invalid-name"]),
        ("package: class\n", ["1:10 invalid-name"]),
        ("idempotency_header: 'Key: x'\n", ["1:21 invalid-name"]),
        ("client: [Acme]\n", ["1:9 wrong-kind"]),
        ("names:\n  a: x.y\n  b: x..y\n", ["3:6 invalid-name"]),
        ("names: [a]\n", ["1:8 wrong-kind"]),
        ("credentials:\n  key: {argumnet: api_key}\n", ["2:9 unknown-setting"]),
        ("pagination:\n  a: on\n", ["2:6 unknown-pagination"]),
        ("pagination:\n  a: {items: /b}\n", ["2:3 missing-setting"]),
        ("pagination:\n  a: {style: curser}\n", ["2:14 unknown-pagination"]),
        ("pagination:\n  a: {style: cursor, parameter: b}\n", ["2:3 missing-setting"]),
        ("pagination:\n  a: {style: link, link: b}\n", ["2:26 invalid-pointer"]),
        ("pagination:\n  a: {style: page, parameter: p, first: x}\n", ["2:41 wrong-kind"]),
        ("pagination:\n  a: {style: link, link: /b, last: /c}\n", ["2:30 unknown-setting"]),
        ("allow: ['@x']\n", ["1:9 invalid-allowance"]),
        ("formatter: yapf\n", ["1:12 unknown-formatter"]),
        ("documents: [none.yaml]\n", ["1:13 no-such-file"]),
        ("documents: []\n", ["1:1 no-document"]),
        ("overlay: ../../outside.yaml\n", ["1:10 outside-folder"]),
        ("package: a\npackage: b\n", ["2:1 duplicate-setting"]),
        ("- a\n", ["1:1 wrong-kind"]),
        ("package: [\n", ["2:1 invalid-yaml"]),
        ("package: acme\n\tclient: Acme\n", ["2:1 invalid-yaml"]),
        ("a: b\n\x00", ["1:1 invalid-yaml"]),
    ],
)
def test_a_fault_has_its_place(tmp_path: Path, settings: str, expected: list[str]) -> None:
    assert faults(vendor(tmp_path, settings)) == expected


def test_a_misspelt_setting_gets_a_suggestion(tmp_path: Path) -> None:
    diagnostics = DiagnosticCollector()
    folder = vendor(tmp_path, "fromatter: black\n")
    with pytest.raises(UsageError):
        load_vendor(folder, tmp_path, diagnostics)
    (found,) = diagnostics
    assert found.message == "no such setting 'fromatter'; did you mean 'formatter'?"
    assert found.pointer == "#/fromatter"


def test_a_file_alone_needs_no_settings(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text("openapi: 3.1.0")
    config = single_file(tmp_path / "acme.yaml", "acme_client")
    assert config.documents == (tmp_path / "acme.yaml",)
    assert (config.name, config.plan.package) == ("acme", "acme_client")
    assert single_file(tmp_path / "acme.yaml").plan.package is None


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputOutputError, match="no such file"):
        single_file(tmp_path / "none.yaml")
    (tmp_path / "a.yaml").write_text("")
    with pytest.raises(UsageError, match="--package"):
        single_file(tmp_path / "a.yaml", "not a name")


def _error(code: str, pointer: str) -> Diagnostic:
    at = SourcePosition("a.yaml")
    return Diagnostic(severity=Severity.ERROR, code=code, message="broken", at=at, pointer=pointer)


@pytest.mark.parametrize(
    ("allowance", "code", "pointer", "taken"),
    [
        ("unknown-ref", "unknown-ref", "#/paths", True),
        ("unknown-ref", "remote-ref", "#/paths", False),
        ("unknown-ref@#/paths", "unknown-ref", "#/paths", True),
        ("unknown-ref@#/paths", "unknown-ref", "#/paths/~1a", True),
        ("unknown-ref@#/paths", "unknown-ref", "#/paths2", False),
        ("unknown-ref@/paths", "unknown-ref", "#/paths", True),
    ],
)
def test_an_allowance_covers(allowance: str, code: str, pointer: str, taken: bool) -> None:
    (found,) = apply_allowances([_error(code, pointer)], [Allowance.parse(allowance)])
    assert (found.severity is Severity.WARNING) is taken
    assert found.message == ("broken (allowed)" if taken else "broken")
