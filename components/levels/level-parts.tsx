// Who adds how much to a cell, one level down, largest first: an office with offices below leads to its own level at the same
// cell, one without to its report.
import { shareWords } from "#components/collections/share-words.ts";
import { Button } from "#components/ui/button.tsx";
import type { CellPart, LevelCell, LevelPlace } from "#core/contract/level-answers.ts";
import { cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { printFigureOf } from "#core/report/figures.ts";
import { coveredWord, exemptWords } from "./covered-word.ts";
import { levelPath, reportPath } from "./level-address.ts";
import styles from "./levels.module.css";

interface Props {
  readonly edition: Edition;
  readonly place: Pick<LevelPlace, "office" | "year" | "kind">;
  readonly given: LevelCell;
  readonly onAll: () => void;
  /** Puts the list away where it lies over the tables. */
  readonly onAway: () => void;
}

export function LevelParts({ edition, place, given, onAll, onAway }: Props) {
  const { cell, parts, offices, sum, before } = given;
  const label = cellLabel(edition, cell);
  const print = (value: number | undefined) => (value === undefined ? "空白" : printFigureOf(edition, cell, value));
  const largest = Math.max(0, ...parts.map(({ share }) => share));
  const isPartly = before && before.reported < before.due;
  return (
    <section className={styles.panel} aria-label={`${label}由谁构成`} data-parts={cell}>
      <div className={styles.row}>
        <h2 className={styles.grow}>{label}</h2>
        <span className={styles.narrowOnly}>
          <Button small onClick={onAway}>
            收起
          </Button>
        </span>
      </div>
      <p>
        合计 <strong>{print(sum)}</strong>
        {before
          ? `，上年 ${print(before.sum)}${isPartly ? `（上年${coveredWord[place.kind]} ${before.reported}/${before.due}）` : ""}`
          : ""}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}由谁构成</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">数</th>
            <th scope="col">占比</th>
            <th scope="col">上年</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.id} part={part} place={{ ...place, cell }} print={print} largest={largest} />
          ))}
        </tbody>
      </table>
      {parts.length < offices ? (
        <Button small onClick={onAll}>
          全部列出（还有 {offices - parts.length} 家）
        </Button>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly part: CellPart;
  readonly place: Pick<LevelPlace, "office" | "year" | "kind"> & { readonly cell: string };
  readonly print: (value: number | undefined) => string;
  /** The largest share, whose bar is full. */
  readonly largest: number;
}

function PartRow({ part, place, print, largest }: RowProps) {
  const { id, name, value, before, share } = part;
  const href = hrefOf(part, place);
  return (
    <tr data-office={id}>
      <th scope="row">
        {href === undefined ? name : <a href={href}>{name}</a>}
        <span className={styles.covers}>{coverageWords(part, place.kind)}</span>
        <span className={styles.bar} style={{ width: `${largest > 0 ? Math.max(0, share / largest) * 100 : 0}%` }} />
      </th>
      <td className={styles.number}>{value === undefined && part.reported === 0 ? "—" : print(value)}</td>
      <td className={styles.number}>{value === undefined ? "" : shareWords(share)}</td>
      <td className={styles.number}>{before === undefined ? "—" : print(before)}</td>
    </tr>
  );
}

function hrefOf({ id, isUpper, report }: CellPart, place: RowProps["place"]): string | undefined {
  if (isUpper) return levelPath(id, "", place);
  return report === undefined ? undefined : reportPath(report, place.office.id, place);
}

function coverageWords(part: CellPart, kind: LevelPlace["kind"]): string {
  const words = reportedWords(part, kind);
  const { handedUp } = part;
  if (handedUp === undefined) return words;
  return `${words}；待核：它签发的汇总在这一格是 ${handedUp}，与这里不同`;
}

function reportedWords(
  { isUpper, due, reported, doubled, exempt, mailed }: CellPart,
  kind: LevelPlace["kind"],
): string {
  if (mailed) return "按邮寄的文件计入";
  if (exempt !== undefined) return exemptWords(exempt);
  if (isUpper) return `${coveredWord[kind]} ${reported}/${due}${doubled > 0 ? `，${doubled} 家有几份` : ""}`;
  if (doubled > 0) return "有几份年报，没有计入";
  if (reported > 0) return "";
  return kind === "signed" ? "没有签发的年报，签发后可看" : "还没有年报";
}
