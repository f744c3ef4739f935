"""A rolling deploy rehearsed: two processes of an older commit are replaced under load.

`make rolling OLD=<commit>` starts both from that commit on an empty PostgreSQL database, migrates
it with this checkout while they serve, and replaces one after the other. Then everything is
verified, each acknowledged event is sent once more (all have to be known), and each change of a
balance has to have been told by webhook. The older commit runs with the packages of this checkout.
"""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import httpx

from benchmarks.figures import against_goal, table
from benchmarks.rolling_clients import READ, RECORD, Clients
from benchmarks.servers import UNLIMITED, free_port
from tests.postgres import PostgresServer
from tests.receivers import Receiver, a_receiver
from tests.stories.clients import PEPPER

ROOT: Final = Path(__file__).parents[1]
TENANTS: Final = ("acme", "globex", "initech")
PHASE_S: Final = 8.0
"""Seconds of load before and after each step."""
READY_WITHIN_S: Final = 60.0
TOLD_WITHIN_S: Final = 60.0
LONGEST_STOP_S: Final = 1.0
"""Seconds for which a migration may stop writes."""
WEBHOOK: Final = """mutation ($id: ID!, $url: URL!) { createWebhook(input: {
    tenantId: $id, url: $url, events: [BALANCE_CHANGED]}) { problems { message } } }"""
TENANT: Final = "query ($name: String!) { tenant(externalId: $name) { id } }"


@contextmanager
def checkout(commit: str) -> Iterator[Path]:
    """The files of a commit in a folder of their own while the block runs."""
    with TemporaryDirectory(prefix="insights-rolling-") as folder:
        tree = Path(folder) / "tree"
        add = ("git", "worktree", "add", "--quiet", "--detach", str(tree), commit)
        subprocess.run(add, cwd=ROOT, check=True)
        try:
            yield tree
        finally:
            remove = ("git", "worktree", "remove", "--force", str(tree))
            subprocess.run(remove, cwd=ROOT, check=True)


@dataclass(frozen=True)
class Release:
    """A checkout that commands are run from, on one database."""

    tree: Path
    settings: dict[str, str]

    def command(self, *arguments: str) -> str:
        """What a command prints."""
        done = subprocess.run(
            self._line(arguments),
            cwd=self.tree,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, (arguments, done.stderr)
        return done.stdout

    def serve(self, port: int) -> subprocess.Popen[bytes]:
        """A process that serves."""
        line = self._line(("serve", "--port", str(port)))
        return subprocess.Popen(line, cwd=self.tree, env=self._environment)

    def _line(self, arguments: tuple[str, ...]) -> list[str]:
        """The folder comes before the packages that are installed, and so before this checkout."""
        return [sys.executable, "-c", "from insights.cli import main; main()", *arguments]

    @property
    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {**kept, "PYTHONSAFEPATH": "", **self.settings}


async def ready(address: str) -> None:
    """Wait until a service is ready."""
    async with httpx.AsyncClient(trust_env=False) as http, asyncio.timeout(READY_WITHIN_S):
        while True:
            try:
                if (await http.get(f"{address}/readyz")).status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.1)


@asynccontextmanager
async def _load(clients: Clients) -> AsyncIterator[None]:
    running = asyncio.create_task(clients.run())
    try:
        yield
    finally:
        clients.stop()
        await running


async def _rehearsed(old: Release, new: Release, key: str, receiver: Receiver) -> list[list[Any]]:
    ports = [free_port(), free_port()]
    addresses = [f"http://127.0.0.1:{port}" for port in ports]
    processes = [old.serve(port) for port in ports]
    try:
        await asyncio.gather(*map(ready, addresses))
        clients = Clients(addresses, key, await _tenants(addresses[0], key, receiver.url))
        async with _load(clients):
            await asyncio.sleep(PHASE_S)
            before_s, clients.longest_s = clients.longest_s, 0.0
            began_at = time.monotonic()
            await asyncio.to_thread(new.command, "migrate")
            took_s, stopped_s = time.monotonic() - began_at, clients.longest_s
            await asyncio.sleep(PHASE_S)
            for number, port in enumerate(ports):
                processes[number].send_signal(signal.SIGTERM)
                await asyncio.to_thread(processes[number].wait)
                processes[number] = new.serve(port)
                await ready(addresses[number])
                await asyncio.sleep(PHASE_S)
        lost = await _lost(clients)
        untold = await _untold(clients, receiver)
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            await asyncio.to_thread(process.wait)
    verified = new.command("verify").splitlines()[-1]
    asked = ", ".join(f"{number} {kind}" for kind, number in sorted(clients.requests.items()))
    tried = ", ".join(f"{number} {why}" for why, number in clients.retries.most_common()) or "0"
    errors = "; ".join(f"{number} times {what}" for what, number in clients.errors.most_common(5))
    return [
        ["requests", asked],
        ["tried again", tried],
        ["errors", errors or "0"],
        ["acknowledged events", len(clients.acknowledged)],
        ["of these not recorded", against_goal(lost, 0, at_most=True)],
        ["changes that were not told by webhook", against_goal(untold, 0, at_most=True)],
        ["longest write before, s", f"{before_s:.2f}"],
        ["migrate, s", f"{took_s:.2f}"],
        [
            "longest write while it ran, s",
            against_goal(stopped_s, before_s + LONGEST_STOP_S, at_most=True),
        ],
        ["verify", verified],
    ]


