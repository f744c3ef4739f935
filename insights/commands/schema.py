"""`insights schema`: the GraphQL schema as text."""

from pathlib import Path

from graph.schema import print_sdl
from insights.commands.console import say
from insights.errors import BadFileError


def schema(*, output: Path | None = None) -> None:
    """Print the GraphQL schema that the service speaks, sorted.

    Parameters
    ----------
    output
        File to write it to instead.
    """
    text = print_sdl()
    if output is None:
        say(text.rstrip("\n"))
        return
    try:
        output.write_text(text, "utf-8")
    except OSError as error:
        msg = f"cannot write {output}: {error.strerror or error}"
        raise BadFileError(msg) from None
