// What is to be handed in soon or is late, and who has not reported: asked when the page is there, so that no list waits for it.
"use client";
import { useEffect, useState } from "react";
import { askServer } from "#components/ui/ask-server.ts";
import { Badge } from "#components/ui/badge.tsx";
import { handInWords } from "#core/contract/hand-in-words.ts";
import { isReminders, type Reminder } from "#core/contract/handing-in.ts";
import styles from "./collections.module.css";

export function ReminderList() {
  const reminders = useReminders();
  if (reminders.length === 0) return null;
  return (
    <section className={`${styles.panel} ${styles.asked} ${styles.noPrint}`} aria-labelledby="reminders">
      <h2 id="reminders">报送提醒</h2>
      <ul className={styles.list}>
        {reminders.map((each) => (
          <li key={`${each.kind} ${each.office} ${each.year}`} data-reminder={each.kind}>
            <ReminderLine reminder={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReminderLine({ reminder }: { reminder: Reminder }) {
  const { office, year, days } = reminder;
  if (reminder.kind === "level") {
    const { collection, due, lacking, overdue } = reminder;
    return (
      <>
        <Badge tone={overdue > 0 ? "error" : "warning"}>{days}</Badge>
        <span className={styles.grow}>
          <a href={`/collections/${collection}`}>
            {office}
            {year}年汇总
          </a>
          ：{lacking} 家未报{overdue > 0 ? `，其中 ${overdue} 家已过期` : ""}（{due} 截止）。
        </span>
      </>
    );
  }
  const { report, state, below } = reminder;
  return (
    <>
      <Badge tone={state === "returned" || days?.startsWith("已过") ? "error" : "warning"}>
        {state === "returned" ? "已退回" : days}
      </Badge>
      <span className={styles.grow}>
        <a href={reportHref(report, below !== undefined)}>
          {office}
          {year}年年报
        </a>
        ：{handInWords(reminder)}
        {below && below.signed < below.due ? `下级 ${below.due} 家中还有 ${below.due - below.signed} 家没有签发。` : ""}
      </span>
    </>
  );
}

/** Where a return is made that was not begun: of an office with offices below it is their sum. */
function reportHref(report: string | undefined, isSum: boolean): string {
  if (report !== undefined) return `/reports/${report}`;
  return isSum ? "/collections" : "/reports/new";
}

/** Empty until they come, and where they do not. */
function useReminders(): readonly Reminder[] {
  const [reminders, setReminders] = useState<readonly Reminder[]>([]);
  useEffect(() => {
    let gone = false;
    void askServer("/api/reminders", "GET", isReminders).then((answered) => {
      if (!gone && answered.ok) setReminders(answered.value.reminders);
    });
    return () => {
      gone = true;
    };
  }, []);
  return reminders;
}
