// Slips of punctuation in a text, mended one by one or all at once.
"use client";
import { announceStep } from "#components/desk/announce-step.ts";
import { useDesk } from "#components/desk/desk-context.tsx";
import { withField } from "#components/desk/text-fields.ts";
import { Button } from "#components/ui/button.tsx";
import { mendAllSlips } from "#core/desk/prose-slips.ts";
import { type MarkSlip, mendMarks } from "#core/language/proof/find-mark-slips.ts";
import styles from "./narrative.module.css";

const mostShown = 20;
const around = 6;

export interface SlipListProps {
  readonly section: string;
  readonly slips: readonly MarkSlip[];
}

export function SlipList({ section, slips }: SlipListProps) {
  const desk = useDesk();
  const text = desk.report().narrative[section] ?? "";

  const select = (from: number, to: number) => withField(`text-${section}`, (field) => field.select(from, to));

  /** What was mended is selected: the button that did it is gone or mends another place by now. */
  function mend(label: string, mended: string, from: number, to: number) {
    const count = desk.edit(label, [{ key: `narrative.${section}`, text: mended }]);
    if (count > 0) announceStep(desk, `${label}：已完成`, count);
    select(from, to);
  }

  return (
    <section className={styles.panel} aria-label="标点和空格">
      <div className={styles.panelHead}>
        <p className={styles.hint}>中文里用全角标点，汉字之间不空格（GB/T 15834）。</p>
        <Button small look="main" onClick={() => mend(`改正 ${slips.length} 处标点和空格`, mendAllSlips(text), 0, 0)}>
          全部改正
        </Button>
      </div>
      <ul className={styles.list}>
        {slips.slice(0, mostShown).map((slip) => (
          <li key={`${slip.from}-${slip.to}`}>
            <button type="button" className={styles.context} onClick={() => select(slip.from, slip.to)}>
              {text.slice(Math.max(0, slip.from - around), slip.from)}
              <mark>{shown(slip.found)}</mark>
              {text.slice(slip.to, slip.to + around)}
              <span> → {slip.replace === "" ? "删去" : slip.replace}</span>
            </button>
            <Button
              small
              onClick={() =>
                mend(`改正“${shown(slip.found)}”`, mendMarks(text, [slip]), slip.from, slip.from + slip.replace.length)
              }
              aria-label={`改正第 ${slips.indexOf(slip) + 1} 处`}
            >
              改正
            </Button>
          </li>
        ))}
      </ul>
      {slips.length > mostShown ? <p className={styles.hint}>另有 {slips.length - mostShown} 处。</p> : null}
    </section>
  );
}

function shown(found: string): string {
  return found.trim() === "" ? "␣" : found;
}
