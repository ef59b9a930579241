// One finding: the sentence first, both sides by what they are, repairs that are made with one click; its number is small.
"use client";
import { Fragment, memo } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Finding, type Repair, severityNames } from "#core/checks/finding.ts";
import { likeliestRepairs } from "#core/desk/likeliest-repairs.ts";
import { cellByName, cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import styles from "./finding-card.module.css";
import { FindingSides } from "./finding-sides.tsx";
import { darken, lightUp } from "./light-up.ts";

const mostCells = 4;
/** The likeliest repairs; the others are folded away. */
const mostRepairs = 4;

export interface FindingCardProps {
  readonly edition: Edition;
  readonly finding: Finding;
  readonly onCell: (cell: string) => void;
  readonly onPlace: (finding: Finding) => void;
  readonly onRepair: (repair: Repair) => void;
  /** Cells typed lately, latest first. */
  readonly recent: () => readonly string[];
  /** Of a sum: the page that says who a cell is made of, without the cell. */
  readonly addendsAt?: string;
  /** The part it is found in, where findings of several parts stand in one list: the card takes the whole width. */
  readonly place?: string;
  readonly children?: React.ReactNode;
}

/** Drawn again only when what it says has changed. */
export const FindingCard = memo(function FindingCard({
  edition,
  finding,
  onCell,
  onPlace,
  onRepair,
  recent,
  addendsAt,
  place,
  children,
}: FindingCardProps) {
  const { number, name, severity, message, basis } = finding;
  const repairs = likeliestRepairs(finding.repairs, recent());
  const cells = finding.cells.filter((cell) => cellByName(edition, cell));
  const inRow = place !== undefined;
  const places =
    inRow && cells.length === 0 ? null : (
      <Places {...{ edition, cells, addendsAt, onCell }} onPlace={() => onPlace(finding)} />
    );
  return (
    <article
      className={styles.card}
      data-severity={severity}
      data-check={number}
      data-wide={inRow || undefined}
      onPointerEnter={() => lightUp(finding.cells)}
      onPointerLeave={darken}
      onFocus={() => lightUp(finding.cells)}
      onBlur={darken}
    >
      <div className={styles.told}>
        <h3 className={styles.sentence}>
          <Badge tone={severity}>{severityNames[severity]}</Badge>
          {place ? <span className={styles.place}>{place}</span> : null}
          <span className={styles.message} data-quoted={message.startsWith("“") || undefined}>
            {message}
          </span>
        </h3>
        <FindingSides edition={edition} finding={finding} />
        {inRow || repairs.length > 0 ? places : null}
      </div>
      <div className={styles.action} data-action>
        {repairs.length > 0 ? <RepairList repairs={repairs.slice(0, mostRepairs)} onRepair={onRepair} /> : null}
        {repairs.length === 0 && inRow ? <GoThere {...{ finding, cells, onCell, onPlace }} /> : null}
        {repairs.length === 0 && !inRow ? places : null}
      </div>
      <div className={styles.rest}>
        {repairs.length > mostRepairs ? (
          <details className={styles.more}>
            <summary>其他可能的改法（{repairs.length - mostRepairs} 种）</summary>
            <RepairList repairs={repairs.slice(mostRepairs)} onRepair={onRepair} />
          </details>
        ) : null}
        {finding.consequences ? <Consequences findings={finding.consequences} /> : null}
        {children}
        <Basis folded={inRow} number={number} name={name} basis={basis} />
      </div>
    </article>
  );
});

interface PlacesProps extends Pick<FindingCardProps, "edition" | "onCell"> {
  readonly addendsAt: string | undefined;
  readonly cells: readonly string[];
  readonly onPlace: () => void;
}

/** The first cells that a finding is about, or its place in the text: each is opened with a click. */
function Places({ edition, cells, addendsAt, onCell, onPlace }: PlacesProps) {
  return (
    <div className={styles.places}>
      {cells.slice(0, mostCells).map((cell) => (
        <Fragment key={cell}>
          <Button small look="quiet" onClick={() => onCell(cell)} data-goto={cell}>
            {cellLabel(edition, cell)}
          </Button>
          {addendsAt ? <a href={addendsAt + cell}>由谁构成</a> : null}
        </Fragment>
      ))}
      {cells.length > mostCells ? <span className={styles.more}>等 {cells.length} 格</span> : null}
      {cells.length === 0 ? (
        <Button small look="quiet" onClick={onPlace}>
          去看这一处
        </Button>
      ) : null}
    </div>
  );
}

/** On a page of its own a finding that nothing mends has one main action: where it is mended by hand. */
function GoThere({
  finding,
  cells,
  onCell,
  onPlace,
}: Pick<FindingCardProps, "finding" | "onCell" | "onPlace"> & { readonly cells: readonly string[] }) {
  const [cell] = cells;
  return (
    <Button small onClick={() => (cell === undefined ? onPlace(finding) : onCell(cell))} data-fill>
      {cell === undefined ? "去看这一处" : "去填写"}
    </Button>
  );
}

/** What the same mistake sets off elsewhere: told, not counted. */
function Consequences({ findings }: { findings: readonly Finding[] }) {
  return (
    <details className={styles.more}>
      <summary>由此引起的还有 {findings.length} 处，改正后一并消除</summary>
      <ul>
        {findings.map(({ number, cells, message }) => (
          <li key={`${number}:${cells.join()}:${message}`}>
            {number} {message}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RepairList({ repairs, onRepair }: { repairs: readonly Repair[]; onRepair: (repair: Repair) => void }) {
  return (
    <ul className={styles.repairs} aria-label="可以这样修复">
      {repairs.map((repair) => (
        <li key={repair.label}>
          <Button small onClick={() => onRepair(repair)} data-repair>
            {repair.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Basis({ folded, number, name, basis }: { folded: boolean; number: string; name: string; basis: string }) {
  if (!folded)
    return (
      <p className={styles.basis}>
        {number} {name}。依据：{basis}
      </p>
    );
  return (
    <details className={styles.basis}>
      <summary>
        依据（{number} {name}）
      </summary>
      {basis}
    </details>
  );
}
