"""Methods as the templates write them: one shape for the plain and the awaited form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specwright.frozen import dataclass
from specwright.plan.expressions import Alternatives, Bound
from specwright.plan.naming import Identifier
from specwright.plan.views import ArgumentView, FormView, OperationView, SubresourceView
from specwright.render import doors
from specwright.render.docstrings import awaited_docstring, method_docstring, text_docstring
from specwright.render.expressions import expression_text
from specwright.render.ruff import LINE_LENGTH

_PARAMETER_INDENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Flavour:
    """Plain or awaited: the words that differ between the two forms of a class."""

    awaited: bool

    @property
    def keyword(self) -> str:
        """What a method's definition starts with."""
        return "async def" if self.awaited else "def"

    @property
    def result(self) -> str:
        """What stands before a call of the runtime."""
        return "return await" if self.awaited else "return"


PLAIN = Flavour(awaited=False)
AWAITED = Flavour(awaited=True)
_NOT_YET_AWAITED = "_pages"
"""Calls whose result the user awaits, or walks through without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormText:
    """One of several signatures of a method."""

    parameters: str
    returns: str
    awaited_returns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """What the constant and both methods of an operation have in common, as text."""

    operation: OperationView
    parameters: str
    returns: str
    awaited_returns: str
    passed: str
    forms: tuple[FormText, ...]
    overload: str
    deprecated: str


def call_views(
    operations: Iterable[OperationView], names: Mapping[str, str]
) -> tuple[CallView, ...]:
    """The operations of a module; ``names`` are those of its imports."""
    return tuple(
        CallView(
            operation=each,
            parameters=", ".join(_parameters(each.arguments, names)),
            returns=expression_text(each.returns),
            awaited_returns=expression_text(each.awaited_returns or each.returns),
            passed=_passed(each),
            forms=tuple(_form(each, form, names) for form in each.forms),
            overload=f"@{names['overload']}" if each.forms else "",
            deprecated=_deprecated(each, names) if each.deprecated else "",
        )
        for each in operations
    )


def _deprecated(operation: OperationView, names: Mapping[str, str]) -> str:
    """The decorator that warns callers, and shows in editors (PEP 702)."""
    request = f"{operation.http_method} {doors.line(operation.path)}"
    return f"@{names['deprecated']}({doors.python_literal(f'{request} is deprecated')})"


def _form(operation: OperationView, form: FormView, names: Mapping[str, str]) -> FormText:
    returns = form.returns or operation.returns
    awaited = form.awaited_returns or operation.awaited_returns or returns
    return FormText(
        parameters=", ".join(_parameters(form.arguments, names)),
        returns=expression_text(returns),
        awaited_returns=expression_text(awaited),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadView:
    """One of the signatures of a method that takes several kinds of bodies."""

    decorators: tuple[str, ...]
    keyword: str
    name: Identifier
    parameters: str
    returns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method of a resource, in one of its forms."""

    overloads: tuple[OverloadView, ...]
    decorators: tuple[str, ...]
    keyword: str
    result: str
    calls: str
    name: Identifier
    constant: Identifier
    parameters: str
    returns: str
    docstring: str
    passed: str


def method_view(call: CallView, owner: Identifier, flavour: Flavour) -> MethodView:
    """The method of one operation; ``owner`` is the plain class, which has the documentation."""
    operation, awaited = call.operation, flavour.awaited
    words = PLAIN if operation.calls == _NOT_YET_AWAITED else flavour
    return MethodView(
        overloads=tuple(_overloads(call, words, awaited)),
        decorators=_decorators(call),
        keyword=words.keyword,
        result=words.result,
        calls=operation.calls,
        name=operation.method_name,
        constant=operation.constant,
        parameters=call.parameters,
        returns=call.awaited_returns if awaited else call.returns,
        docstring=awaited_docstring(operation, owner) if awaited else method_docstring(operation),
        passed=call.passed,
    )


def _decorators(call: CallView) -> tuple[str, ...]:
    return (call.deprecated,) if call.deprecated else ()


def _overloads(call: CallView, words: Flavour, awaited: bool) -> Iterator[OverloadView]:
    for form in call.forms:
        yield OverloadView(
            decorators=(call.overload, *_decorators(call)),
            keyword=words.keyword,
            name=call.operation.method_name,
            parameters=form.parameters,
            returns=form.awaited_returns if awaited else form.returns,
        )


def _parameters(arguments: tuple[ArgumentView, ...], names: Mapping[str, str]) -> Iterator[str]:
    """``self``, the positional arguments, ``*``, the named ones, and the options."""
    yield "self"
    yield from (_parameter(each) for each in arguments if not each.keyword_only)
    named = [_parameter(each) for each in arguments if each.keyword_only]
    if named:
        yield "*"
        yield from named
    yield f"**options: {names['Unpack']}[{names['RequestOptions']}]"


def _parameter(argument: ArgumentView) -> str:
    """The parameter in a method."""
    annotation = argument.annotation
    inner = annotation.value if isinstance(annotation, Bound) else annotation
    if not isinstance(inner, Alternatives):
        return parameter_text(argument)
    return union_parameter(argument.name, expression_text(annotation), _default(argument))


def union_parameter(name: Identifier, annotation: str, default: str) -> str:
    """A parameter whose annotation is a union; ``default`` begins with its equals sign.

    Black puts a long union in parentheses; Ruff only keeps them where they are.
    """
    text = f"{name}: {annotation}{default}"
    if _PARAMETER_INDENT + len(text) + len(",") <= LINE_LENGTH:
        return text
    return f"{name}: ({annotation}){default}"


def parameter_text(argument: ArgumentView) -> str:
    """``name: annotation = default``."""
    return f"{argument.name}: {expression_text(argument.annotation)}{_default(argument)}"


def _default(argument: ArgumentView) -> str:
    return "" if argument.default is None else f" = {expression_text(argument.default)}"


def _passed(operation: OperationView) -> str:
    """The arguments of the call that differ from method to method, each after a comma."""
    passed = f", {operation.flag}" if operation.flag else ""
    if operation.parameters:
        pairs = (f"{doors.python_literal(str(name))}: {name}" for name in operation.parameters)
        passed += f", parameters={{{', '.join(pairs)}}}"
    if operation.body is not None:
        passed += f", body={expression_text(operation.body)}"
    if operation.fields is not None:
        passed += f", fields={expression_text(operation.fields)}"
    if operation.content_type is not None:
        passed += f", content_type={operation.content_type}"
    return passed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A property that makes a resource on first use."""

    attribute: Identifier
    bound: str
    imported: str
    module: str
    argument: str
    docstring: str


def child_view(
    child: SubresourceView, folder: str, flavour: Flavour, classes: Mapping[str, str]
) -> ChildView:
    """The property for one resource, in a class of a module in ``folder``."""
    class_name = child.async_class_name if flavour.awaited else child.class_name
    bound = classes[class_name]
    return ChildView(
        attribute=child.attribute,
        bound=bound,
        imported=class_name if bound == class_name else f"{class_name} as {bound}",
        module=seen_from(child.module, folder),
        argument="self._client" if folder else "self",
        docstring=text_docstring(child.doc, 8, f"The calls of ``{child.attribute}``."),
    )


def seen_from(module: str, folder: str) -> str:
    """A module of the package as modules in one of its folders import it."""
    start = f"{folder}."
    if folder and module.startswith(start):
        return f".{module.removeprefix(start)}"
    return f"..{module}" if folder else f".{module}"
