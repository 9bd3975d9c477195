"""Operations and their parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from specwright.ingest.parse_media_type import content_kind
from specwright.ir.api import Api
from specwright.ir.operation import ContentKind, Operation, PathText, PathVariable
from specwright.ir.security import HttpScheme
from tests.unit.ingest.reading_text import Vendor

_TOP = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"


def _operation(vendor: Vendor, text: str, path: str = "/a") -> Operation:
    body = "\n".join(f"      {line}" for line in text.strip().split("\n"))
    api = vendor.document(f"{_TOP}paths:\n  '{path}':\n    get:\n{body}\n")
    return api.operations[0]


_FINE = "responses: {'200': {description: Fine}}"


@pytest.fixture
def everything(vendor: Vendor) -> Api:
    """The document that has one of each object."""
    path = Path(__file__).with_name("everything.yaml")
    return vendor.document(path.read_text(encoding="utf-8"))


def test_everything_is_there(everything: Api, vendor: Vendor) -> None:
    assert [(each.method, each.path.text.reveal()) for each in everything.operations] == [
        ("GET", "/pets/{id}"),
        ("POST", "/pets/{id}"),
        ("GET", "/shared"),
    ]
    get, post, _ = everything.operations
    assert [(each.name.reveal(), each.location, each.style) for each in get.parameters] == [
        ("id", "path", "simple"),
        ("filter", "query", "deepObject"),
        ("body", "query", "form"),
        ("X-Trace", "header", "simple"),
    ]
    assert get.parameters[2].content is not None
    assert [each.status for each in get.responses] == ["200", "4XX", "default"]
    assert [each.reveal() for each in get.responses[0].content[0].examples] == [
        {"name": "Rex"},
        {"name": "Tom"},
    ]
    assert [each.name.reveal() for each in get.responses[0].headers] == ["X-Rate"]
    assert len(get.responses[0].links) == 2
    assert [len(each.security) for each in everything.operations] == [2, 0, 2]
    assert post.request_body is not None
    assert post.request_body.required
    (content,) = post.request_body.content
    assert content.kind is ContentKind.MULTIPART
    assert [each.property_name.reveal() for each in content.encodings] == ["photo"]
    assert [each.name.reveal() for each in post.callbacks] == ["done", "again"]
    assert [each.name.reveal() for each in everything.webhooks] == ["changed"]
    assert len(everything.security_schemes) == 5
    assert everything.servers[0].variables[0].default.reveal() == "eu"
    assert get.servers[0].url.reveal() == "/pets"
    assert vendor.found == []


def test_path_templates(vendor: Vendor) -> None:
    text = f"parameters: [{{name: b, in: path, required: true, schema: {{}}}}]\n{_FINE}"
    operation = _operation(vendor, text, "/a/{b}.json")
    assert [type(each) for each in operation.path.pieces] == [PathText, PathVariable, PathText]
    assert vendor.found == []


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("a", _FINE, "path-without-slash"),
        ("/a?b=c", _FINE, "query-in-path"),
        ("/a{", _FINE, "path-template"),
        ("/{a}", _FINE, "template-without-parameter"),
        (
            "/a",
            "parameters: [{name: b, in: path, schema: {}}]\n" + _FINE,
            "parameter-without-template",
        ),
        ("/a", "parameters: [{name: b, in: nowhere, schema: {}}]\n" + _FINE, "parameter-location"),
        ("/a", "parameters: [{name: b, in: body, schema: {}}]\n" + _FINE, "swagger-remains"),
        ("/a", "parameters: [{name: b, in: query, type: string}]\n" + _FINE, "swagger-remains"),
        ("/a", "parameters: [{in: query}]\n" + _FINE, "parameter-without-name"),
        ("/a", "parameters: [{name: b, in: query}]\n" + _FINE, "parameter-without-schema"),
        ("/a", "parameters: [{name: Accept, in: header}]\n" + _FINE, "ignored-header"),
        (
            "/a",
            "parameters: [{name: b, in: header, style: form, schema: {}}]\n" + _FINE,
            "unknown-style",
        ),
        (
            "/a",
            "parameters: [{name: b, in: query, schema: {}}, {name: b, in: query, schema: {}}]\n"
            + _FINE,
            "duplicate-parameter",
        ),
        ("/a", "responses: {}", "no-responses"),
        ("/a", "responses: {'600': {description: x}}", "unknown-status"),
        ("/a", "security: null\n" + _FINE, "null-security"),
        ("/a", "security: [{nobody: []}]\n" + _FINE, "unknown-security-scheme"),
        ("/a", "requestBody: {}\n" + _FINE, "body-without-content"),
        ("/a", "requestBody: {content: {json: {}}}\n" + _FINE, "media-type"),
    ],
)
def test_what_is_mended_is_reported(path: str, text: str, code: str, vendor: Vendor) -> None:
    operation = _operation(vendor, text, path)
    assert operation.method == "GET"
    assert code in vendor.codes
    assert not vendor.diagnostics.has_errors


def test_an_undeclared_variable_is_a_text(vendor: Vendor) -> None:
    operation = _operation(vendor, _FINE, "/{a}/{b}/{a}")
    assert [each.name.reveal() for each in operation.parameters] == ["a", "b"]
    assert all(each.required for each in operation.parameters)


def test_own_parameters_win_over_those_of_the_path(vendor: Vendor) -> None:
    api = vendor.document(_TOP + """\
