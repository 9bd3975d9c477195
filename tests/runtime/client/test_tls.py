"""Certificates are checked on every transport, and read once."""

from __future__ import annotations

import inspect
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from .conftest import Reply, Vendor, handler_for

BODY = b'{"id": "4cf085a7-c196-4f07-a543-97c50ec6e8b2", "name": "Tom"}'

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a key and a certificate for 127.0.0.1 that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "own.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[Vendor]:
    vendor = Vendor()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(vendor))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    vendor.base_url = f"https://127.0.0.1:{server.server_port}/v1"
    yield vendor
    server.shutdown()
    thread.join()
    server.server_close()


async def done(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


@pytest.mark.parametrize("kind", ["Shelter", "AsyncShelter"])
@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
async def test_a_stranger_is_not_trusted(
    sdk: ModuleType, runtime: ModuleType, secure: Vendor, kind: str, transport: str
) -> None:
    pytest.importorskip(transport)
    options = {"base_url": secure.base_url, "transport": transport, "max_retries": 0}
    client = getattr(sdk, kind)(api_key="k", **options)
    with pytest.raises(runtime.APIConnectionError):
        await done(client.animals.get("a"))
    assert secure.received == []
    await done(client.close())


@pytest.mark.parametrize("kind", ["Shelter", "AsyncShelter"])
async def test_certificates_are_read_once(
    sdk: ModuleType,
    secure: Vendor,
    certificate: Path,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    made: list[object] = []
    create = ssl.create_default_context

    def counted(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        made.append(args)
        return create(*args, **kwargs)

    monkeypatch.setattr(ssl, "create_default_context", counted)
    closing = {"Connection": "close"}
    secure.says(*[Reply(body=BODY, headers=closing)] * 3)
    client = getattr(sdk, kind)(api_key="k", base_url=secure.base_url)
    for _ in range(3):
        assert (await done(client.animals.get("a"))).name == "Tom"
    assert len(made) == 1
    await done(client.close())
