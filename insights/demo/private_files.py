"""Files that hold secrets: readable by their owner alone, and never half written."""

import os
from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """Write a file with mode 600; the old one stays until the new one is whole."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
