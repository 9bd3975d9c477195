"""What Python to write: names, types, modules and the views that templates get."""

from specwright.plan.options import CredentialOptions, PlanOptions
from specwright.plan.package import plan

__all__ = ["CredentialOptions", "PlanOptions", "plan"]
