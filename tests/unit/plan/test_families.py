"""Parents with subtypes: names that are taken, and families that are too large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from specwright.config import single_file
from specwright.pipeline import Run, build
from specwright.plan.inheritance import MAX_SUBTYPES

_TOP = """\
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /pets:
    get:
      responses:
        '200':
          description: Fine
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      type: object
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}}
"""


def _built(folder: Path, schemas: str) -> tuple[dict[str, str], list[str]]:
    document = folder / "zoo.yaml"
    document.write_text(_TOP + schemas, "utf-8")
    run = Run(replace(single_file(document), formatter="none"))
    files = build(run, lambda stage: None)
    codes = [each.code for each in run.findings]
    return {str(each.path): each.content.decode() for each in files}, codes


@pytest.mark.parametrize("count", [MAX_SUBTYPES, MAX_SUBTYPES + 1])
def test_a_family_is_read_as_such_up_to_a_size(tmp_path: Path, count: int) -> None:
    child = "    Pet{}: {{allOf: [{{$ref: '#/components/schemas/Pet'}}]}}\n"
    files, codes = _built(tmp_path, "".join(child.format(number) for number in range(count)))
    is_large = count > MAX_SUBTYPES
    assert ("subtypes-widened" in codes) is is_large
    assert ("AnyPet" in files["src/zoo_sdk/models/pet.py"]) is not is_large
    wanted = "models.Pet" if is_large else "models.AnyPet"
    assert f"lambda: {wanted})" in files["src/zoo_sdk/resources/pets.py"]


def test_a_component_of_that_name_keeps_it(tmp_path: Path) -> None:
    files, _ = _built(
        tmp_path,
        "    AnyPet: {type: object, properties: {a: {type: string}}}\n"
        "    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}\n",
    )
    assert "class AnyPet(Model):" in files["src/zoo_sdk/models/any_pet.py"]
    assert "AnyPet2 = Annotated[" in files["src/zoo_sdk/models/pet.py"]
    assert "lambda: models.AnyPet2)" in files["src/zoo_sdk/resources/pets.py"]
