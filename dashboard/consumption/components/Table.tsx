import type { ComponentChildren } from "preact";
import { common } from "../texts/common";
import { Icon } from "./Icon";
import { PageButtons } from "./PageButtons";

/** A column of a table. */
export interface Column<Row> {
  /** A name of its own among the columns. */
  key: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end. */
  isNumber?: boolean;
  /** Its cells name their rows. */
  isHead?: boolean;
  canSort?: boolean;
  /** What stands below the rows, such as a sum; the table has a foot where a column has one. */
  foot?: ComponentChildren;
}

/** By which column the rows are sorted. */
export interface Sorting {
  key: string;
  descending: boolean;
}

/** Pages of a connection: a step that is undefined is not possible. */
export interface Pages {
  /** Which rows these are: "1–25 of 61". */
  text: string;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

interface TableProps<Row> {
  /** What the table shows; for screen readers, as the heading above says it to others. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  pages?: Pages | undefined;
  /** Other rows are on their way. */
  isBusy?: boolean;
}

/** A table of data, with sort buttons in its head and pages below. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, pages, isBusy = false } = props;
  return (
    <>
      {/* A focusable region, for a wide table scrolls in it. */}
      <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table class={isBusy ? "table busy" : "table"} aria-busy={isBusy}>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} {...props} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
          {columns.some(({ foot }) => foot !== undefined) && <Foot columns={columns} />}
        </table>
      </div>
      {pages && <PageButtons label={caption} pages={pages} />}
    </>
  );
}

function Foot<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, isHead, isNumber, foot }) => {
          const names = isNumber ? "end" : "";
          return isHead ? (
            <th key={key} scope="row" class={names}>
              {foot}
            </th>
          ) : (
            <td key={key} class={names}>
              {foot}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const names = column.isNumber ? "end" : "";
  return column.isHead ? (
    <th scope="row" class={names}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={names}>{column.cell(row)}</td>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { key, title, isNumber = false, canSort = false } = column;
  const names = isNumber ? "end" : "";
  if (!canSort || !onSort) {
    return (
      <th scope="col" class={names}>
        {title}
      </th>
    );
  }
  const isSorted = sorting?.key === key;
  // Numbers begin with the largest, names with A.
  const descending = isSorted ? !sorting.descending : isNumber;
  const order = isSorted ? (sorting.descending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" class={names} aria-sort={order}>
      <button
        type="button"
        class="sort"
        title={common.sortBy(title)}
        onClick={() => onSort({ key, descending })}
      >
        {title}
        {isSorted && <Icon name={sorting.descending ? "down" : "up"} size={14} />}
      </button>
    </th>
  );
}
