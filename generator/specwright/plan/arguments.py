"""The arguments of a method: parameters, then the body's properties or the body as a whole."""

from __future__ import annotations

from specwright.frozen import dataclass
from specwright.ir.operation import Operation, Parameter
from specwright.plan import symbols
from specwright.plan.bodies import Body, BodyPlanner, Example
from specwright.plan.declaring import argument, argument_names, in_order, only_value
from specwright.plan.examples import Examples
from specwright.plan.expressions import Alternatives, Expression, Literal, Subscript
from specwright.plan.leaf_types import WITHOUT_NAME, Form
from specwright.plan.lower import Lowering
from specwright.plan.naming import (
    Identifier,
    attribute_name,
    class_name,
    in_asking_order,
    is_idempotency_key,
)
from specwright.plan.naming_paths import path_variables
from specwright.plan.unions import union_of
from specwright.plan.views import ArgumentView


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundParameter:
    """A parameter and the argument that carries it."""

    argument: Identifier
    parameter: Parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """Everything that a caller gives: how it is declared, and how it is passed on.

    ``forms`` are the arguments by kind of body, where there are several; ``example`` holds the
    required arguments of a call in the documentation, positional ones under no name.
    """

    declared: tuple[ArgumentView, ...]
    forms: tuple[tuple[ArgumentView, ...], ...]
    parameters: tuple[BoundParameter, ...]
    body: Body | None
    example: tuple[Example, ...]


class ArgumentBuilder:
    """Builds the arguments of one operation; the names share one scope."""

    def __init__(self, lowering: Lowering, examples: Examples, operation: Operation) -> None:
        self._lowering = lowering
        self._examples = examples
        self._operation = operation
        self._names = argument_names()
        self._declared: list[ArgumentView] = []
        self._example: list[Example] = []

    def build(self, wanted: Identifier) -> Arguments:
        """The arguments; ``wanted`` names the types of inline schemas."""
        ordered = self._ordered_parameters()
        names = self._names_of(ordered)
        bound = tuple(
            self._parameter(each, wanted, name) for each, name in zip(ordered, names, strict=True)
        )
        described = self._operation.request_body
        if described is None:
            return self._arguments(bound, None)
        planner = BodyPlanner(self._lowering, self._examples, self._names)
        return self._arguments(bound, planner.plan(described, wanted))

    def _arguments(self, bound: tuple[BoundParameter, ...], body: Body | None) -> Arguments:
        forms = body.forms if body else ()
        return Arguments(
            declared=in_order([*self._declared, *(body.declared() if body else ())]),
            forms=tuple(in_order([*self._declared, *form.declared]) for form in forms),
            parameters=bound,
            body=body,
            example=(*self._example, *(forms[0].example if forms else ())),
        )

    def _ordered_parameters(self) -> list[Parameter]:
        """Path parameters as they stand in the path, then the rest as described."""
        positions = {each.name: rank for rank, each in enumerate(path_variables(self._operation))}
        return sorted(
            (each for each in self._operation.parameters if not is_key(each)),
            key=lambda each: (
                each.location != "path",
                positions.get(each.name, 0) if each.location == "path" else 0,
            ),
        )

    def _names_of(self, ordered: list[Parameter]) -> list[Identifier]:
        """The arguments for parameters in their order; those of the path ask first."""
        found: dict[int, Identifier] = {}
        for is_path in (True, False):
            here = [each for each in enumerate(ordered) if (each[1].location == "path") is is_path]
            for place, each in in_asking_order(here, lambda each: each[1].name, attribute_name):
                found[place] = self._names.allocate(attribute_name(each.name))
        return [found[place] for place in range(len(ordered))]

    def _parameter(
        self, parameter: Parameter, wanted: Identifier, name: Identifier
    ) -> BoundParameter:
        is_plain = isinstance(parameter.schema, WITHOUT_NAME)
        place = wanted if is_plain else class_name(wanted, parameter.name)
        annotation = self._lowering.inline(parameter.schema, place, Form.PARAM)
        if parameter.allow_empty_value and parameter.location == "query":
            annotation = _or_empty(annotation)
        is_path = parameter.location == "path"
        only = None if is_path else only_value(self._lowering.index, parameter.schema)
        self._declared.append(
            argument(
                name,
                annotation,
                required=parameter.required,
                positional=is_path,
                doc=parameter.description or parameter.schema.description,
                only=only,
                deprecated=parameter.deprecated or parameter.schema.deprecated,
            )
        )
        if parameter.required and only is None:
            example = self._examples.parameter(parameter)
            self._example.append((None if is_path else name, example))
        return BoundParameter(argument=name, parameter=parameter)


def is_key(parameter: Parameter) -> bool:
    """Whether it is an idempotency key: an option of every call, and made if not given."""
    return parameter.location == "header" and is_idempotency_key(parameter.name)


def _or_empty(annotation: Expression) -> Expression:
    """The type of a parameter that may be sent without a value (OpenAPI 3.1, 4.8.12.2)."""
    members = annotation.members if isinstance(annotation, Alternatives) else (annotation,)
    if symbols.STR in members or symbols.ANY in members:
        return annotation
    return union_of((annotation, Subscript(symbols.LITERAL, (Literal(""),))))
