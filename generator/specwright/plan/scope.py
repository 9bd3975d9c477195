"""Binding: every symbol of a module gets the name it is written with, and an import.

Names of the description come first; where a class has an attribute ``date``, or a schema is
called ``Model``, it is our own import that is renamed (``date as date_``), because inside of a
class the attribute would hide it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from specwright.plan.expressions import (
    Alternatives,
    Attribute,
    Bound,
    Call,
    Expression,
    Literal,
    Mapping,
    Name,
    Quoted,
    Sequence,
    Subscript,
    Symbol,
    Thunk,
)
from specwright.plan.import_order import imports_view
from specwright.plan.naming import DottedName, Identifier
from specwright.plan.symbols import MODELS, MODELS_PACKAGE, PARAMS, PARAMS_PACKAGE
from specwright.plan.views import ImportsView

BUILTINS = "builtins"
_IN_MODELS, _IN_PARAMS = f"{MODELS}.", f"{PARAMS}."
_VENDORS = (_IN_MODELS, _IN_PARAMS)


def symbols_in(expression: Expression, quoted: bool = False) -> list[tuple[Symbol, bool]]:
    """Every symbol that an expression names, in order, and whether it stands in quotes."""
    found: list[tuple[Symbol, bool]] = []
    _gather(expression, quoted, found)
    return found


def _gather(expression: Expression, quoted: bool, found: list[tuple[Symbol, bool]]) -> None:
    if isinstance(expression, Symbol):
        found.append((expression, quoted))
        return
    kind = type(expression)
    inside = quoted or kind is Quoted
    for part in _PARTS[kind](expression):
        if isinstance(part, Symbol):
            found.append((part, inside))
        else:
            _gather(part, inside, found)


def parts_of(expression: Expression) -> Iterable[Expression]:
    """The expressions directly inside of one."""
    return _PARTS[type(expression)](expression)


def _parts_of_call(call: Call) -> Iterable[Expression]:
    return [call.function, *call.positional, *[value for _, value in call.keywords]]


_PARTS: dict[type[Expression], Callable[[Any], Iterable[Expression]]] = {
    Symbol: lambda symbol: (),
    Name: lambda name: (),
    Literal: lambda literal: (),
    Subscript: lambda subscript: (subscript.base, *subscript.arguments),
    Alternatives: lambda alternatives: alternatives.members,
    Call: _parts_of_call,
    Sequence: lambda sequence: sequence.items,
    Mapping: lambda mapping: [part for entry in mapping.items for part in entry],
    Attribute: lambda attribute: (attribute.owner,),
    Thunk: lambda thunk: (thunk.value,),
    Quoted: lambda quoted: (quoted.value,),
    Bound: lambda bound: (bound.value,),
}


@dataclass(slots=True)
class Scope:
    """One module's names.

    ``package`` is the folder the module is in (``models``; empty for the package's root);
    ``defined`` are the module's own definitions, ``attributes`` the names inside of its classes.
    ``elsewhere`` are the package's definitions in other modules: our own imports give way to them
    in all modules, because pydantic looks first at the class with whose building it began.
    ``through_packages`` writes ``models.Payment`` for models and params instead of importing each.
    """

    package: str
    defined: frozenset[str]
    attributes: frozenset[str]
    elsewhere: frozenset[str] = frozenset()
    through_packages: bool = False
    _bound: dict[Symbol, Identifier] = field(default_factory=dict)
    _evaluated: set[Symbol] = field(default_factory=set)
    _seen: dict[Symbol, bool] = field(default_factory=dict)
    _names: dict[Symbol, DottedName] = field(default_factory=dict)

    def use(self, expressions: Iterable[Expression], *, evaluated: bool) -> None:
        """Take note of expressions; ``evaluated`` ones need their imports at run time."""
        for expression in expressions:
            for symbol, quoted in symbols_in(expression):
                self._note(symbol, evaluated and not (quoted and _is_vendors(symbol)))

    def use_annotation(self, annotation: Expression) -> None:
        """Take note of an annotation that is read at run time, but after all modules are there."""
        for symbol, _ in symbols_in(annotation):
            self._note(symbol, not _is_vendors(symbol))

    def _note(self, symbol: Symbol, evaluated: bool) -> None:
        known = self._seen.get(symbol)
        if known or (known is not None and not evaluated):
            return
        self._seen[symbol] = evaluated
        imported = self._imported(symbol)
        self._bound.setdefault(imported, imported.name)
        if evaluated:
            self._evaluated.add(imported)

    def settle(self) -> None:
        """Decide the names, once all expressions are noted."""
        taken = set(self.defined)
        for symbol in sorted(self._bound, key=_vendor_first):
            others = frozenset[str]() if _is_vendors(symbol) else self.elsewhere
            name = str(symbol.name)
            while name in taken or name in self.attributes or name in others:
                name += "_"
            taken.add(name)
            self._bound[symbol] = symbol.name if name == symbol.name else Identifier(name)
        self._names.update((symbol, self._name(symbol)) for symbol in self._seen)

    def _imported(self, symbol: Symbol) -> Symbol:
        """What an import statement names to reach a symbol."""
        if self.through_packages and symbol.module.startswith(_IN_MODELS):
            return MODELS_PACKAGE
        if self.through_packages and symbol.module.startswith(_IN_PARAMS):
            return PARAMS_PACKAGE
        return symbol

    def _name(self, symbol: Symbol) -> DottedName:
        """A symbol as it is written in this module."""
        imported = self._imported(symbol)
        if symbol.name in self.defined and self._is_own(symbol):
            return DottedName(symbol.name)
        bound = self._bound[imported]
        return DottedName(bound if imported is symbol else f"{bound}.{symbol.name}")

    def _is_own(self, symbol: Symbol) -> bool:
        return symbol.module.startswith(f".{self.package}.")

    def bind(self, expression: Expression) -> Bound:
        """An expression that was noted, with the names that its symbols have in this module."""
        return Bound(expression, self._names)

    def imports(self) -> ImportsView:
        """The import statements of the module."""
        needed = {
            symbol: bound
            for symbol, bound in self._bound.items()
            if not (symbol.name in self.defined and self._is_own(symbol))
            and not (symbol.module == BUILTINS and symbol.name == bound)
        }
        return imports_view(needed, frozenset(self._evaluated), self.package)


def _vendor_first(symbol: Symbol) -> tuple[bool, Symbol]:
    """Classes of the description keep their names, our own imports give way."""
    return (not _is_vendors(symbol), symbol)


def _is_vendors(symbol: Symbol) -> bool:
    return symbol.module.startswith(_VENDORS)
