"""What ``serve`` does: stub servers of vendors, made in memory from specs/."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass

from specwright.building import Built, build_vendors
from specwright.render.output_file import OutputFile
from specwright.runtime.stub import DEFAULT_TOKEN, StubAPI, StubOptions, serve
from specwright.runtime.stub.json_values import JSON, load, mapping, sequence
from specwright.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """``ports`` is one for all vendors (a path prefix each), or one for every vendor."""

    ports: tuple[int, ...]
    tokens: tuple[str, ...] = ()
    any_token: bool = False
    state: str = "memory"

    def for_stubs(self) -> StubOptions:
        """The same, as the stub servers take it; their default token where none is given."""
        tokens = self.tokens or (DEFAULT_TOKEN,)
        return StubOptions(tokens=tokens, any_token=self.any_token, state=self.state)


def serve_vendors(names: Sequence[str], options: ServeOptions, settings: Settings) -> int:
    """``specwright serve VENDOR...``: returns the exit code when the servers have ended."""
    built = build_vendors(names, settings)
    failed = [one.code for one in built if one.files is None]
    if failed:
        return failed[0]
    mounts = [(one.target.run.config.name, stub_of(one)) for one in built]
    gc.enable()  # off for the short run of other commands; a server lives long
    return serve(mounts, ports=options.ports, options=options.for_stubs())


def stub_of(built: Built) -> StubAPI:
    """A vendor's stub, from the files that its package would carry."""
    name, files = built.target.run.config.name, built.files or ()
    document = mapping(_stub_file(files, "openapi.json"))
    rows = [mapping(row) for row in sequence(_stub_file(files, "operations.json"))]
    behaviour = _stub_file(files, "behaviour.json")
    return StubAPI(document, rows, title=name, behaviour=behaviour)


def _stub_file(files: Sequence[OutputFile], name: str) -> JSON:
    """A file of JSON of the stub; None where there is none."""
    found = (file.content for file in files if file.path.endswith(f"/stub/{name}"))
    content = next(found, None)
    return None if content is None else load(content)
