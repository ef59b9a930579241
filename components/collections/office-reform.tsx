// What happens to offices between years (机构改革): several become one, one becomes several, some are taken off the list.
"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { OfficeChange } from "#core/offices/change-offices.ts";
import styles from "./collections.module.css";

export function OfficeReform({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (change: OfficeChange, said: string) => void;
}) {
  const [name, setName] = useState("");
  const [one = "", ...others] = chosen;
  const typed = name.trim();
  const parts = [...new Set(typed.split(/[、，,;；]/u).map((part) => part.trim()))].filter((part) => part !== "");
  return (
    <section className={`${styles.panel} ${styles.asked}`} aria-label="选中的单位">
      <p>
        选中 {chosen.length} 家：{chosen.slice(0, 5).join("、")}
        {chosen.length > 5 ? "等" : ""}
      </p>
      <Field
        label={others.length > 0 ? "合并后的名称" : "分设后的几家名称"}
        help={others.length > 0 ? "原来的名称都记为它的曾用名。" : "用顿号隔开；原来的名称记为第一家的曾用名。"}
      >
        <input value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
      </Field>
      <div className={styles.row}>
        {others.length > 0 ? (
          <Button
            disabled={typed === ""}
            onClick={() => onChange({ do: "merge", names: chosen, into: typed }, `已合并为“${typed}”`)}
          >
            合并为一家
          </Button>
        ) : (
          <Button
            disabled={parts.length < 2}
            onClick={() => onChange({ do: "split", name: one, into: parts }, `已分设为 ${parts.length} 家`)}
          >
            分设
          </Button>
        )}
        <Button
          look="danger"
          onClick={() => onChange({ do: "remove", names: chosen }, `已移出名单：${chosen.length} 家`)}
        >
          移出名单
        </Button>
      </div>
    </section>
  );
}
