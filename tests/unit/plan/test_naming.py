"""Names: how text becomes identifiers, and that nothing else comes out."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specwright.ir.text import SpecText
from specwright.plan.naming import (
    RESERVED_CLIENT_NAMES,
    RESERVED_FIELDS,
    RESERVED_MODULES,
    RESERVED_RESOURCE_NAMES,
    DottedName,
    Identifier,
    NameAllocator,
    OutputPath,
    attribute_name,
    class_name,
    exact_identifier,
    in_asking_order,
    package_name,
    words,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("lago_id", "lago_id"),
        ("walletTransactionPaymentUrl", "wallet_transaction_payment_url"),
        ("Market APIs", "market_apis"),
        ("listVMsByID", "list_vms_by_id"),
        ("IPsecRule", "i_psec_rule"),
        ("X-Request-Id", "x_request_id"),
        ("HTTPServer", "http_server"),
        ("class", "class_"),
        ("filter[]", "filter"),
        ("2fa", "n2fa"),
        ("last4", "last4"),
        ("IPv4Address", "ipv4_address"),
        ("K8sVersion", "k8s_version"),
        ("größe", "grosse"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("@", "at"),
        ("", "empty"),
        ("__init__", "init"),
    ],
)
def test_attribute_names(text: str, wanted: str) -> None:
    assert attribute_name(SpecText(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PaymentObject", "PaymentObject"),
        ("payment_object", "PaymentObject"),
        ("CommonResponse_ExternalApiPaymentLinkRead_", "CommonResponseExternalApiPaymentLinkRead"),
        ("APIError", "APIError"),
        ("v1.Pod", "V1Pod"),
        ("None", "None_"),
        ("2FA", "N2FA"),
    ],
)
def test_class_names(text: str, wanted: str) -> None:
    assert class_name(SpecText(text)) == wanted


def test_package_names_are_the_title_in_snake_case() -> None:
    assert package_name(SpecText("Acme API documentation")) == "acme_api_documentation_sdk"
    assert package_name(SpecText("2nd Store!")) == "n2nd_store_sdk"


@given(st.text())
def test_any_text_becomes_a_usable_name(text: str) -> None:
    for name in (attribute_name(SpecText(text)), class_name(SpecText(text))):
        assert name.isidentifier() and name.isascii() and not keyword.iskeyword(name)
        assert len(name) <= 100


@given(st.text(min_size=1, max_size=8), st.text(min_size=1, max_size=8))
def test_allocated_names_differ_without_regard_to_case(first: str, second: str) -> None:
    names = NameAllocator()
    found = {names.allocate(attribute_name(SpecText(text))).lower() for text in (first, second)}
    assert len(found) == 2


def test_the_first_to_ask_keeps_the_plain_name() -> None:
    names = NameAllocator()
    asked = [names.allocate(Identifier("id")) for _ in range(3)]
    assert asked == ["id", "id_2", "id_3"]
    classes = NameAllocator()
    assert [classes.allocate(Identifier("Pet"), separator="") for _ in range(2)] == ["Pet", "Pet2"]


@pytest.mark.parametrize("text", ["a b", "class", "é", "", "1a", "a.b", "a\n"])
def test_identifiers_are_checked_when_made(text: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        Identifier(text)


def test_dotted_names_are_checked_part_by_part() -> None:
    assert DottedName("models.Pet") == "models.Pet"
    with pytest.raises(ValueError, match="identifier"):
        DottedName("models.class")


@pytest.mark.parametrize("text", ["../a", "/a", "a//b", "a/..", "C:\\a", "a\0b", "a/./b", ""])
def test_output_paths_stay_inside(text: str) -> None:
    with pytest.raises(ValueError, match="output path"):
        OutputPath(text)


def test_no_module_is_called_like_a_device() -> None:
    names = NameAllocator(RESERVED_MODULES)
    assert names.allocate(Identifier("con")) == "con_2"


def test_words_fold_case_punctuation_and_accents() -> None:
    assert words("Payment-URL") == words("paymentUrl") == words("payment_url") == ("payment", "url")
    assert words("café") == ("cafe",)
    assert words("日本") != words("中国")


def test_keys_that_python_would_change_are_no_exact_identifiers() -> None:
    assert exact_identifier(SpecText("type")) == "type"
    assert exact_identifier(SpecText("__secret")) is None
    assert exact_identifier(SpecText("a-b")) is None


def test_every_public_name_of_a_model_is_reserved() -> None:
    from specwright.runtime.client import Model

    public = {name for name in dir(Model) if not name.startswith("_")}
    assert public <= RESERVED_FIELDS


def test_every_public_name_of_a_client_and_a_resource_is_reserved() -> None:
    from specwright.runtime.client import AsyncClient, AsyncResource, Client, Resource

    def own(*classes: type) -> set[str]:
        names = {name for each in classes for name in dir(each) if not name.startswith("__")}
        return names - set(dir(object)) - {"_abc_impl"}

    assert own(Client, AsyncClient) <= RESERVED_CLIENT_NAMES
    assert own(Resource, AsyncResource) <= RESERVED_RESOURCE_NAMES


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("v2", ["v2"]),
        ("v1beta1", ["v1beta1"]),
        ("oauth2/token", ["oauth2", "token"]),
        ("OAuthApps", ["oauth", "apps"]),
        ("listRepositoriesV2", ["list", "repositories", "v2"]),
        ("k8s.io", ["k8s", "io"]),
        ("load_1", ["load", "1"]),
        ("2fa", ["2fa"]),
        ("sha256Hash", ["sha256", "hash"]),
    ],
)
def test_digits_stay_with_their_letters_in_what_is_called(text: str, wanted: list[str]) -> None:
    assert list(words(text)) == wanted


def test_long_names_end_with_a_whole_word() -> None:
    assert attribute_name(SpecText("a" * 50 + "_" + "b" * 9)) == "a" * 50 + "_" + "b" * 9
    assert attribute_name(SpecText("a" * 50 + "_" + "b" * 10)) == "a" * 50
    assert attribute_name(SpecText("a" * 70)) == "a" * 60


@pytest.mark.parametrize(
    ("texts", "asking"),
    [
        (["_id", "id", "other"], ["id", "other", "_id"]),
        (["p[a]", "x", "p_a", "pA"], ["x", "p_a", "p[a]", "pA"]),
        (["_id", "other", "a-b"], ["_id", "other", "a-b"]),
    ],
)
def test_who_is_called_like_that_asks_first(texts: list[str], asking: list[str]) -> None:
    named = [SpecText(each) for each in texts]
    found = in_asking_order(named, lambda each: each, attribute_name)
    assert [each.reveal() for each in found] == asking
