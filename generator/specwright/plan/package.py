"""The plan of one vendor's package: schemas, then operations, then what holds them together."""

from __future__ import annotations

from collections.abc import Iterable

from specwright.diagnostics import DiagnosticCollector
from specwright.ir.api import Api, Source
from specwright.ir.text import SpecText
from specwright.plan import media_types, module_operations
from specwright.plan.client import client_arguments, client_view
from specwright.plan.events import EventPlanner, links
from specwright.plan.leaf_types import Form
from specwright.plan.lower import Lowering
from specwright.plan.media_type_notes import MediaTypeNotes
from specwright.plan.modules import definition_modules
from specwright.plan.naming import Identifier, camel_case, package_name, words
from specwright.plan.naming_rest import RestNames
from specwright.plan.naming_settings import report_unused
from specwright.plan.operations import OperationPlanner
from specwright.plan.options import PlanOptions
from specwright.plan.pager import Pager
from specwright.plan.resource_modules import ResourceModules
from specwright.plan.resources import WEBHOOKS, PlacedOperation, resource_tree
from specwright.plan.schema_index import SchemaIndex
from specwright.plan.servers import OwnServers, report_servers
from specwright.plan.stub import has_events, placed_operations, signing, stub_operation
from specwright.plan.stub_behaviour import behaviour
from specwright.plan.views import (
    EventReaderView,
    ManifestOperation,
    ManifestSource,
    PackageView,
)
from specwright.plan.webhooks import WebhookPlanner


def plan(api: Api, options: PlanOptions, diagnostics: DiagnosticCollector) -> PackageView:
    """Decide everything about the output that is not layout."""
    report_unused(api, options, diagnostics)
    report_servers(api, diagnostics)
    lowering = Lowering(SchemaIndex(api.schemas, diagnostics))
    MediaTypeNotes(lowering.index, diagnostics).report(api.operations)
    lowering.define_components()
    names = RestNames(api.operations, options.names)
    tree = resource_tree(api.operations, names, has_events=has_events(api, options))
    package = options.package or package_name(_title(api, options))
    arguments = client_arguments(api, package, options)
    servers = OwnServers(
        api_servers=api.servers, chosen=options.environments, variables=arguments.variables
    )
    pager = Pager(index=lowering.index, options=options, diagnostics=diagnostics)
    planner = OperationPlanner(lowering, servers, pager)
    own = module_operations.planned(planner, tree)
    builder = ResourceModules(api.tags)
    drafts = [(node, module_operations.planned(planner, node)) for node in tree.walk()]
    placed = placed_operations(api, tree)
    events = EventPlanner(lowering=lowering)
    webhooks, callbacks = events.webhooks(api.webhooks), events.callbacks(placed)
    reader = _event_reader(api, lowering, package, options, diagnostics)
    resources = tuple(
        builder.module(node, found, reader if node.path == (WEBHOOKS,) else None)
        for node, found in drafts
    )
    return PackageView(
        package=package,
        distribution=package.replace("_", "-"),
        title=api.title,
        api_version=api.version,
        package_version=options.package_version,
        description=api.description,
        license=api.license.name if api.license else None,
        client=client_view(
            api, package, _client_class(package, options), tree, options, own, arguments
        ),
        models=definition_modules(lowering.homes, Form.MODEL),
        params=definition_modules(lowering.homes, Form.PARAM),
        resources=resources,
        stub_operations=tuple(map(stub_operation, placed)),
        manifest_operations=tuple(_manifest_operation(each) for each in placed),
        manifest_schemas=tuple(lowering.homes.manifest),
        manifest_sources=tuple(_manifest_source(each) for each in api.sources),
        document=api.document,
        signing=signing(api, options),
        webhooks=webhooks,
        callbacks=callbacks,
        links=links(placed),
        behaviour=behaviour(placed, options, diagnostics),
    )


def _event_reader(
    api: Api,
    lowering: Lowering,
    package: Identifier,
    options: PlanOptions,
    diagnostics: DiagnosticCollector,
) -> EventReaderView | None:
    """What ``client.webhooks`` reads; None for an API that sends nothing by itself."""
    if not has_events(api, options):
        return None
    variable = Identifier(f"{package.removesuffix('_sdk')}_WEBHOOK_SECRET".upper())
    planner = WebhookPlanner(
        lowering=lowering, options=options.webhooks, variable=variable, diagnostics=diagnostics
    )
    return planner.reader(api.webhooks)


def _title(api: Api, options: PlanOptions) -> SpecText:
    return api.title if words(api.title) else SpecText(options.source_name)


def _client_class(package: Identifier, options: PlanOptions) -> Identifier:
    """The package's name in CamelCase, without ``_sdk``."""
    return options.client_class or camel_case(words(package.removesuffix("_sdk")))


def _manifest_operation(placed: PlacedOperation) -> ManifestOperation:
    responses = placed.operation.responses
    content = [each for response in responses for each in response.content]
    headers = [header.name for response in responses for header in response.headers]
    return ManifestOperation(
        method=placed.operation.method,
        path=placed.operation.path.text,
        resource=placed.name.resource,
        name=placed.name.method,
        streams=_once(each.media_type for each in content if each.kind in media_types.STREAMS),
        response_headers=_once(headers),
        guess=placed.name.guess,
    )


def _once(texts: Iterable[SpecText]) -> tuple[SpecText, ...]:
    return tuple(dict.fromkeys(texts))


def _manifest_source(source: Source) -> ManifestSource:
    return ManifestSource(path=source.path, sha256=source.sha256, version=source.version)