paths:
  /a:
    parameters:
      - {name: p, in: query, schema: {type: string}}
      - {name: q, in: query, schema: {type: string}}
    get:
      parameters: [{name: p, in: query, required: true, schema: {type: string}}]
      responses: {200: {description: Fine}, 2xx: {description: Also fine}}
""")
    (operation,) = api.operations
    assert [(each.name.reveal(), each.required) for each in operation.parameters] == [
        ("p", True),
        ("q", False),
    ]
    assert [each.status for each in operation.responses] == ["200", "2XX"]
    assert "non-string-key" in vendor.codes


def test_a_document_without_paths(vendor: Vendor) -> None:
    api = vendor.document("openapi: 3.1.0\n")
    assert api.operations == ()
    assert "missing-info" in vendor.codes
    assert not vendor.diagnostics.has_errors


def test_duplicate_operation_ids_are_kept(vendor: Vendor) -> None:
    one = "{operationId: x, responses: {'200': {description: Fine}}}"
    api = vendor.document(f"{_TOP}paths: {{/a: {{get: {one}}}, /b: {{get: {one}}}}}\n")
    assert len(api.operations) == 2
    assert vendor.codes == ["duplicate-operation-id"]


def test_http_schemes(vendor: Vendor) -> None:
    schemes = "{a: {type: http, scheme: Bearer}, b: {type: http, scheme: digest}, c: {type: x}}"
    api = vendor.document(f"{_TOP}paths: {{}}\ncomponents: {{securitySchemes: {schemes}}}\n")
    found = [each for each in api.security_schemes if isinstance(each, HttpScheme)]
    assert [each.scheme for each in found] == ["bearer", "other"]
    assert {"unknown-http-scheme", "unknown-security-type"} <= set(vendor.codes)


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("application/json; charset=utf-8", ContentKind.JSON),
        ("application/vnd.api+json", ContentKind.JSON),
        ("Application/JSON", ContentKind.JSON),
        ("*/*", ContentKind.JSON),
        ("application/x-www-form-urlencoded", ContentKind.FORM),
        ("multipart/mixed", ContentKind.MULTIPART),
        ("text/csv", ContentKind.TEXT),
        ("application/vnd.a+yaml", ContentKind.YAML),
        ("application/json-seq", ContentKind.JSON_LINES),
        ("application/atom+xml", ContentKind.XML),
        ("application/pdf", ContentKind.BINARY),
        ("text/event-stream", ContentKind.EVENT_STREAM),
        ("application/x-ndjson", ContentKind.JSON_LINES),
    ],
)
def test_content_kinds(media_type: str, kind: ContentKind) -> None:
    assert content_kind(media_type, has_schema=True) is kind


_OBJECT = "schema: {type: object, properties: {a: {type: string}}}"


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("application/jsonx", _OBJECT),
        ("application/vnd.a.protobuf;stream=b", "schema: {$ref: '#/components/schemas/Tree'}"),
        ("application/cbor", "schema: {type: array, items: {type: string}}"),
        ("application/cbor", "schema: {type: object}"),
        ("application/cbor", "schema: {oneOf: [{type: string}, {allOf: [{type: object}]}]}"),
    ],
)
def test_parts_that_are_carried_as_bytes_are_reported(
    media_type: str, content: str, vendor: Vendor
) -> None:
    schemas = "{Tree: {anyOf: [{$ref: '#/components/schemas/Tree'}, {type: object}]}}"
    vendor.document(f"""{_TOP}paths:
  /a:
    post:
      requestBody:
        content:
          {media_type}: {{{content}}}
      responses:
        '200':
          description: Fine
          content:
            {media_type}: {{{content}}}
