// Tables with blank cells and their rows: how many blanks each has, and which are left alone.
"use client";
import type { BlankRow, BlankTable } from "#core/desk/fill-blanks.ts";
import { sectionHeading } from "#core/report/title.ts";
import styles from "./fill-blanks.module.css";

export function BlankTableList({
  tables,
  year,
  leftOut,
  onLeaveOut,
}: {
  tables: readonly BlankTable[];
  year: number;
  leftOut: ReadonlySet<string>;
  onLeaveOut: (leftOut: ReadonlySet<string>) => void;
}) {
  function change(rows: readonly BlankRow[], taken: boolean) {
    const next = new Set(leftOut);
    for (const { id } of rows) {
      if (taken) next.delete(id);
      else next.add(id);
    }
    onLeaveOut(next);
  }

  return (
    <ul className={styles.tables}>
      {tables.map((one) => (
        <BlankTableEntry key={one.table.id} one={one} year={year} leftOut={leftOut} onChange={change} />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly one: BlankTable;
  readonly year: number;
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (rows: readonly BlankRow[], taken: boolean) => void;
}

function BlankTableEntry({ one: { section, table, rows }, year, leftOut, onChange }: EntryProps) {
  const taken = rows.filter(({ id }) => !leftOut.has(id));
  const doubtful = rows.some(({ goesOn }) => goesOn);
  const name = `${sectionHeading(section, year)}${table.caption ? `·${table.caption}` : ""}`;
  return (
    <li data-blank-table={table.id}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={taken.length > 0}
          ref={(input) => {
            if (input) input.indeterminate = taken.length > 0 && taken.length < rows.length;
          }}
          onChange={() => onChange(rows, taken.length < rows.length)}
        />
        <span>{name}</span>
        <b>{countOf(taken)} 格</b>
      </label>
      <details open={doubtful}>
        <summary>{rows.length} 行有空白</summary>
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={row.id} data-blank-row={row.id}>
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={!leftOut.has(row.id)}
                  onChange={(event) => onChange([row], event.currentTarget.checked)}
                />
                <span>{row.label}</span>
                <span className={styles.help}>
                  {row.cells.length} 格{row.goesOn ? "；去年年报有数接续到这里，请用“从上年结转”或照台账填" : ""}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function countOf(rows: readonly BlankRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}
