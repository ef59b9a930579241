// What a finding is about, as it stands now: the cells under their heads, or the words in their sentence.
"use client";
import { useDesk, useReport } from "#components/desk/desk-context.tsx";
import type { Finding } from "#core/checks/finding.ts";
import { tablePieces } from "#core/desk/table-piece.ts";
import styles from "./one-by-one.module.css";

/** So many characters of the text are shown on either side of the words. */
const around = 60;

export function FindingPiece({ finding, onCell }: { finding: Finding; onCell: (cell: string) => void }) {
  const desk = useDesk();
  const { narrative } = useReport();
  const { range } = finding;
  const text = range ? (narrative[range.section] ?? "") : "";
  return (
    <div className={styles.pieces}>
      {range && text !== "" ? (
        <p className={styles.text}>
          {range.from > around ? "…" : ""}
          {text.slice(Math.max(0, range.from - around), range.from)}
          <mark>{text.slice(range.from, range.to)}</mark>
          {text.slice(range.to, range.to + around)}
          {range.to + around < text.length ? "…" : ""}
        </p>
      ) : null}
      {tablePieces(desk.edition, finding.cells).map(({ table, caption, columns, rows }) => (
        <table key={table} className={styles.piece}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, cells }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td key={cell.name} data-named={cell.named || undefined}>
                    <button type="button" onClick={() => onCell(cell.name)}>
                      {desk.view(cell.name).text || "空白"}
                      <span className="visually-hidden">，去{cell.label}</span>
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
