"""Reverse proxies that use a connection to the service for all clients in turn.

One is of a few lines. The other is nginx, as many have it in front, where that is installed.
"""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

Address = tuple[str, int]
Proxy = Callable[[Address], AbstractAsyncContextManager[Address]]

NGINX: Final = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
STARTED_WITHIN_S: Final = 10.0
CONFIGURATION: Final = """
daemon off;
master_process off;
pid pid;
error_log stderr;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    upstream service {{ server {host}:{port}; keepalive 1; }}
    server {{
        listen 127.0.0.1:{own};
        location / {{
            proxy_pass http://service;
            proxy_http_version 1.1;
            proxy_request_buffering off;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $http_connection;
        }}
    }}
}}
"""
"""One connection is kept, and `Upgrade` is passed on, as for WebSockets. Folders are its own.

Nginx itself drops a connection with an answer that it did not ask for: what works through it on
other servers depends on how packets fall.
"""


@dataclass
class ReusingProxy:
    """Passes requests on, `Upgrade` included, over one connection that is kept."""

    upstream: Address
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one client: requests with a Content-Length or without a body."""
        try:
            while request := await whole_message(reader):
                async with self.lock:
                    writer.write(await self._passed(request))
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _passed(self, request: bytes) -> bytes:
        if self.streams is None or self.streams[0].at_eof():
            self.streams = await asyncio.open_connection(*self.upstream)
        reader, writer = self.streams
        head, mark, body = request.partition(b"\r\n\r\n")
        writer.write(head + mark)
        await asyncio.sleep(0.001)  # the body is a packet of its own, as often it is
        writer.write(body)
        answer = await whole_message(reader)
        if not answer or b"\r\nconnection: close" in answer.lower():
            writer.close()
            self.streams = None
        return answer


async def whole_message(reader: asyncio.StreamReader) -> bytes:
    """One whole request or response; empty at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""
    length = 0
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            length = int(value)
    return head + await reader.readexactly(length)


@asynccontextmanager
async def reusing_proxy(upstream: Address) -> AsyncIterator[Address]:
    """The address of a proxy before a service."""
    proxy = ReusingProxy(upstream)
    async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[:2]
        if proxy.streams is not None:
            proxy.streams[1].close()


@asynccontextmanager
async def nginx_proxy(upstream: Address) -> AsyncIterator[Address]:
    """The address of an nginx before a service, with a configuration and folders of its own."""
    assert NGINX is not None, "it is installed"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address: Address = probe.getsockname()
    with TemporaryDirectory(prefix="insights-nginx-") as folder:
        file = Path(folder) / "nginx.conf"
        file.write_text(
            CONFIGURATION.format(host=upstream[0], port=upstream[1], own=address[1]), "utf-8"
        )
        command = (NGINX, "-p", folder, "-c", str(file), "-e", "stderr")
        process = await asyncio.create_subprocess_exec(*command)
        try:
            await _listening(address, process)
            yield address
        finally:
            process.terminate()
            await process.wait()


async def _listening(address: Address, process: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(STARTED_WITHIN_S):
        while True:
            assert process.returncode is None, "nginx ended: what it said stands above"
            try:
                _reader, writer = await asyncio.open_connection(*address)
            except OSError:
                await asyncio.sleep(0.02)
            else:
                writer.close()
                return


PROXIES: Final[Mapping[str, Proxy]] = {
    "reusing": reusing_proxy,
    **({} if NGINX is None else {"nginx": nginx_proxy}),
}
"""All that there are here, by name."""
