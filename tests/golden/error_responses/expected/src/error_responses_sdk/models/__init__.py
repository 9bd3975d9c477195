"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .problem import Problem
    from .transfers_create_response404 import TransfersCreateResponse404
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "Problem": ".problem",
            "TransfersCreateResponse404": ".transfers_create_response404",
        },
    )

__all__ = ["Problem", "TransfersCreateResponse404"]
