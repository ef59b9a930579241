// 对照上年, to print: every table with this year's figure, last year's and the change in each cell.
import { HeadWords } from "#components/ui/head-words.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import type { Beside, ComparedTable } from "#core/document/compare-years.ts";
import type { TableCell, TableRow } from "#core/editions/printed-row.ts";
import styles from "./years-screen.module.css";

export interface YearsScreenProps {
  /** Of the report. */
  readonly title: string;
  readonly year: number;
  readonly lastYear: number;
  /** The other form that last year's report is on, by name. */
  readonly otherForm: string | undefined;
  readonly tables: readonly ComparedTable[];
}

/** Tables of more columns have no room for words in their cells: the lines are told above them. */
const mostWorded = 8;

export function YearsScreen({ title, year, lastYear, otherForm, tables }: YearsScreenProps) {
  const growth = lastYear === year - 1 ? "同比" : `比${lastYear}年`;
  return (
    <main id="main" className={styles.screen}>
      <div className={styles.head}>
        <div>
          <h1>对照上年</h1>
          <p className={styles.subject}>{title}</p>
        </div>
        <PrintButton />
      </div>
      <dl className={styles.legend} aria-label="每一格怎么看">
        <div>
          <dt>第一行</dt>
          <dd>{year}年的数</dd>
        </div>
        <div>
          <dt>第二行</dt>
          <dd>{lastYear}年的数</dd>
        </div>
        <div>
          <dt>第三行</dt>
          <dd>{growth}</dd>
        </div>
      </dl>
      <p className={styles.hint}>
        两年都有数才算{growth}；上年为 0、任一年空白、或合计的分项没有填全时不算，写作“—”。
        {otherForm ? `${lastYear}年用的是${otherForm}，只对照含义相同的栏目，其余写作“无此栏”。` : ""}
      </p>
      {tables.map((compared) => (
        <YearsTable key={compared.table.id} compared={compared} lastYear={lastYear} growth={growth} />
      ))}
    </main>
  );
}

/** Tables of more columns are moved sideways on a phone. */
const mostNarrow = 5;

interface Words {
  readonly lastYear: number;
  readonly growth: string;
}

function YearsTable({ compared: { table, beside }, ...words }: Words & { readonly compared: ComparedTable }) {
  const wide = table.widths.length > mostWorded + 2;
  const rows = (from: readonly TableRow[]) =>
    from.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a printed table neither come nor go
      <tr key={index}>
        {row.cells.map((cell, position) => (
          <YearsCell key={cell.cell ?? `${position}-${cell.text}`} {...words} cell={cell} beside={beside} wide={wide} />
        ))}
      </tr>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reachable by keyboard
    <section className={styles.scroll} aria-label={table.caption} tabIndex={0}>
      <table
        className={styles.table}
        data-wide={wide || undefined}
        data-many={table.widths.length > mostNarrow || undefined}
      >
        <caption>{table.caption}</caption>
        {table.head.length > 0 ? <thead>{rows(table.head)}</thead> : null}
        {table.bodies.map((body) => (
          <tbody key={body.flatMap(({ cells }) => cells).find(({ cell }) => cell)?.cell ?? ""}>{rows(body)}</tbody>
        ))}
      </table>
    </section>
  );
}

interface CellProps extends Words {
  readonly cell: TableCell;
  readonly beside: ComparedTable["beside"];
  readonly wide: boolean;
}

function YearsCell({ cell: { role, text, colSpan, rowSpan, scope, cell }, beside, wide, ...words }: CellProps) {
  const below = cell === undefined ? undefined : beside[cell];
  if (below)
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={styles.figure} data-cell={cell}>
        <span data-line="now">{text === "" ? <i className={styles.none}>空白</i> : text}</span>
        <LinesBelow {...words} below={below} wide={wide} />
      </td>
    );
  if (role === "corner" && !scope)
    return (
      <td colSpan={colSpan} rowSpan={rowSpan} className={styles.corner}>
        {text}
      </td>
    );
  return (
    <th colSpan={colSpan} rowSpan={rowSpan} scope={scope} className={styles[role]}>
      {role === "columnHead" || role === "groupHead" ? <HeadWords text={text} /> : text}
    </th>
  );
}

const besideWords = { blank: "空白", absent: "无此栏" };
const noGrowth = { blank: "有一年空白", nil: "上年为 0", parts: "合计的分项没有填全" };

function LinesBelow({ below: { before, growth }, wide, ...words }: Words & { below: Beside; wide: boolean }) {
  const label = (text: string) => <span className={wide ? "visually-hidden" : styles.label}>{text} </span>;
  if (before === "absent")
    return (
      <span data-line="before" className={styles.none}>
        {besideWords.absent}
      </span>
    );
  return (
    <>
      <span data-line="before" className={styles.before}>
        {label(`${words.lastYear}年`)}
        {before === "blank" ? <i className={styles.none}>{besideWords.blank}</i> : before.text}
      </span>
      <span data-line="growth" className={styles.growth}>
        {label(words.growth)}
        {typeof growth === "object" ? (
          growth.text
        ) : (
          <span title={noGrowth[growth]} className={styles.none}>
            —<span className="visually-hidden">{noGrowth[growth]}</span>
          </span>
        )}
      </span>
    </>
  );
}
