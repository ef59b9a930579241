// What was counted: sheets and columns, doubtful words, broken rows, balance, changes; and the way to take it over.
"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Desk } from "#components/desk/desk.ts";
import { useReport } from "#components/desk/desk-context.tsx";
import { Badge, Sign } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Chosen } from "#components/uploads/send-file.ts";
import type { RegisterCount } from "#core/register/count-register.ts";
import type { CountAnswer } from "#core/register/kept-count.ts";
import { planTakeOver } from "#core/register/take-over.ts";
import { BrokenList } from "./broken-list.tsx";
import { ChangePreview } from "./change-preview.tsx";
import { CountBalance } from "./count-balance.tsx";
import { type Asked, type ChosenFile, hindranceOf } from "./counting.ts";
import { AnsweredList, DoubtList } from "./doubt-list.tsx";
import styles from "./register.module.css";
import { SheetList } from "./sheet-list.tsx";

export interface CountedScreenProps {
  readonly desk: Desk;
  readonly answer: CountAnswer;
  readonly files: readonly ChosenFile[];
  readonly leftOut: readonly string[];
  readonly busy: boolean;
  readonly onChange: (more: Partial<Asked>) => void;
  readonly onTakeOver: () => void;
  readonly onFiles: (chosen: readonly Chosen[]) => void;
  readonly onRestart: () => void;
}

export function CountedScreen(props: CountedScreenProps) {
  const { answer, files, leftOut, busy, onChange, onFiles, onRestart } = props;
  const { counted } = answer;
  const heading = useRef<HTMLHeadingElement>(null);
  const more = useRef<HTMLInputElement>(null);
  // The chooser of files is gone: the keyboard goes on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <section className={styles.card} aria-labelledby="register-files">
        <h2 id="register-files" ref={heading} tabIndex={-1}>
          文件和栏目
        </h2>
        {counted.ok ? null : (
          <p role="alert" className={styles.failed} data-refused>
            <Badge tone="error">没有统计</Badge>
            {counted.message}
          </p>
        )}
        <SheetList
          sheets={counted.sheets}
          leftOut={leftOut}
          busy={busy}
          onColumn={(title, use) => onChange({ columns: { [title]: use } })}
          onLeaveOut={(id, out) =>
            onChange({ leftOut: out ? [...leftOut, id] : leftOut.filter((each) => each !== id) })
          }
        />
        <div className={styles.buttons}>
          <Button small disabled={busy} onClick={() => more.current?.click()}>
            再加一个文件
          </Button>
          <Button small disabled={busy} onClick={onRestart}>
            换文件
          </Button>
          <span className={styles.soft}>{files.map(({ name }) => name).join("、")}</span>
          <input
            ref={more}
            type="file"
            hidden
            multiple
            aria-label="再加台账文件"
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])].map((file) => ({ name: file.name, body: file }));
              if (chosen.length > 0) onFiles(chosen);
              event.target.value = "";
            }}
          />
        </div>
      </section>
      {counted.ok ? <Counted {...props} count={counted.count} /> : null}
    </>
  );
}

function Counted({
  desk,
  answer: { last },
  busy,
  count,
  onChange,
  onTakeOver,
}: CountedScreenProps & { count: RegisterCount }) {
  const { edition, lastYear } = desk;
  const report = useReport();
  const [brokenSeen, setBrokenSeen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const doubts = count.doubts.length;
  const before = useRef(doubts);
  const plan = planTakeOver(edition, report, count.figures);
  const changes = plan.overwritten.length + plan.filled.length;
  const hindrance = hindranceOf(count, changes, brokenSeen);
  const figures = count.figures;

  // The last doubt was answered: what comes of it stands further down.
  useEffect(() => {
    if (before.current > 0 && doubts === 0) heading.current?.focus();
    before.current = doubts;
  }, [doubts]);

  // Other broken rows than those that were seen.
  const brokenRows = JSON.stringify(count.broken);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was seen was another list
  useEffect(() => setBrokenSeen(false), [brokenRows]);

  return (
    <>
      {count.notes.map((note) => (
        <p key={note} className={styles.note} data-note>
          <Sign tone="note" />
          {note}
        </p>
      ))}
      {doubts > 0 ? (
        <Card id="register-doubts" title={`这 ${doubts} 个词计入哪一项？`}>
          <DoubtList edition={edition} doubts={count.doubts} busy={busy} onAnswer={(words) => onChange({ words })} />
        </Card>
      ) : null}
      {count.broken.length > 0 ? (
        <Card id="register-broken" title={`有问题的行（${count.broken.length}）`}>
          <BrokenList broken={count.broken} seen={brokenSeen} onSeen={setBrokenSeen} />
        </Card>
      ) : null}
      <section className={styles.card} aria-labelledby="register-changes">
        <h2 id="register-changes" ref={heading} tabIndex={-1}>
          统计结果
        </h2>
        <CountBalance edition={edition} lastYear={lastYear} figures={figures} />
        <AnsweredList
          edition={edition}
          answered={count.answered}
          busy={busy}
          onAnswer={(words) => onChange({ words })}
        />
        {doubts > 0 ? null : <ChangePreview edition={edition} plan={plan} figures={figures} last={last} />}
        <div className={styles.buttons}>
          <Button look="main" disabled={busy || hindrance !== undefined} onClick={onTakeOver}>
            填入表格{changes > 0 && doubts === 0 ? `（改动 ${changes} 格）` : ""}
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

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
