"""Import statements: merged with what the template needs, sorted as Ruff sorts them."""

from __future__ import annotations

from specwright.plan.views import ImportsView
from specwright.render.imports import Needed, bound_names, import_block, natural
from tests.unit.render.sample_views import from_import

VIEW = ImportsView(
    standard=(from_import("typing", "Literal", "Annotated"), from_import("datetime")),
    local=(
        from_import(".item10", "Item10"),
        from_import(".item2", "Item2"),
        from_import(".._runtime.client", "Model", "NOT_GIVEN", "APIError as APIError_"),
        from_import("..", "models"),
    ),
    typing_standard=(from_import("typing", "Any"),),
)


def test_statements_are_in_the_order_of_isort() -> None:
    assert import_block(VIEW) == (
        "\nimport datetime\n"
        "from typing import TYPE_CHECKING, Annotated, Literal\n"
        "\nfrom .. import models\n"
        "from .._runtime.client import NOT_GIVEN, Model\n"
        "from .._runtime.client import APIError as APIError_\n"
        "from .item2 import Item2\n"
        "from .item10 import Item10\n"
        "\nif TYPE_CHECKING:\n    from typing import Any\n"
    )


def test_no_imports_leave_no_trace() -> None:
    assert import_block(ImportsView()) == ""


def test_what_the_template_needs_is_added_once() -> None:
    needed = [Needed("typing", "Any"), Needed(".._runtime.client", "APIError")]
    block = import_block(VIEW, [*needed, Needed("..", "params", typing_only=True)])
    assert block.count("Any") == 1
    assert block.count("import APIError ") == 1
    assert block.endswith("    from typing import Any\n\n    from .. import params\n")


def test_needed_names_are_written_as_the_plan_bound_them() -> None:
    needed = [Needed(".._runtime.client", "APIError"), Needed("typing", "Unpack")]
    assert bound_names(VIEW, needed) == {"APIError": "APIError_", "Unpack": "Unpack"}


def test_numbers_in_names_count_as_numbers() -> None:
    ordered = ["", "2", "10a", "10b", "item", "item2", "item2_1", "item2a", "item10", "items", "s2"]
    assert sorted(reversed(ordered), key=natural) == ordered
