// A section's printed table with inputs in its cells: the same grid that the document prints.
"use client";
import { memo, type RefObject } from "react";
import { HeadWords } from "#components/ui/head-words.tsx";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import { type Grid, gridOf } from "#core/editions/grid.ts";
import type { TableCell, TableRow } from "#core/editions/printed-row.ts";
import { CellInput } from "./cell-input.tsx";
import styles from "./figure-table.module.css";

export interface FigureTableProps {
  readonly edition: Edition;
  readonly section: Section;
  readonly caption: string;
  readonly tableRef: RefObject<HTMLTableElement | null>;
}

/** Rendered once: what changes in it, the cells follow by themselves. */
export const FigureTable = memo(function FigureTable({ edition, section, caption, tableRef }: FigureTableProps) {
  const grid = gridOf(section);
  const sums = sumHeads(edition, grid);
  return (
    <>
      <RowForms rows={grid.bodies.flat()} />
      <table ref={tableRef} className={styles.table} data-columns={shapeOf(grid)}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {grid.widths.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity and never move
            <col key={index} className={figureColumns(grid, index) ? styles.figureColumn : undefined} />
          ))}
        </colgroup>
        <thead>
          {grid.head.map((row, index) => (
            <Row key={keyOf(row, index)} edition={edition} row={row} sums={sums} />
          ))}
        </thead>
        {grid.bodies.map((body, index) => (
          <tbody key={keyOf(body[0], index)}>
            {body.map((row, position) => (
              <Row key={keyOf(row, position)} edition={edition} row={row} sums={sums} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
});

/**
 * A form for each row, which does nothing (`dialog`). At every focus a browser looks through the whole form around the
 * field for something to fill in: seven fields instead of all of them, or a key press that moves on costs three times as much.
 */
function RowForms({ rows }: { rows: readonly TableRow[] }) {
  return (
    <div hidden>
      {rows.map((row) => {
        const id = formOf(row);
        return id ? <form key={id} id={id} method="dialog" /> : null;
      })}
    </div>
  );
}

function formOf(row: TableRow): string | undefined {
  const first = row.cells.find(({ cell }) => cell)?.cell;
  return first && `row-${first}`;
}

/** Wide grids (many figures on a line) are set tighter. */
function shapeOf(grid: Grid): "few" | "many" | "line" {
  const columns = grid.widths.length;
  return columns > 12 ? "line" : columns > 6 ? "many" : "few";
}

/** Columns of figures are kept narrow, so that labels have room. */
function figureColumns(grid: Grid, index: number): boolean {
  const figures = Math.max(...grid.bodies.flat().map((row) => row.cells.filter(({ cell }) => cell).length));
  return index >= grid.widths.length - figures;
}

function keyOf(row: TableRow | undefined, index: number): string {
  const figure = row?.cells.find(({ cell }) => cell)?.cell;
  return figure ?? `${index}-${row?.cells[0]?.text ?? ""}`;
}

interface RowProps {
  readonly edition: Edition;
  readonly row: TableRow;
  readonly sums: ReadonlySet<string>;
}

/** The heads of sums: labels of columns, rows by their form. */
function sumHeads(edition: Edition, grid: Grid): ReadonlySet<string> {
  const heads = new Set<string>();
  for (const row of grid.bodies.flat()) {
    const cells = row.cells.flatMap(({ cell }) => (cell && cellByName(edition, cell)) || []);
    const form = formOf(row);
    if (form && cells.some((cell) => cell.row.total)) heads.add(form);
    for (const { column } of cells) if (column.total) heads.add(column.label);
  }
  return heads;
}

function Row({ edition, row, sums }: RowProps) {
  return (
    <tr>
      {row.cells.map((cell, index) => (
        <GridCell
          key={cell.cell ?? `${index}-${cell.text}`}
          edition={edition}
          cell={cell}
          form={formOf(row)}
          sums={sums}
        />
      ))}
    </tr>
  );
}

function GridCell({
  edition,
  cell: { role, text, colSpan, rowSpan, scope, cell },
  form,
  sums,
}: {
  edition: Edition;
  cell: TableCell;
  sums: ReadonlySet<string>;
  form: string | undefined;
}) {
  if (role === "figure" && cell) {
    const known = cellByName(edition, cell);
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={known?.total ? styles.total : undefined} data-place={cell}>
        <CellInput cell={cell} label={cellLabel(edition, cell)} amount={known?.amount ?? false} form={form} />
      </td>
    );
  }
  if (role === "corner" && !scope) {
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={styles.corner}>
        {text}
      </td>
    );
  }
  const isSum = sums.has(role === "rowHead" ? (form ?? "") : role === "columnHead" ? text : "");
  return (
    <th colSpan={colSpan} rowSpan={rowSpan} scope={scope} className={styles[role]}>
      {role === "columnHead" || role === "groupHead" ? <HeadWords text={text} /> : text}
      {isSum ? <span className={styles.sum} aria-hidden="true" data-sum /> : null}
    </th>
  );
}
