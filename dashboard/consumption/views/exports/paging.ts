import type { Pages } from "../../components/Table";

/** How many rows a page has. */
export const ROWS = 20;

/** A page of a connection, by the cursor that it begins behind or ends before. */
export interface Page {
  /** The number of rows before it. */
  offset: number;
  after: string | null;
  before: string | null;
}

export const FIRST_PAGE: Page = { offset: 0, after: null, before: null };

/** The arguments of a page. */
export const pageOf = ({ after, before }: Page) =>
  before === null ? { first: ROWS, after } : { last: ROWS, before };

interface Connection {
  totalCount: number;
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; hasPreviousPage: boolean; startCursor: string | null };
}

/** The steps from a page to the next and the previous one; none where there is one page only. */
export function pagesOf(
  { totalCount, nodes, pageInfo }: Connection,
  { offset }: Page,
  go: (page: Page) => void,
  text: (from: number, to: number, all: number) => string,
): Pages | undefined {
  if (nodes.length === totalCount) return undefined;
  const next = { offset: offset + nodes.length, after: pageInfo.endCursor, before: null };
  const previous = { offset: Math.max(offset - ROWS, 0), after: null, before: pageInfo.startCursor };
  return {
    text: text(offset + 1, offset + nodes.length, totalCount),
    onNext: pageInfo.hasNextPage ? () => go(next) : undefined,
    onPrevious: pageInfo.hasPreviousPage ? () => go(offset <= ROWS ? FIRST_PAGE : previous) : undefined,
  };
}
