"""The models: what the API answers with, and what it takes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .things_update_picture import ThingsUpdatePicture
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"ThingsUpdatePicture": ".things_update_picture"}
    )

__all__ = ["ThingsUpdatePicture"]
