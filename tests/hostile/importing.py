"""Importing what was generated in a fork of this process, where nothing it does can last.

The fork has a function named :data:`~tests.hostile.payloads.MARKER` among its builtins: whoever
calls it ends the fork with a status of its own. An audit hook ends it as well where code reaches
for a process, a socket, or a file to write.
"""

from __future__ import annotations

import builtins
import gc
import importlib
import importlib.abc
import importlib.util
import os
import signal
import sys
import traceback
import types
import typing
import warnings
from collections.abc import Mapping
from functools import lru_cache
from importlib.machinery import ModuleSpec

from tests.hostile.payload_texts import MARKER

SECONDS = 20
_EXECUTED = 66
_REACHED_OUT = 67
_LONGEST_REPORT = 3000
_FORBIDDEN = frozenset("""
    os.system os.exec os.posix_spawn os.fork os.remove os.rename os.mkdir os.rmdir os.symlink
    os.putenv subprocess.Popen socket.connect socket.bind shutil.rmtree ctypes.dlopen pty.spawn
    """.split())


class MemoryImporter(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports modules from output that is in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.names: dict[str, str] = {}
        self._files = files
        for path in files:
            if path.startswith("src/") and path.endswith(".py"):
                dotted = path.removeprefix("src/").removesuffix(".py").replace("/", ".")
                self.names[dotted.removesuffix(".__init__")] = path

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> ModuleSpec | None:
        """A module of the output, if it is one."""
        found = self.names.get(fullname)
        if found is None:
            return None
        return importlib.util.spec_from_loader(
            fullname, self, origin=found, is_package=found.endswith("/__init__.py")
        )

    def exec_module(self, module: types.ModuleType) -> None:
        """Run the module's code; compiled once for the same bytes."""
        path = self.names[module.__name__]
        exec(_compiled(self._files[path], path), module.__dict__)


@lru_cache(maxsize=1024)
def _compiled(content: bytes, path: str) -> types.CodeType:
    return compile(content, path, "exec", dont_inherit=True)


class Importer:
    """Imports packages in forks; the base's runtime is imported before, for all of them."""

    def __init__(self, base: Mapping[str, bytes]) -> None:
        self._base = base
        self._finder = MemoryImporter(base)
        sys.meta_path.insert(0, self._finder)
        for name in sorted(self._finder.names):
            if "._runtime" in name and "._runtime.stub" not in name:
                importlib.import_module(name)
        found = self.problems(base, everything=True)
        assert not found, found
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Leave no trace in this process."""
        sys.meta_path.remove(self._finder)
        package = next(iter(self._finder.names)).partition(".")[0]
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]
        gc.unfreeze()

    def problems(self, files: Mapping[str, bytes], *, everything: bool = False) -> list[str]:
        """What goes wrong when all modules are imported and what is new in them is used."""
        changed = frozenset(
            path
            for path, content in files.items()
            if path.endswith(".py") and (everything or self._base.get(path) != content)
        )
        if files.keys() != self._base.keys():
            changed |= {path for path in files if _is_package(path)}
        if not changed:
            return []
        for path in sorted(changed):
            try:
                _compiled(files[path], path)
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                return [f"{path}: does not compile: {error}"]
        return _forked(files, changed)


def _is_package(path: str) -> bool:
    return path.endswith("/__init__.py") and "/_runtime/" not in path


def _forked(files: Mapping[str, bytes], changed: frozenset[str]) -> list[str]:
    """Import in a child, and read from a pipe what it has to say."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _in_child(files, changed, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode("utf-8", "replace")
    _, status = os.waitpid(child, 0)
    return _explained(status, said)


def _explained(status: int, said: str) -> list[str]:
    match os.waitstatus_to_exitcode(status):
        case 0:
            return []
        case code if code == _EXECUTED:
            return [f"the payload was executed: {said}"]
        case code if code == _REACHED_OUT:
            return [f"importing reached out: {said}"]
        case code if code == -signal.SIGALRM:
            return [f"importing took over {SECONDS} seconds"]
        case code:
            return [f"importing failed ({code}): {said}"]


def _in_child(files: Mapping[str, bytes], changed: frozenset[str], writer: int) -> typing.NoReturn:
    """The child's whole life; it never returns to the caller's frames."""
    status = 1
    try:
        signal.alarm(SECONDS)
        warnings.simplefilter("error")
        _arm(writer)
        _import_all(files, changed)
        status = 0
    except BaseException:
        _say(writer, traceback.format_exc())
    finally:
        os._exit(status)


def _say(writer: int, text: str) -> None:
    os.write(writer, text[-_LONGEST_REPORT:].encode("utf-8", "backslashreplace"))


def _arm(writer: int) -> None:
    """Plant the canary, and watch what leaves the process."""

    def canary(*arguments: object, **named: object) -> typing.NoReturn:
        _say(writer, "".join(traceback.format_stack(limit=4)))
        os._exit(_EXECUTED)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        writes = (
            event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        )
        if writes or event in _FORBIDDEN:
            _say(writer, f"{event} {arguments!r}")
            os._exit(_REACHED_OUT)

    setattr(builtins, MARKER, canary)
    sys.addaudithook(watch)


def _import_all(files: Mapping[str, bytes], changed: frozenset[str]) -> None:
    """Import every module, and use what the changed ones define."""
    finder = MemoryImporter(files)
    others = [each for each in sys.meta_path if not isinstance(each, MemoryImporter)]
    sys.meta_path[:] = [finder, *others]
    sys.dont_write_bytecode = True
    for name in [name for name in sys.modules if name in finder.names]:
        if "._runtime" not in name:
            del sys.modules[name]
    skipped = ("._runtime.stub", ".stub")
    for name, path in sorted(finder.names.items()):
        if not any(part in name for part in skipped):
            module = importlib.import_module(name)
            if path in changed:
                _use(module)


def _use(module: types.ModuleType) -> None:
    """What a user's first call does: names are looked up, annotations evaluated, models built."""
    for name in getattr(module, "__all__", ()):
        getattr(module, name)
    for value in list(vars(module).values()):
        if isinstance(value, type) and value.__module__ == module.__name__:
            _use_class(value)
        responses = getattr(value, "responses", None)
        for response in responses if isinstance(responses, tuple) else ():
            _use_response(response)


def _use_class(found: type) -> None:
    if hasattr(found, "model_rebuild"):
        found.model_rebuild()
    elif typing.is_typeddict(found):
        try:
            typing.get_type_hints(found, include_extras=True)
        except NameError:
            pass  # what is imported for type checkers only


def _use_response(response: object) -> None:
    """Build the type of an answer, as the first answer does."""
    built = getattr(response, "_built", None)
    if built is not None:
        built()
