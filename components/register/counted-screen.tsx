// What was counted: sheets and columns, doubtful words, broken rows, balance, changes; and the way to take it over.
"use client";
import { useEffect, useRef } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { CountAnswer } from "#core/register/kept-count.ts";
import { CountResult } from "./count-result.tsx";
import styles from "./register.module.css";
import { SheetList } from "./sheet-list.tsx";
import type { Counting } from "./use-counting.ts";

export interface CountedScreenProps {
  readonly counting: Counting;
  readonly answer: CountAnswer;
  readonly onTakeOver: () => void;
}

export function CountedScreen({ counting, answer, onTakeOver }: CountedScreenProps) {
  const { asked, busy, change } = counting;
  const { counted, last } = answer;
  const { leftOut } = asked;
  const heading = useRef<HTMLHeadingElement>(null);
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
          onColumn={(title, use) => change({ columns: { [title]: use } })}
          onLeaveOut={(id, out) => change({ leftOut: out ? [...leftOut, id] : leftOut.filter((each) => each !== id) })}
        />
        <MoreFiles counting={counting} />
      </section>
      {counted.ok ? (
        <CountResult count={counted.count} last={last} busy={busy} onChange={change} onTakeOver={onTakeOver} />
      ) : null}
    </>
  );
}

/** Another file beside those that are there, or all anew. */
function MoreFiles({ counting: { files, busy, choose, restart } }: { counting: Counting }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.buttons}>
      <Button small disabled={busy} onClick={() => input.current?.click()}>
        再加一个文件
      </Button>
      <Button small disabled={busy} onClick={restart}>
        换文件
      </Button>
      <span className={styles.soft}>{files.map(({ name }) => name).join("、")}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="再加台账文件"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])].map((file) => ({ name: file.name, body: file }));
          if (chosen.length > 0) void choose(chosen);
          event.target.value = "";
        }}
      />
    </div>
  );
}
