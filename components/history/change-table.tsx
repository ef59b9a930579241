// What changed: the place, what stood there, what stands there now.
"use client";
import { useState } from "react";
import { textInWords } from "#components/desk/saving/text-in-words.ts";
import { Button } from "#components/ui/button.tsx";
import type { ListedChange } from "#core/contract/history.ts";
import styles from "./revision-list.module.css";

const mostShown = 8;

interface Props {
  readonly caption: string;
  readonly changes: readonly ListedChange[];
}

/** The first few, and all where asked for. */
export function ChangeTable({ caption, changes }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, mostShown);
  return (
    <>
      <table className={styles.changes}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, label, from, to, typed }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{textInWords(key, from)}</td>
              <td>
                {textInWords(key, to)}
                {typed === undefined ? null : `（键入 ${typed}）`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown ? (
        <Button small look="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? "收起" : `共 ${changes.length} 处改动，全部显示`}
        </Button>
      ) : null}
    </>
  );
}
