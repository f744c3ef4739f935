import { useClient } from "@urql/preact";
import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading, Skeleton } from "../../components/Skeleton";
import { type Column, Table } from "../../components/Table";
import { toast } from "../../components/Toasts";
import { useMutation } from "../../data/useMutation";
import { useQuery } from "../../data/useQuery";
import { count, dayRange, shortInstant } from "../../format";
import { useFrame } from "../../frame";
import { useRange } from "../../range";
import { type Parameter, useParameter } from "../../router";
import { exportTexts as texts } from "../../texts/exports";
import { CancelTheExport } from "./cancel.generated";
import { ExportDownload } from "./download.generated";
import { type Draft, ExportForm } from "./ExportForm";
import { type ExportContents, ExportsView, type ExportsViewQuery } from "./exports.generated";
import { FIRST_PAGE, pageOf, pagesOf } from "./paging";
import { State } from "./State";
import { fileSize } from "./fileSize";
import { goesOn } from "./useProgress";
import "./exports.css";

type Export = NonNullable<NonNullable<ExportsViewQuery["tenant"]>["exports"]>["nodes"][number];

/** The form is open: with these contents. */
const opened: Parameter<ExportContents | null> = {
  read: (text) => (text === null ? null : ((text in texts.contents ? text : "CONSUMPTION") as ExportContents)),
  write: (value) => value,
};

/** Files that were exported, and the form that asks for another one. */
export default function Exports() {
  const { tenant } = useFrame();
  const [range] = useRange();
  const [open, setOpen] = useParameter("new", opened);
  const [again, setAgain] = useState<Draft | null>(null);
  const [page, setPage] = useState(FIRST_PAGE);
  const query = useQuery(ExportsView, { tenantId: tenant.id, ...pageOf(page) });
  const found = query.data?.tenant?.exports ?? null;
  const fault = query.faultAt("tenant.exports");
  const draft = again ?? (open ? { contents: open, format: "CSV" as const, range } : null);
  const close = () => {
    setAgain(null);
    setOpen(null);
  };
  const exporting = (
    <Button look="primary" onClick={() => setOpen("CONSUMPTION")}>
      {texts.new}
    </Button>
  );
  return (
    <Card title={texts.title} note={found && found.totalCount > 0 ? exporting : null} class="exports">
      <p class="soft small">{texts.lead}</p>
      {fault && !found && <ErrorNote fault={fault} onRetry={query.refetch} />}
      {!found && !fault && <Waiting />}
      {found?.totalCount === 0 && (
        <EmptyState title={texts.none} text={texts.noneText}>
          {exporting}
        </EmptyState>
      )}
      {found && found.totalCount > 0 && (
        <List
          found={found}
          isBusy={query.isRefetching && page !== FIRST_PAGE}
          pages={pagesOf(found, page, setPage, texts.pages)}
          zone={tenant.timezone}
          refetch={query.refetch}
          onAgain={setAgain}
        />
      )}
      {draft && (
        <ExportForm
          draft={draft}
          onClose={close}
          onStarted={() => {
            setPage(FIRST_PAGE);
            close();
          }}
        />
      )}
    </Card>
  );
}

function Waiting() {
  return (
    <>
      <Loading />
      <Skeleton height="22rem" />
    </>
  );
}

interface ListProps {
  found: NonNullable<NonNullable<ExportsViewQuery["tenant"]>["exports"]>;
  isBusy: boolean;
  pages: ReturnType<typeof pagesOf>;
  zone: string;
  refetch: () => void;
  onAgain: (draft: Draft) => void;
}

function List({ found, isBusy, pages, zone, refetch, onAgain }: ListProps) {
  const download = useDownload(refetch);
  const cancel = useCancel();
  const columns: Column<Export>[] = [
    {
      key: "what",
      title: texts.what,
      isHead: true,
      cell: ({ contents, format }) => (
        <>
          {texts.contents[contents]} <span class="soft">{format}</span>
        </>
      ),
    },
    { key: "days", title: texts.days, cell: ({ dateRange: { from, to } }) => dayRange(from, to) },
    { key: "state", title: texts.state, cell: (row) => <State row={row} onEnd={refetch} /> },
    { key: "rows", title: texts.rows, isNumber: true, cell: ({ rowCount }) => (rowCount === null ? "–" : count(rowCount)) },
    { key: "size", title: texts.size, isNumber: true, cell: (row) => (row.fileSize === null ? "–" : fileSize(row.fileSize)) },
    {
      key: "requested",
      title: texts.requested,
      cell: ({ requestedAt, requestedBy }) => (
        <>
          {shortInstant(requestedAt, zone)} <span class="soft">{texts.by(requestedBy)}</span>
        </>
      ),
    },
    {
      key: "until",
      title: texts.until,
      cell: ({ expiresAt, status }) => (expiresAt && status === "READY" ? shortInstant(expiresAt, zone) : "–"),
    },
    {
      key: "actions",
      title: texts.actions,
      isNumber: true,
      cell: (row) => <Action row={row} onDownload={download} onCancel={cancel} onAgain={onAgain} />,
    },
  ];
  return (
    <Table caption={texts.caption} columns={columns} rows={found.nodes} rowKey={({ id }) => id} isBusy={isBusy} pages={pages} />
  );
}

interface ActionProps {
  row: Export;
  onDownload: (id: string) => Promise<void>;
  onCancel: (id: string) => Promise<void>;
  onAgain: (draft: Draft) => void;
}

/** What may be done with an export: one thing in each state. */
function Action({ row, onDownload, onCancel, onAgain }: ActionProps) {
  const { id, status, contents, format, dateRange, fileName } = row;
  if (status === "READY") {
    return (
      <Button aria-label={texts.downloadOf(fileName)} onClick={() => void onDownload(id)}>
        {texts.download}
      </Button>
    );
  }
  if (goesOn(status)) {
    return (
      <Button aria-label={texts.cancelOf(fileName)} onClick={() => void onCancel(id)}>
        {texts.cancel}
      </Button>
    );
  }
  const range = { dates: { from: dateRange.from, to: dateRange.to } };
  return (
    <Button aria-label={texts.againOf(fileName)} onClick={() => onAgain({ contents, format, range })}>
      {texts.again}
    </Button>
  );
}

/** Downloads a file. Its address is signed for some minutes, so that it is asked for each time. */
function useDownload(refetch: () => void) {
  const client = useClient();
  return async (id: string) => {
    const policy = { requestPolicy: "network-only" } as const;
    const { data } = await client.query(ExportDownload as never, { id } as never, policy).toPromise();
    const file = (data as { node: { downloadUrl: string | null; fileName: string } | null } | undefined)?.node;
    if (!file?.downloadUrl) {
      toast(texts.noFile);
      refetch();
      return;
    }
    const link = document.createElement("a");
    link.href = file.downloadUrl;
    link.download = file.fileName;
    link.click();
  };
}

function useCancel() {
  const [cancel] = useMutation(CancelTheExport);
  return async (id: string) => {
    const { data, fault } = await cancel({ input: { exportId: id } });
    const problem = fault?.message ?? data?.cancelExport?.problems[0]?.message;
    toast(problem ?? texts.cancelled);
  };
}
