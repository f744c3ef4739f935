"""`insights explain-query`: the Python function that executes a query."""

from pathlib import Path

from credit.core.errors import InvalidInputError
from graph.query_source import NotCompiledError, query_source
from insights.commands.console import write_line
from insights.errors import BadFileError


def explain_query(file: Path, /, *, operation: str | None = None) -> None:
    """Print the Python function that executes a query.

    Parameters
    ----------
    file
        A GraphQL document.
    operation
        Name of its query, where it has several operations.
    """
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"cannot read {file}: {getattr(error, 'strerror', None) or error}"
        raise BadFileError(msg) from None
    try:
        source = query_source(text, operation)
    except (InvalidInputError, NotCompiledError) as error:
        msg = f"{file}: {error}"
        raise BadFileError(msg) from None
    write_line(source.rstrip("\n"))
