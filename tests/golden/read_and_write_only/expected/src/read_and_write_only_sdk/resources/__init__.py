"""The resources: the API's calls, by what they are about."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .users import AsyncUsers, Users
else:
    from .._runtime.lazy import lazy_exports

    __getattr__, __dir__ = lazy_exports(
        __name__, {"AsyncUsers": ".users", "Users": ".users"}
    )

__all__ = ["AsyncUsers", "Users"]
