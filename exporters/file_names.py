"""The name of an export's file in the storage."""

from uuid import UUID

from credit.audit.exports import ExportFormat


def name_of(file: UUID, kind: ExportFormat) -> str:
    """The name: the file's id, and the ending of its format."""
    return f"{file}.{kind.lower()}"


def file_id_of(name: str) -> UUID:
    """The id of the file that has a name."""
    return UUID(name.partition(".")[0])
