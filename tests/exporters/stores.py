"""A server that speaks as much of S3's protocol as the storage needs, on a port of this machine.

It keeps objects in memory, with the headers they came with, and believes every signature.
"""

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

KEPT_HEADERS = ("Content-Type", "Content-Disposition", "Cache-Control")


@dataclass
class Bucket:
    """What was put, by key: headers and content; and parts of uploads that are under way."""

    address: str = ""
    objects: dict[str, tuple[dict[str, str], bytes]] = field(default_factory=dict)
    uploads: dict[str, tuple[dict[str, str], dict[int, bytes]]] = field(default_factory=dict)
    broken: bool = False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    bucket: Bucket

    def do_PUT(self) -> None:
        key, query = self._key_and_query()
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if "uploadId" in query:
            self.bucket.uploads[query["uploadId"]][1][int(query["partNumber"])] = content
        elif self.bucket.broken:
            return self._answer(403, b"<Error><Code>AccessDenied</Code></Error>")
        else:
            self.bucket.objects[key] = self._kept_headers(), content
        return self._answer(200, ETag=_tag(content))

    def do_POST(self) -> None:
        key, query = self._key_and_query()
        content = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if "delete" in query:
            keys = re.findall("<Key>.*?</Key>", content)
            for key in keys:
                self.bucket.objects.pop(key[5:-6], None)
            done = "".join(f"<Deleted>{key}</Deleted>" for key in keys)
            return self._answer(200, f"<DeleteResult>{done}</DeleteResult>".encode())
        if "uploads" in query:
            number = str(len(self.bucket.uploads))
            self.bucket.uploads[number] = self._kept_headers(), {}
            start = f"<InitiateMultipartUploadResult><UploadId>{number}</UploadId>"
            return self._answer(200, f"{start}</InitiateMultipartUploadResult>".encode())
        headers, parts = self.bucket.uploads.pop(query["uploadId"])
        whole = b"".join(parts[number] for number in sorted(parts))
        self.bucket.objects[key] = headers, whole
        done = f"<CompleteMultipartUploadResult><ETag>{_tag(whole)}</ETag>"
        return self._answer(200, f"{done}</CompleteMultipartUploadResult>".encode())

    def do_GET(self) -> None:
        key, query = self._key_and_query()
        if "list-type" in query:
            return self._list(query.get("prefix", ""))
        if key not in self.bucket.objects:
            return self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        headers, content = self.bucket.objects[key]
        known = {**headers, "ETag": _tag(content), "Last-Modified": formatdate(usegmt=True)}
        requested = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if not requested:
            return self._answer(200, content, **known)
        start, end = int(requested[1]), min(int(requested[2]) + 1, len(content))
        date_range = {"Content-Range": f"bytes {start}-{end - 1}/{len(content)}"}
        return self._answer(206, content[start:end], **known, **date_range)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _list(self, prefix: str) -> None:
        found = "".join(
            f"<Contents><Key>{escape(key)}</Key><LastModified>2026-04-01T12:00:00Z</LastModified>"
            f"<ETag>{_tag(content)}</ETag><Size>{len(content)}</Size></Contents>"
            for key, (_, content) in sorted(self.bucket.objects.items())
            if key.startswith(prefix)
        )
        self._answer(200, f"<ListBucketResult>{found}</ListBucketResult>".encode())

    def _key_and_query(self) -> tuple[str, dict[str, str]]:
        parts = urlsplit(self.path)
        query = parse_qs(parts.query, keep_blank_values=True)
        key = unquote(parts.path).removeprefix("/bucket").removeprefix("/")
        return key, {name: values[0] for name, values in query.items()}

    def _kept_headers(self) -> dict[str, str]:
        return {name: self.headers[name] for name in KEPT_HEADERS if name in self.headers}

    def _answer(self, status: int, content: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def a_bucket() -> Iterator[Bucket]:
    bucket = Bucket()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"bucket": bucket}))
    bucket.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield bucket
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _tag(content: bytes) -> str:
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
