import { useCursorPages } from "../../data/useCursorPages";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { KeyList } from "./KeyList";
import { KeysView } from "./keys-view.generated";
import { Members } from "./Members";
import "../../styles/forms.css";

/** Rows of each list on a page. */
const ROWS = 20;

/** The keys of the tenant, and the people who have access to it. */
export default function Keys() {
  const { tenant } = useFrame();
  const keys = useCursorPages(ROWS);
  const members = useCursorPages(ROWS);
  const view = useQuery(KeysView, {
    tenantId: tenant.id,
    keysFirst: keys.variables.first,
    keysAfter: keys.variables.after,
    keysLast: keys.variables.last,
    keysBefore: keys.variables.before,
    membersFirst: members.variables.first,
    membersAfter: members.variables.after,
    membersLast: members.variables.last,
    membersBefore: members.variables.before,
  });
  return (
    <div class="view">
      <KeyList view={view} pagesOf={keys.pagesOf} />
      <Members view={view} pagesOf={members.pagesOf} />
    </div>
  );
}
