"""The modules under ``models/`` and ``params/``: definitions with their names bound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from specwright.plan import symbols
from specwright.plan.expressions import Expression
from specwright.plan.homes import Home, Root
from specwright.plan.leaf_types import Form
from specwright.plan.naming import OutputPath
from specwright.plan.scope import Scope
from specwright.plan.views import (
    AliasView,
    Definition,
    DefinitionModuleView,
    FieldView,
)

_FOLDERS = {Form.MODEL: "models", Form.PARAM: "params"}


def definition_modules(roots: Iterable[Root], form: Form) -> tuple[DefinitionModuleView, ...]:
    """A module for every root that defines something in this form, by module name."""
    filled = [root for root in roots if root.definitions(form)]
    names = frozenset(each.name for root in filled for each in root.definitions(form))
    return tuple(
        _module(root, form, names) for root in sorted(filled, key=lambda root: root.module)
    )


def _module(root: Root, form: Form, names: frozenset[str]) -> DefinitionModuleView:
    definitions = root.definitions(form)
    scope = Scope(
        package=_FOLDERS[form],
        defined=frozenset(definition.name for definition in definitions),
        attributes=frozenset(field.name for each in definitions for field in _fields(each)),
        elsewhere=names,
    )
    for definition in definitions:
        _note(scope, definition)
    scope.settle()
    return DefinitionModuleView(
        path=OutputPath(f"{_FOLDERS[form]}/{root.module}.py"),
        module=root.module,
        subject=Home(root, root.subject).named(form),
        imports=scope.imports(),
        definitions=tuple(_bound(scope, definition) for definition in definitions),
    )


def _fields(definition: Definition) -> tuple[FieldView, ...]:
    return () if isinstance(definition, AliasView) else definition.fields


def _note(scope: Scope, definition: Definition) -> None:
    """An alias is evaluated when its module is; a class's annotations only when it is built.

    Pydantic finds the standard library's names in the module, so they are imported for real; the
    models that a class refers to are found when it is first used, which is why they may refer
    back.
    """
    if isinstance(definition, AliasView):
        scope.use((definition.value,), evaluated=True)
        return
    base = definition.base if definition.kind == "model" else symbols.TYPED_DICT
    scope.use((base,), evaluated=True)
    if definition.kind == "model":
        scope.use((value for _, value in definition.options), evaluated=True)
    for field in definition.fields:
        scope.use_annotation(field.annotation)
        scope.use((field.default,) if field.default else (), evaluated=True)


def _bound(scope: Scope, definition: Definition) -> Definition:
    if isinstance(definition, AliasView):
        return replace(definition, value=scope.bind(definition.value))
    fields = tuple(_bound_field(scope, field) for field in definition.fields)
    if definition.kind == "model":
        options = tuple((name, scope.bind(value)) for name, value in definition.options)
        base = scope.bind(definition.base)
        return replace(definition, base=base, fields=fields, options=options)
    return replace(definition, fields=fields)


def _bound_field(scope: Scope, field: FieldView) -> FieldView:
    return FieldView(
        name=field.name,
        annotation=scope.bind(field.annotation),
        default=_bound_default(scope, field.default),
        doc=field.doc,
        examples=field.examples,
        deprecated=field.deprecated,
    )


def _bound_default(scope: Scope, default: Expression | None) -> Expression | None:
    return None if default is None else scope.bind(default)
