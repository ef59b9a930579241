// The lists of the paste preview: what is left out, totals beside the computed ones, names that were matched.
import { Badge } from "#components/ui/badge.tsx";
import type { MatchedHead } from "#core/desk/alignment.ts";
import type { ComparedTotal, LeftOut } from "#core/desk/plan-paste.ts";
import styles from "./paste.module.css";

const mostShown = 12;

export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <section className={styles.part} aria-label="没有放入的内容">
      <h3>
        <Badge tone="warning">没有放入 {leftOut.length} 处</Badge>
      </h3>
      <ul>
        {leftOut.slice(0, mostShown).map(({ place, text, reason }) => (
          <li key={`${place} ${text}`}>
            {place}“{text}”：{reason}
          </li>
        ))}
        {leftOut.length > mostShown ? <li>另有 {leftOut.length - mostShown} 处。</li> : null}
      </ul>
    </section>
  );
}

export interface TotalsListProps {
  readonly totals: readonly ComparedTotal[];
  readonly asPasted: boolean;
  readonly onAsPasted: (asPasted: boolean) => void;
}

/** Computed totals are compared, not overwritten, unless the clerk says so. */
export function TotalsList({ totals, asPasted, onAsPasted }: TotalsListProps) {
  if (totals.length === 0 && !asPasted) return null;
  const unequal = totals.filter(({ equal }) => !equal);
  return (
    <section className={styles.part} aria-label="总计的比对">
      <h3>
        {asPasted ? (
          <Badge tone="note">总计按粘贴的数录入</Badge>
        ) : unequal.length === 0 ? (
          <Badge tone="good">{totals.length} 个总计与自动计算的一致</Badge>
        ) : (
          <Badge tone="error">{unequal.length} 个总计与自动计算的不一致</Badge>
        )}
      </h3>
      {unequal.length > 0 ? (
        <ul>
          {unequal.slice(0, mostShown).map(({ cell, label, computed, pasted }) => (
            <li key={cell}>
              {label}：粘贴的是 {pasted}，自动计算是 {computed === "" ? "空白" : computed}
            </li>
          ))}
          {unequal.length > mostShown ? <li>另有 {unequal.length - mostShown} 个。</li> : null}
        </ul>
      ) : null}
      {unequal.length > 0 || asPasted ? (
        <label>
          <input type="checkbox" checked={asPasted} onChange={(event) => onAsPasted(event.currentTarget.checked)} />
          按原表录入总计（不自动计算，与各分项逐一核对）
        </label>
      ) : null}
    </section>
  );
}

const kinds: Readonly<Record<MatchedHead["kind"], string>> = {
  official: "一致",
  variant: "常见写法",
  near: "相近，请核对",
};

export function HeadMatches({ heads }: { heads: readonly MatchedHead[] }) {
  if (heads.length === 0) return null;
  const others = heads.filter(({ kind }) => kind !== "official");
  const official = heads.length - others.length;
  return (
    <section className={styles.part} aria-label="名称对应">
      <h3>名称对应</h3>
      <p>
        {official} 个名称与表格一致{others.length > 0 ? `，${others.length} 个按其他写法对应：` : "。"}
      </p>
      {others.length > 0 ? (
        <ul>
          {others.map(({ printed, label, kind }) => (
            <li key={`${printed} ${label}`}>
              “{printed}” → {label}（{kinds[kind]}）
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
