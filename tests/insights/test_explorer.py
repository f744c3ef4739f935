"""The explorer's page and its files, as they are served; tests/browser opens them."""

import asyncio
import gzip
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

import httpx
import pytest

import hatch_build
from insights import settings as configuration
from insights.app import make_app

PAGE: Final = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PEPPER: Final = "a pepper of 32 characters, or more"
HOST: Final = "http://localhost"
REFERENCE: Final = re.compile(r'(?:src|href)="([^"]+)"')


@pytest.fixture(scope="module")
def static() -> Path:
    hatch_build.build()
    return hatch_build.TARGET


@pytest.fixture
async def client(static: Path, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    settings = configuration.load(
        data_dir=tmp_path, key_pepper="a pepper of 32 characters, or more"
    )
    transport = httpx.ASGITransport(make_app(settings))
    async with httpx.AsyncClient(transport=transport, base_url=HOST) as client:
        yield client


def an_asset(static: Path, ending: str) -> str:
    """The largest file with an ending, by its path in the service."""
    found = max(static.glob(f"assets/*{ending}"), key=lambda path: path.stat().st_size)
    return f"/static/{found.relative_to(static)}"


async def test_nothing_but_our_own_files_may_be_loaded(client: httpx.AsyncClient) -> None:
    first, second = [await client.get("/graphql", headers=PAGE) for _ in range(2)]
    policy = dict(
        directive.split(" ", 1)
        for directive in first.headers["content-security-policy"].split("; ")
    )
    (nonce,) = set(re.findall(r'nonce="([^"]+)"', first.text))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "worker-src": "'self'",
        "connect-src": "'self'",
        "style-src-elem": f"'self' 'nonce-{nonce}'",
        "style-src-attr": "'unsafe-inline'",
        "font-src": "'self' data:",
        "img-src": "'self' data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert nonce not in second.text
    assert first.headers["cache-control"] == "no-store"
    assert first.headers["x-content-type-options"] == "nosniff"
    assert first.headers["referrer-policy"] == "no-referrer"
    assert "<script>" not in first.text
    assert "<style" not in first.text


@pytest.mark.parametrize("address", ["/graphql", "/graphql/"])
async def test_the_page_finds_its_files_wherever_it_is(
    client: httpx.AsyncClient, address: str
) -> None:
    page = await client.get(address, headers=PAGE)
    references = REFERENCE.findall(page.text)
    assert len(references) >= 3
    for reference in references:
        below = urljoin(f"{HOST}/some/prefix{address}", reference)
        assert below.startswith(f"{HOST}/some/prefix/static/")
        assert (await client.get(below.replace("/some/prefix", ""))).status_code == 200


async def test_files_are_kept_for_ever_and_come_compressed(
    client: httpx.AsyncClient, static: Path
) -> None:
    path = an_asset(static, ".js")
    plain = static / path.removeprefix("/static/")
    sizes = {}
    for accepted, coding in [
        ("identity", None),
        ("gzip, deflate", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0, gzip;q=0.5", "gzip"),
    ]:
        answer = await client.head(path, headers={"accept-encoding": accepted})
        assert answer.status_code == 200
        assert answer.headers.get("content-encoding") == coding
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["x-content-type-options"] == "nosniff"
        sizes[coding] = int(answer.headers["content-length"])
    assert sizes["br"] < sizes["gzip"] < sizes[None] / 3
    whole = await client.get(path, headers={"accept-encoding": "gzip"})
    assert whole.content == plain.read_bytes()


async def test_a_worker_may_load_and_connect_to_nothing_else(
    client: httpx.AsyncClient, static: Path
) -> None:
    policy = (await client.get(an_asset(static, ".js"))).headers["content-security-policy"]
    assert policy == "default-src 'none'; script-src 'self'; frame-ancestors 'none'"


async def test_what_is_no_built_file_is_not_found(client: httpx.AsyncClient) -> None:
    for name in (
        "",
        "assets",
        "assets/nothing.js",
        "explorer/index.html",
        "sources.sha256",
        "../app.py",
        "%2e%2e/app.py",
        "assets/..%2f..%2f..%2fpyproject.toml",
        ".hidden.js",
    ):
        assert (await client.get(f"/static/{name}")).status_code == 404, name


def test_what_is_compressed_is_what_it_was(static: Path) -> None:
    compressed = sorted(static.rglob("*.gz"))
    assert len(compressed) > 10
    for path in compressed:
        plain = path.with_suffix("")
        assert gzip.decompress(path.read_bytes()) == plain.read_bytes(), path
        assert 0 < plain.with_name(f"{plain.name}.br").stat().st_size < path.stat().st_size


async def test_the_licences_of_bundled_packages_come_with_them(client: httpx.AsyncClient) -> None:
    answer = await client.get("/static/THIRD-PARTY-LICENCES.txt")
    assert answer.headers["cache-control"] == "no-cache"
    for name in ("graphiql", "monaco-editor", "react", "react-dom", "graphql", "graphql-sse"):
        assert re.search(rf"^{name} \d+\.\d+\.\d+ \(MIT\)$", answer.text, re.MULTILINE), name
    assert "SIL OPEN FONT LICENSE" in answer.text
    assert answer.text.count("Permission is hereby granted") > 50


async def test_where_nothing_was_built_the_page_says_what_builds_it(
    client: httpx.AsyncClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("insights.pages.built.FOLDER", tmp_path / "nothing")
    answer = await client.get("/graphql", headers=PAGE)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "<pre>make dashboard</pre>" in answer.text
    makefile = await asyncio.to_thread((hatch_build.ROOT / "Makefile").read_text)
    assert re.search(r"^dashboard:", makefile, re.MULTILINE)
