// Rows that could not be counted, or only with a question, by what is wrong with them; taken over only once they were seen.
"use client";
import type { BrokenRow } from "#core/register/tally.ts";
import styles from "./register.module.css";
import { rowsWords } from "./rows-words.ts";

export function BrokenList({
  broken,
  seen,
  onSeen,
}: {
  broken: readonly BrokenRow[];
  seen: boolean;
  onSeen: (seen: boolean) => void;
}) {
  const reasons = new Map<string, BrokenRow[]>();
  for (const row of broken) {
    const rows = reasons.get(row.why);
    if (rows) rows.push(row);
    else reasons.set(row.why, [row]);
  }
  return (
    <>
      <ul className={styles.broken}>
        {[...reasons].map(([why, rows]) => (
          <li key={why} data-broken={why}>
            <strong>{why}</strong>
            <span className={styles.soft}>
              {rowsWords(rows)}
              {rows[0]?.cells === undefined ? "，没有计入" : "，已计入"}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>最好在台账里改好、保存，再“换文件”重新统计；数不对的行不会悄悄计入。</p>
      <label className={styles.tick}>
        <input type="checkbox" checked={seen} onChange={(event) => onSeen(event.currentTarget.checked)} />
        我已看过这 {broken.length} 行，照上面写的处理
      </label>
    </>
  );
}
