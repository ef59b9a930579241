// How long a text is, as printed, beside what the guidance asks for.
"use client";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { lengthOf } from "#core/report/narrative.ts";
import { resolvedText } from "#core/report/placeholders.ts";
import styles from "./narrative.module.css";

export function TextLength({ section }: { section: string }) {
  const desk = useDesk();
  const length = useTopic("calm", () => {
    const report = desk.report();
    return lengthOf(
      resolvedText(desk.edition, report, desk.figures(), report.narrative[section] ?? "", desk.lastYear?.figures),
    );
  });
  const most = desk.edition.sections.find(({ id }) => id === section)?.suggestedLength;
  const over = most === undefined ? 0 : length - most;
  return (
    <p className={styles.length} data-over={over > 0 || undefined}>
      共 {length} 字（不计空白）
      {most === undefined ? "" : over > 0 ? `，建议 ${most} 字以内，超出 ${over} 字` : `，建议 ${most} 字以内`}
    </p>
  );
}
