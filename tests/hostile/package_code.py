"""A package's modules together, compared with those of the description that was not changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.hostile.code import OWN, Module, is_builtin, read_module

_HARMLESS_KINDS = frozenset("""
    UnaryOp USub BinOp BitOr Sub List Dict Tuple Lambda Pass Constant Load Store Name Attribute
    Subscript Call keyword AnnAssign Assign Expr
    """.split())
_HARMLESS_MODULES = frozenset("""
    __future__ collections.abc datetime decimal functools pydantic typing typing_extensions uuid
    """.split())
_HARMLESS_CALLEES = frozenset(
    {
        OWN,
        "builtins:super",
        "builtins:super().__init__",
        "pydantic:Field",
        "typing:TypedDict",
        "typing_extensions:TypeAliasType",
    }
)
_HARMLESS_BUILTINS = frozenset("bool bytes dict float int list object str super None".split())


@dataclass(frozen=True, slots=True)
class PackageCode:
    """The modules of one output by path; those of the runtime are not ours to read."""

    modules: Mapping[str, Module]
    unreadable: tuple[str, ...]
    paths: frozenset[str]

    def total(self, counted: str) -> int:
        """How many fields, members or arguments there are in all modules.

        Fields are those of models: a resource's own attributes come and go with its calls.
        """
        return sum(
            int(getattr(module, counted))
            for path, module in self.modules.items()
            if counted != "fields" or "/resources/" not in path
        )

    def union(self, facts: str) -> set[str]:
        """One of the sets of facts over all modules."""
        return set[str]().union(*(getattr(module, facts) for module in self.modules.values()))


def read_package(files: Mapping[str, bytes]) -> PackageCode:
    """Parse what was generated."""
    modules: dict[str, Module] = {}
    unreadable: list[str] = []
    for path, content in files.items():
        if path.endswith(".py") and "/_runtime/" not in path:
            try:
                modules[path] = read_module(content)
            except (SyntaxError, ValueError, RecursionError) as error:
                unreadable.append(f"{path}: does not parse: {error}")
    return PackageCode(modules, tuple(unreadable), frozenset(files))


def code_problems(made: PackageCode, base: PackageCode) -> Iterator[str]:
    """What the code does that the code of the base does not do."""
    yield from made.unreadable
    vocabulary = _Vocabulary(made, base)
    for path, module in made.modules.items():
        if base.modules.get(path) is not module:
            for problem in (*module.problems, *vocabulary.problems(path, module)):
                yield f"{path}: {problem}"


class _Vocabulary:
    """All that code may name."""

    def __init__(self, made: PackageCode, base: PackageCode) -> None:
        self._made = made
        self._base = base
        self._bound = made.union("bound")
        self._kinds = base.union("kinds") | _HARMLESS_KINDS
        self._callees = base.union("callees") | _HARMLESS_CALLEES
        self._decorators = base.union("decorators")
        self._attributes = base.union("attributes") | self._bound
        self._comments = base.union("comments")
        self._packages = {path.split("/")[1] for path in made.paths if path.startswith("src/")}
        homes = (home for module in base.modules.values() for home, _ in module.imports.values())
        self._modules = _HARMLESS_MODULES | {home for home in homes if not home.startswith(".")}

    def problems(self, path: str, module: Module) -> Iterator[str]:
        """What one module says beyond it."""
        callees = {each for each in module.callees if not self._is_harmless(each)}
        same = self._base.modules.get(path)
        builtins = _HARMLESS_BUILTINS | (same.free if same else set())
        free = {name for name in module.free - builtins if not self._known(name)}
        beyond = {
            "a syntax": module.kinds - self._kinds,
            "a call": callees - self._callees,
            "a decorator": module.decorators - self._decorators,
            "an attribute": module.attributes - self._attributes,
            "a free name": free,
        }
        for what, found in beyond.items():
            for each in sorted(found):
                yield f"{what} that the base does not have: {each[:80]}"
        if module.comments - self._comments:
            yield "a comment that the base does not have"
        yield from self._import_problems(path, module)

    def _is_harmless(self, callee: str) -> bool:
        """The runtime's, or a method of the package by its whole name: ``client.boats.list``."""
        if callee.startswith("runtime:") or self._is_own(callee.partition(":")[0]):
            return True
        owner, *names = callee.split(".")
        return owner == OWN and self._bound.issuperset(names)

    def _is_own(self, home: str) -> bool:
        """Whether a module is the package's, named as its users name it."""
        return home.partition(".")[0] in self._packages

    def _known(self, name: str) -> bool:
        """A builtin that generated code has a use for; the dunders of a module."""
        return is_builtin(name) and (name in ("__name__", "DeprecationWarning", "staticmethod"))

    def _import_problems(self, path: str, module: Module) -> Iterator[str]:
        for home, name in module.imports.values():
            if not home.startswith("."):
                if home not in self._modules and not self._is_own(home):
                    yield f"imports {home}"
            elif "_runtime" not in home and not self._resolves(path, home, name):
                yield f"imports {name} from {home}, which is not there"

    def _resolves(self, path: str, home: str, name: str) -> bool:
        """Whether a relative import names a module that defines the name, or is a module."""
        level = len(home) - len(home.lstrip("."))
        parts = path.split("/")[:-level] + [part for part in home[level:].split(".") if part]
        folder = "/".join(parts)
        if {f"{folder}/{name}.py", f"{folder}/{name}/__init__.py"} & self._made.paths:
            return True
        for candidate in (f"{folder}.py", f"{folder}/__init__.py"):
            found = self._made.modules.get(candidate)
            if found and (name in found.bound or name in found.imports):
                return True
        return False
