"""What a user decides about one vendor: specs/<vendor>/vendor.yaml, all of it optional.

documents: [pages]                    # default: pages/, openapi.*, or the only document
overlay: overlay.yaml                 # default: overlay.yaml where there is one
package: acme_sdk                     # default: <vendor>_sdk
client: Acme                          # default: the package in CamelCase without _sdk
names: {POST /things: things.create}  # or by operationId
environments: {production: https://api.acme.test}
credentials: {bearerAuth: {argument: api_key, variable: ACME_API_KEY}}
idempotency_header: Idempotency-Key   # what every POST and PATCH takes; declared ones need it not
pagination: {GET /things: off}        # or how a list goes on: docs/pagination.md
webhooks: {scheme: standard}          # how they are signed: see config_webhooks
allow: [unknown-ref@#/paths/~1a]      # errors that are taken as warnings
formatter: ruff                       # or black: the same bytes, slower
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from specwright.allowances import Allowance
from specwright.config_pagination import pagination
from specwright.config_reader import Section, Text, read_section
from specwright.config_stub import behaviour_options
from specwright.config_webhooks import webhook_options
from specwright.diagnostics import (
    DiagnosticCollector,
    InputOutputError,
    SourcePosition,
    UsageError,
)
from specwright.nearest import nearest
from specwright.plan.naming import DottedName, Identifier, snake_case, words
from specwright.plan.options import CredentialOptions, PlanOptions

Formatter: TypeAlias = Literal["ruff", "black", "none"]
"""``none`` is for tests only: vendor.yaml can't ask for it."""
Made = TypeVar("Made")

