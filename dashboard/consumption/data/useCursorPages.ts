/** Pages of a connection, one at a time. */
import { useState } from "preact/hooks";
import type { Pages } from "../components/Table";
import { formTexts } from "../texts/forms";

/** The arguments of a connection: from the start, or before or behind a cursor. */
export interface PageArguments {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

interface Connection {
  totalCount: number;
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** The arguments for the page that is shown, and the steps to its neighbours. */
export function useCursorPages(size: number) {
  const first: PageArguments = { first: size, after: null, last: null, before: null };
  const [page, setPage] = useState({ start: 0, variables: first });
  const { start } = page;
  const pagesOf = ({ nodes, totalCount, pageInfo }: Connection): Pages | undefined => {
    if (start === 0 && !pageInfo.hasNextPage) return undefined;
    const { startCursor, endCursor } = pageInfo;
    const previous = { first: null, after: null, last: size, before: startCursor };
    const next = { ...first, after: endCursor };
    return {
      text: formTexts.rows(start + 1, start + nodes.length, totalCount),
      onPrevious:
        start > 0
          ? () => setPage(start <= size ? { start: 0, variables: first } : { start: start - size, variables: previous })
          : undefined,
      onNext: pageInfo.hasNextPage ? () => setPage({ start: start + nodes.length, variables: next }) : undefined,
    };
  };
  return { variables: page.variables, isFirst: start === 0, pagesOf };
}
