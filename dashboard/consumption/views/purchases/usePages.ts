/** Pages of a connection, one after the other, forwards and back. */
import { useEffect, useState } from "preact/hooks";

const ROWS = 20;

interface PageVariables {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

/** The page that is shown, as variables, the place of its first row, and ways to the others. */
export interface PagesState {
  variables: PageVariables;
  /** Rows before the first one of the page. */
  offset: number;
  next: (after: string | null) => void;
  previous: (before: string | null) => void;
}

/** Begins with the first page, and again when what the list is filtered by has changed. */
export function usePages(filter: string): PagesState {
  const first = { variables: { first: ROWS } as PageVariables, offset: 0 };
  const [page, setPage] = useState(first);
  const [shown, setShown] = useState(filter);
  useEffect(() => {
    if (shown === filter) return;
    setShown(filter);
    setPage(first);
  }, [shown, filter]);
  const current = shown === filter ? page : first;
  return {
    ...current,
    next: (after) => setPage({ variables: { first: ROWS, after }, offset: current.offset + ROWS }),
    previous: (before) => {
      const offset = current.offset - ROWS;
      setPage(offset <= 0 ? first : { variables: { last: ROWS, before }, offset });
    },
  };
}
