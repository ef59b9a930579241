// A section's printed table with the sum in it; each figure can be asked who it is made of.
"use client";
import { memo, useMemo } from "react";
import { buildTable } from "#core/document/build-table.ts";
import { cellLabel } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import type { TableCell, TableRow } from "#core/editions/printed-row.ts";
import type { Report } from "#core/report/report.ts";
import { sectionTitle } from "#core/report/title.ts";
import styles from "./collections.module.css";
import tableStyles from "./sum-table.module.css";

export const SumTable = memo(function SumTable({
  edition,
  section,
  year,
  figures,
  blanks,
  chosen,
  onChoose,
}: {
  edition: Edition;
  section: Section;
  year: number;
  /** As printed. */
  figures: Readonly<Record<string, string>>;
  /** Cell → how many left it blank. */
  blanks: Readonly<Record<string, number>>;
  chosen: string | undefined;
  onChoose: (cell: string) => void;
}) {
  const caption = sectionTitle(section, year);
  const { head, bodies } = useMemo(
    () => buildTable(edition, section, caption, blankReport(edition, year), {}),
    [edition, section, caption, year],
  );

  function figure({ cell = "", ...spans }: TableCell, key: number) {
    const partly = blanks[cell] ?? 0;
    return (
      <td key={key} colSpan={spans.colSpan} rowSpan={spans.rowSpan}>
        <button
          type="button"
          data-cell={cell}
          data-partly={partly > 0 || undefined}
          title={partly > 0 ? `${partly} 家空白` : undefined}
          aria-label={`${cellLabel(edition, cell)}：${figures[cell] ?? "空白"}`}
          aria-pressed={chosen === cell}
          onClick={() => onChoose(cell)}
        >
          {figures[cell] ?? ""}
        </button>
      </td>
    );
  }

  function row({ cells }: TableRow, key: number) {
    return (
      <tr key={key}>
        {cells.map((cell, index) =>
          cell.cell === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the printed grid never changes
            <th key={index} scope={cell.scope} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
              {cell.text}
            </th>
          ) : (
            figure(cell, index)
          ),
        )}
      </tr>
    );
  }

  return (
    <div className={styles.scroll}>
      <table className={tableStyles.sumTable}>
        <caption className="visually-hidden">{caption}</caption>
        {head.length > 0 ? <thead>{head.map(row)}</thead> : null}
        {bodies.map((body, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the printed grid never changes
          <tbody key={index}>{body.map(row)}</tbody>
        ))}
      </table>
    </div>
  );
});

function blankReport({ id }: Edition, year: number): Report {
  return { office: { name: "" }, year, edition: id, entries: {}, typedTotals: [], narrative: {} };
}
