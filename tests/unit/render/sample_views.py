"""A small package as views: what the plan would hand to ``render``, written by hand."""

from __future__ import annotations

from specwright.ir.text import SpecText, SpecValue
from specwright.plan.expressions import (
    Alternatives,
    Attribute,
    Call,
    Expression,
    Literal,
    Mapping,
    Name,
    Quoted,
    Sequence,
    Subscript,
    Thunk,
)
from specwright.plan.naming import DottedName, Identifier, OutputPath
from specwright.plan.views import (
    AliasView,
    ArgumentView,
    ClientView,
    CredentialView,
    DefinitionModuleView,
    EnvironmentView,
    FieldView,
    ImportedName,
    ImportsView,
    ImportView,
    ManifestOperation,
    ManifestSchema,
    ManifestSource,
    ModelView,
    OperationView,
    PackageView,
    RaisesView,
    ResourceModuleView,
    StubOperationView,
    SubresourceView,
    TypedDictView,
)

LONG_TEXT = (
    "Something that takes more than a line to say, so that it has to be wrapped somewhere, "
    "and that has a list:\n\n- one thing with `code` in it\n- another thing, which is so long "
    "that it needs a second line of its own below the first\n\n```\nkept   as it   stands\n```"
)


def name(text: str) -> Name:
    """A bound name."""
    return Name(DottedName(text))


def from_import(module: str, *names: str) -> ImportView:
    """``from module import names``; ``a as b`` renames."""
    pairs = [(each.split(" as ") * 2)[:2] for each in names]
    imported = (ImportedName(name=Identifier(n), bound=Identifier(b)) for n, b in pairs)
    return ImportView(module=module, names=tuple(imported))


def call(function: str, *positional: Expression, **keywords: Expression) -> Call:
    """A call by plain names."""
    named = tuple((Identifier(key), value) for key, value in keywords.items())
    return Call(name(function), positional, named)


def field(
    attribute: str, annotation: Expression, default: Expression | None = None, doc: str = ""
) -> FieldView:
    """A field of a model."""
    return FieldView(
        name=Identifier(attribute),
        annotation=annotation,
        default=default,
        doc=SpecText(doc) if doc else None,
    )


def optional(annotation: Expression) -> Alternatives:
    """``annotation | None``."""
    return Alternatives((annotation, Literal(None)))


def models(doc: str) -> tuple[DefinitionModuleView, ...]:
    """Two modules: a recursive tree with an enum, and a map."""
    node = DefinitionModuleView(
        path=OutputPath("models/node.py"),
        module=Identifier("node"),
        subject=Identifier("Node"),
        imports=ImportsView(
            standard=(from_import("typing", "Annotated", "Literal"), from_import("uuid", "UUID")),
            third_party=(from_import("pydantic", "Field"),),
            local=(from_import(".._runtime.client", "Model", "OpenStr"),),
            typing_local=(from_import(".colours", "Colours"),),
        ),
        definitions=(
            AliasView(
                name=Identifier("NodeKind"),
                value=Subscript(name("Literal"), (Literal(SpecValue("a\"b'c\\")), Literal("leaf"))),
                doc=SpecText(doc),
            ),
            ModelView(name=Identifier("NodeInner"), base=name("Model"), doc=None, fields=()),
            ModelView(
                name=Identifier("Node"),
                base=name("Model"),
                doc=SpecText(doc),
                fields=(
                    field("id", name("UUID"), doc=doc),
                    field(
                        "kind",
                        Subscript(
                            name("Annotated"),
                            (
                                Subscript(name("OpenStr"), (name("NodeKind"),)),
                                call("Field", examples=Literal(SpecValue([doc, 1, None]))),
                            ),
                        ),
                        doc="The kind.",
                    ),
                    field(
                        "children",
                        optional(Subscript(name("list"), (name("Node"),))),
                        Literal(None),
                    ),
                    field("colours", optional(name("Colours")), Literal(None), doc=doc),
                    field(
                        "class_",
                        Subscript(
                            name("Annotated"),
                            (
                                optional(name("str")),
                                call("Field", alias=Literal(SpecText("class"))),
                            ),
                        ),
                        Literal(None),
                    ),
                ),
            ),
        ),
    )
    colours = DefinitionModuleView(
        path=OutputPath("models/colours.py"),
        module=Identifier("colours"),
        subject=Identifier("Colours"),
        imports=ImportsView(),
        definitions=(
            AliasView(
                name=Identifier("Colours"),
                value=Subscript(name("dict"), (name("str"), name("int"))),
                doc=SpecText("Shares by colour."),
            ),
        ),
    )
    return (colours, node)


