"""What the engine itself finds of damage; damaged pages of SQLite are in test_recounting.py."""

from uuid import uuid4

from models import integrity
from models.database import Session, session, transaction
from tests.world import World

INDEX_OF_ANOTHER_VALUE = (
    "CREATE FUNCTION sign_of(n int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT n'",
    "CREATE TABLE damaged AS SELECT generate_series(1, 9) AS n",
    "CREATE INDEX damaged_by_sign ON damaged (sign_of(n))",
    "CREATE OR REPLACE FUNCTION sign_of(n int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT -n'",
)
"""An index that does not have what its table has, as one whose page was lost."""


async def test_nothing_is_found_in_whole_files(world: World) -> None:
    await world.a_past(days=5)
    assert await integrity.findings(session()) == []


async def test_a_reference_to_a_row_that_is_missing_is_named_on_sqlite(world: World) -> None:
    own = session()
    if not own.is_sqlite:  # its references are checked by triggers that cannot be passed by
        return
    await world.a_past(days=5)
    await own.execute("PRAGMA foreign_keys = OFF")
    try:
        await own.execute("DELETE FROM plan WHERE id IN (SELECT plan_id FROM tenant)")
        assert await integrity.findings(own) == [
            "1 rows of tenant name a row of plan that is missing"
        ]
    finally:
        await own.execute("PRAGMA foreign_keys = ON")


async def test_an_index_that_lacks_rows_is_named_where_amcheck_is_installed(world: World) -> None:
    own = session()
    if own.is_sqlite:  # it needs no extension
        assert await integrity.findings(own) == []
        return
    await world.a_past(days=5)
    await own.execute("CREATE EXTENSION amcheck")
    try:
        assert await integrity.findings(own) == []
        for statement in INDEX_OF_ANOTHER_VALUE:
            await own.execute(statement)
        (found,) = await integrity.findings(own)
        assert found.startswith("index damaged_by_sign: the database is damaged: ")
    finally:
        await own.execute("DROP TABLE IF EXISTS damaged")
        await own.execute("DROP FUNCTION IF EXISTS sign_of")
        await own.execute("DROP EXTENSION amcheck")


async def test_nothing_is_looked_for_by_a_user_who_may_not_call_amcheck(world: World) -> None:
    own, role = session(), f"reader_{uuid4().hex}"
    if own.is_sqlite:  # it has no users
        return

    async def as_reader(session: Session) -> list[str]:
        await session.execute(f"SET LOCAL ROLE {role}")
        return await integrity.findings(session)

    await own.execute("CREATE EXTENSION amcheck")
    await own.execute(f"CREATE ROLE {role}")
    try:
        assert await transaction(as_reader) == []
    finally:
        await own.execute(f"DROP ROLE {role}")
        await own.execute("DROP EXTENSION amcheck")
