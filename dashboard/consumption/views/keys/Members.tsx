import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Confirm } from "../../components/Confirm";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { type Column, Table } from "../../components/Table";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { instant } from "../../format";
import { useFrame } from "../../frame";
import { keyTexts, memberTexts as texts, roleTexts } from "../../texts/keys";
import type { ListProps } from "./KeyList";
import type { KeysViewQuery } from "./keys-view.generated";
import { MemberDialog } from "./MemberDialog";
import { RevokeAccess } from "./revoke-access.generated";

type Member = NonNullable<NonNullable<KeysViewQuery["tenant"]>["members"]>["nodes"][number];

/** The people who have access by their tokens. */
export function Members({ view, pagesOf }: ListProps) {
  const [isGranting, setGranting] = useState(false);
  const [revoked, setRevoked] = useState<Member | null>(null);
  return (
    <Card title={texts.title} note={<Button onClick={() => setGranting(true)}>{texts.grant}</Button>}>
      <p class="soft small">{texts.lead}</p>
      <List view={view} pagesOf={pagesOf} onRevoke={setRevoked} />
      {isGranting && <MemberDialog onClose={() => setGranting(false)} />}
      {revoked && <Revocation member={revoked} onClose={() => setRevoked(null)} />}
    </Card>
  );
}

function List({ view, pagesOf, onRevoke }: ListProps & { onRevoke: (member: Member) => void }) {
  const { timezone } = useFrame().tenant;
  const members = view.data?.tenant?.members;
  const fault = view.faultAt("tenant.members");
  if (fault && !members) return <ErrorNote fault={fault} onRetry={view.refetch} />;
  if (!members) return <Skeleton height="10rem" />;
  if (members.nodes.length === 0) return <EmptyState title={texts.none} text={texts.noneWhy} />;
  const pages = pagesOf(members);
  const columns: Column<Member>[] = [
    {
      key: "subject",
      title: texts.subject,
      isHead: true,
      cell: ({ subject, issuer }) => (
        <>
          {subject}
          <br />
          <span class="soft">{issuer}</span>
        </>
      ),
    },
    { key: "role", title: texts.role, cell: ({ role }) => roleTexts[role] },
    {
      key: "since",
      title: texts.since,
      cell: ({ createdAt, createdBy }) => keyTexts.createdBy(instant(createdAt, timezone), createdBy),
    },
    {
      key: "revoke",
      title: texts.revoke,
      isNumber: true,
      cell: (member) => (
        <div class="row-actions">
          <Button look="quiet" aria-label={`${texts.revoke}: ${member.subject}`} onClick={() => onRevoke(member)}>
            {texts.revoke}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={texts.title}
      columns={columns}
      rows={members.nodes}
      rowKey={({ id }) => id}
      isBusy={view.isRefetching}
      {...(pages ? { pages } : {})}
    />
  );
}

function Revocation({ member, onClose }: { member: Member; onClose: () => void }) {
  const { call, isSending, faultBeside } = useCall(RevokeAccess, (data) => data.revokeAccess);
  const confirm = async () => {
    if (!(await call({ input: { memberId: member.id } }))) return;
    toast(texts.isRevoked);
    onClose();
  };
  return (
    <Confirm
      title={texts.revokeTitle}
      text={texts.revokeText(member.subject)}
      action={texts.revoke}
      isSending={isSending}
      fault={faultBeside()}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