def params(doc: str) -> tuple[DefinitionModuleView, ...]:
    """A TypedDict in each of its forms."""
    functional = call(
        "TypedDict",
        Literal("OddParam"),
        Mapping(((Literal(SpecText("odd-key")), Quoted(optional(name("int")))),)),
    )
    return (
        DefinitionModuleView(
            path=OutputPath("params/node.py"),
            module=Identifier("node"),
            subject=Identifier("NodeParam"),
            imports=ImportsView(typing_standard=(from_import("typing", "NotRequired"),)),
            definitions=(
                AliasView(name=Identifier("OddParam"), value=functional, doc=SpecText(doc)),
                TypedDictView(
                    name=Identifier("NodeParam"),
                    doc=None,
                    fields=(
                        field("kind", name("str"), doc=doc),
                        field(
                            "odd", Subscript(name("NotRequired"), (name("OddParam"),)), doc="Odd."
                        ),
                    ),
                ),
            ),
        ),
    )


def create(doc: str) -> OperationView:
    """A call with a body and query parameters."""
    either = Alternatives((name("models.Node"), name("params.NodeParam")))
    not_given = Alternatives((name("int"), name("NotGiven")))
    long_union = Alternatives(
        (
            name("models.Node"),
            name("models.NodeInner"),
            name("params.NodeParam"),
            *not_given.members,
        )
    )
    return OperationView(
        constant=Identifier("_CREATE"),
        method_name=Identifier("create"),
        qualified_name=DottedName("nodes.create"),
        http_method="POST",
        path=SpecText("/nodes/{id}"),
        definition=call(
            "Operation",
            name=Literal("nodes.create"),
            method=Literal("POST"),
            path=Sequence((Literal(SpecText("/nodes/")), call("PathParameter", Literal("id")))),
            parameters=Sequence((call("QueryParameter", Literal("page"), Literal(SpecText(doc))),)),
            body=call("JSONBody"),
            security=Sequence((Sequence((Literal(SpecText("bearerAuth")),)),)),
            responses=Sequence(
                (
                    call("JSONResponse", Literal("200"), Thunk(name("models.Node"))),
                    call("JSONResponse", Literal("404"), Thunk(name("models.Colours"))),
                )
            ),
        ),
        arguments=(
            ArgumentView(
                name=Identifier("id"),
                annotation=name("str"),
                default=None,
                keyword_only=False,
                doc=SpecText(doc),
            ),
            ArgumentView(
                name=Identifier("node"),
                annotation=either,
                default=None,
                keyword_only=True,
                doc=SpecText("What to make."),
            ),
            ArgumentView(
                name=Identifier("page"),
                annotation=not_given,
                default=name("NOT_GIVEN"),
                keyword_only=True,
                doc=None,
            ),
            ArgumentView(
                name=Identifier("an_argument_with_a_long_union"),
                annotation=long_union,
                default=name("NOT_GIVEN"),
                keyword_only=True,
                doc=SpecText(doc),
            ),
        ),
        parameters=(Identifier("id"), Identifier("page")),
        body=Mapping(((Literal(SpecText("node")), name("node")),)),
        kind=Subscript(name("Operation"), (name("models.Node"),)),
        returns=name("models.Node"),
        returns_doc=SpecText(doc),
        raises=(
            RaisesView(error=Identifier("NotFoundError"), status="404", doc=SpecText(doc)),
            RaisesView(error=Identifier("NotFoundError"), status="4XX", doc=None),
        ),
        summary=SpecText(doc),
        description=SpecText(f"More: {doc}"),
        deprecated=True,
        example=call(
            "client.nodes.create", Literal(SpecText(doc)), node=Literal(SpecValue({"kind": doc}))
        ),
    )


def ping() -> OperationView:
    """A call with nothing to give, and nothing said of it."""
    return OperationView(
        constant=Identifier("_LIST"),
        method_name=Identifier("list"),
        qualified_name=DottedName("nodes.leaves.list"),
        http_method="GET",
        path=SpecText("/leaves"),
        definition=call(
            "Operation",
            name=Literal("nodes.leaves.list"),
            method=Literal("GET"),
            path=Sequence((Literal(SpecText("/leaves")),)),
            responses=Sequence((call("EmptyResponse", Literal("204")),)),
        ),
        arguments=(),
        parameters=(),
        body=None,
        kind=Subscript(name("Operation"), (Literal(None),)),
        returns=Literal(None),
        returns_doc=None,
        raises=(),
        summary=None,
        description=None,
        deprecated=False,
        example=Call(Attribute(name("client.nodes.leaves"), Identifier("list"))),
    )


LEAVES = SubresourceView(
    attribute=Identifier("leaves"),
    class_name=Identifier("NodesLeaves"),
    async_class_name=Identifier("AsyncNodesLeaves"),
    module=DottedName("resources.nodes_leaves"),
    doc=None,
)


