"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .labels import AsyncLabels, Labels
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncLabels": ".labels", "Labels": ".labels"}
    )

__all__ = ["AsyncLabels", "Labels"]
