// What the list of reports is narrowed down by; everything stands in the address, so that it can be kept and sent on.
"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { stateWords } from "#core/findings/section-state.ts";
import styles from "./list-search.module.css";
import { type ListedPage, type ListSearch, listPath } from "./listed-page.ts";

/** Milliseconds until the server is asked for the states that it had no time for. */
const again = 300;

const states = Object.entries(stateWords);
const errorCounts = [
  ["0", "没有错误"],
  ["1", "有错误"],
  ["5", "5 处及以上"],
  ["10", "10 处及以上"],
  ["20", "20 处及以上"],
] as const;

export function ListSearchBar({ page, asked }: { page: ListedPage; asked: ListSearch }) {
  const router = useRouter();
  useEffect(() => {
    if (page.waiting === 0) return;
    const timer = setTimeout(() => router.refresh(), again);
    return () => clearTimeout(timer);
  }, [page, router]);
  const years = page.years.map((year) => [String(year), `${year} 年`] as const);
  const go = (change: Partial<ListSearch>) => router.push(listPath({ ...asked, ...change }));
  return (
    <search className={styles.bar}>
      <form
        action="/reports"
        className={styles.words}
        onSubmit={(event) => {
          event.preventDefault();
          go({ search: String(new FormData(event.currentTarget).get("search") ?? "").trim() });
        }}
      >
        <label>
          <span className="visually-hidden">查找单位或年度</span>
          <input
            key={asked.search}
            type="search"
            name="search"
            defaultValue={asked.search}
            placeholder="单位名称或年度"
          />
        </label>
        <Button type="submit">查找</Button>
      </form>
      <Choice label="年度" value={asked.year} choices={years} onChoose={(year) => go({ year })} />
      <Choice label="状态" value={asked.state} choices={states} onChoose={(state) => go({ state })} />
      <Choice label="错误" value={asked.errors} choices={errorCounts} onChoose={(errors) => go({ errors })} />
      <p role="status" className={styles.count} data-matching={page.matching}>
        {page.matching === page.all ? `共 ${page.all} 份` : `找到 ${page.matching} 份，共 ${page.all} 份`}
        {page.waiting > 0 ? `；正在核对其余 ${page.waiting} 份…` : ""}
      </p>
    </search>
  );
}

function Choice({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) {
  return (
    <label>
      {label}
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">全部</option>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Turning pages: ordinary links. */
export function ListPages({ page: { page, pages }, asked }: { page: ListedPage; asked: ListSearch }) {
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label="翻页">
      {page > 1 ? <a href={listPath(asked, page - 1)}>← 上一页</a> : null}
      <span>
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages ? <a href={listPath(asked, page + 1)}>下一页 →</a> : null}
    </nav>
  );
}
