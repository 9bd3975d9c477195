"""The ``resources`` folder: the operations of each resource, and its two classes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from specwright.frozen import dataclass
from specwright.plan.naming import Identifier
from specwright.plan.views import (
    EventReaderView,
    OperationView,
    PackageView,
    ResourceModuleView,
    SubresourceView,
)
from specwright.render.accesses import FUNCTIONS, AccessClassView, access_classes, accesses_of
from specwright.render.docstrings import text_docstring
from specwright.render.environment import render_template
from specwright.render.expressions import expression_text
from specwright.render.imports import Needed, bound_names, import_block
from specwright.render.models import exports_text
from specwright.render.signatures import (
    AWAITED,
    PLAIN,
    CallView,
    ChildView,
    Flavour,
    MethodView,
    call_views,
    child_view,
    method_view,
    seen_from,
)

_FOLDER = "resources"
_RUNTIME = ".._runtime.client"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMethodsView:
    """``unwrap`` and ``parse``, which are the same in both classes, and their constant."""

    reader: str
    event: str
    mapping: str
    secret: str
    definition: str
    signs_address: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceClassView:
    """One of the two classes of a resource."""

    name: Identifier
    base: str
    docstring: str
    accesses: tuple[AccessClassView, ...]
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    readers: tuple[EventMethodsView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstantView:
    """``_CREATE: Operation[models.Payment] = Operation(...)``."""

    name: Identifier
    kind: str
    definition: str


def resource_files(package: PackageView) -> Iterator[tuple[str, str]]:
    """Paths below the package's folder and texts of ``resources/``."""
    exported = [(m.module, (m.class_name, m.async_class_name)) for m in package.resources]
    yield f"{_FOLDER}/__init__.py", exports_text(_FOLDER, exported)
    for module in package.resources:
        yield module.path, _module_text(module)


def _module_text(module: ResourceModuleView) -> str:
    needed, children = list(_needed(module)), list(children_needed(module.children, _FOLDER))
    names = bound_names(module.imports, needed)
    classes = bound_names(module.imports, children)
    calls = call_views(module.operations, names)
    readers = tuple(_event_methods(each, names) for each in (module.events,) if each is not None)
    resources = [
        replace(_class_view(module, calls, each, names, classes), readers=readers)
        for each in (PLAIN, AWAITED)
    ]
    return render_template(
        "src/package/resources/module.py",
        module,
        readers=readers,
        imports=import_block(module.imports, [*needed, *children]),
        constants=[constant_view(each) for each in module.operations],
        classes=resources,
        accesses=accesses_of(module.operations, resources),
    )


def _needed(module: ResourceModuleView) -> Iterator[Needed]:
    """The names that the template and its parts write."""
    yield from (Needed(_RUNTIME, "Resource"), Needed(_RUNTIME, "AsyncResource"))
    if module.operations:
        yield Needed(_RUNTIME, "RequestOptions", typing_only=True)
        yield from (Needed(_RUNTIME, name, typing_only=True) for name in FUNCTIONS)
        yield Needed("typing", "Unpack", typing_only=True)
    if any(each.forms for each in module.operations):
        yield Needed("typing", "overload")
    if any(each.deprecated for each in module.operations):
        yield Needed("typing_extensions", "deprecated")
    if module.children:
        yield Needed("functools", "cached_property")
    if module.events is not None:
        yield Needed(f"{_RUNTIME}.webhooks", "WebhookEvents")
        yield Needed(f"{_RUNTIME}.webhooks", "WebhookSecret", typing_only=True)
        yield Needed("collections.abc", "Mapping", typing_only=True)


def _event_methods(events: EventReaderView, names: Mapping[str, str]) -> EventMethodsView:
    return EventMethodsView(
        reader=names["WebhookEvents"],
        event=expression_text(events.returns),
        mapping=names["Mapping"],
        secret=names["WebhookSecret"],
        definition=expression_text(events.definition),
        signs_address=events.signs_address,
    )


def children_needed(children: Iterable[SubresourceView], folder: str) -> Iterator[Needed]:
    """The classes of resources, as a module in ``folder`` imports them.

    They are looked up apart from our own names: an API may well have a resource ``client``.
    """
    for child in children:
        home = seen_from(child.module, folder)
        yield Needed(home, child.class_name, typing_only=True)
        yield Needed(home, child.async_class_name, typing_only=True)


def constant_view(operation: OperationView) -> ConstantView:
    """The constant that holds an operation's definition."""
    return ConstantView(
        name=operation.constant,
        kind=expression_text(operation.kind),
        definition=expression_text(operation.definition),
    )


def _class_view(
    module: ResourceModuleView,
    calls: tuple[CallView, ...],
    flavour: Flavour,
    names: Mapping[str, str],
    classes: Mapping[str, str],
) -> ResourceClassView:
    awaited = flavour.awaited
    fallback = f"The calls of ``{module.attribute_path}``{', awaited' if awaited else ''}."
    name = module.async_class_name if awaited else module.class_name
    return ResourceClassView(
        name=name,
        base=names["AsyncResource" if awaited else "Resource"],
        docstring=text_docstring(None if awaited else module.doc, 4, fallback),
        accesses=access_classes(module.operations, name, names, awaited=awaited),
        children=tuple(child_view(each, _FOLDER, flavour, classes) for each in module.children),
        methods=tuple(method_view(each, module.class_name, flavour) for each in calls),
    )
