"""What templates get: plain values with everything decided.

A view holds identifiers, bound expressions, spec text (still wrapped) and flags. No spec object,
no OpenAPI version and no name derivation reaches a template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from specwright.frozen import dataclass
from specwright.ir.text import SpecText, SpecValue
from specwright.plan.expressions import Call, Expression, Name
from specwright.plan.naming import DottedName, Identifier, OutputPath
from specwright.plan.options import BehaviourData, WebhookOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedName:
    """One name of an import statement, under the name that the module uses."""

    name: Identifier
    bound: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """``from module import names``, or ``import module`` where there are no names.

    ``module`` is written as it stands: ``datetime``, ``.payment``, ``.._runtime.client``, ``..``.
    """

    module: str
    names: tuple[ImportedName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportsView:
    """The imports of a module: sorted, ``typing_only`` under ``if TYPE_CHECKING:``."""

    standard: tuple[ImportView, ...] = ()
    third_party: tuple[ImportView, ...] = ()
    local: tuple[ImportView, ...] = ()
    typing_standard: tuple[ImportView, ...] = ()
    typing_third_party: tuple[ImportView, ...] = ()
    typing_local: tuple[ImportView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a model or a key of a TypedDict: ``name: annotation = default``."""

    name: Identifier
    annotation: Expression
    default: Expression | None
    doc: SpecText | None
    examples: tuple[SpecValue, ...] = ()
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """A pydantic class; ``options`` are the keywords in its header."""

    kind: Literal["model"] = "model"
    name: Identifier
    base: Expression
    doc: SpecText | None
    fields: tuple[FieldView, ...]
    options: tuple[tuple[Identifier, Expression], ...] = ()

    @property
    def header(self) -> Call:
        """What stands after ``class``: ``Pet(Model, closed=True)``."""
        return Call(Name(DottedName(self.name)), (self.base,), self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDictView:
    """A TypedDict in class form; its keys are the wire's names."""

    kind: Literal["typed_dict"] = "typed_dict"
    name: Identifier
    doc: SpecText | None
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """``Name = value``: enums, unions, arrays and maps with a name of their own.

    Also a TypedDict in its functional form (some key is no identifier) and a recursive alias.
    """

    kind: Literal["alias"] = "alias"
    name: Identifier
    value: Expression
    doc: SpecText | None


Definition: TypeAlias = ModelView | TypedDictView | AliasView


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionModuleView:
    """A module under ``models/`` or ``params/``: one schema and the inline ones inside it."""

    path: OutputPath
    module: Identifier
    subject: Identifier
    imports: ImportsView
    definitions: tuple[Definition, ...]

    @property
    def names(self) -> tuple[Identifier, ...]:
        """What the module defines, in order."""
        return tuple(definition.name for definition in self.definitions)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """An argument of a method, in the order in which it is declared."""

    name: Identifier
    annotation: Expression
    default: Expression | None
    keyword_only: bool
    doc: SpecText | None
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisesView:
    """An error class of the runtime and what the description says of that answer."""

    error: Identifier
    status: str
    doc: SpecText | None


Calls: TypeAlias = Literal["_call", "_pages", "_stream", "_call_or_stream"]
"""The runtime's ways to carry out an operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """One of the signatures of a method that has several; what it gives where that differs."""

    arguments: tuple[ArgumentView, ...]
    returns: Expression | None = None
    awaited_returns: Expression | None = None
    untried: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation: its constant, its method (sync and async alike), its documentation.

    ``definition`` is the call ``Operation(...)``; ``parameters`` maps argument names for the
    ``parameters=`` keyword (all arguments outside of the body), ``body`` is the expression for
    ``body=``; ``fields`` that of ``fields=``, where a body can be given both ways, and
    ``content_type`` the argument that chooses between media types, ``flag`` the one that asks for a
    stream. ``forms`` are the signatures by kind of body or answer, where there are several.
    ``example`` is
    the call as a reader would write it: ``client.payments.create(...)``. ``kind`` is the type of
    the constant, ``Operation[models.Payment]``. ``calls`` is how the runtime carries it out; an
    operation with pages has another answer where it is awaited. ``schemes`` are the security
    schemes of the alternative that goes first. ``untried`` says why no test calls it, where a call
    with what the description offers can't be a success.
    """

    constant: Identifier
    method_name: Identifier
    qualified_name: DottedName
    http_method: str
    path: SpecText
    definition: Expression
    kind: Expression
    arguments: tuple[ArgumentView, ...]
    parameters: tuple[Identifier, ...]
    body: Expression | None
    returns: Expression
    returns_doc: SpecText | None
    raises: tuple[RaisesView, ...]
    summary: SpecText | None
    description: SpecText | None
    deprecated: bool
    example: Expression
    schemes: tuple[SpecText, ...] = ()
    fields: Expression | None = None
    content_type: Identifier | None = None
    flag: Identifier | None = None
    forms: tuple[FormView, ...] = ()
    calls: Calls = "_call"
    awaited_returns: Expression | None = None
    untried: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubresourceView:
    """A resource below the client or below another resource, made on first use."""

    attribute: Identifier
    class_name: Identifier
    async_class_name: Identifier
    module: DottedName
    doc: SpecText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReaderView:
    """The constant that reads webhooks, ``WebhookEvents(...)``, and the type of the events."""

    definition: Expression
    returns: Expression
    signs_address: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModuleView:
    """A module under ``resources/``: the calls of one resource.

    ``attribute_path`` is how a user gets there from the client: ``customers.invoices``.
    """

    path: OutputPath
    module: Identifier
    attribute_path: DottedName
    class_name: Identifier
    async_class_name: Identifier
    doc: SpecText | None
    imports: ImportsView
    operations: tuple[OperationView, ...]
    children: tuple[SubresourceView, ...]
    events: EventReaderView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialView:
    """An argument of the client's constructor that carries a secret of a scheme."""

    scheme: SpecText
    argument: Identifier
    variable: Identifier
    doc: SpecText | None
    kind: Literal["bearer", "basic", "api_key", "grant"]
    """``grant``: what a token is asked for with, where none is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvironmentView:
    """One of the vendor's servers, under the name the constructor takes."""

    name: Identifier
    url: SpecText
    doc: SpecText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariableView:
    """An argument of the client's constructor that decides about a part of addresses."""

    argument: Identifier
    annotation: Expression
    default: SpecText
    doc: SpecText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """The two client classes; ``api`` is the call ``APIDescription(...)``.

    ``base_path`` is the path at the end of every address, where the description has no host.
    ``operations`` are those below no resource: ``client.send_message(...)``.
    """

    class_name: Identifier
    async_class_name: Identifier
    imports: ImportsView
    api: Expression
    credentials: tuple[CredentialView, ...]
    environments: tuple[EnvironmentView, ...]
    environment_type: Expression | None
    base_url_variable: Identifier
    resources: tuple[SubresourceView, ...]
    server_variables: tuple[ServerVariableView, ...] = ()
    base_path: SpecText | None = None
    operations: tuple[OperationView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A webhook, or a callback: a request that the API makes.

    ``payload`` is the type of what it carries, as a user writes it (None where nothing is said of
    it). Callbacks have the ``expression`` that their address comes from, and the operation that
    they are ``caused_by``.
    """

    name: SpecText
    method: str
    pointer: str
    summary: SpecText | None
    payload: Expression | None
    expression: SpecText | None = None
    caused_by: DottedName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A row of ``links`` in MANIFEST.json; ``target`` is an operationId or a reference."""

    name: SpecText
    after: DottedName
    status: str
    target: SpecText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StubOperationView:
    """A row of ``stub/operations.json``."""

    name: DottedName
    method: str
    path: SpecText
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestOperation:
    """A row of ``operations`` in MANIFEST.json.

    ``streams`` are the media types of its answers that hold one value after the other,
    ``response_headers`` the headers that the description promises. ``guess`` says why the name is
    not what the path gives.
    """

    method: str
    path: SpecText
    resource: tuple[Identifier, ...]
    name: Identifier
    streams: tuple[SpecText, ...] = ()
    response_headers: tuple[SpecText, ...] = ()
    guess: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestSchema:
    """A row of ``schemas`` in MANIFEST.json: where a class comes from."""

    pointer: str
    class_name: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestSource:
    """A row of ``sources`` in MANIFEST.json."""

    path: str
    sha256: str
    version: SpecText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """Everything that one vendor's output is made of."""

    package: Identifier
    distribution: str
    title: SpecText
    api_version: SpecText
    package_version: str
    description: SpecText | None
    license: SpecText | None
    client: ClientView
    models: tuple[DefinitionModuleView, ...]
    params: tuple[DefinitionModuleView, ...]
    resources: tuple[ResourceModuleView, ...]
    stub_operations: tuple[StubOperationView, ...]
    manifest_operations: tuple[ManifestOperation, ...]
    manifest_schemas: tuple[ManifestSchema, ...]
    manifest_sources: tuple[ManifestSource, ...]
    document: SpecValue
    signing: WebhookOptions | None = None
    """How webhooks are signed; None for an API that sends none."""
    webhooks: tuple[EventView, ...] = ()
    callbacks: tuple[EventView, ...] = ()
    links: tuple[LinkView, ...] = ()
    behaviour: Mapping[str, BehaviourData] = field(default_factory=dict)
