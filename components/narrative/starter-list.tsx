// Sentences that the figures at hand can begin a text with, shown as they will be printed.
"use client";
import { useDesk } from "#components/desk/desk-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { resolvedText } from "#core/report/placeholders.ts";
import type { StarterSentence } from "#core/wording/starters.ts";
import styles from "./narrative.module.css";

export function StarterList({
  starters,
  onInsert,
}: {
  starters: readonly StarterSentence[];
  onInsert: (text: string) => void;
}) {
  const desk = useDesk();
  return (
    <section className={styles.panel} aria-label="参考句">
      <p className={styles.hint}>只陈述表里已有的数；插入后数字随表格变动。＿＿ 处请补写。</p>
      <ul className={styles.list}>
        {starters.map(({ id, label, text }) => (
          <li key={id} data-starter={id}>
            <div>
              <b>{label}</b>
              <p>{resolvedText(desk.edition, desk.report(), desk.figures(), text, desk.lastYear?.figures)}</p>
            </div>
            <Button small onClick={() => onInsert(text)} aria-label={`插入：${label}`}>
              插入
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
