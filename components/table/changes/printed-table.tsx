// One printed table with its changes: each a button that answers whether the new figure is wanted.
"use client";
import { HeadWords } from "#components/ui/head-words.tsx";
import type { TableNode } from "#core/document/build-table.ts";
import type { TableCell } from "#core/editions/printed-row.ts";
import { type ChangedCell, changeKind, changeWords } from "./changed-cell.ts";
import styles from "./changed-tables.module.css";

interface Shown {
  readonly byCell: ReadonlyMap<string, ChangedCell>;
  readonly refused: ReadonlySet<string>;
  /** The change that the tab key stops at. */
  readonly stop: string | undefined;
  readonly onFocus: (cell: string) => void;
  readonly onToggle: ((cell: string) => void) | undefined;
}

export function PrintedTable({ table, ...shown }: Shown & { readonly table: TableNode }) {
  const { caption, widths, head, bodies } = table;
  const rows = (from: TableNode["head"]) =>
    from.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table neither come nor go
      <tr key={index}>
        {row.cells.map((cell, position) => (
          <PrintedCell key={cell.cell ?? `${position}-${cell.text}`} cell={cell} {...shown} />
        ))}
      </tr>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table
        className={styles.table}
        data-wide={widths.length > 12 || undefined}
        data-many={widths.length > 6 || undefined}
      >
        <caption>{caption}</caption>
        {head.length > 0 ? <thead>{rows(head)}</thead> : null}
        {bodies.map((body) => (
          <tbody key={body.flatMap(({ cells }) => cells).find(({ cell }) => cell)?.cell ?? ""}>{rows(body)}</tbody>
        ))}
      </table>
    </section>
  );
}

function PrintedCell({ cell, ...shown }: Shown & { readonly cell: TableCell }) {
  const { role, text, colSpan, rowSpan, scope } = cell;
  const change = cell.cell === undefined ? undefined : shown.byCell.get(cell.cell);
  if (change)
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={styles.changed}>
        <Change change={change} {...shown} />
      </td>
    );
  if (role === "figure" || (role === "corner" && !scope))
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={styles[role]}>
        {text}
      </td>
    );
  return (
    <th colSpan={colSpan} rowSpan={rowSpan} scope={scope} className={styles[role]}>
      {role === "columnHead" || role === "groupHead" ? <HeadWords text={text} /> : text}
    </th>
  );
}

function Change({ change, refused, stop, onFocus, onToggle }: Shown & { readonly change: ChangedCell }) {
  const { cell, before, after } = change;
  const isRefused = refused.has(cell);
  const words = changeWords(change, isRefused);
  const figures = (
    <>
      <span className="visually-hidden">{words}</span>
      <ins aria-hidden="true">{isRefused ? before : after}</ins>
      {isRefused || before !== "" ? <del aria-hidden="true">{isRefused ? after : before}</del> : null}
    </>
  );
  if (!onToggle)
    return (
      <span className={styles.change} data-change={cell} data-kind={changeKind(change)} title={words}>
        {figures}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.change}
      data-change={cell}
      data-kind={isRefused ? "refused" : changeKind(change)}
      aria-pressed={!isRefused}
      title={words}
      tabIndex={cell === stop ? 0 : -1}
      onFocus={() => onFocus(cell)}
      onClick={() => onToggle(cell)}
    >
      {figures}
    </button>
  );
}
