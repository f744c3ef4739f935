"""What the database remembers of the service's settings."""

from models.database import Session
from models.tables.settings import Setting


async def value_or_first(session: Session, name: str, first: str) -> str:
    """The value of a name; `first` where it has none, which it has from then on."""
    new = [Setting(name=name, value=first)]
    await Setting.bulk_create(new, ignore_conflicts=True, using_db=session.connection)
    return (await Setting.get(name=name, using_db=session.connection)).value


async def replace(session: Session, name: str, value: str) -> None:
    """Set the value of a name."""
    await Setting.bulk_create(
        [Setting(name=name, value=value)],
        on_conflict=("name",),
        update_fields=("value",),
        using_db=session.connection,
    )
