"""What a stub server needs of the plan: names of operations, and how webhooks are signed."""

from __future__ import annotations

from collections.abc import Mapping

from specwright.diagnostics import DiagnosticCollector
from specwright.frozen import dataclass
from specwright.ir.api import Api
from specwright.ir.text import SpecValue
from specwright.plan.naming_rest import RestNames
from specwright.plan.options import BehaviourData, PlanOptions, WebhookOptions
from specwright.plan.resources import PlacedOperation, ResourceNode, resource_tree
from specwright.plan.stub_behaviour import behaviour
from specwright.plan.views import StubOperationView


@dataclass(frozen=True, slots=True, kw_only=True)
class StubView:
    """A stub server's data; ``signing`` is None for an API that sends nothing by itself."""

    operations: tuple[StubOperationView, ...]
    signing: WebhookOptions | None
    behaviour: Mapping[str, BehaviourData]
    document: SpecValue


def stub_view(api: Api, options: PlanOptions, diagnostics: DiagnosticCollector) -> StubView:
    """The data without the rest of a package: a fraction of the time that a plan takes."""
    names = RestNames(api.operations, options.names)
    tree = resource_tree(api.operations, names, has_events=has_events(api, options))
    placed = placed_operations(api, tree)
    return StubView(
        operations=tuple(map(stub_operation, placed)),
        signing=signing(api, options),
        behaviour=behaviour(placed, options, diagnostics),
        document=api.document,
    )


def has_events(api: Api, options: PlanOptions) -> bool:
    """Whether the description has webhooks, or vendor.yaml says how they are signed."""
    return bool(api.webhooks) or options.webhooks is not None


def signing(api: Api, options: PlanOptions) -> WebhookOptions | None:
    """How webhooks are signed; None where there are none."""
    return options.webhooks or (WebhookOptions() if api.webhooks else None)


def placed_operations(api: Api, tree: ResourceNode) -> list[PlacedOperation]:
    """The operations in the order of the description."""
    order = {operation.pointer: rank for rank, operation in enumerate(api.operations)}
    found = [placed for node in (tree, *tree.walk()) for placed in node.operations]
    return sorted(found, key=lambda placed: order[placed.operation.pointer])


def stub_operation(placed: PlacedOperation) -> StubOperationView:
    """A row of the table that a stub works with."""
    operation = placed.operation
    return StubOperationView(
        name=placed.name.dotted,
        method=operation.method,
        path=operation.path.text,
        pointer=operation.pointer,
    )
