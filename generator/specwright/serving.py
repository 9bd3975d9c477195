"""What ``serve`` does: stub servers of vendors, made in memory from specs/."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from specwright.building import Built, build_vendors
from specwright.reloading import SpecWatch
from specwright.runtime.stub import DEFAULT_TOKEN, StubAPI, StubOptions, serve
from specwright.runtime.stub.arguments import ArgumentFault, faults_of, with_recorded
from specwright.runtime.stub.json_values import load, mapping, sequence
from specwright.settings import Settings

_INPUT_OR_OUTPUT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """``ports`` is one for all vendors (a path prefix each), or one for every vendor."""

    ports: tuple[int, ...]
    tokens: tuple[str, ...] = ()
    any_token: bool = False
    state: str = "memory"
    faults: Path | None = None
    webhooks: tuple[str, ...] = ()
    webhook_hosts: tuple[str, ...] = ()
    proxy: str = ""
    record: str = ""
    examples: Path | None = None
    reload: bool = False

    def for_stubs(self) -> StubOptions:
        """The same, as the stub servers take it; their default token where none is given.

        Raises:
            ArgumentFault: The file of faults can't be used.
        """
        faults, seed = faults_of(self.faults)
        return StubOptions(
            tokens=self.tokens or (DEFAULT_TOKEN,),
            any_token=self.any_token,
            state=self.state,
            seed=seed or 0,
            faults=faults,
            webhooks=self.webhooks,
            webhook_hosts=self.webhook_hosts,
            proxy=self.proxy,
            record=self.record,
        )


def serve_vendors(names: Sequence[str], options: ServeOptions, settings: Settings) -> int:
    """``specwright serve VENDOR...``: returns the exit code when the servers have ended."""
    watch = SpecWatch(names, settings) if options.reload else None
    built = build_vendors(names, settings)
    failed = [one.code for one in built if one.files is None]
    if failed:
        return failed[0]
    try:
        mounts = [(_name(one), with_recorded(stub_of(one), options.examples)) for one in built]
        stubs = options.for_stubs()
    except ArgumentFault as error:
        print(f"error: {error}", file=sys.stderr)
        return _INPUT_OR_OUTPUT
    gc.enable()  # off for the short run of other commands; a server lives long

    def changed() -> Mapping[str, StubAPI]:
        found = watch.changed() if watch else {}
        made = {name: stub_from(name, files) for name, files in found.items()}
        return {name: with_recorded(api, options.examples) for name, api in made.items()}

    return serve(mounts, ports=options.ports, options=stubs, changed=changed if watch else None)


def _name(built: Built) -> str:
    return built.target.run.config.name


def stub_of(built: Built) -> StubAPI:
    """A vendor's stub, from the files that its package would carry."""
    found = (file for file in built.files or () if "/stub/" in file.path)
    files = {file.path.rpartition("/")[2]: file.content for file in found}
    return stub_from(_name(built), files)


def stub_from(name: str, files: Mapping[str, bytes]) -> StubAPI:
    """A stub from the JSON files of its package, by name."""
    document = mapping(load(files["openapi.json"]))
    table = [mapping(row) for row in sequence(load(files["operations.json"]))]
    signing = mapping(load(files.get("webhooks.json", b"{}")))
    told = files.get("behaviour.json")
    behaviour = None if told is None else load(told)
    return StubAPI(document, table, title=name, signing=signing, behaviour=behaviour)
