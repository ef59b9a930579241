// What the visitor typed and the server did not take, because the report was handed on meanwhile: to read, copy or drop.
"use client";
import { useEffect, useState } from "react";
import styles from "#components/accounts/accounts.module.css";
import { isOwn, openPendingStore, type Pending } from "#components/desk/saving/pending-store.ts";
import { announce } from "#components/ui/announce.ts";
import { pagePerson } from "#components/ui/as-person.ts";
import { Button } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";

export function DraftCopy({ reportId, writable }: { reportId: string; writable: boolean }) {
  const [copies, setCopies] = useState<readonly Pending[]>([]);

  useEffect(() => {
    // While the report may be written in, the desk takes them up by itself.
    if (writable) return setCopies([]);
    void openPendingStore()
      .read(reportId)
      .then((pending) => setCopies(pending.filter((each) => isOwn(each, pagePerson()))));
  }, [reportId, writable]);

  async function drop({ tab }: Pending) {
    await openPendingStore().remove(reportId, tab);
    setCopies((all) => all.filter((each) => each.tab !== tab));
  }

  if (copies.length === 0) return null;
  return (
    <section className={styles.panel} aria-label="草稿副本">
      <h2>草稿副本</h2>
      <p>报告转交之后填写的内容没有写入报告，存在这台电脑的浏览器里。退回或更正时打开填写页，会自动恢复。</p>
      {copies.map((copy) => (
        <Copy key={copy.tab} copy={copy} onDrop={() => void drop(copy)} />
      ))}
    </section>
  );
}

function Copy({ copy, onDrop }: { copy: Pending; onDrop: () => void }) {
  const rows = copy.ops.map(({ key, raw }) => ({ key, label: copy.labels?.[key] ?? key, raw }));
  const text = rows.map(({ label, raw }) => `${label}：${raw}`).join("\n");

  async function take() {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    announce(done ? "已复制" : "没有复制成功，请在表格里选中后复制");
  }

  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.soft}>{localTime(new Date(copy.at).toISOString())}</caption>
        <tbody>
          {rows.map(({ key, label, raw }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{raw || "（清空）"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.row}>
        <Button small onClick={() => void take()}>
          复制全部
        </Button>
        <Button small look="danger" onClick={onDrop}>
          删除这份副本
        </Button>
      </div>
    </div>
  );
}
