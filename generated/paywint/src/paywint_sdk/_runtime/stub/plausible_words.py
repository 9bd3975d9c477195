"""What properties of these names hold, in the order in which several are made."""

from __future__ import annotations

_IMAGE = ("https://example.com/image.png", "https://example.com/image-2.png")
_MONEY = ("10.00", "25.50", "99.90")
_SHARE = ("19.0", "7.0", "2.5")
_MAIL = ("jane.doe@example.com", "john.smith@example.com", "li.wei@example.com")
_PHONE = ("+12025550143", "+12025550178", "+12025550112")
_STREET = ("Hauptstrasse 1", "12 Main Street", "3 Rue de la Paix")

PEOPLE = frozenset(
    {
        *(
            "account",
            "author",
            "billing",
            "cardholder",
            "client",
            "contact",
            "customer",
        ),
        *(
            "debtor",
            "details",
            "display",
            "driver",
            "employee",
            "full",
            "guest",
            "holder",
        ),
        *(
            "individual",
            "legal",
            "member",
            "owner",
            "payee",
            "payer",
            "person",
            "profile",
        ),
        *("recipient", "representative", "sender", "shipping", "user", "verified"),
    }
)
"""Words for those whose ``name`` is a person's."""

TOKENS = {
    **dict.fromkeys(("sha", "sha1", "digest", "checksum", "hash", "commit"), 40),
    **dict.fromkeys(("token", "secret", "signature", "sha256"), 40),
    **dict.fromkeys(("fingerprint", "etag", "nonce", "md5", "uid", "guid"), 16),
}
"""How many hexadecimal digits they have."""

TEXTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("email", "mail", "email_address", "e_mail"), _MAIL),
    **dict.fromkeys(("phone", "phone_number", "mobile", "telephone", "msisdn"), _PHONE),
    **dict.fromkeys(("first_name", "firstname", "given_name"), ("Jane", "John", "Wei")),
    **dict.fromkeys(("last_name", "lastname", "surname"), ("Doe", "Smith", "Li")),
    "family_name": ("Doe", "Smith", "Li"),
    **dict.fromkeys(("full_name", "fullname"), ("Jane Doe", "John Smith", "Li Wei")),
    **dict.fromkeys(
        ("username", "user_name", "login"), ("janedoe", "johnsmith", "liwei")
    ),
    **dict.fromkeys(("nick", "nickname", "handle"), ("jane", "john", "wei")),
    **dict.fromkeys(("company", "company_name", "organization"), ("Example GmbH",)),
    **dict.fromkeys(("business_name", "legal_name"), ("Example GmbH", "Example Inc.")),
    **dict.fromkeys(("merchant_name", "vendor_name"), ("Example GmbH", "Example Inc.")),
    **dict.fromkeys(("country", "country_code", "nationality"), ("DE", "US", "FR")),
    **dict.fromkeys(("issuing_country", "jurisdiction"), ("DE", "US", "FR")),
    "country_name": ("Germany", "United States", "France"),
    **dict.fromkeys(("currency", "currency_code", "iso_code"), ("EUR", "USD", "GBP")),
    **dict.fromkeys(("city", "town", "locality"), ("Berlin", "San Francisco", "Paris")),
    **dict.fromkeys(("region", "province", "address_state"), ("BE", "CA", "IDF")),
    **dict.fromkeys(("postal_code", "zip", "zip_code"), ("10115", "94105", "75002")),
    **dict.fromkeys(
        ("postcode", "zipcode", "address_zip"), ("10115", "94105", "75002")
    ),
    **dict.fromkeys(("street", "street_address", "line1", "address_line1"), _STREET),
    **dict.fromkeys(("address_1", "line_1", "address_line_1", "address"), _STREET),
    **dict.fromkeys(("line2", "line_2", "address_2"), ("2nd floor", "Apt. 4")),
    **dict.fromkeys(("address_line2", "address_line_2"), ("2nd floor", "Apt. 4")),
    **dict.fromkeys(("locale", "language_code"), ("en-US", "de-DE", "fr-FR")),
    **dict.fromkeys(("language", "lang"), ("en", "de", "fr")),
    **dict.fromkeys(("timezone", "time_zone", "tz"), ("Europe/Berlin", "UTC")),
    **dict.fromkeys(("ip", "ip_address", "remote_ip"), ("192.0.2.1", "192.0.2.2")),
    "user_agent": ("Mozilla/5.0",),
    **dict.fromkeys(("host", "hostname", "domain", "domain_name"), ("example.com",)),
    **dict.fromkeys(
        ("url", "uri", "href", "link", "website"), ("https://example.com",)
    ),
    **dict.fromkeys(("image_url", "avatar_url", "logo_url", "icon_url"), _IMAGE),
    **dict.fromkeys(("avatar", "logo", "image", "icon", "thumbnail"), _IMAGE),
    **dict.fromkeys(("amount", "price", "total", "subtotal", "balance"), _MONEY),
    **dict.fromkeys(("cost", "amount_decimal"), _MONEY),
    **dict.fromkeys(("type", "kind", "category"), ("standard", "premium")),
    **dict.fromkeys(("percentage", "percent", "rate", "tax_rate"), _SHARE),
    **dict.fromkeys(("last4", "last_4", "last_four"), ("4242", "0005", "1881")),
    "brand": ("visa", "mastercard", "amex"),
    "bank_name": ("Example Bank", "Sample Savings"),
    **dict.fromkeys(("bic", "swift", "swift_code"), ("EXMPDEFF", "SMPLUS33")),
    **dict.fromkeys(("iban", "iban_number"), ("DE89370400440532013000",)),
    "routing_number": ("110000000", "021000021"),
    "account_number": ("000123456789", "000987654321"),
    **dict.fromkeys(("sort_code", "bank_code"), ("108800", "370400")),
    **dict.fromkeys(("tax_id", "vat_id", "vat_number"), ("DE123456789",)),
    **dict.fromkeys(("tax_number", "tax_identification_number"), ("DE123456789",)),
    **dict.fromkeys(("version", "api_version"), ("1.0.0", "1.1.0", "2.0.0")),
    **dict.fromkeys(("color", "colour"), ("#3366ff", "#33cc66", "#ff6633")),
    **dict.fromkeys(("content_type", "mime_type", "mimetype"), ("image/png",)),
    **dict.fromkeys(("filename", "file_name"), ("document.pdf", "invoice.pdf")),
    "sku": ("SKU-1001", "SKU-1002", "SKU-1003"),
    "invoice_number": ("INV-2024-001", "INV-2024-002"),
    "receipt_number": ("1001-0001", "1001-0002"),
    "order_number": ("1001", "1002", "1003"),
    **dict.fromkeys(("uuid",), ("0b8f3c9e-5d1a-4c62-9a57-1f3e2d4c5b6a",)),
    "status": ("active", "pending", "closed"),
    "funding": ("credit", "debit"),
    **dict.fromkeys(("date_of_birth", "birth_date", "dob"), ("1990-05-17",)),
}
"""Texts by name."""

