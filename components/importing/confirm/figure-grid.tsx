// A section's table as printed, with what was read in its cells: the layout that the document prints.
"use client";
import { memo } from "react";
import { buildTable } from "#core/document/build-table.ts";
import type { TableCell, TableRow } from "#core/document/node.ts";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { sectionTitle } from "#core/report/title.ts";
import { ConfirmCell } from "./confirm-cell.tsx";
import styles from "./figure-grid.module.css";

/** Drawn after the report as read, so that rows do not come and go while figures are corrected. */
export const FigureGrid = memo(function FigureGrid({
  edition,
  section,
  read,
}: {
  edition: Edition;
  section: Section;
  read: Report;
}) {
  const caption = sectionTitle(section, read.year);
  const { head, bodies, widths } = buildTable(edition, section, caption, read, figuresOf(edition, read));
  return (
    <table className={styles.table} data-wide={widths.length > 12 || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      {head.length > 0 ? (
        <thead>
          {head.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {row.cells.map((cell, position) => (
                <GridCell key={cell.cell ?? `${position}-${cell.text}`} edition={edition} cell={cell} />
              ))}
            </tr>
          ))}
        </thead>
      ) : null}
      {bodies.map((body) => {
        const key = body.flatMap(({ cells }) => cells).find(({ cell }) => cell)?.cell ?? "";
        return (
          <tbody key={key}>
            {body.map((row, index) => (
              <tr key={rowKey(row, index)}>
                {row.cells.map((cell, position) => (
                  <GridCell key={cell.cell ?? `${position}-${cell.text}`} edition={edition} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
});

function rowKey(row: TableRow, index: number): string {
  return row.cells.find(({ cell }) => cell)?.cell ?? `${index}-${row.cells[0]?.text}`;
}

function GridCell({ edition, cell }: { edition: Edition; cell: TableCell }) {
  const { role, text, colSpan, rowSpan, scope } = cell;
  if (role === "figure" && cell.cell) {
    const total = cellByName(edition, cell.cell)?.total;
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={total ? styles.total : undefined}>
        <ConfirmCell cell={cell.cell} label={cellLabel(edition, cell.cell)} />
      </td>
    );
  }
  if (role === "corner" && !scope)
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={styles.corner}>
        {text}
      </td>
    );
  return (
    <th colSpan={colSpan} rowSpan={rowSpan} scope={scope} className={styles[role]}>
      {text}
    </th>
  );
}
