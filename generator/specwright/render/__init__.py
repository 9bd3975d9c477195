"""Views to files: everything of one vendor's output, laid out and checked, nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from specwright.plan.naming import OutputPath
from specwright.plan.views import PackageView
from specwright.render import doors
from specwright.render.client import client_files
from specwright.render.formatting import formatted_modules
from specwright.render.gate import check_file
from specwright.render.manifest import MANIFEST, manifest_text
from specwright.render.models import model_files
from specwright.render.options import Formatter, RenderOptions
from specwright.render.output_file import OutputFile
from specwright.render.packaging import project_files, runtime_files
from specwright.render.resources import resource_files
from specwright.render.stub_server import stub_files
from specwright.render.trials import trial_files

__all__ = ["OutputFile", "RenderOptions", "render"]


def render(package: PackageView, options: RenderOptions) -> tuple[OutputFile, ...]:
    """Every file of a package, by path; the manifest lists the others.

    Raises :class:`~specwright.diagnostics.SpecwrightError` if something comes out that is not
    Python, TOML or JSON: the fault is the generator's then, and nothing may be written.
    """
    texts = _laid_out(dict(_texts(package, options.formatter)), options.formatter)
    files = [OutputFile(OutputPath(path), text.encode()) for path, text in texts.items()]
    runtime = f"src/{package.package}/_runtime"
    for file in {(file.path.rpartition(".")[2], file.content): file for file in files}.values():
        check_file(file)  # each content once: the description stands in two places
    files += [OutputFile(OutputPath(f"{runtime}/{name}"), raw) for name, raw in runtime_files()]
    manifest = OutputFile(OutputPath(MANIFEST), manifest_text(package, options, files).encode())
    check_file(manifest)
    return tuple(sorted([*files, manifest], key=lambda file: file.path))


def _texts(package: PackageView, formatter: Formatter) -> Iterator[tuple[str, str]]:
    """All that is made of views, before it is laid out."""
    document = doors.indented_json(package.document)
    yield from project_files(package, formatter, document)
    yield from trial_files(package)
    root = f"src/{package.package}"
    yield f"{root}/py.typed", ""
    for part in (client_files, model_files, resource_files, partial(stub_files, document=document)):
        yield from ((f"{root}/{path}", text) for path, text in part(package))


def _laid_out(texts: dict[str, str], formatter: Formatter) -> dict[str, str]:
    """The Python files in Black's style, each seen to be Python; the others as they are."""
    python = {path: text for path, text in texts.items() if path.endswith(".py")}
    return {**texts, **formatted_modules(python, formatter)}
