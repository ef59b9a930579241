// The printed tables of a sum, and beside them who makes up the cell that was asked about.
"use client";
import { useEffect, useState } from "react";
import type { CellContributions } from "#core/aggregate/contributions.ts";
import { cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { sectionHeading } from "#core/report/title.ts";
import styles from "./collections.module.css";
import { ContributionList } from "./contribution-list.tsx";
import { SumTable } from "./sum-table.tsx";

/** What the server told about a cell; within: of an office that is a sum itself. */
export interface GivenCell extends CellContributions {
  readonly cell: string;
  readonly within?: string | undefined;
}

interface Props {
  readonly edition: Edition;
  readonly year: number;
  /** As printed. */
  readonly figures: Readonly<Record<string, string>>;
  /** Cell → how many left it blank. */
  readonly blanks: Readonly<Record<string, number>>;
  readonly chosen: string | undefined;
  readonly onChoose: (cell: string) => void;
  readonly given: GivenCell | undefined;
  /** Looks into an office of the given cell. */
  readonly onWithin: ((cell: string, office: string) => void) | undefined;
  /** Asks for all offices of the given cell. */
  readonly onAll: (given: GivenCell) => void;
}

export function AskedTables({ edition, year, given, onWithin, onAll, ...table }: Props) {
  // Put away on a narrow screen, where it lies over the tables.
  const [away, setAway] = useState<GivenCell>();
  const isOver = given !== undefined && away !== given;
  // What was asked about is not covered by the answer: its margin is as high as that.
  useEffect(() => {
    if (given && window.matchMedia("(max-width: 64rem)").matches)
      document.querySelector(`button[data-cell="${given.cell}"]`)?.scrollIntoView({ block: "nearest" });
  }, [given]);
  return (
    <div className={styles.two} data-asked={given ? true : undefined} data-over={isOver || undefined}>
      <div className={styles.tables}>
        {edition.sections
          .filter(({ tables }) => tables)
          .map((section) => (
            <section key={section.id} aria-label={sectionHeading(section, year)}>
              <h2>{sectionHeading(section, year)}</h2>
              <SumTable edition={edition} section={section} year={year} {...table} />
            </section>
          ))}
      </div>
      <div className={styles.sticky} data-over={isOver || undefined}>
        {given ? (
          <ContributionList
            key={`${given.cell} ${given.within ?? ""}`}
            edition={edition}
            cell={given.cell}
            label={`${given.within === undefined ? "" : `${given.within}：`}${cellLabel(edition, given.cell)}`}
            given={given}
            onWithin={onWithin && ((office) => onWithin(given.cell, office))}
            onAll={() => onAll(given)}
            onAway={() => setAway(given)}
          />
        ) : null}
      </div>
    </div>
  );
}
