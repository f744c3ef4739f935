"""Migration steps written in SQL, once for both engines."""

from tortoise.migrations.operations import RunSQL
from tortoise.migrations.schema_editor.base import BaseSchemaEditor

from models.dialects import DIALECTS


class Statements(RunSQL):
    """SQL statements parted by `;` and an empty or ending line; `{type}` names differ by engine.

    They run one by one inside the migration's transaction: SQLite's way of running a whole
    script would commit that transaction first.
    """

    def __init__(self, common: str = "", *, sqlite: str = "", postgres: str = "") -> None:
        """Statements for both engines, and for each alone."""
        super().__init__(common, reverse_sql=None)
        self._own = {"sqlite": sqlite, "postgres": postgres}

    async def _run_sql(self, state_editor: BaseSchemaEditor, sqls: str) -> None:
        engine = state_editor.DIALECT
        script = sqls + "\n" + self._own[engine]
        for name, kind in DIALECTS[engine].column_types.items():
            script = script.replace("{" + name + "}", kind)
        for statement in script.split(";\n"):
            if not statement.strip():
                continue
            if state_editor.collect_sql:
                state_editor.collected_sql.append(statement)
            else:
                await state_editor.client.execute_query(statement)


def append_only(table: str, *key: str) -> Statements:
    """Triggers that refuse to change or delete rows of a table, which its key tells apart.

    On SQLite `INSERT OR REPLACE` deletes without asking them, so a key that is there is refused.
    """
    same = " AND ".join(f"{name} = NEW.{name}" for name in key)
    refusal = f"{table} is append only"
    return Statements(
        sqlite="".join(
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{what.lower()} BEFORE {what} ON {table}\n"
            f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END;\n"
            for what in ("UPDATE", "DELETE")
        )
        + f"CREATE TRIGGER IF NOT EXISTS {table}_no_replace BEFORE INSERT ON {table}\n"
        f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})\n"
        f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END;\n",
        postgres=(
            f"CREATE FUNCTION {table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS\n"
            f"$$ BEGIN RAISE EXCEPTION '{refusal}'; END $$;\n"
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}\n"
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only();\n"
        ),
    )


def append_only_but_for_deletion(table: str) -> Statements:
    """Replace the triggers of `append_only`: a row may go with its tenant, and never changes.

    A DELETE passes only for rows of a tenant whose wallet says `deleting`, which the transaction
    that deletes the tenant or empties it sets first. UPDATE and TRUNCATE are refused as before.
    """
    refusal = f"{table} is append only"
    stays = "NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting)"
    return Statements(
        sqlite=(
            f"DROP TRIGGER {table}_no_delete;\n"
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}\n"
            f"WHEN {stays}\n"
            f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END;\n"
        ),
        postgres=(
            f"CREATE FUNCTION {table}_goes_with_its_tenant() RETURNS trigger LANGUAGE plpgsql AS\n"
            f"$$ BEGIN IF {stays} THEN RAISE EXCEPTION '{refusal}'; END IF; RETURN OLD; END $$;\n"
            f"DROP TRIGGER {table}_no_change ON {table};\n"
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR TRUNCATE ON {table}\n"
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_append_only();\n"
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}\n"
            f"FOR EACH ROW EXECUTE FUNCTION {table}_goes_with_its_tenant();\n"
        ),
    )
