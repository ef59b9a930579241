// What the count came to, from its doubts to the button that takes it over.
"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDesk, useReport } from "#components/desk/desk-context.tsx";
import { Sign } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { RegisterCount } from "#core/register/count-register.ts";
import type { DatedCount } from "#core/register/kept-count.ts";
import { planTakeOver } from "#core/register/take-over.ts";
import { BrokenList } from "./broken-list.tsx";
import { ChangePreview } from "./change-preview.tsx";
import { CountBalance } from "./count-balance.tsx";
import { type Asked, hindranceOf } from "./counting.ts";
import { AnsweredList, DoubtList } from "./doubt-list.tsx";
import styles from "./register.module.css";

export interface CountResultProps {
  readonly count: RegisterCount;
  readonly last: DatedCount | undefined;
  readonly busy: boolean;
  readonly onChange: (more: Partial<Asked>) => void;
  readonly onTakeOver: () => void;
}

export function CountResult({ count, last, busy, onChange, onTakeOver }: CountResultProps) {
  const { edition, lastYear } = useDesk();
  const report = useReport();
  const [brokenSeen, setBrokenSeen] = useBrokenSeen(count);
  const { figures, doubts, broken, answered } = count;
  const heading = useFocusAfterDoubts(doubts.length);
  const plan = planTakeOver(edition, report, figures);
  const changes = plan.overwritten.length + plan.filled.length;
  const hindrance = hindranceOf(count, changes, brokenSeen);
  const onAnswer = (words: Asked["words"]) => onChange({ words });
  return (
    <>
      {count.notes.map((note) => (
        <p key={note} className={styles.note} data-note>
          <Sign tone="note" />
          {note}
        </p>
      ))}
      {doubts.length > 0 ? (
        <Card id="register-doubts" title={`这 ${doubts.length} 个词计入哪一项？`}>
          <DoubtList edition={edition} doubts={doubts} busy={busy} onAnswer={onAnswer} />
        </Card>
      ) : null}
      {broken.length > 0 ? (
        <Card id="register-broken" title={`有问题的行（${broken.length}）`}>
          <BrokenList broken={broken} seen={brokenSeen} onSeen={setBrokenSeen} />
        </Card>
      ) : null}
      <section className={styles.card} aria-labelledby="register-changes">
        <h2 id="register-changes" ref={heading} tabIndex={-1}>
          统计结果
        </h2>
        <CountBalance edition={edition} lastYear={lastYear} figures={figures} />
        <AnsweredList edition={edition} answered={answered} busy={busy} onAnswer={onAnswer} />
        {doubts.length > 0 ? null : (
          <ChangePreview edition={edition} report={report} plan={plan} figures={figures} last={last} />
        )}
        <div className={styles.buttons}>
          <Button look="main" disabled={busy || hindrance !== undefined} onClick={onTakeOver}>
            填入表格{changes > 0 && doubts.length === 0 ? `（改动 ${changes} 格）` : ""}
          </Button>
          {hindrance ? (
            <span className={styles.soft} data-hindrance>
              {hindrance}
            </span>
          ) : null}
        </div>
      </section>
    </>
  );
}

/** Were the broken rows of this count looked at? Others than those that were seen are to be seen, too. */
function useBrokenSeen({ broken }: RegisterCount): [boolean, (seen: boolean) => void] {
  const [seen, setSeen] = useState("");
  const rows = JSON.stringify(broken);
  return [seen === rows, (now) => setSeen(now ? rows : "")];
}

/** Once the last doubt is answered, what comes of it stands further down: the keyboard goes on there. */
function useFocusAfterDoubts(doubts: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(doubts);
  useEffect(() => {
    if (before.current > 0 && doubts === 0) heading.current?.focus();
    before.current = doubts;
  }, [doubts]);
  return heading;
}

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
