"""Binding names: what an attribute hides is imported under another name."""

from __future__ import annotations

from specwright.plan import symbols
from specwright.plan.expressions import Alternatives, Literal, Name, Subscript, Symbol
from specwright.plan.naming import DottedName, Identifier
from specwright.plan.scope import Scope
from specwright.plan.views import ImportedName, ImportView


def settled(attributes: set[str], *symbols_used: Symbol, package: str = "models") -> Scope:
    scope = Scope(package=package, defined=frozenset({"Pet"}), attributes=frozenset(attributes))
    scope.use(symbols_used, evaluated=True)
    scope.settle()
    return scope


def test_plain_names_are_imported_as_they_are() -> None:
    scope = settled(set(), symbols.DATE, symbols.STR)
    found = scope.bind(Alternatives((symbols.DATE, symbols.STR, Literal(None))))
    assert found == Alternatives((Name(DottedName("date")), Name(DottedName("str")), Literal(None)))
    assert scope.imports().standard == (
        ImportView(module="datetime", names=(_imported("date", "date"),)),
    )


def test_a_field_of_the_same_name_renames_the_import() -> None:
    scope = settled({"date", "list"}, symbols.DATE, symbols.LIST)
    found = scope.bind(Subscript(symbols.LIST, (symbols.DATE,)))
    assert found == Subscript(Name(DottedName("list_")), (Name(DottedName("date_")),))
    assert set(scope.imports().standard) == {
        ImportView(module="builtins", names=(_imported("list", "list_"),)),
        ImportView(module="datetime", names=(_imported("date", "date_"),)),
    }


def test_a_schema_named_like_our_own_keeps_its_name() -> None:
    vendor = Symbol(".models.model", Identifier("Model"))
    scope = settled(set(), vendor, symbols.runtime("Model"))
    assert scope.bind(vendor) == Name(DottedName("Model"))
    assert scope.bind(symbols.runtime("Model")) == Name(DottedName("Model_"))
    assert {each.module for each in scope.imports().local} == {".._runtime.client", ".model"}


def test_the_modules_own_definitions_need_no_import() -> None:
    own = Symbol(".models.pet", Identifier("Pet"))
    scope = settled(set(), own)
    assert scope.bind(own) == Name(DottedName("Pet"))
    assert scope.imports().local == ()


def test_resources_reach_models_through_their_package() -> None:
    scope = Scope(
        package="resources",
        defined=frozenset(),
        attributes=frozenset({"models"}),
        through_packages=True,
    )
    pet = Symbol(".models.pet", Identifier("Pet"))
    scope.use((pet,), evaluated=False)
    scope.settle()
    assert scope.bind(pet) == Name(DottedName("models_.Pet"))
    assert scope.imports().typing_local == (
        ImportView(module="..", names=(_imported("models", "models_"),)),
    )


def _imported(name: str, bound: str) -> ImportedName:
    return ImportedName(name=Identifier(name), bound=Identifier(bound))
