// The printed tables of a sum, and beside them whatever is told about the cell that was asked about.
"use client";
import { type ReactNode, useEffect, useState } from "react";
import type { Edition } from "#core/editions/edition.ts";
import { sectionHeading } from "#core/report/title.ts";
import styles from "./collections.module.css";
import { SumTable } from "./sum-table.tsx";

export interface SumTablesProps {
  readonly edition: Edition;
  readonly year: number;
  /** As printed. */
  readonly figures: Readonly<Record<string, string>>;
  /** Cell → how many left it blank. */
  readonly blanks: Readonly<Record<string, number>>;
  readonly chosen: string | undefined;
  readonly onChoose: (cell: string) => void;
}

interface Props<Given> extends SumTablesProps {
  /** What was told; another object for another answer. */
  readonly given: Given | undefined;
  /** Shows it; `onAway` puts it away where it lies over the tables. */
  readonly children: (given: Given, onAway: () => void) => ReactNode;
}

export function TablesBeside<Given extends { readonly cell: string }>({
  edition,
  year,
  given,
  children,
  ...table
}: Props<Given>) {
  // Put away on a narrow screen, where it lies over the tables.
  const [away, setAway] = useState<Given>();
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
        {given ? children(given, () => setAway(given)) : null}
      </div>
    </div>
  );
}
