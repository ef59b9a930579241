// Who must report: pasted, added, renamed, merged, split, exempt. Old names stay known, so that last year's files are found.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { CollectionView } from "#core/collection/collection-view.ts";
import type { OfficeChange } from "#core/offices/change-offices.ts";
import { CollectionPlaces } from "./collection-places.tsx";
import styles from "./collections.module.css";
import { useCollection } from "./use-collection.ts";

const shown = 200;

export function OfficeList({ first }: { first: CollectionView }) {
  const desk = useCollection(first);
  const { id, office, year, rows } = desk.view;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [list, setList] = useState("");
  const [words, setWords] = useState("");
  const [name, setName] = useState("");
  const found = rows.filter((row) => row.name.includes(words.trim()));
  const [one, ...others] = chosen;

  async function change(wanted: OfficeChange, said: string) {
    if (await desk.change({ offices: wanted }, said)) {
      setChosen([]);
      setName("");
    }
  }

  return (
    <Page title={`${office}${year}年应报单位`} intro={`共 ${rows.length} 家。名单按年度保存，改动不影响往年的。`}>
      <CollectionPlaces id={id} />
      <section className={styles.panel} aria-label="加入单位">
        <Field label="粘贴单位名称一列（或带表头的几列）" help="表头可用：单位名称、类别、层级、上级、别名、代码、免报">
          <textarea rows={4} value={list} onChange={(event) => setList(event.target.value)} />
        </Field>
        <div className={styles.row}>
          <Button
            look="main"
            disabled={list.trim() === ""}
            onClick={() => void desk.change({ list }, "已加入名单").then((taken) => taken && setList(""))}
          >
            加入名单
          </Button>
        </div>
      </section>
      <section className={styles.panel} aria-label="名单">
        <div className={styles.row}>
          <input
            type="search"
            className={`${styles.input} ${styles.grow}`}
            aria-label="查找单位"
            placeholder="查找单位"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <span className={styles.soft}>选中 {chosen.length} 家</span>
        </div>
        {one === undefined ? null : (
          <div className={styles.row}>
            <input
              className={`${styles.input} ${styles.grow}`}
              aria-label="新名称；分设的几家用顿号隔开"
              placeholder={others.length > 0 ? "合并后的名称" : "新名称；分设的几家用顿号隔开"}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            {others.length > 0 ? (
              <Button
                disabled={name.trim() === ""}
                onClick={() => void change({ do: "merge", names: chosen, into: name.trim() }, "已合并")}
              >
                合并为一家
              </Button>
            ) : (
              <>
                <Button
                  disabled={name.trim() === ""}
                  onClick={() => void change({ do: "rename", name: one, to: name.trim() }, "已更名")}
                >
                  更名
                </Button>
                <Button
                  disabled={name.trim() === ""}
                  onClick={() =>
                    void change({ do: "split", name: one, into: name.split("、").map((each) => each.trim()) }, "已分设")
                  }
                >
                  分设
                </Button>
                <Button look="danger" onClick={() => void change({ do: "remove", name: one }, `已移出名单：${one}`)}>
                  移出名单
                </Button>
              </>
            )}
          </div>
        )}
        <ul className={styles.list}>
          {found.slice(0, shown).map((row) => (
            <li key={row.name}>
              <label className={styles.grow}>
                <input
                  type="checkbox"
                  checked={chosen.includes(row.name)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, row.name] : chosen.filter((each) => each !== row.name))
                  }
                />{" "}
                {row.name}
              </label>
              <span className={styles.soft}>
                {row.parent ?? ""}
                {row.exempt === undefined ? "" : ` 免报：${row.exempt}`}
              </span>
            </li>
          ))}
        </ul>
        {found.length > shown ? <p className={styles.soft}>先列出 {shown} 家，请用查找缩小范围。</p> : null}
      </section>
      <StatusRegion />
    </Page>
  );
}
