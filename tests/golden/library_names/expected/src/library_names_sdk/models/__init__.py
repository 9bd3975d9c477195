"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .field import Field
    from .list import List
    from .model import Model
    from .uuid import UUID
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {"UUID": ".uuid", "Field": ".field", "List": ".list", "Model": ".model"},
    )

__all__ = ["UUID", "Field", "List", "Model"]
