"""What one generated module does, read off its syntax tree: never by running it."""

from __future__ import annotations

import ast
import builtins
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from tests.hostile.payload_texts import MARKER

LONGEST_IDENTIFIER = 120
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\Z|\*\Z")
_QUOTED_TYPE = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*\Z")
OWN = "own"
"""A class of the generated package itself."""


@dataclass(slots=True)
class Module:
    """The facts about one module; ``problems`` are those that need no comparison.

    ``methods`` are bound in classes, where functions do not see them: there ``super`` stays the
    builtin, whatever methods there are.
    """

    kinds: set[str] = field(default_factory=set)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    bound: set[str] = field(default_factory=set)
    methods: set[str] = field(default_factory=set)
    loaded: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    callees: set[str] = field(default_factory=set)
    decorators: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    comments: set[str] = field(default_factory=set)
    fields: int = 0
    members: int = 0
    arguments: int = 0

    @property
    def free(self) -> set[str]:
        """Names that nothing in the module binds: builtins, if all is well."""
        return self.loaded - self.bound - set(self.imports)


@lru_cache(maxsize=2048)
def read_module(content: bytes) -> Module:
    """Parse a module.

    Raises:
        SyntaxError, ValueError: It is no Python, or not UTF-8.
    """
    text = content.decode("utf-8")
    tree = ast.parse(text)
    module = Module()
    _collect_names(tree, module)
    for node in ast.walk(tree):
        module.kinds.add(type(node).__name__)
        _collect_use(node, module)
    module.problems += _identifier_problems(tree)
    module.problems += _annotation_problems(tree, module)
    _collect_tokens(text, module)
    return module


def _collect_names(tree: ast.AST, module: Module) -> None:
    """What the module binds, by import or otherwise."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                module.imports |= {each.asname or each.name: (each.name, "") for each in names}
            case ast.ImportFrom(module=source, names=names, level=level):
                home = "." * level + (source or "")
                module.imports |= {each.asname or each.name: (home, each.name) for each in names}
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                module.bound.add(name)
            case ast.ClassDef(name=name, body=body):
                module.bound.add(name)
                module.methods |= {getattr(each, "name", "") for each in body}
                module.fields += sum(map(_is_field, body))
            case ast.arg(arg=name):
                module.bound.add(name)
                module.arguments += name != "self"
            case ast.ExceptHandler(name=str(name)):
                module.bound.add(name)
            case ast.Name(id=name, ctx=ast.Store()):
                module.bound.add(name)
            case ast.Name(id=name):
                module.loaded.add(name)


def _is_field(node: ast.stmt) -> bool:
    """A field of a model; what a resource declares for type checkers has a private class."""
    if not isinstance(node, ast.AnnAssign):
        return False
    return not (isinstance(node.annotation, ast.Name) and node.annotation.id.startswith("_"))


def _collect_use(node: ast.AST, module: Module) -> None:
    match node:
        case ast.Attribute(attr=name):
            module.attributes.add(name)
        case ast.Call(func=function, args=arguments):
            callee = _canonical(function, module)
            module.callees.add(callee)
            if callee == TYPED_DICT:
                shapes = [each for each in arguments if isinstance(each, ast.Dict)]
                module.fields += sum(len(each.keys) for each in shapes)
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            module.decorators |= {_canonical(each, module) for each in node.decorator_list}
        case ast.Subscript(value=base, slice=inside) if _canonical(base, module) == LITERAL:
            module.members += len(inside.elts) if isinstance(inside, ast.Tuple) else 1
        case ast.Expr(value=value) if not isinstance(value, _MAY_STAND_ALONE):
            module.problems.append(f"a {type(value).__name__} stands alone")


_MAY_STAND_ALONE = (ast.Constant, ast.Call, ast.Await, ast.Yield)
LITERAL = "typing:Literal"
TYPED_DICT = "typing:TypedDict"


def _canonical(node: ast.expr, module: Module) -> str:
    """Where a callee or decorator comes from, whatever the module calls it."""
    match node:
        case ast.Name(id=name) if name in module.imports:
            home, original = module.imports[name]
            if not home.startswith("."):
                return f"{home}:{original}"
            return f"runtime:{original}" if "_runtime" in home else OWN
        case ast.Name(id=name):
            return OWN if name in module.bound - module.methods else f"builtins:{name}"
        case ast.Attribute(value=owner, attr=name):
            return f"{_canonical(owner, module)}.{name}"
        case ast.Call(func=function):
            return f"{_canonical(function, module)}()"
        case ast.Subscript(value=owner):
            return f"{_canonical(owner, module)}[]"
        case _:
            return f"a {type(node).__name__}"


def _identifier_problems(tree: ast.AST) -> Iterator[str]:
    """Every name in the tree is plain ASCII, not too long, and not the payloads' function."""
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            if isinstance(node, ast.Constant):
                continue
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str):
                    yield from _name_problems(f"{type(node).__name__}.{name}", text)


def _name_problems(where: str, text: str) -> Iterator[str]:
    if MARKER in text:
        yield f"{where} is {text!r}: the payload is code"
    elif not _IDENTIFIER.match(text):
        yield f"{where} is {text[:80]!r}: no plain name"
    elif len(text) > LONGEST_IDENTIFIER:
        yield f"{where} has {len(text)} characters"


def _annotation_problems(tree: ast.AST, module: Module) -> Iterator[str]:
    """Strings in annotations are evaluated: outside of ``Literal`` they may only be names."""
    for node in ast.walk(tree):
        for slot in ("annotation", "returns"):
            found = getattr(node, slot, None)
            if isinstance(found, ast.expr):
                yield from _quoted_problems(found, module)


def _quoted_problems(node: ast.expr, module: Module) -> Iterator[str]:
    match node:
        case ast.Subscript(value=base) if _canonical(base, module) == LITERAL:
            return
        case ast.Call():
            return
        case ast.Constant(value=str(text)):
            if not _QUOTED_TYPE.match(text):
                yield f"an annotation holds the text {text[:80]!r}"
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from _quoted_problems(child, module)


def _collect_tokens(text: str, module: Module) -> None:
    """Comments, and the marker outside of strings, which no syntax tree shows."""
    if "#" not in text:
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            module.comments.add(token.string)
            if MARKER in token.string:
                module.problems.append(f"the comment {token.string[:80]!r} holds the payload")


def is_builtin(name: str) -> bool:
    """Whether a name needs no binding."""
    return hasattr(builtins, name) and name != MARKER
