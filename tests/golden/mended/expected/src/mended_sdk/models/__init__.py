"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .things_retrieve_response import ThingsRetrieveResponse
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"ThingsRetrieveResponse": ".things_retrieve_response"}
    )

__all__ = ["ThingsRetrieveResponse"]
