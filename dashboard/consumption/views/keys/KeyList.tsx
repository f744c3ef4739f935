import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Confirm } from "../../components/Confirm";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SecretDialog } from "../../components/SecretDialog";
import { Skeleton } from "../../components/Skeleton";
import { StatusChip } from "../../components/StatusChip";
import { type Column, Table } from "../../components/Table";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import type { useCursorPages } from "../../data/useCursorPages";
import type { Query } from "../../data/useQuery";
import { instant } from "../../format";
import { useFrame } from "../../frame";
import { keyTexts as texts, roleTexts } from "../../texts/keys";
import { KeyDialog } from "./KeyDialog";
import type { ApiKeyStatus, KeysViewQuery } from "./keys-view.generated";
import { RevokeApiKey } from "./revoke-api-key.generated";

export interface ListProps {
  view: Query<KeysViewQuery>;
  pagesOf: ReturnType<typeof useCursorPages>["pagesOf"];
}

type Key = NonNullable<NonNullable<KeysViewQuery["tenant"]>["apiKeys"]>["nodes"][number];

const LOOKS = { ACTIVE: "good", EXPIRED: "plain", REVOKED: "plain" } as const satisfies Record<ApiKeyStatus, string>;

/** The keys, newest first: what they may do, until when, and when they were last used. */
export function KeyList({ view, pagesOf }: ListProps) {
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const [revoked, setRevoked] = useState<Key | null>(null);
  return (
    <Card
      title={texts.title}
      note={
        <Button look="primary" onClick={() => setCreating(true)}>
          {texts.create}
        </Button>
      }
    >
      <p class="soft small">{texts.lead}</p>
      <List view={view} pagesOf={pagesOf} onRevoke={setRevoked} />
      {isCreating && <KeyDialog onSecret={setMade} onClose={() => setCreating(false)} />}
      {made && (
        <SecretDialog
          title={texts.secret(made.name)}
          text={texts.secretText}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
      {revoked && <Revocation apiKey={revoked} onClose={() => setRevoked(null)} />}
    </Card>
  );
}

function List({ view, pagesOf, onRevoke }: ListProps & { onRevoke: (key: Key) => void }) {
  const { timezone } = useFrame().tenant;
  const keys = view.data?.tenant?.apiKeys;
  const fault = view.faultAt("tenant.apiKeys");
  if (fault && !keys) return <ErrorNote fault={fault} onRetry={view.refetch} />;
  if (!keys) return <Skeleton height="16rem" />;
  if (keys.nodes.length === 0) return <EmptyState title={texts.none} text={texts.noneWhy} />;
  const pages = pagesOf(keys);
  return (
    <Table
      caption={texts.title}
      columns={columnsIn(timezone, view.data?.viewer.keyId ?? null, onRevoke)}
      rows={keys.nodes}
      rowKey={({ id }) => id}
      isBusy={view.isRefetching}
      {...(pages ? { pages } : {})}
    />
  );
}

function columnsIn(zone: string, own: string | null, onRevoke: (key: Key) => void): Column<Key>[] {
  const at = (instantOf: string | null, otherwise: string) => (instantOf ? instant(instantOf, zone) : otherwise);
  return [
    { key: "name", title: texts.name, isHead: true, cell: (key) => <Name apiKey={key} isOwn={key.id === own} /> },
    { key: "role", title: texts.role, cell: ({ role }) => roleTexts[role] },
    {
      key: "status",
      title: texts.status,
      cell: ({ status }) => <StatusChip look={LOOKS[status]}>{texts.statuses[status]}</StatusChip>,
    },
    { key: "used", title: texts.lastUsed, cell: ({ lastUsedAt }) => at(lastUsedAt, texts.notYet) },
    { key: "expires", title: texts.expires, cell: ({ expiresAt }) => at(expiresAt, texts.never) },
    {
      key: "created",
      title: texts.created,
      cell: ({ createdAt, createdBy }) => texts.createdBy(instant(createdAt, zone), createdBy),
    },
    {
      key: "revoke",
      title: texts.revoke,
      isNumber: true,
      cell: (key) =>
        key.status === "ACTIVE" && (
          <div class="row-actions">
            <Button look="quiet" aria-label={`${texts.revoke}: ${key.name}`} onClick={() => onRevoke(key)}>
              {texts.revoke}
            </Button>
          </div>
        ),
    },
  ];
}

function Name({ apiKey: { name, prefix }, isOwn }: { apiKey: Key; isOwn: boolean }) {
  return (
    <>
      {name} {isOwn && <StatusChip look="plain">{texts.own}</StatusChip>}
      <br />
      <code class="soft">{prefix}…</code>
    </>
  );
}

function Revocation({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const { call, isSending, faultBeside } = useCall(RevokeApiKey, (data) => data.revokeApiKey);
  const confirm = async () => {
    if (!(await call({ input: { apiKeyId: apiKey.id } }))) return;
    toast(texts.isRevoked);
    onClose();
  };
  return (
    <Confirm
      title={texts.revokeTitle}
      text={texts.revokeText(apiKey.name)}
      action={texts.revoke}
      isSending={isSending}
      fault={faultBeside()}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