def resources(doc: str) -> tuple[ResourceModuleView, ...]:
    """A resource, and one below it."""
    nodes = ResourceModuleView(
        path=OutputPath("resources/nodes.py"),
        module=Identifier("nodes"),
        attribute_path=DottedName("nodes"),
        class_name=Identifier("Nodes"),
        async_class_name=Identifier("AsyncNodes"),
        doc=SpecText(doc),
        imports=ImportsView(
            local=(
                from_import("..", "models"),
                from_import(
                    ".._runtime.client",
                    "NOT_GIVEN",
                    "JSONBody",
                    "JSONResponse",
                    "Operation",
                    "PathParameter",
                    "QueryParameter",
                ),
            ),
            typing_local=(
                from_import("..", "params"),
                from_import(".._runtime.client", "NotGiven"),
            ),
        ),
        operations=(create(doc),),
        children=(LEAVES,),
    )
    leaves = ResourceModuleView(
        path=OutputPath("resources/nodes_leaves.py"),
        module=Identifier("nodes_leaves"),
        attribute_path=DottedName("nodes.leaves"),
        class_name=Identifier("NodesLeaves"),
        async_class_name=Identifier("AsyncNodesLeaves"),
        doc=None,
        imports=ImportsView(
            local=(from_import(".._runtime.client", "EmptyResponse", "Operation"),)
        ),
        operations=(ping(),),
        children=(),
    )
    return (nodes, leaves)


def client(doc: str) -> ClientView:
    """A client with one credential and two servers."""
    urls = {"production": "https://api.example.com", "sandbox": "https://test.example.com"}
    return ClientView(
        class_name=Identifier("Client"),
        async_class_name=Identifier("AsyncClient"),
        imports=ImportsView(
            local=(
                from_import(
                    "._runtime.client",
                    "APIDescription",
                    "BearerCredential",
                    "Client as Client_",
                    "AsyncClient as AsyncClient_",
                ),
            ),
            typing_standard=(from_import("typing", "Literal"),),
        ),
        api=call(
            "APIDescription",
            package=Literal("sample_sdk"),
            version=Literal(SpecText(doc)),
            base_url_variable=Literal("SAMPLE_BASE_URL"),
            environments=Mapping(
                tuple((Literal(key), Literal(SpecText(url))) for key, url in urls.items())
            ),
            credentials=Mapping(
                ((Literal(SpecText("bearerAuth")), call("BearerCredential", Literal("api_key"))),)
            ),
        ),
        credentials=(
            CredentialView(
                scheme=SpecText("bearerAuth"),
                argument=Identifier("api_key"),
                variable=Identifier("SAMPLE_API_KEY"),
                doc=SpecText(doc),
                kind="bearer",
            ),
        ),
        environments=tuple(
            EnvironmentView(name=Identifier(key), url=SpecText(url), doc=SpecText(doc))
            for key, url in urls.items()
        ),
        environment_type=Subscript(name("Literal"), tuple(Literal(key) for key in urls)),
        base_url_variable=Identifier("SAMPLE_BASE_URL"),
        resources=(
            SubresourceView(
                attribute=Identifier("nodes"),
                class_name=Identifier("Nodes"),
                async_class_name=Identifier("AsyncNodes"),
                module=DottedName("resources.nodes"),
                doc=SpecText(doc),
            ),
        ),
    )


def sample(doc: str = LONG_TEXT) -> PackageView:
    """The package, with ``doc`` in every place that takes text of a description."""
    return PackageView(
        package=Identifier("sample_sdk"),
        distribution="sample-sdk",
        title=SpecText(doc),
        api_version=SpecText(doc),
        package_version="0.1.0",
        description=SpecText(f"About: {doc}"),
        license=SpecText(doc),
        client=client(doc),
        models=models(doc),
        params=params(doc),
        resources=resources(doc),
        stub_operations=(
            StubOperationView(
                name=DottedName("nodes.create"),
                method="POST",
                path=SpecText(doc),
                pointer="/paths/~1nodes/post",
            ),
        ),
        manifest_operations=(
            ManifestOperation(
                method="POST",
                path=SpecText(doc),
                resource=(Identifier("nodes"),),
                name=Identifier("create"),
            ),
        ),
        manifest_schemas=(
            ManifestSchema(pointer="/components/schemas/Node", class_name=Identifier("Node")),
        ),
        manifest_sources=(
            ManifestSource(path="specs/sample.yaml", sha256="0" * 64, version=SpecText(doc)),
        ),
        document=SpecValue({"openapi": "3.1.0", "info": {"title": doc}, "paths": {}}),
    )
