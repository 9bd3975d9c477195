"""Binding names: what an attribute hides is imported under another name."""

from __future__ import annotations

from specwright.plan import symbols
from specwright.plan.expressions import Alternatives, Expression, Literal, Subscript, Symbol
from specwright.plan.naming import Identifier
from specwright.plan.scope import Scope
from specwright.plan.views import ImportedName, ImportView
from specwright.render.expressions import expression_text


def settled(attributes: set[str], *symbols_used: Symbol, package: str = "models") -> Scope:
    scope = Scope(package=package, defined=frozenset({"Pet"}), attributes=frozenset(attributes))
    scope.use(symbols_used, evaluated=True)
    scope.settle()
    return scope


def written(scope: Scope, expression: Expression) -> str:
    return expression_text(scope.bind(expression))


def test_plain_names_are_imported_as_they_are() -> None:
    scope = settled(set(), symbols.DATE, symbols.STR)
    assert written(scope, Alternatives((symbols.DATE, symbols.STR, Literal(None)))) == (
        "date | str | None"
    )
    assert scope.imports().standard == (
        ImportView(module="datetime", names=(_imported("date", "date"),)),
    )


def test_a_field_of_the_same_name_renames_the_import() -> None:
    scope = settled({"date", "list"}, symbols.DATE, symbols.LIST)
    assert written(scope, Subscript(symbols.LIST, (symbols.DATE,))) == "list_[date_]"
    assert set(scope.imports().standard) == {
        ImportView(module="builtins", names=(_imported("list", "list_"),)),
        ImportView(module="datetime", names=(_imported("date", "date_"),)),
    }


def test_a_schema_named_like_our_own_keeps_its_name() -> None:
    vendor = Symbol(".models.model", Identifier("Model"))
    scope = settled(set(), vendor, symbols.runtime("Model"))
    assert written(scope, vendor) == "Model"
    assert written(scope, symbols.runtime("Model")) == "Model_"
    assert {each.module for each in scope.imports().local} == {".._runtime.client", ".model"}


def test_the_modules_own_definitions_need_no_import() -> None:
    own = Symbol(".models.pet", Identifier("Pet"))
    scope = settled(set(), own)
    assert written(scope, own) == "Pet"
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
    assert written(scope, pet) == "models_.Pet"
    assert scope.imports().typing_local == (
        ImportView(module="..", names=(_imported("models", "models_"),)),
    )


def _imported(name: str, bound: str) -> ImportedName:
    return ImportedName(name=Identifier(name), bound=Identifier(bound))
