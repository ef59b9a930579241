// A section's table as printed, with what was read in its cells: the layout that the document prints.
"use client";
import { memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { type Direction, neighbor, placesOf } from "#core/desk/places.ts";
import { buildTable } from "#core/document/build-table.ts";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import type { TableCell, TableRow } from "#core/editions/printed-row.ts";
import { figuresOf } from "#core/report/figures.ts";
import type { Report } from "#core/report/report.ts";
import { sectionTitle } from "#core/report/title.ts";
import { ConfirmCell } from "./confirm-cell.tsx";
import { figureId } from "./confirm-context.tsx";
import styles from "./figure-grid.module.css";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

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
  const table = useRef<HTMLTableElement>(null);
  const { head, bodies, widths } = useMemo(
    () => buildTable(edition, section, caption, read, figuresOf(edition, read)),
    [edition, section, caption, read],
  );

  useArrows(table, widths, bodies);

  return (
    <table ref={table} className={styles.table} data-wide={widths.length > 12 || undefined}>
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

/** Arrows go from figure to figure; sideways only when the caret is at the edge of the text. */
function useArrows(
  table: RefObject<HTMLTableElement | null>,
  widths: readonly number[],
  bodies: readonly (readonly TableRow[])[],
): void {
  useEffect(() => {
    const element = table.current;
    const places = placesOf({ widths, bodies });
    const press = (event: KeyboardEvent) => {
      const input = event.target;
      const direction = arrows[event.key];
      if (!direction || !(input instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.shiftKey) return;
      if (!mayLeave(input, direction)) return;
      const next = neighbor(places, input.dataset.cell ?? "", direction);
      if (next === undefined) return;
      event.preventDefault();
      document.getElementById(figureId(next))?.focus();
    };
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, [table, widths, bodies]);
}

function mayLeave({ selectionStart, selectionEnd, value }: HTMLInputElement, direction: Direction): boolean {
  if (direction === "up" || direction === "down" || (selectionStart === 0 && selectionEnd === value.length))
    return true;
  return selectionStart === selectionEnd && selectionStart === (direction === "left" ? 0 : value.length);
}

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
