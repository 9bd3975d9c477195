"""The names of other modules that generated code uses, each with its home."""

from __future__ import annotations

from functools import cache

from specwright.plan.expressions import Symbol
from specwright.plan.naming import Identifier

RUNTIME_CLIENT = "._runtime.client"
MODELS = ".models"
PARAMS = ".params"


def _symbol(module: str, name: str) -> Symbol:
    return Symbol(module, Identifier(name))


@cache
def runtime(name: str) -> Symbol:
    """A name of the runtime that every package carries: ``Operation``, ``Model`` ..."""
    return _symbol(RUNTIME_CLIENT, name)


ANNOTATED = _symbol("typing", "Annotated")
ANY = _symbol("typing", "Any")
LITERAL = _symbol("typing", "Literal")
NEVER = _symbol("typing", "Never")
NOT_REQUIRED = _symbol("typing", "NotRequired")
CACHED_PROPERTY = _symbol("functools", "cached_property")
OVERLOAD = _symbol("typing", "overload")
DEPRECATED = _symbol("typing_extensions", "deprecated")
TYPED_DICT = _symbol("typing", "TypedDict")
UNPACK = _symbol("typing", "Unpack")

SEQUENCE = _symbol("collections.abc", "Sequence")
MAPPING = _symbol("collections.abc", "Mapping")

BOOL = _symbol("builtins", "bool")
BYTES = _symbol("builtins", "bytes")
DICT = _symbol("builtins", "dict")
FLOAT = _symbol("builtins", "float")
INT = _symbol("builtins", "int")
LIST = _symbol("builtins", "list")
STR = _symbol("builtins", "str")
TUPLE = _symbol("builtins", "tuple")

DATE = _symbol("datetime", "date")
DATETIME = _symbol("datetime", "datetime")
TIME = _symbol("datetime", "time")
TIMEDELTA = _symbol("datetime", "timedelta")
DECIMAL = _symbol("decimal", "Decimal")
UUID = _symbol("uuid", "UUID")

FIELD = _symbol("pydantic", "Field")
TYPE_ALIAS_TYPE = _symbol("typing_extensions", "TypeAliasType")

STUB = (_symbol("._runtime.stub", "SDKStub"), _symbol("._runtime.stub", "StubOptions"))
"""What the client's ``stub`` gives, and takes."""

MODELS_PACKAGE = _symbol(".", "models")
PARAMS_PACKAGE = _symbol(".", "params")
