"""What Python to write: names, types, modules and the views that templates get."""

from specwright.plan.options import CredentialOptions, PlanOptions
from specwright.plan.package import plan
from specwright.plan.stub import stub_view

__all__ = ["CredentialOptions", "PlanOptions", "plan", "stub_view"]
