// A file with several reports: which one is to be read.
"use client";
import { Button } from "#components/ui/button.tsx";
import type { ReportInFile } from "#core/report/report-in-file.ts";
import styles from "./report-choice.module.css";

/** The choice takes the place of the file chooser: the keyboard goes on here. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus();

export function ReportChoice({
  name,
  reports,
  onChosen,
  onCancel,
}: {
  name: string;
  reports: readonly ReportInFile[];
  /** `number` counts from 1. */
  onChosen: (number: number) => void;
  onCancel: () => void;
}) {
  return (
    <section className={styles.choice} aria-labelledby="report-choice">
      <h2 id="report-choice" ref={takeFocus} tabIndex={-1}>
        “{name}”里有 {reports.length} 份年报，读哪一份？
      </h2>
      <ol className={styles.list}>
        {reports.map((report, index) => (
          // Two reports of a file may have the same title; their order does not change.
          // biome-ignore lint/suspicious/noArrayIndexKey: the number is what tells them apart
          <li key={index}>
            <Button onClick={() => onChosen(index + 1)}>{report.title}</Button>
          </li>
        ))}
      </ol>
      <Button small onClick={onCancel}>
        换一份文件
      </Button>
    </section>
  );
}
