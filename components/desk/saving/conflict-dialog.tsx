// Where two people (or two tabs) changed the same place: both texts side by side, the clerk chooses for each.
"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import styles from "./conflict-dialog.module.css";
import type { OpenConflict } from "./open-conflict.ts";
import { useOutbox } from "./outbox-context.tsx";
import { textInWords } from "./text-in-words.ts";

export function ConflictDialog({ conflicts, onClose }: { conflicts: readonly OpenConflict[]; onClose: () => void }) {
  const outbox = useOutbox();
  const all = (keep: "mine" | "theirs") => {
    for (const { key } of conflicts) outbox?.resolve(key, keep);
  };
  return (
    <Dialog
      title="同一处在别处也被修改"
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => all("theirs")}>全部用对方的</Button>
          <Button onClick={() => all("mine")}>全部用我的</Button>
          <Button look="main" onClick={onClose}>
            稍后再选
          </Button>
        </>
      }
    >
      <p>两边的内容都还在，没有任何一方被覆盖。请逐处选择保留哪一个。</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">我的</th>
            <th scope="col">对方的</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ key, label, raw, current, author }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                <p className={styles.text}>{textInWords(key, raw)}</p>
                <Button small onClick={() => outbox?.resolve(key, "mine")} aria-label={`${label}：用我的`}>
                  用我的
                </Button>
              </td>
              <td>
                <p className={styles.text}>{textInWords(key, current)}</p>
                <Button
                  small
                  onClick={() => outbox?.resolve(key, "theirs")}
                  aria-label={`${label}：用对方的${author ? `（${author}）` : ""}`}
                >
                  用对方的{author ? `（${author}）` : ""}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