async def _tenants(address: str, key: str, hook: str) -> dict[str, str]:
    """The global ids of the tenants, each with a webhook."""
    found = {}
    headers = {"authorization": f"Bearer {key}"}
    url = f"{address}/graphql"
    async with httpx.AsyncClient(headers=headers, trust_env=False) as http:
        for name in TENANTS:
            sent = {"query": TENANT, "variables": {"name": name}}
            found[name] = (await http.post(url, json=sent)).json()["data"]["tenant"]["id"]
            sent = {"query": WEBHOOK, "variables": {"id": found[name], "url": f"{hook}&to={name}"}}
            made = (await http.post(url, json=sent)).json()
            assert made.get("data", {}).get("createWebhook") == {"problems": []}, made
    return found


async def _lost(clients: Clients) -> int:
    """How many acknowledged events the service does not know."""
    lost, size = 0, 300
    headers = {"authorization": f"Bearer {clients.key}"}
    async with httpx.AsyncClient(headers=headers, timeout=30, trust_env=False) as http:
        for start in range(0, len(clients.acknowledged), size):
            events = clients.acknowledged[start : start + size]
            data = await clients.ask(http, "again", RECORD, {"events": events})
            assert data is not None, clients.errors
            lost += len(events) - data["recordInterviewEvents"]["duplicates"]
    return lost


async def _untold(clients: Clients, receiver: Receiver) -> int:
    """How many changes since the webhooks were made no message has told of."""
    untold = 0
    headers = {"authorization": f"Bearer {clients.key}"}
    until = time.monotonic() + TOLD_WITHIN_S
    async with httpx.AsyncClient(headers=headers, timeout=30, trust_env=False) as http:
        for name, tenant_id in clients.tenants.items():
            data = await clients.ask(http, "read", READ, {"id": tenant_id})
            assert data is not None, clients.errors
            head = int(data["tenant"]["balance"]["sequence"])
            missing = set(range(1, head + 1))
            while missing and time.monotonic() < until:
                told = [one for one in receiver.arrived if f"to={name} " in one.line]
                first = min((one.sequence for one in told), default=1)
                missing = set(range(first, head + 1)) - {one.sequence for one in told}
                await asyncio.sleep(0.2)
            untold += len(missing)
    return untold


async def _main(commit: str) -> None:
    server = PostgresServer(durable=True)
    try:
        with checkout(commit) as tree, TemporaryDirectory(prefix="insights-rolling-") as folder:
            settings = {
                "INSIGHTS_DATABASE_URL": server.create_database("rolling"),
                "INSIGHTS_KEY_PEPPER": PEPPER,
                "INSIGHTS_DATA_DIR": folder,
                "INSIGHTS_LOG_LEVEL": "error",
                "INSIGHTS_COST_BUCKET": UNLIMITED,
                "INSIGHTS_WEBHOOK_INSECURE": "true",
            }
            old, new = Release(tree, settings), Release(ROOT, settings)
            old.command("migrate")
            old.command("plans", "apply")
            for name in TENANTS:
                named = ("--external-id", name, "--name", name.title(), "--timezone", "UTC")
                old.command("tenants", "create", *named, "--plan", "growth")
            made = old.command("keys", "create", "--role", "operator", "--name", "rolling")
            key = next(word for word in made.split() if word.startswith("ci_"))
            async with a_receiver() as receiver:
                rows = await _rehearsed(old, new, key, receiver)
        table(f"a rolling deploy from {commit}", ("what", "figure"), rows)
    finally:
        server.stop()


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
