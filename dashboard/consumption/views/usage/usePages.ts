/** Pages of a connection, by the cursors that led to them. */
import { useState } from "preact/hooks";
import type { Pages } from "../../components/Table";
import { count } from "../../format";
import { usageTexts as texts } from "../../texts/usage";

interface Connection {
  totalCount: number;
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * The cursor of the page that is shown, and its buttons.
 *
 * `of` names the list: its filter, its order and its days. Another list begins with its first page,
 * and no cursor of one list is sent with another.
 */
export function usePages(of: string, size: number) {
  const [turned, setTurned] = useState<{ of: string; cursors: string[] }>({ of, cursors: [] });
  const cursors = turned.of === of ? turned.cursors : [];
  const pagesOf = (connection: Connection, isBusy: boolean): Pages => {
    const { nodes, totalCount, pageInfo } = connection;
    const before = cursors.length * size;
    const { endCursor } = pageInfo;
    const goTo = (next: string[]) => setTurned({ of, cursors: next });
    return {
      text:
        nodes.length === 0
          ? texts.noRows
          : texts.rows(count(before + 1), count(before + nodes.length), count(totalCount)),
      onPrevious: cursors.length > 0 && !isBusy ? () => goTo(cursors.slice(0, -1)) : undefined,
      onNext:
        pageInfo.hasNextPage && endCursor !== null && !isBusy
          ? () => goTo([...cursors, endCursor])
          : undefined,
    };
  };
  return { after: cursors.at(-1) ?? null, pagesOf };
}
