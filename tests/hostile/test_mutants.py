"""The mutants are what they should be: every position, every payload, the same for a seed."""

from __future__ import annotations

import ast
import json

import yaml

from specwright.ir.text import SpecText
from specwright.plan.naming import attribute_name, class_name, constant_case, words
from tests.hostile import base_spec
from tests.hostile.mutants import Mutant, draw, replaced
from tests.hostile.payload_texts import MARKER
from tests.hostile.payloads import payloads
from tests.hostile.positions import Data, Position, positions

_SLOTS = """
    openapi jsonSchemaDialect info title summary description termsOfService contact license version
    name url email identifier servers variables enum default paths webhooks components security tags
    externalDocs get put post delete parameters requestBody responses callbacks deprecated
    operationId $ref in required style explode schema example examples value content encoding
    contentType headers links operationRef server schemas requestBodies securitySchemes pathItems
    discriminator propertyName mapping xml namespace prefix type scheme bearerFormat flows
    openIdConnectUrl clientCredentials authorizationCode authorizationUrl tokenUrl refreshUrl scopes
    format pattern const properties additionalProperties items prefixItems allOf oneOf anyOf minimum
    maximum exclusiveMaximum multipleOf minLength maxLength minItems uniqueItems minProperties
    readOnly writeOnly contentMediaType contentEncoding $defs $comment dependentRequired
    x-enum-varnames x-python-type x-go-name customBasePath
    """.split()


def test_the_description_uses_every_slot() -> None:
    used = set(_keys(base_spec.document()))
    assert not set(_SLOTS) - used


def _keys(node: Data) -> list[str]:
    if isinstance(node, dict):
        return [*node, *(key for value in node.values() for key in _keys(value))]
    return [key for value in node for key in _keys(value)] if isinstance(node, list) else []


def test_every_scalar_is_a_position_and_every_free_key() -> None:
    document: dict[str, Data] = {
        "info": {"title": "A", "x-y": [1, {"k": None}]},
        "components": {"schemas": {"Pet": {"properties": {"default": {"type": "string"}}}}},
        "security": [{"token": ["a"]}],
    }
    assert [str(place) for place in positions(document)] == [
        "value /info/title",
        "key /info/x-y",
        "value /info/x-y/0",
        "key /info/x-y/1/k",
        "value /info/x-y/1/k",
        "key /components/schemas/Pet",
        "key /components/schemas/Pet/properties/default",
        "value /components/schemas/Pet/properties/default/type",
        "key /security/0/token",
        "value /security/0/token/0",
    ]


def test_a_draw_is_repeatable_and_shards_share_it_out() -> None:
    whole = [mutant.name for mutant in draw(1000, 3)]
    assert whole == [mutant.name for mutant in draw(1000, 3)]
    assert whole != [mutant.name for mutant in draw(1000, 4)]
    shards = [[mutant.name for mutant in draw(1000, 3, (part, 3))] for part in range(3)]
    assert sorted(whole) == sorted(name for shard in shards for name in shard)


def test_a_draw_takes_every_position_in_turn() -> None:
    count = len(base_spec.places())
    drawn = list(draw(count, 1))
    assert {mutant.position for mutant in drawn} == set(base_spec.places())
    assert {mutant.payload.name for mutant in drawn} == {each.name for each in payloads()}


def test_all_mutants_are_different() -> None:
    total = len(base_spec.places()) * len(payloads())
    assert total > 60_000
    assert len({mutant.name for mutant in draw(None, 0)}) == total


def test_one_text_is_replaced() -> None:
    position = _position("value /info/title")
    made = replaced(base_spec.document(), position, "new")
    assert made["info"] == {**_info(), "title": "new"}
    assert {**made, "info": _info()} == base_spec.document()


def _info() -> dict[str, Data]:
    found = base_spec.document()["info"]
    assert isinstance(found, dict)
    return found


def test_references_are_renamed_along() -> None:
    made = json.dumps(
        replaced(base_spec.document(), _position("key /components/schemas/Company"), "A/b c")
    )
    assert "#/components/schemas/A~1b%20c" in made
    assert "Company" not in made


def test_requirements_and_templates_are_renamed_along() -> None:
    place = _position("key /components/securitySchemes/bearerAuth")
    assert "bearerAuth" not in json.dumps(replaced(base_spec.document(), place, "token"))
    place = _position("value /components/parameters/Number/name")
    assert "/berths/{berth}/hire" in _mapping(replaced(base_spec.document(), place, "berth"))


def _mapping(made: dict[str, Data]) -> dict[str, Data]:
    paths = made["paths"]
    assert isinstance(paths, dict)
    return paths


def test_the_source_says_what_the_document_says() -> None:
    for mutant in draw(400, 5):
        if mutant.payload.syntax == "json" and mutant.payload.kind != "surrogate":
            assert json.loads(mutant.source()) == mutant.document(), mutant.name


def test_a_key_that_is_there_already_is_written_twice() -> None:
    same = next(each for each in payloads() if each.name == "collision-same")
    mutant = Mutant(_position("key /components/schemas/Boat/properties/notes"), same)
    assert (
        mutant.source().count('"engine": ')
        == json.dumps(base_spec.document()).count('"engine": ') + 1
    )


def test_plain_scalars_are_written_plain() -> None:
    scalar = next(each for each in payloads() if each.make("", "") == "no")
    mutant = Mutant(_position("value /info/title"), scalar)
    assert mutant.file_name == "openapi.yaml"
    assert yaml.safe_load(mutant.source())["info"]["title"] is False


def test_no_name_is_ever_made_of_the_marker() -> None:
    """What makes the marker a proof: names fold its capitals and its double underscore."""
    for text in (f"x {MARKER}()", f"{MARKER}()", f"-{MARKER}", f"{MARKER}.{MARKER}"):
        made = SpecText(text)
        names = [attribute_name(made), class_name(made), constant_case(words(made))]
        assert not any(MARKER in name for name in names)


def test_most_payloads_could_execute() -> None:
    """At least the breakouts do what they are for where nobody escapes them."""
    plain = '"""{}"""\n'
    broken = [each for each in payloads() if each.kind == "docstring"]
    assert any(_calls(plain.format(each.make("", ""))) for each in broken)


def _calls(source: str) -> bool:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return False
    return any(isinstance(node, ast.Name) and node.id == MARKER for node in ast.walk(tree))


def _position(name: str) -> Position:
    return next(place for place in base_spec.places() if str(place) == name)
