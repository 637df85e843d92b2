"""An article at a URL that the user names: the one thing in reading that touches the network, and only then.

No proxy is used, no cookie is kept, and no address of a private network is asked unless that is allowed: a name is
resolved once, each of its addresses is checked, and the connection goes to a checked one; so again after each redirect.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from checker import sizes
from checker.version import __version__

AGENT = "claim-checker"
_HEADERS = {"User-Agent": f"{AGENT}/{__version__}", "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "identity"}
_REDIRECTS = 5
_PATIENCE = 20.0  # seconds for a connection and for each answer
_LONGEST = 60.0  # seconds for all of one article
_ROBOTS = 500 * 1024  # bytes of a robots.txt that are read
_NOTHING = "User-agent: *\nDisallow: /"  # what a robots.txt says that the server cannot give
_PIECE = 64 * 1024
_PORTS = {"http": 80, "https": 443}
_SAFE = "%/:=&?~#+!$,;'@()*[]"  # what stands in a path or a query as it is
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # addresses of the older protocol, within the newer
_MOVED = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """An address gives no article; says why."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one request goes."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def server(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


@dataclass(slots=True)
class Web:
    """What fetches the articles of one run. largest: bytes of one; private: whether private networks may be asked."""

    largest: int
    private: bool = False
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str) -> bytes:
        """What stands at an address. Raises FetchError."""
        until = time.monotonic() + _LONGEST
        return self._followed(url, self.largest, until, heeded=True)[1]

    def _followed(self, url: str, largest: int, until: float, heeded: bool) -> tuple[int, bytes]:
        """The status and the content at an address, after redirects. heeded: whether robots.txt is."""
        for _ in range(_REDIRECTS + 1):
            place = _place(url)
            if heeded and not self._allows(place, url, until):
                raise FetchError("its robots.txt asks programs to leave it alone; save the page and name the file")
            try:
                status, moved, content = self._asked(place, largest, until)
            except (OSError, http.client.HTTPException) as e:
                raise FetchError(_why(e)) from e
            if moved is None:
                if heeded and status != http.HTTPStatus.OK:
                    raise FetchError(f"the server answers {status} {http.client.responses.get(status, '')}".rstrip())
                return status, content
            url = urljoin(url, moved)
        raise FetchError(f"more than {_REDIRECTS} redirects")

    def _allows(self, place: _Place, url: str, until: float) -> bool:
        """Whether the server's robots.txt lets a program read an address; where there is none, it may."""
        if place.server not in self._robots:
            rules = RobotFileParser()
            status, content = self._followed(f"{place.server}/robots.txt", _ROBOTS, until, heeded=False)
            said = content.decode("utf-8", "replace") if status == http.HTTPStatus.OK else ""
            rules.parse((said if status < http.HTTPStatus.INTERNAL_SERVER_ERROR else _NOTHING).splitlines())
            self._robots[place.server] = rules
        return self._robots[place.server].can_fetch(AGENT, url)

    def _asked(self, place: _Place, largest: int, until: float) -> tuple[int, str | None, bytes]:
        """The answer of one server: its status, where it redirects to, and its content."""
        connection = http.client.HTTPConnection(place.host, place.port, timeout=_PATIENCE)
        connection.sock = sock = self._connected(place)
        cut = threading.Timer(max(0.0, until - time.monotonic()), _cut, [sock])
        cut.start()
        try:
            connection.request("GET", place.target, headers=_HEADERS)
            answer = connection.getresponse()
            if answer.status in _MOVED and answer.headers.get("Location"):
                return answer.status, answer.headers["Location"], b""
            return answer.status, None, _content(answer, largest, until)
        finally:
            cut.cancel()
            connection.close()

    def _connected(self, place: _Place) -> socket.socket:
        """A connection to a checked address of a host."""
        failed: OSError | None = None
        for family, address in _addresses(place.host, place.port, self.private):
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                sock.settimeout(_PATIENCE)
                sock.connect(address)
                if place.scheme == "https":
                    return ssl.create_default_context().wrap_socket(sock, server_hostname=place.host)
                return sock
            except OSError as e:
                sock.close()
                failed = e
        raise failed or OSError("no address")


def is_url(path: str) -> bool:
    """Whether what the user names is an address on the web, and no file."""
    return path.lower().startswith(("http://", "https://"))


def _place(url: str) -> _Place:
    """Where a request for an address goes. Raises FetchError for what is no address."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as e:
        raise FetchError("no address of a page") from e
    if parts.scheme not in _PORTS or not host:
        raise FetchError("no address of a page that can be fetched; http and https are")
    if parts.username or parts.password:
        raise FetchError("an address with a password in it; save the page and name the file")
    target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    try:
        return _Place(parts.scheme, host.encode("idna").decode(), port or _PORTS[parts.scheme], target)
    except UnicodeError as e:
        raise FetchError("no name of a server") from e


def _addresses(host: str, port: int, private: bool) -> list[tuple[int, tuple[str, int]]]:
    """The addresses of a host, with their families. Raises FetchError where one is private and none may be."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as e:
        raise FetchError(f"no such server: {host}") from e
    if not private and not all(_is_public(str(address[0])) for *_, address in found):
        raise FetchError(f"{host} is in a private network; say --allow-private if that is meant")
    return [(family, address) for family, _, _, _, address in found]  # type: ignore[misc]


def _is_public(address: str) -> bool:
    """Whether an address is one of the public internet, and not of this machine or a network of its own."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _TRANSLATED else None
        inner = ip.ipv4_mapped or ip.sixtofour or translated
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return ip.is_global and not ip.is_multicast


def _cut(sock: socket.socket) -> None:
    """End a connection whose time is up: whatever waits for it then fails."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _content(answer: http.client.HTTPResponse, largest: int, until: float) -> bytes:
    """The body of an answer, unpacked. Raises FetchError for one that is too large, or too slow."""
    packed = (answer.headers.get("Content-Encoding") or "identity").lower()
    if packed not in ("identity", "gzip", "x-gzip"):
        raise FetchError(f"packed in a way that is not read: {packed}")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in packed else None
    content = bytearray()
    while piece := answer.read1(_PIECE):
        try:
            content += unpack.decompress(piece, largest + 1) if unpack else piece
        except zlib.error as e:
            raise FetchError("packed, and broken") from e
        if len(content) > largest:
            raise FetchError(f"larger than {sizes.show(largest)}; save it, cut it, or read it with a larger --max-size")
        if time.monotonic() > until:
            raise FetchError("too slow; save the page and name the file")
    return bytes(content)


def _why(error: Exception) -> str:
    """Why there was no answer, in a few words."""
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ssl.SSLError):
        return f"no safe connection: {getattr(error, 'verify_message', '') or error.reason}"
    if isinstance(error, OSError):
        return f"cannot be reached: {(error.strerror or str(error)).lower()}"
    return "an answer that is no proper one"
