"""`insights schema`: the GraphQL schema as text."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from credit.core.roles import ADDED_SCOPES, SCOPES
from graph.schema import FIELD_SCOPES, print_sdl
from insights.commands.console import write_line
from insights.errors import BadFileError
from insights.reports.errors import errors_markdown
from insights.reports.scopes import scope_tables


def schema(
    *,
    output: Path | None = None,
    scopes: Annotated[bool, Parameter(negative=())] = False,
    errors: Annotated[bool, Parameter(negative=())] = False,
) -> None:
    """Print the GraphQL schema that the service speaks, sorted.

    Parameters
    ----------
    output
        File to write it to instead.
    scopes
        Print the scopes of each role and of each field instead, as Markdown tables.
    errors
        Print what each code of errors and problems means instead, as Markdown.
    """
    if errors:
        text = errors_markdown()
    elif scopes:
        text = scope_tables(SCOPES, ADDED_SCOPES, FIELD_SCOPES)
    else:
        text = print_sdl()
    if output is None:
        write_line(text.rstrip("\n"))
        return
    try:
        output.write_text(text, "utf-8")
    except OSError as error:
        msg = f"cannot write {output}: {error.strerror or error}"
        raise BadFileError(msg) from None
