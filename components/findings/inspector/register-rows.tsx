// Where a figure was counted from the office's register: the numbers of its rows.
"use client";
import { useEffect, useState } from "react";
import { countedRows } from "#components/desk/counted-rows.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { localTime } from "#components/ui/local-time.ts";
import type { DatedCount } from "#core/register/kept-count.ts";
import { keptRows, numbersWords } from "#core/register/kept-rows.ts";
import styles from "./inspector.module.css";

export function RegisterRows({ cell, text }: { cell: string; text: string }) {
  const desk = useDesk();
  const reportId = useReportId();
  const [last, setLast] = useState<DatedCount>();
  useEffect(() => {
    let gone = false;
    void countedRows(reportId).then((count) => {
      if (!gone) setLast(count);
    });
    return () => {
      gone = true;
    };
  }, [reportId]);
  const figure = last?.count.figures[cell];
  if (!last || figure === undefined) return null;
  const rows = keptRows(desk.edition, last.count, cell);
  return (
    <>
      <h3>台账里的行</h3>
      <p className={styles.help} data-register-figure={figure}>
        {localTime(last.at)}从台账计得 {figure}。
        {text.trim() === String(figure)
          ? ""
          : `表里现在是${text.trim() === "" ? "空白" : ` ${text.trim()}`}，与台账不同。`}
      </p>
      {rows.length > 0 ? (
        <ul className={styles.rows} data-register-rows>
          {rows.map(({ name, numbers }) => (
            <li key={name}>
              {name}
              {numbersWords(numbers, true)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
