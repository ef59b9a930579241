// Last year's text of the same section, to write beside: what this year's repeats of it is marked in both.
"use client";
import { useEffect, useMemo } from "react";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import { copiedPassages } from "#core/desk/copied-passages.ts";
import type { Place } from "#core/desk/marked-text.ts";
import { lengthOf } from "#core/report/narrative.ts";
import styles from "./narrative.module.css";
import page from "./page.module.css";

export interface LastYearTextProps {
  readonly section: string;
  readonly text: string;
  /** Told which passages of this year's text repeat it. */
  readonly onCopied: (places: readonly Place[]) => void;
}

export function LastYearText({ section, text, onCopied }: LastYearTextProps) {
  const desk = useDesk();
  const now = useTopic("calm", () => desk.report().narrative[section] ?? "");
  const copied = useMemo(() => copiedPassages(now, text), [now, text]);
  useEffect(() => onCopied(copied.now), [copied, onCopied]);
  const words = copied.now.reduce((sum, { from, to }) => sum + lengthOf(now.slice(from, to)), 0);
  return (
    <section className={page.lastYear} aria-label="去年这一部分" lang="zh-CN">
      <div className={styles.panelHead}>
        <h2>{desk.report().year - 1} 年这一部分</h2>
        <p className={styles.hint}>
          {copied.now.length === 0
            ? "没有连续 8 个字以上相同的文字"
            : `今年有 ${copied.now.length} 处、共 ${words} 字与去年相同（已标出）`}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long content is scrolled with the keyboard */}
      <div className={page.lastYearPage} tabIndex={0}>
        {linesOf(text, copied.before).map(({ from, pieces }) => (
          <p key={from}>
            {pieces.map(({ from: at, to, marked }) =>
              marked ? <mark key={at}>{text.slice(at, to)}</mark> : text.slice(at, to),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}

interface Piece extends Place {
  readonly marked: boolean;
}

/** The lines of a text, each cut at the passages in it; none of these goes beyond its line. */
function linesOf(text: string, passages: readonly Place[]): readonly { from: number; pieces: readonly Piece[] }[] {
  let from = 0;
  let next = 0;
  return text.split("\n").map((line) => {
    const end = from + line.length;
    const pieces: Piece[] = [];
    let at = from;
    for (let place = passages[next]; place && place.from < end; place = passages[++next]) {
      if (place.from > at) pieces.push({ from: at, to: place.from, marked: false });
      pieces.push({ ...place, marked: true });
      at = place.to;
    }
    if (at < end) pieces.push({ from: at, to: end, marked: false });
    const whole = { from, pieces };
    from = end + 1;
    return whole;
  });
}
