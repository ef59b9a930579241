// Who contributes how much to a cell: largest first, a bar each; what the sum would be without an office.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CellContributions } from "#core/aggregate/contributions.ts";
import type { Edition } from "#core/editions/edition.ts";
import { printFigureOf } from "#core/report/figures.ts";
import styles from "./collections.module.css";
import { returnPath } from "./return-path.ts";
import { shareWords } from "./share-words.ts";

interface Props {
  readonly edition: Edition;
  readonly cell: string;
  readonly label: string;
  readonly given: CellContributions;
  /** Looks into an office that is a sum itself. */
  readonly onWithin?: ((office: string) => void) | undefined;
  /** Asks for all of them. */
  readonly onAll: () => void;
  /** Puts the list away where it lies over the tables. */
  readonly onAway: () => void;
}

export function ContributionList({ edition, cell, label, given, onWithin, onAll, onAway }: Props) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const { contributions, sum, offices } = given;
  const print = (value: number | undefined) => (value === undefined ? "空白" : printFigureOf(edition, cell, value));
  const left = contributions.reduce((total, { office, value }) => total + (without.has(office) ? (value ?? 0) : 0), 0);
  const rest = sum === undefined ? undefined : sum - left;

  function toggle(office: string) {
    const next = new Set(without);
    if (!next.delete(office)) next.add(office);
    setWithout(next);
  }

  return (
    <section className={styles.panel} aria-label={`${label}由谁构成`} data-contributions={cell}>
      <div className={styles.row}>
        <h2 className={styles.grow}>{label}</h2>
        <span className={styles.narrowOnly}>
          <Button small onClick={onAway}>
            收起
          </Button>
        </span>
      </div>
      <InAll given={given} print={print} />
      {without.size > 0 ? (
        <p aria-live="polite">
          去掉选中的 {without.size} 家后为 <strong>{print(rest)}</strong>
        </p>
      ) : null}
      <ContributionTable
        label={label}
        given={given}
        print={print}
        without={without}
        onToggle={toggle}
        onWithin={onWithin}
      />
      {contributions.length < offices ? (
        <Button small onClick={onAll}>
          全部列出（还有 {offices - contributions.length} 家）
        </Button>
      ) : null}
    </section>
  );
}

/** The sum, and what it is held against: where some have no figure of the year before, that of the others is named so. */
function InAll({ given, print }: { given: CellContributions; print: (value: number | undefined) => string }) {
  const { sum, before, compared, offices, blanks } = given;
  const then = compared < offices ? `有上年数的 ${compared} 家上年共 ${print(before)}` : `上年 ${print(before)}`;
  return (
    <p>
      合计 <strong>{print(sum)}</strong>
      {before === undefined ? "" : `，${then}`}，由 {offices - blanks} 家构成
      {blanks > 0 ? `，${blanks} 家空白（没有当作 0）` : ""}
    </p>
  );
}

interface TableProps {
  readonly label: string;
  readonly given: CellContributions;
  readonly print: (value: number | undefined) => string;
  readonly without: ReadonlySet<string>;
  readonly onToggle: (office: string) => void;
  readonly onWithin: ((office: string) => void) | undefined;
}

function ContributionTable({ label, given, print, without, onToggle, onWithin }: TableProps) {
  const { contributions, collection } = given;
  const largest = contributions[0]?.share ?? 0;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{label}由谁构成</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">数</th>
          <th scope="col">占比</th>
          <th scope="col">上年</th>
          <th scope="col">去掉</th>
        </tr>
      </thead>
      <tbody>
        {contributions.map((one) => (
          <ContributionRow
            key={one.office}
            one={one}
            print={print}
            largest={largest}
            href={collection && one.returned ? returnPath(collection, one.returned) : undefined}
            without={without.has(one.office)}
            onToggle={() => onToggle(one.office)}
            onWithin={one.summed ? onWithin : undefined}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly one: CellContributions["contributions"][number];
  readonly print: (value: number | undefined) => string;
  /** The largest share, whose bar is full. */
  readonly largest: number;
  /** Of its report. */
  readonly href: string | undefined;
  readonly without: boolean;
  readonly onToggle: () => void;
  readonly onWithin: ((office: string) => void) | undefined;
}

function ContributionRow({ one, print, largest, href, without, onToggle, onWithin }: RowProps) {
  const { office, value, share, before, own } = one;
  return (
    <tr data-office={office}>
      <th scope="row">
        {href === undefined ? (
          office
        ) : (
          <a href={href} title="打开这份年报">
            {office}
          </a>
        )}
        {own ? "（本级）" : ""}
        {onWithin ? (
          <Button small look="quiet" onClick={() => onWithin(office)}>
            看其下各单位
          </Button>
        ) : null}
        <span className={styles.bar} style={{ width: `${largest > 0 ? Math.max(0, share / largest) * 100 : 0}%` }} />
      </th>
      <td className={styles.number}>{print(value)}</td>
      <td className={styles.number}>{value === undefined ? "" : shareWords(share)}</td>
      <td className={styles.number}>{before === undefined ? "—" : print(before)}</td>
      <td>
        <input type="checkbox" aria-label={`去掉${office}`} checked={without} onChange={onToggle} />
      </td>
    </tr>
  );
}
