// 显示上年数: last year's figure under this year's in every cell. Loaded after the table, remembered in this browser.
"use client";
import { type RefObject, useEffect, useState } from "react";
import { useDesk } from "#components/desk/desk-context.tsx";
import { useReportId } from "#components/desk/stepping/step-navigation.tsx";
import { remember, remembered } from "#components/ui/remembered.ts";
import styles from "./last-year.module.css";
import { showLastYear } from "./show-last-year.ts";

const kept = "nianbao/lastYear";

export function LastYearSwitch({ table }: { table: RefObject<HTMLTableElement | null> }) {
  const { lastYear } = useDesk();
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(remembered(kept) === "shown"), []);
  useEffect(() => {
    if (shown && lastYear && table.current) return showLastYear(table.current, lastYear);
  }, [shown, lastYear, table]);
  const reportId = useReportId();
  if (!lastYear) return null;
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => {
            setShown(event.currentTarget.checked);
            remember(kept, event.currentTarget.checked ? "shown" : "hidden");
          }}
        />
        显示上年数（格下小字）
      </label>
      <a href={`/reports/${reportId}/years`}>对照上年（打印）</a>
    </>
  );
}
