"""What a request takes, as plain dictionaries for type checkers."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .things_update_picture import ThingsUpdatePictureParam
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"ThingsUpdatePictureParam": ".things_update_picture"}
    )

__all__ = ["ThingsUpdatePictureParam"]
