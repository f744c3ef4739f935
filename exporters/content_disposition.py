"""The name under which a browser saves a file, as a header says it."""

import re
from typing import Final
from unicodedata import normalize
from urllib.parse import quote

ATTRIBUTE_CHARACTERS: Final = "!#$&+-.^_`|~"
"""What RFC 8187 leaves as it is, besides letters and digits."""

_UNSAFE_IN_NAMES: Final = re.compile(
    r'[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069/\\:*?"<>|]'
)


def attachment(file_name: str) -> str:
    """The Content-Disposition that saves under this name and shows nothing (RFC 6266).

    It holds the name twice: in ASCII for old clients, then in UTF-8 by RFC 8187 if that differs.
    Characters that no file system takes, and those that change the direction of writing, by which
    an ending can be hidden, become underscores in both.
    """
    name = _UNSAFE_IN_NAMES.sub("_", file_name).lstrip(".") or "export"
    ascii_name = normalize("NFKD", name).encode("ascii", "ignore").decode().replace("%", "_")
    plain = _UNSAFE_IN_NAMES.sub("_", ascii_name).strip()
    if not plain or plain.startswith("."):
        plain = f"export{plain}"
    header = f'attachment; filename="{plain}"'
    if plain == name:
        return header
    return f"{header}; filename*=UTF-8''{quote(name, safe=ATTRIBUTE_CHARACTERS)}"
