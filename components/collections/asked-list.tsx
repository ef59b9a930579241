// Files that nobody could place for sure: each is asked once, in one list.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Asked } from "#core/collection/match-received.ts";
import styles from "./collections.module.css";
import type { CollectionDesk } from "./use-collection.ts";

const shown = 50;

export function AskedList({ desk: { view, change } }: { desk: CollectionDesk }) {
  const { asked, earlier, rows, office } = view;
  if (asked.length === 0 && earlier.length === 0) return null;
  const unlisted = [...new Set(asked.filter(canBeAdded).map((one) => one.office))];
  const together = unlisted.filter((name) => asked.every((one) => one.office !== name || one.foreign === undefined));
  const names = rows.map(({ name }) => name);
  const add = (offices: readonly string[]) =>
    void change(
      { offices: { do: "add", offices: offices.map((name) => ({ name, aliases: [] })) } },
      `已把 ${offices.length} 家加入名单`,
    );
  return (
    <section className={`${styles.panel} ${styles.asked} ${styles.noPrint}`} aria-labelledby="asked">
      {earlier.length > 0 ? <Earlier offices={earlier} onAdd={() => add(earlier)} /> : null}
      <div className={styles.row}>
        <h2 id="asked" className={styles.grow}>
          {asked.length > 0 ? `请确认这 ${asked.length} 个文件是谁的` : "上年的单位"}
        </h2>
        {together.length > 0 ? (
          <Button small onClick={() => add(together)}>
            把不在名单上的 {together.length} 家都加入名单
          </Button>
        ) : null}
      </div>
      {together.length < unlisted.length ? (
        <p className={styles.soft}>
          另有 {unlisted.length - together.length}{" "}
          家像是外地的，没有算在内：请在下面逐个看，确是应报单位的单独加入名单。
        </p>
      ) : null}
      <datalist id="offices-of-collection">
        {[...names, office].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className={styles.list}>
        {asked.slice(0, shown).map((one) => (
          <AskedFile
            key={one.id}
            one={one}
            onAssign={(to) => void change({ decide: [{ do: "assign", file: one.id, office: to }] }, `已归到“${to}”`)}
            onAdd={() => add([one.office])}
            onSetAside={() => void change({ decide: [{ do: "setAside", file: one.id }] }, "已决定不计入")}
            known={(name) => name === office || names.includes(name)}
          />
        ))}
      </ul>
      {asked.length > shown ? <p className={styles.soft}>先列出 {shown} 个，确认后继续列出。</p> : null}
    </section>
  );
}

/** Offices of last year's reports that are on no list. */
function Earlier({ offices, onAdd }: { offices: readonly string[]; onAdd: () => void }) {
  return (
    <div className={styles.row}>
      <span className={styles.grow}>
        收到的上年年报里有 {offices.length} 家不在名单上：{offices.slice(0, 5).join("、")}
        {offices.length > 5 ? "等" : ""}
      </span>
      <Button small onClick={onAdd}>
        都加入名单
      </Button>
    </div>
  );
}

/** Is the file of an office that is on no list, as far as can be told? */
function canBeAdded({ office, likely }: Asked): boolean {
  return office !== "" && likely === undefined;
}

function AskedFile({
  one,
  known,
  onAssign,
  onAdd,
  onSetAside,
}: {
  one: Asked;
  known: (name: string) => boolean;
  onAssign: (office: string) => void;
  onAdd: () => void;
  onSetAside: () => void;
}) {
  const [to, setTo] = useState(one.likely ?? "");
  return (
    <li>
      <span className={styles.grow}>
        <strong>{one.file}</strong>
        <br />
        <span className={styles.soft}>{one.why}</span>
      </span>
      <input
        className={styles.input}
        list="offices-of-collection"
        aria-label={`“${one.file}”是哪个单位的`}
        placeholder="名单上的单位"
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button small look="main" disabled={!known(to.trim())} onClick={() => onAssign(to.trim())}>
        就是它
      </Button>
      {canBeAdded(one) ? (
        <Button small onClick={onAdd} aria-label={`把“${one.office}”加入名单`}>
          加入名单
        </Button>
      ) : null}
      <Button small onClick={onSetAside}>
        不计入
      </Button>
    </li>
  );
}