components: {{schemas: {schemas}}}
""")
    below = media_type.replace("/", "~1")
    responses = "#/paths/~1a/post/responses/200"
    assert vendor.found == [
        f"openapi.yaml:8:11: warning[untyped-content] #/paths/~1a/post/requestBody/content/{below}",
        f"openapi.yaml:13:13: warning[untyped-content] {responses}/content/{below}",
    ]


@pytest.mark.parametrize(
    "content",
    [
        "application/jsonx: {}",
        "application/jsonx: {schema: {type: string, format: binary}}",
        "application/jsonx: {schema: {$ref: '#/components/schemas/Loop'}}",
        f"application/octet-stream: {{{_OBJECT}}}",
        f"image/png: {{{_OBJECT}}}",
        f"application/xml: {{{_OBJECT}}}",
        f"text/csv: {{{_OBJECT}}}",
        f"multipart/mixed: {{{_OBJECT}}}",
        f"application/json: {{{_OBJECT}}}, application/cbor: {{{_OBJECT}}}",
    ],
)
def test_content_of_which_nothing_vanishes(content: str, vendor: Vendor) -> None:
    schemas = "{Loop: {anyOf: [{$ref: '#/components/schemas/Loop'}, {type: string}]}}"
    responses = f"{{'200': {{description: Fine, content: {{{content}}}}}}}"
    vendor.document(
        f"{_TOP}paths: {{/a: {{get: {{responses: {responses}}}}}}}\n"
        f"components: {{schemas: {schemas}}}\n"
    )
    assert vendor.found == []


def test_callbacks_of_callbacks_are_reported(vendor: Vendor) -> None:
    post = "responses: {'200': {description: Fine}}"
    vendor.document(f"""{_TOP}paths:
  /a:
    post:
      {post}
      callbacks:
        outer:
          '{{$url}}':
            post:
              {post}
              callbacks:
                inner: {{'{{$url}}': {{post: {{{post}}}}}}}
webhooks:
  changed:
    post:
      {post}
      callbacks:
        again: {{'{{$url}}': {{post: {{{post}}}}}}}
""")
    inner = "#/paths/~1a/post/callbacks/outer/{$url}/post/callbacks/inner"
    assert vendor.found == [
        f"openapi.yaml:13:17: warning[nested-callback] {inner}",
        "openapi.yaml:19:9: warning[nested-callback] #/webhooks/changed/post/callbacks/again",
    ]


def test_methods_of_3_2(vendor: Vendor) -> None:
    """OpenAPI 3.2, 4.9.1: ``query``, and methods that have no key of their own."""
    fine = "{responses: {'200': {description: Fine}}}"
    api = vendor.document(f"""openapi: 3.2.0
info: {{title: t, version: '1'}}
paths:
  /a:
    query: {fine}
    get: {fine}
    additionalOperations:
      POST: {fine}
      COPY: {fine}
      "a b": {fine}
      GET: {fine}
      post: {fine}
