import { useState } from "preact/hooks";
import type { TableData } from "./types";

/** The figures of a chart as a table, closed at first; its rows are made when it is opened. */
export function DataTable({
  caption,
  summary,
  data,
}: {
  caption: string;
  summary: string;
  data: () => TableData;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="chart-table"
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{summary}</summary>
      {open && <Rows caption={caption} {...data()} />}
    </details>
  );
}

function Rows({ caption, columns, rows }: TableData & { caption: string }) {
  return (
    // It scrolls, so the keyboard must reach it.
    <div class="chart-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
