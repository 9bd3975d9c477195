"""What a vendor's configuration may decide about the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from specwright.diagnostics import SourcePosition
from specwright.frozen import dataclass
from specwright.plan.naming import DottedName, Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialOptions:
    """The constructor's argument and the environment variable of one security scheme."""

    argument: Identifier | None = None
    variable: Identifier | None = None


PagingStyle: TypeAlias = Literal["page", "offset", "cursor", "last-item", "link", "link-header"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagingOptions:
    """How the list of one operation goes on, as docs/pagination.md explains.

    ``parameter`` is the description's name of a query parameter or of a property of the body;
    ``places`` are JSON pointers into the answer, by the runtime's names for them: ``items``,
    ``cursor``, ``link``, ``last``, ``total``, ``more``; ``member`` points into an item. ``at``
    says where the setting is written.
    """

    style: PagingStyle
    at: SourcePosition
    parameter: str | None = None
    first: int | None = None
    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookOptions:
    """How the vendor signs what it sends: a class of the runtime, and its settings.

    ``event`` is the member of every payload that holds the webhook's name.
    """

    scheme: Literal["standard", "hmac", "ed25519", "jwt"] = "standard"
    settings: tuple[tuple[Identifier, str | float | tuple[str, ...]], ...] = ()
    variable: Identifier | None = None
    event: str | None = None

    @property
    def signs_address(self) -> bool:
        """Whether whoever verifies has to say where the request came in."""
        signed = dict(self.settings).get(Identifier("signed"))
        return isinstance(signed, str) and "{url}" in signed


BehaviourData: TypeAlias = "str | int | dict[str, BehaviourData]"


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourOptions:
    """What stub.yaml says, as the runtime reads it; ``places`` is where each name is written.

    ``operations`` is keyed by operationId, method and path, or the name in Python; ``kinds`` by
    the paths of collections, with ``{}`` for parameters.
    """

    operations: Mapping[str, BehaviourData] = field(default_factory=dict)
    kinds: Mapping[str, BehaviourData] = field(default_factory=dict)
    places: Mapping[tuple[str, str], SourcePosition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOptions:
    """Overrides; everything left out is decided from the description.

    ``names`` maps an operationId or ``POST /payments`` to ``payments.create``; ``environments``
    maps names to server addresses as the description writes them; ``credentials`` is keyed by the
    names of security schemes; ``idempotency_header`` is where every POST and PATCH has a key;
    ``pagination`` is keyed like ``names``, None where an operation gives no pages; ``source_name``
    is what a package is called whose description has no title; ``behaviour`` is that of the stub
    server; ``places`` says where each of these
    settings is written, by kind and key.
    """

    package: Identifier | None = None
    client_class: Identifier | None = None
    package_version: str = "0.1.0"
    source_name: str = "api"
    names: Mapping[str, DottedName] = field(default_factory=dict)
    environments: Mapping[str, str] = field(default_factory=dict)
    idempotency_header: str | None = None
    credentials: Mapping[str, CredentialOptions] = field(default_factory=dict)
    pagination: Mapping[str, PagingOptions | None] = field(default_factory=dict)
    webhooks: WebhookOptions | None = None
    behaviour: BehaviourOptions | None = None
    places: Mapping[tuple[str, str], SourcePosition] = field(default_factory=dict)