AMOUNTS = frozenset({"amount", "cents"})
"""Words that make a number an amount wherever they stand."""

_CENTS = (1000, 2550, 9990)
_FEW = (1, 2, 3)

NUMBERS: dict[str, tuple[float, ...]] = {
    **dict.fromkeys(("amount", "price", "total", "subtotal", "balance"), _CENTS),
    **dict.fromkeys(("cents", "value", "net", "gross", "cost"), _CENTS),
    **dict.fromkeys(("amount_refunded", "amount_discount", "amount_due"), (0, 500)),
    **dict.fromkeys(("fee", "fees", "tax", "discount", "fee_amount"), (59, 190)),
    **dict.fromkeys(("tax_amount", "discount_amount", "refunded_amount"), (190, 500)),
    **dict.fromkeys(("quantity", "seats", "units"), _FEW),
    **dict.fromkeys(("exp_month", "expiry_month"), (12, 6)),
    **dict.fromkeys(("exp_year", "expiry_year"), (2030, 2031)),
    **dict.fromkeys(("expiration_month", "month"), (12, 6)),
    **dict.fromkeys(("expiration_year",), (2030, 2031)),
    "year": (2024, 2025),
    "day": (15, 16),
    "birth_year": (1990, 1985),
    **dict.fromkeys(("percentage", "percent", "percent_off"), (19, 7, 2.5)),
    **dict.fromkeys(("tax_rate", "effective_percentage"), (19, 7)),
    **dict.fromkeys(("latitude", "lat"), (52.52, 37.77)),
    **dict.fromkeys(("longitude", "lng", "lon"), (13.405, -122.42)),
    "width": (640, 1280),
    "height": (480, 720),
    **dict.fromkeys(("size", "bytes", "file_size"), (1024, 2048)),
    "port": (443, 8080),
    "age": (34, 41),
    **dict.fromkeys(("per_page", "page_size", "limit"), (20, 50)),
}
"""Numbers by name; amounts are in the smallest unit of the currency."""
