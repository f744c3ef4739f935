"""Writing the file of an export, whatever its contents."""

from uuid import UUID

from credit.audit.exports import ExportContents, ExportOrigin
from resolvers import export_files, table_exports
from resolvers.context import Context
from resolvers.export_runs import ExportRun


async def write(context: Context, tenant_id: UUID, run: ExportRun) -> ExportOrigin:
    """Write the file of an export and return its summary; see `resolvers.export_files.write`."""
    match run.request.contents:
        case ExportContents.CONSUMPTION:
            return await export_files.write(context, tenant_id, run)
        case ExportContents.LEDGER:
            return await table_exports.write_ledger(context, tenant_id, run)
        case ExportContents.PURCHASES:
            return await table_exports.write_purchases(context, tenant_id, run)
