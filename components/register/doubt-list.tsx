// Words whose head is not certain: each asked once, with the usual head proposed; the answers are remembered for the office.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Edition } from "#core/editions/edition.ts";
import { axisOfHead, headChoices } from "#core/register/answerable-heads.ts";
import type { Answered, Doubt } from "#core/register/tally.ts";
import { type Asked, answersTo, chosenFor } from "./counting.ts";
import styles from "./register.module.css";
import { rowsWords } from "./rows-words.ts";

export interface DoubtListProps {
  readonly edition: Edition;
  readonly doubts: readonly Doubt[];
  readonly busy: boolean;
  readonly onAnswer: (words: Asked["words"]) => void;
}

export function DoubtList({ edition, doubts, busy, onAnswer }: DoubtListProps) {
  const [chosen, setChosen] = useState<Asked["words"]>({});
  const [missing, setMissing] = useState<readonly string[]>([]);

  function confirm() {
    const { words, open } = answersTo(doubts, chosen);
    setMissing(open);
    const [first] = open;
    if (first === undefined) onAnswer(words);
    else document.getElementById(selectId(doubts.findIndex(({ word }) => word === first)))?.focus();
  }

  return (
    <>
      <ul className={styles.doubts}>
        {doubts.map((doubt, index) => (
          <li key={doubt.word} className={styles.doubt} data-doubt={doubt.word}>
            <label htmlFor={selectId(index)}>
              <strong>“{doubt.word}”</strong>
              <span className={styles.soft}>
                {doubt.rows.length} 行：{rowsWords(doubt.rows)}
              </span>
            </label>
            <HeadSelect
              edition={edition}
              id={selectId(index)}
              of={doubt}
              value={chosenFor(doubt, chosen)}
              disabled={busy}
              onChoose={(head) => setChosen({ ...chosen, [doubt.word]: head })}
            />
            {missing.includes(doubt.word) && chosenFor(doubt, chosen) === "" ? (
              <span className={styles.missing} role="alert">
                ✕ 请选一项
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button look="main" disabled={busy} onClick={confirm}>
          确认以上对应，重新统计
        </Button>
        <span className={styles.soft}>记住为本单位的答案，下次不再问。</span>
      </div>
    </>
  );
}

/** What the office answered, now or in earlier years: each can be changed. */
export function AnsweredList({
  edition,
  answered,
  busy,
  onAnswer,
}: Omit<DoubtListProps, "doubts"> & { answered: readonly Answered[] }) {
  if (answered.length === 0) return null;
  return (
    <details className={styles.answered}>
      <summary>已确认的词（{answered.length}）</summary>
      <ul className={styles.doubts}>
        {answered.map(({ word, head, rows }, index) => {
          const of = axisOfHead(edition, head);
          return (
            <li key={word} className={styles.doubt} data-answered={word}>
              <label htmlFor={`answered-${index}`}>
                <strong>“{word}”</strong>
                <span className={styles.soft}>{rows.length} 行</span>
              </label>
              {of ? (
                <HeadSelect
                  edition={edition}
                  id={`answered-${index}`}
                  of={of}
                  value={head}
                  disabled={busy}
                  onChoose={(next) => onAnswer({ [word]: next })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function HeadSelect({
  edition,
  id,
  of,
  value,
  disabled,
  onChoose,
}: {
  edition: Edition;
  id: string;
  of: Pick<Doubt, "table" | "axis"> & { readonly proposed?: string };
  value: string;
  disabled: boolean;
  onChoose: (head: string) => void;
}) {
  const choices = headChoices(edition, of.table, of.axis);
  return (
    <>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onChoose(event.currentTarget.value)}>
        {value === "" ? <option value="">请选择计入哪一项</option> : null}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
            {choice.id === of.proposed ? "（建议）" : ""}
          </option>
        ))}
      </select>
      {/* A closed list cuts what does not fit on a phone. */}
      <span className={styles.chosen} aria-hidden="true">
        {choices.find((choice) => choice.id === value)?.label}
      </span>
    </>
  );
}

function selectId(index: number): string {
  return `doubt-${index}`;
}