""")
    assert [(each.method, each.pointer) for each in api.operations] == [
        ("QUERY", "/paths/~1a/query"),
        ("GET", "/paths/~1a/get"),
        ("POST", "/paths/~1a/additionalOperations/POST"),
        ("COPY", "/paths/~1a/additionalOperations/COPY"),
    ]
    below = "#/paths/~1a/additionalOperations"
    assert vendor.found_by_us == [
        f"openapi.yaml:8:7: warning[misplaced-operation] {below}/POST",
        f"openapi.yaml:10:7: warning[unknown-method] {below}/a b",
        f"openapi.yaml:11:7: warning[duplicate-operation] {below}/GET",
        f"openapi.yaml:12:7: warning[duplicate-operation] {below}/post",
    ]


def test_an_answer_that_is_nothing_has_its_status(vendor: Vendor) -> None:
    operation = _operation(vendor, "responses: {'200': null, '404': [], '500': {}}")
    assert [each.status for each in operation.responses] == ["200", "404", "500"]
    assert vendor.codes.count("wrong-type") == 2


def test_a_location_in_capitals_is_meant(vendor: Vendor) -> None:
    text = f"parameters: [{{name: b, in: Path, required: true, schema: {{}}}}]\n{_FINE}"
    operation = _operation(vendor, text, "/a/{b}")
    assert [each.location for each in operation.parameters] == ["path"]
    assert "parameter-location" in vendor.codes


def test_what_is_no_parameter_is_reported_beside_a_body(vendor: Vendor) -> None:
    _operation(vendor, f"parameters: [null, {{name: b, in: body, schema: {{}}}}]\n{_FINE}")
    assert {"wrong-type", "swagger-remains"} <= {*vendor.codes}


def test_a_media_type_that_says_json_is_json(vendor: Vendor) -> None:
    text = "responses: {'200': {description: Fine, content: {json: {schema: {type: object}}}}}"
    (content,) = _operation(vendor, text).responses[0].content
    assert (content.kind, content.media_type.reveal()) == (ContentKind.JSON, "application/json")
    assert "media-type" in vendor.codes


_NEWEST = """
openapi: 3.2.0
info: {title: t, version: '1'}
servers: [{url: 'https://api.example.com', name: prod}]
paths:
  /a:
    get:
      parameters:
        - {name: all, in: querystring, content: {application/json: {schema: {type: object}}}}
      responses: {'200': {summary: Fine}}
    post:
      requestBody: {content: {multipart/mixed: {itemSchema: {type: string}}}}
      responses: {'200': {description: Fine}}
"""


def test_what_is_new_in_3_2(vendor: Vendor) -> None:
    api = vendor.document(_NEWEST)
    get = api.operations[0]
    assert get.parameters[0].location == "querystring"
    assert get.responses[0].description is not None
    assert get.responses[0].description.reveal() == "Fine"
    assert api.servers[0].name is not None
    assert vendor.codes == ["unnamed-parts"]


_EXTENDED = """
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  x-any: thing
  /a:
    get:
      responses: {'200': {description: Fine}, x-more: 1}
      callbacks: {done: {'{$request.body#/url}': {post: {responses: {}}}, x-more: [1]}}
components: {responses: {x-named: 5}}
"""


def test_extensions_may_hold_anything(vendor: Vendor) -> None:
    vendor.document(_EXTENDED)
    told = [each for each in vendor.found if "document-check" in each]
    assert len(told) == 1
    assert "#/components/responses/x-named" in told[0]


@pytest.mark.parametrize("written", ["[key]", "{key: []}"])
def test_security_that_is_not_a_list_of_alternatives(vendor: Vendor, written: str) -> None:
    api = vendor.document(
        f"{_TOP}components: {{securitySchemes: {{key: {{type: apiKey, in: header, name: K}}}}}}\n"
        f"paths: {{/a: {{get: {{security: {written}, {_FINE}}}}}}}\n"
    )
    (alternative,) = api.operations[0].security
    assert [each.name.reveal() for each in alternative.schemes] == ["key"]
    assert "wrong-type" in vendor.codes