SETTINGS = (
    "documents",
    "overlay",
    "package",
    "client",
    "names",
    "environments",
    "credentials",
    "idempotency_header",
    "pagination",
    "webhooks",
    "allow",
    "formatter",
)
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
DOCUMENT_SUFFIXES = frozenset({".yaml", ".yml", ".json", ".md", ".mdx"})
_OWN_FILES = frozenset({"vendor.yaml", "overlay.yaml", "bindings.yaml", "stub.yaml", "README.md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorConfig:
    """Where a vendor's description is, and what was decided about its output.

    ``name`` is the vendor's folder, or the file's name without its suffix; ``root`` is the folder
    that references never leave; positions are written relative to ``shown_from``, never to the
    working directory, so that a manifest is the same wherever it was made.
    """

    name: str
    root: Path
    shown_from: Path
    documents: tuple[Path, ...]
    overlay: Path | None = None
    plan: PlanOptions = field(default_factory=PlanOptions)
    allow: tuple[Allowance, ...] = ()
    formatter: Formatter = "ruff"


def load_vendor(folder: Path, shown_from: Path, diagnostics: DiagnosticCollector) -> VendorConfig:
    """The configuration of a vendor's folder; defaults where there is no vendor.yaml.

    Raises:
        UsageError: Something in vendor.yaml is wrong; the collector holds what and where.
        InputOutputError: vendor.yaml can't be read, or names files that are not there.
    """
    path = folder / "vendor.yaml"
    section = None
    if path.exists():
        section = read_section(path, _shown(path, shown_from), diagnostics)
    config = _vendor_config(section, folder, shown_from)
    if diagnostics.has_errors:
        raise UsageError(f"{_shown(path, shown_from)}: the settings are not usable")
    return _with_behaviour(config, folder, shown_from, diagnostics)


def _with_behaviour(
    config: VendorConfig, folder: Path, shown_from: Path, diagnostics: DiagnosticCollector
) -> VendorConfig:
    """With what stub.yaml says, where there is one."""
    path = folder / "stub.yaml"
    if not path.exists():
        return config
    shown = _shown(path, shown_from)
    section = read_section(path, shown, diagnostics)
    behaviour = behaviour_options(section) if section else None
    if diagnostics.has_errors:
        raise UsageError(f"{shown}: the settings are not usable")
    return replace(config, plan=replace(config.plan, behaviour=behaviour))


def single_file(path: Path, package: str | None = None, root: Path | None = None) -> VendorConfig:
    """The configuration of one document without any: ``generate FILE -o DIR``.

    ``root`` is the folder that references may reach, the document's own if it is None.

    Raises:
        UsageError: ``package`` is no Python identifier, or the document is not below ``root``.
        InputOutputError: There is no such file or folder.
    """
    if not path.exists():
        raise InputOutputError(f"{path}: no such file or folder")
    root = _root_of(path.resolve(), root)
    return VendorConfig(
        name=path.resolve().stem,
        root=root,
        shown_from=root,
        documents=(path.resolve(),),
        plan=PlanOptions(
            package=_package_argument(package) if package else None,
            source_name=path.resolve().stem,
        ),
    )


def _root_of(path: Path, root: Path | None) -> Path:
    if root is None:
        return path if path.is_dir() else path.parent
    if not path.is_relative_to(root.resolve()):
        raise UsageError(f"--root {root}: {path.name} is not below it")
    return root.resolve()


def _package_argument(text: str) -> Identifier:
    try:
        return Identifier(text)
    except ValueError as error:
        raise UsageError(f"--package: '{text}' is {error}") from error


def _vendor_config(section: Section | None, folder: Path, shown_from: Path) -> VendorConfig:
    default_package = snake_case([*words(folder.name), "sdk"])
    if section is None:
        return VendorConfig(
            name=folder.name,
            root=folder,
            shown_from=shown_from,
            documents=_default_documents(folder),
            overlay=_default_overlay(folder),
            plan=PlanOptions(package=default_package, source_name=folder.name),
        )
    section.expect_keys(SETTINGS)
    return VendorConfig(
        name=folder.name,
        root=folder,
        shown_from=shown_from,
        documents=_documents(section, folder),
        overlay=_overlay(section, folder),
        plan=_plan_options(section, default_package, folder.name),
        allow=_allowances(section),
        formatter=_formatter(section),
    )


def _plan_options(section: Section, default_package: Identifier, vendor: str) -> PlanOptions:
    return PlanOptions(
        package=_made(section, "package", Identifier) or default_package,
        client_class=_made(section, "client", Identifier),
        source_name=vendor,
        names=_names(section),
        environments=_environments(section),
        credentials=_credentials(section),
        idempotency_header=_made(section, "idempotency_header", _header_name),
        pagination=pagination(section),
        webhooks=webhook_options(section.section("webhooks")),
        places=dict(_places(section)),
    )


def _places(section: Section) -> Iterator[tuple[tuple[str, str], SourcePosition]]:
    """Where each setting is that names a part of the description."""
    for kind in ("names", "environments", "credentials", "pagination"):
        for key in section.section(kind) or ():
            yield (kind, key.value), key.at


def _made(section: Section, key: str, make: Callable[[str], Made]) -> Made | None:
    """What ``make`` makes of the text under a key; its ValueError becomes a finding."""
    text = section.text(key)
    if text is None:
        return None
    try:
        return make(text.value)
    except ValueError as error:
        section.error("invalid-name", f"'{text.value}' is {error}", text.at, key)
        return None


def _header_name(text: str) -> str:
    """The name of a header (RFC 9110, 5.1); ValueError if it can't be one."""
    if not _TOKEN.fullmatch(text):
        raise ValueError("no name of a header")
    return text


def _names(section: Section) -> dict[str, DottedName]:
    names = section.section("names")
    if names is None:
        return {}
    made = {key.value: _made(names, key.value, DottedName) for key in names}
    return {key: name for key, name in made.items() if name is not None}


def _environments(section: Section) -> dict[str, str]:
    environments = section.section("environments")
    if environments is None:
        return {}
    found = {key.value: environments.text(key.value) for key in environments}
    return {name: url.value for name, url in found.items() if url is not None}


def _credentials(section: Section) -> dict[str, CredentialOptions]:
    credentials = section.section("credentials")
    if credentials is None:
        return {}
    found = {key.value: credentials.section(key.value) for key in credentials}
    return {scheme: _credential(own) for scheme, own in found.items() if own is not None}


def _credential(section: Section) -> CredentialOptions:
    section.expect_keys(("argument", "variable"))
    return CredentialOptions(
        argument=_made(section, "argument", Identifier),
        variable=_made(section, "variable", Identifier),
    )


def _allowances(section: Section) -> tuple[Allowance, ...]:
    found = (_allowance(section, text) for text in section.texts("allow"))
    return tuple(allowance for allowance in found if allowance is not None)


def _allowance(section: Section, text: Text) -> Allowance | None:
    try:
        return Allowance.parse(text.value)
    except ValueError as error:
        section.error("invalid-allowance", str(error), text.at, "allow")
        return None


def _formatter(section: Section) -> Formatter:
    text = section.text("formatter")
    if text is None or text.value == "ruff":
        return "ruff"
    if text.value == "black":
        return "black"
    message = f"no such formatter '{text.value}'{nearest(text.value, ('ruff', 'black'))}"
    section.error("unknown-formatter", f"{message} (known: black, ruff)", text.at, "formatter")
    return "ruff"


def _documents(section: Section, folder: Path) -> tuple[Path, ...]:
    if "documents" not in section:
        return _default_documents(folder)
    found = (_inside(section, "documents", text, folder) for text in section.texts("documents"))
    documents = tuple(path for path in found if path is not None)
    if not section.texts("documents"):
        section.error("no-document", "no document is named", section.at, "documents")
    return documents


def _overlay(section: Section, folder: Path) -> Path | None:
    text = section.text("overlay")
    if text is None:
        return _default_overlay(folder)
    return _inside(section, "overlay", text, folder)


def _inside(section: Section, key: str, text: Text, folder: Path) -> Path | None:
    """A path below the vendor's folder that exists; anything else is a finding."""
    path = folder / text.value
    if not path.resolve().is_relative_to(folder.resolve()):
        section.error("outside-folder", f"'{text.value}' leaves the vendor's folder", text.at, key)
    elif not path.exists():
        section.error("no-such-file", f"no file or folder '{text.value}'", text.at, key)
    else:
        return path
    return None


def _default_overlay(folder: Path) -> Path | None:
    path = folder / "overlay.yaml"
    return path if path.exists() else None


def _default_documents(folder: Path) -> tuple[Path, ...]:
    """``pages/``, else ``openapi.*``, else the only document in the folder.

    Raises:
        InputOutputError: None of them is there, or more than one file could be meant.
    """
    if (folder / "pages").is_dir():
        return (folder / "pages",)
    documents = _documents_in(folder)
    named = [path for path in documents if path.stem == "openapi"]
    if len(chosen := named or documents) == 1:
        return (chosen[0],)
    if not documents:
        raise InputOutputError(f"{folder}: no pages/ folder and no OpenAPI document")
    listed = ", ".join(path.name for path in documents)
    raise InputOutputError(f"{folder}: name one of {listed} in vendor.yaml under 'documents'")


def _documents_in(folder: Path) -> list[Path]:
    try:
        files = sorted(folder.iterdir())
    except OSError as error:
        raise InputOutputError(f"{folder}: can't be read: {error.strerror}") from error
    return [
        path
        for path in files
        if path.suffix.lower() in DOCUMENT_SUFFIXES
        and path.name not in _OWN_FILES
        and path.is_file()
    ]


def _shown(path: Path, shown_from: Path) -> str:
    try:
        return path.resolve().relative_to(shown_from.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
