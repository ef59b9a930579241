// What to look at before a sum is used: what changed since it was fixed, findings, offices counted twice, what stands out.
"use client";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { tellServer } from "#components/ui/ask-server.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import type { SumView } from "#core/collection/sum-view.ts";
import { cellLabel } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { printFigureOf } from "#core/report/figures.ts";
import styles from "./collections.module.css";

const some = 20;

export function SumNotes({
  sum,
  edition,
  fixedAt,
  onCell,
}: {
  sum: SumView;
  edition: Edition;
  fixedAt: string | undefined;
  onCell: (cell: string) => void;
}) {
  const { standsOut, notes, more } = sum;
  return (
    <>
      <Updates sum={sum} edition={edition} fixedAt={fixedAt} />
      <BeforeUse sum={sum} onCell={onCell} />
      {standsOut.length > 0 ? (
        <details className={styles.panel}>
          <summary>值得核实的数（{standsOut.length + more.standsOut}）</summary>
          <ul className={styles.list}>
            {standsOut.map(({ office, kind, cells, message }) => (
              <li key={`${office} ${kind}`}>
                <strong>{office}</strong>
                <span className={styles.grow}>{message}</span>
                {cells[0] ? (
                  <Button small look="quiet" onClick={() => onCell(cells[0] ?? "")}>
                    看构成
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {more.standsOut > 0 ? <p className={styles.soft}>另有 {more.standsOut} 条没有列出。</p> : null}
        </details>
      ) : null}
      {notes.length > 0 ? (
        <details className={styles.panel}>
          <summary>说明（{notes.length + more.notes}）</summary>
          <ul className={styles.list}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          {more.notes > 0 ? <p className={styles.soft}>另有 {more.notes} 条，都在工作底稿里。</p> : null}
        </details>
      ) : null}
    </>
  );
}

interface UpdatesProps {
  readonly sum: SumView;
  readonly edition: Edition;
  readonly fixedAt: string | undefined;
}

/** What changed since the sum was fixed. */
function Updates({ sum: { updates, closed }, edition, fixedAt }: UpdatesProps) {
  if (!updates || updates.offices.length + updates.cells.length === 0) return null;
  const print = (cell: string, value: number | undefined) =>
    value === undefined ? "空白" : printFigureOf(edition, cell, value);
  return (
    <section className={`${styles.panel} ${styles.asked}`} aria-labelledby="updates">
      <h2 id="updates">
        {updates.offices.length} 家有更新，影响 {updates.cells.length} 格
      </h2>
      {closed ? <p>{closed}</p> : null}
      {fixedAt ? (
        <p className={styles.soft}>
          固定于 {localTime(fixedAt)}
          ：汇总年报里仍是当时固定的数，计入更新后才会变。本页下面的表是按现在的来件算出的数。
        </p>
      ) : null}
      <p>{updates.offices.map(({ office, how }) => `${office}（${howWords[how]}）`).join("、")}</p>
      <ul className={styles.list}>
        {updates.cells.slice(0, some).map(({ cell, from, to }) => (
          <li key={cell}>
            {cellLabel(edition, cell)}：{print(cell, from)} → {print(cell, to)}
          </li>
        ))}
      </ul>
      {updates.cells.length > some ? (
        <p className={styles.soft}>
          先列出 {some} 格，另有 {updates.cells.length - some} 格。
        </p>
      ) : null}
    </section>
  );
}

/** Findings about the sum, and the offices of which nobody has said yet whether they are counted in another. */
function BeforeUse({ sum, onCell }: { sum: SumView; onCell: (cell: string) => void }) {
  const router = useRouter();
  const { id, findings } = sum;
  const unsure = sum.overlaps.filter(({ certain }) => !certain);
  if (findings.length + unsure.length === 0) return null;

  async function settle(above: string, below: string, holds: boolean) {
    const decision = { do: "overlap", above, below, holds };
    const answered = await tellServer(`/api/collections/${id}`, "POST", { decide: [decision] });
    announce(answered.ok ? "已记录" : answered.message);
    router.refresh();
  }

  return (
    <section className={styles.panel} aria-labelledby="findings">
      <h2 id="findings">使用前请看</h2>
      <ul className={styles.list}>
        {findings.map(({ number, message, cells: [cell] }) => (
          <li key={message}>
            <Badge tone="warning">{number}</Badge>
            <span className={styles.grow}>{message}</span>
            {cell === undefined ? null : (
              <Button small look="quiet" onClick={() => onCell(cell)}>
                看构成
              </Button>
            )}
          </li>
        ))}
        {unsure.map(({ above, below }) => (
          <li key={`${above}/${below}`}>
            <span className={styles.grow}>
              “{above}”的数字里包含“{below}”吗？
            </span>
            <Button small onClick={() => void settle(above, below, true)}>
              包含，只计一次
            </Button>
            <Button small onClick={() => void settle(above, below, false)}>
              不包含，都计入
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const howWords = { changed: "换了一份", added: "新计入", left: "不再计入" } as const;
