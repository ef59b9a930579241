// Remarks on the report: each about a place, with its answers, until it is resolved; and a new one.
"use client";
import { type FormEvent, useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { localTime } from "#components/ui/local-time.ts";
import type { ReviewRemark, ReviewRequest, ReviewView } from "#core/contract/review.ts";

interface Props {
  readonly view: ReviewView;
  readonly busy: boolean;
  readonly onAsk: (wanted: ReviewRequest) => Promise<boolean>;
}

/** A cell of the printed pages, and what it is called there. */
export interface ChosenCell {
  readonly name: string;
  readonly label: string;
}

interface ListProps extends Props {
  /** What the next remark is about, where it is a cell. */
  readonly cell: ChosenCell | undefined;
  readonly onCell: (cell: ChosenCell | undefined) => void;
}

export function RemarkList({ view, busy, onAsk, cell, onCell }: ListProps) {
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const text = (field: string) => String(form.get(field) ?? "");
    const place = cell ? `entries.${cell.name}` : text("place");
    const remark = { version: view.version, place, quote: text("quote"), words: text("words") };
    if (!(await onAsk({ remark }))) return;
    element.reset();
    onCell(undefined);
  }

  return (
    <section className={styles.panel} aria-label="意见">
      <h2>意见</h2>
      {view.remarks.length === 0 ? <p className={styles.soft}>还没有意见。</p> : null}
      {view.remarks.map((remark) => (
        <Remark key={remark.id} remark={remark} version={view.version} busy={busy} onAsk={onAsk} />
      ))}
      <form method="post" onSubmit={(event) => void add(event)} noValidate className={styles.panel}>
        <h3>提一条意见</h3>
        <Field label="关于哪一部分">
          <select name="place">
            <option value="">整份报告</option>
            {view.places.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field label="关于哪一格" help="在下面的打印稿里点一格，会填到这里；空着就是上面所选的部分。">
          <input readOnly value={cell?.label ?? ""} />
        </Field>
        {cell ? (
          <Button small onClick={() => onCell(undefined)}>
            不指这一格
          </Button>
        ) : null}
        <Field label="原文" help="要改的那句话或那个数，照原样写。">
          <input name="quote" autoComplete="off" maxLength={500} />
        </Field>
        <Field label="意见" required>
          <textarea name="words" rows={2} maxLength={2_000} />
        </Field>
        <div className={styles.row}>
          <Button type="submit" disabled={busy}>
            提出意见
          </Button>
        </div>
      </form>
    </section>
  );
}

function Remark({
  remark,
  version,
  busy,
  onAsk,
}: {
  remark: ReviewRemark;
  version: number;
  busy: boolean;
  onAsk: Props["onAsk"];
}) {
  const [words, setWords] = useState("");
  const isResolved = remark.resolvedBy !== undefined;
  const answer = { version, place: remark.place, quote: "", words, answers: remark.id };
  return (
    <article className={styles.panel} data-remark={remark.id}>
      <p>
        <Badge tone={isResolved ? "good" : "warning"}>{isResolved ? `已解决（${remark.resolvedBy}）` : "待解决"}</Badge>{" "}
        {remark.label || "整份报告"}
        {remark.quote ? `：“${remark.quote}”` : ""}
      </p>
      <p>{remark.words}</p>
      <p className={styles.soft}>
        {remark.person}，{localTime(remark.at)}，第 {remark.version} 版
      </p>
      {remark.answers.map(({ id, person, at, words: said }) => (
        <p key={id}>
          ↳ {said}{" "}
          <span className={styles.soft}>
            （{person}，{localTime(at)}）
          </span>
        </p>
      ))}
      <div className={styles.row}>
        <input
          className={styles.input}
          aria-label="回复"
          value={words}
          maxLength={2_000}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button
          small
          disabled={busy || words.trim() === ""}
          onClick={() => void onAsk({ remark: answer }).then((done) => done && setWords(""))}
        >
          回复
        </Button>
        <Button small disabled={busy} onClick={() => void onAsk({ resolve: remark.id, resolved: !isResolved })}>
          {isResolved ? "重新打开" : "标为已解决"}
        </Button>
      </div>
    </article>
  );
}
