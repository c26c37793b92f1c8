"""Real servers on loopback, some of them hostile. A test says which path answers how."""

import gzip
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A server with one answer a path; counts what it was asked and when."""

    def __init__(self, host: str = "127.0.0.1", certificate: str | None = None) -> None:
        self.answers: dict[str, Answer] = {"/robots.txt": status(404)}
        self.asked: Counter[str] = Counter()
        self.log: list[tuple[float, str, dict[str, str], int]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            code = 0

            def do_GET(self) -> None:
                site.asked[self.path] += 1
                started = time.monotonic()
                try:
                    site.answers.get(self.path, status(404))(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True
                site.log.append((started, self.path, dict(self.headers), self.code))

            def send_response(self, code: int, message: str | None = None) -> None:
                self.code = code
                super().send_response(code, message)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((host, 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None
        self.port = self._server.server_address[1]
        self.url = f"{'https' if certificate else 'http'}://{host}:{self.port}"
        if certificate:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(certificate)
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def self_signed(file: Path, host: str = "127.0.0.1") -> str:
    """A certificate that nobody vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))])
    signed = made.add_extension(alternative, critical=False).sign(key, hashes.SHA256())
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(signed.public_bytes(serialization.Encoding.PEM) + key.private_bytes(*plain))
    return str(file)


def status(code: int, body: bytes = b"<p>no", **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


def page(body: str | bytes, content_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    raw = body.encode() if isinstance(body, str) else body
    return status(200, raw, Content_Type=content_type, **headers)


def redirect(to: str, code: int = 302) -> Answer:
    return status(code, b"", Location=to)


def in_turn(*answers: Answer) -> Answer:
    """The first answer once, then the next, the last one for good."""
    left = list(answers)

    def answer(request: BaseHTTPRequestHandler) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(request)

    return answer


def validated(etag: str, then: Answer) -> Answer:
    """304 to whoever has this version."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.headers.get("If-None-Match") == etag:
            request.send_response(304)
            request.send_header("ETag", etag)
            request.end_headers()
        else:
            then(request)

    return answer


def bomb(megabytes: int) -> Answer:
    return page(gzip.compress(b"0" * megabytes * 2**20), Content_Encoding="gzip")


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    while True:
        request.wfile.write(b"<p>and so on" * 1000)


def drip(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    for _ in range(300):
        request.wfile.write(b".")
        time.sleep(0.1)


def reset(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "1000")
    request.end_headers()
    request.wfile.write(b"<p>half")
    request.close_connection = True
