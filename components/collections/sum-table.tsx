// A section's printed table with the sum in it; each figure can be asked who it is made of.
"use client";
import { memo, useMemo } from "react";
import { HeadWords } from "#components/ui/head-words.tsx";
import { buildTable } from "#core/document/build-table.ts";
import { cellLabel } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import type { TableRow } from "#core/editions/printed-row.ts";
import type { Report } from "#core/report/report.ts";
import { sectionTitle } from "#core/report/title.ts";
import styles from "./collections.module.css";
import tableStyles from "./sum-table.module.css";

interface Props {
  readonly edition: Edition;
  readonly section: Section;
  readonly year: number;
  /** As printed. */
  readonly figures: Readonly<Record<string, string>>;
  /** Cell → how many left it blank. */
  readonly blanks: Readonly<Record<string, number>>;
  readonly chosen: string | undefined;
  readonly onChoose: (cell: string) => void;
}

/** Tables of more columns are slid on a phone. */
const mostNarrow = 5;

export const SumTable = memo(function SumTable(props: Props) {
  const { edition, section, year, figures, blanks, chosen, onChoose } = props;
  const caption = sectionTitle(section, year);
  const { widths, head, bodies } = useMemo(
    () => buildTable(edition, section, caption, blankReport(edition, year), {}),
    [edition, section, caption, year],
  );

  function row({ cells }: TableRow, key: number) {
    return (
      <tr key={key}>
        {cells.map((cell, index) =>
          cell.cell === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the printed grid never changes
            <th key={index} scope={cell.scope} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
              {cell.role === "columnHead" || cell.role === "groupHead" ? <HeadWords text={cell.text} /> : cell.text}
            </th>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the printed grid never changes
            <td key={index} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
              <FigureButton
                cell={cell.cell}
                label={cellLabel(edition, cell.cell)}
                figure={figures[cell.cell]}
                blank={blanks[cell.cell] ?? 0}
                pressed={chosen === cell.cell}
                onChoose={onChoose}
              />
            </td>
          ),
        )}
      </tr>
    );
  }

  return (
    <div className={styles.scroll}>
      <table className={tableStyles.sumTable} data-many={widths.length > mostNarrow || undefined}>
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

interface ButtonProps {
  readonly cell: string;
  readonly label: string;
  readonly figure: string | undefined;
  /** How many left it blank. */
  readonly blank: number;
  readonly pressed: boolean;
  readonly onChoose: (cell: string) => void;
}

function FigureButton({ cell, label, figure, blank, pressed, onChoose }: ButtonProps) {
  return (
    <button
      type="button"
      data-cell={cell}
      data-partly={blank > 0 || undefined}
      title={blank > 0 ? `${blank} 家空白` : undefined}
      aria-label={`${label}：${figure ?? "空白"}`}
      aria-pressed={pressed}
      onClick={() => onChoose(cell)}
    >
      {figure ?? ""}
    </button>
  );
}

function blankReport({ id }: Edition, year: number): Report {
  return { office: { name: "" }, year, edition: id, entries: {}, typedTotals: [], narrative: {} };
}
