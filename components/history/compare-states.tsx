// Any two versions side by side, by their numbers: also those that are pages further down.
"use client";
import { type FormEvent, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { withFields } from "#core/contract/answer.ts";
import type { ComparedStates, NamedState } from "#core/contract/history.ts";
import { ChangeTable } from "./change-table.tsx";
import styles from "./revision-list.module.css";

export type Ask = (state: NamedState) => void;

interface Props {
  readonly reportId: string;
  /** The newest version. */
  readonly current: number;
  readonly ask: Ask;
}

const isCompared = withFields<ComparedStates>("from", "to", "changes");

export function CompareStates({ reportId, current, ask }: Props) {
  const [from, setFrom] = useState(String(Math.max(1, current - 1)));
  const [to, setTo] = useState(String(current));
  const [compared, setCompared] = useState<ComparedStates>();

  async function compare(event: FormEvent) {
    event.preventDefault();
    const asked = new URLSearchParams({ from, to });
    const answered = await askServer(`/api/reports/${reportId}/compare?${asked}`, "GET", isCompared);
    if (!answered.ok) return announce(answered.message);
    setCompared(answered.value);
    announce(`第 ${from} 版与第 ${to} 版有 ${answered.value.changes.length} 处不同`);
  }

  return (
    <section className={styles.revision} aria-label="比较两版">
      <form className={styles.head} onSubmit={(event) => void compare(event)}>
        <h2>比较两版</h2>
        <VersionField label="第" value={from} most={current} onChange={setFrom} />
        <VersionField label="版与第" value={to} most={current} onChange={setTo} />
        <span>版</span>
        <Button type="submit" small>
          比较
        </Button>
      </form>
      {compared ? <Compared compared={compared} current={current} ask={ask} /> : null}
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

function VersionField({ label, value, most, onChange }: FieldProps) {
  return (
    <label>
      {label}{" "}
      <input
        className={styles.version}
        type="number"
        min={1}
        max={most}
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function Compared({
  compared: { from, to, changes },
  current,
  ask,
}: { compared: ComparedStates } & Omit<Props, "reportId">) {
  return (
    <>
      <p suppressHydrationWarning>
        第 {from.version} 版（{from.author}，{localTime(from.at)}）→ 第 {to.version} 版（{to.author}，{localTime(to.at)}
        ）：
        {changes.length === 0 ? "内容相同。" : `${changes.length} 处不同。`}
      </p>
      {changes.length === 0 ? null : (
        <ChangeTable caption={`第 ${from.version} 版与第 ${to.version} 版的不同`} changes={changes} />
      )}
      {[from, to]
        .filter(({ version }) => version !== current)
        .map((state) => (
          <Button key={state.version} small onClick={() => ask(state)}>
            恢复到第 {state.version} 版
          </Button>
        ))}
    </>
  );
}
