// Who reported and in which state: filtered, sorted, searched, and decided about.
"use client";
import { useMemo, useState } from "react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { type OfficeRow, type StateCounts, stateCounts } from "#core/collection/collection-view.ts";
import { type ReturnState, returnStateNames } from "#core/collection/return-state.ts";
import { ChosenRows } from "./chosen-rows.tsx";
import styles from "./collections.module.css";
import { filterRows, type SortBy, stateOrder } from "./filter-rows.ts";
import { focusNear, listHeading } from "./focus-near.ts";
import { OfficeActions } from "./office-actions.tsx";
import { returnPath } from "./return-path.ts";
import { acceptable, acceptDecisions, leftOutWords } from "./row-decisions.ts";
import { StateWords } from "./state-words.tsx";
import { SumMark } from "./sum-mark.tsx";
import type { CollectionDesk } from "./use-collection.ts";
import { useIsPrinted } from "./use-is-printed.ts";

const pageLength = 100;

const stateTones: Readonly<Record<ReturnState, Tone>> = {
  missing: "plain",
  received: "note",
  errors: "error",
  doubtful: "warning",
  returned: "busy",
  accepted: "good",
  exempt: "plain",
};

const actions = "操作";

const columns: readonly (readonly [SortBy | undefined, string])[] = [
  ["name", "单位"],
  ["state", "状态"],
  ["at", "报来的年报"],
  [undefined, "读出"],
  ["errors", "错误／疑问"],
  [undefined, actions],
];

export function StatusTable({ desk }: { desk: CollectionDesk }) {
  const { rows, own, later, live } = desk.view;
  const { chosen, choose, clear } = useChosen();
  const [states, setStates] = useState<ReadonlySet<ReturnState>>(new Set());
  const [words, setWords] = useState("");
  const [by, setBy] = useState<SortBy>("list");
  const [page, setPage] = useState(0);
  const found = useMemo(() => filterRows(rows, { states, words, by }), [rows, states, words, by]);
  const isFiltered = states.size > 0 || words.trim() !== "" || by !== "list";
  const inAll = found.length + (later && !isFiltered ? later.rows : 0);
  const pages = Math.max(1, Math.ceil(inAll / pageLength));
  const at = Math.min(page, pages - 1);
  const isPrinted = useIsPrinted();
  const counts = useMemo(() => later?.counts ?? stateCounts(rows), [later, rows]);

  function search(next: string) {
    setWords(next);
    setPage(0);
  }

  function toggle(state: ReturnState) {
    setStates(toggled(states, state));
    setPage(0);
  }

  return (
    <section className={styles.panel} aria-labelledby={listHeading}>
      <div className={styles.row}>
        <h2 id={listHeading} tabIndex={-1} className={styles.grow}>
          报送情况
          {wordsFor(states)}
        </h2>
        <Search words={words} onSearch={search} />
        {later ? null : <AcceptAll desk={desk} rows={found} />}
      </div>
      <StateChips counts={counts} chosen={states} onToggle={toggle} />
      <ChosenRows rows={found.filter(({ name }) => chosen.has(name))} desk={desk} onClear={clear} />
      <div className={styles.scroll} data-wide>
        <table className={styles.table}>
          <caption className="visually-hidden">各单位的报送情况</caption>
          <StatusHead by={by} onSort={setBy} />
          {own && at === 0 ? (
            <tbody>
              <Row row={own} desk={desk} isOwn />
            </tbody>
          ) : null}
          <tbody>
            {(isPrinted ? found : found.slice(at * pageLength, (at + 1) * pageLength)).map((row) => (
              <Row key={row.name} {...{ row, desk }} isChosen={chosen.has(row.name)} onChoose={live && choose} />
            ))}
          </tbody>
        </table>
      </div>
      <Lacking found={found.length} later={isFiltered || at * pageLength >= found.length ? later?.rows : undefined} />
      <Pages at={at} pages={pages} offices={inAll} onPage={setPage} />
    </section>
  );
}

/** Names of the offices that something is to be done about at once. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string) => setChosen((now) => toggled(now, name));
  return { chosen, choose, clear: () => setChosen(new Set()) };
}

function toggled<Value>(all: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(all);
  if (!next.delete(value)) next.add(value);
  return next;
}

function Search({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  return (
    <input
      type="search"
      className={`${styles.input} ${styles.noPrint}`}
      aria-label="查找单位"
      placeholder="查找单位、上级或文件名"
      value={words}
      onChange={(event) => onSearch(event.target.value)}
    />
  );
}

/** Why no row stands there. `later`: so many have not come yet. */
function Lacking({ found, later }: { found: number; later: number | undefined }) {
  if (later !== undefined) return <p className={styles.soft}>正在取其余 {later} 家…</p>;
  return found === 0 ? <p className={styles.soft}>没有符合条件的单位。</p> : null;
}

function wordsFor(states: ReadonlySet<ReturnState>): string {
  const names = stateOrder.flatMap((state) => (states.has(state) ? returnStateNames[state] : []));
  return names.length > 0 ? `（${names.join("、")}）` : "";
}

/** Accepts at once all that came and are without question. */
function AcceptAll({ desk, rows }: { desk: CollectionDesk; rows: readonly OfficeRow[] }) {
  const fit = acceptable(rows);
  const left = leftOutWords(rows);
  const said = left === "" ? "" : `；${left}`;
  return (
    <>
      {fit.length > 0 ? (
        <Button
          small
          onClick={() =>
            void desk
              .change({ decide: [...acceptDecisions(fit)] }, `已通过 ${fit.length} 家${said}`)
              .then(() => focusNear(null))
          }
        >
          列出的 {fit.length} 家已报都通过
        </Button>
      ) : null}
      {left === "" ? null : <span className={styles.soft}>{left}</span>}
    </>
  );
}

interface ChipsProps {
  readonly counts: StateCounts;
  readonly chosen: ReadonlySet<ReturnState>;
  readonly onToggle: (state: ReturnState) => void;
}

function StateChips({ counts, chosen, onToggle }: ChipsProps) {
  return (
    <fieldset className={`${styles.chips} ${styles.noPrint}`} aria-label="按状态筛选">
      {stateOrder.map((state) => (
        <button key={state} type="button" aria-pressed={chosen.has(state)} onClick={() => onToggle(state)}>
          {returnStateNames[state]} {counts[state] ?? 0}
        </button>
      ))}
    </fieldset>
  );
}

function StatusHead({ by, onSort }: { by: SortBy; onSort: (by: SortBy) => void }) {
  return (
    <thead>
      <tr>
        {columns.map(([sort, label]) => (
          <th
            key={label}
            scope="col"
            className={label === actions ? styles.noPrint : undefined}
            aria-sort={sort !== undefined && sort === by ? "ascending" : undefined}
          >
            {sort ? (
              <button type="button" className={styles.sort} onClick={() => onSort(sort === by ? "list" : sort)}>
                {label}
                {sort === by ? " ▾" : ""}
              </button>
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface PagesProps {
  readonly at: number;
  readonly pages: number;
  /** On all pages. */
  readonly offices: number;
  readonly onPage: (page: number) => void;
}

function Pages({ at, pages, offices, onPage }: PagesProps) {
  if (pages < 2) return null;
  return (
    <div className={styles.row}>
      <Button small disabled={at === 0} onClick={() => onPage(at - 1)}>
        上一页
      </Button>
      <span>
        第 {at + 1}/{pages} 页，共 {offices} 家
      </span>
      <Button small disabled={at === pages - 1} onClick={() => onPage(at + 1)}>
        下一页
      </Button>
    </div>
  );
}

interface RowProps {
  readonly row: OfficeRow;
  readonly desk: CollectionDesk;
  readonly isOwn?: boolean;
  readonly isChosen?: boolean;
  /** Absent where rows are not chosen. */
  readonly onChoose?: ((name: string) => void) | undefined;
}

function Row({ row, desk, isOwn = false, isChosen = false, onChoose }: RowProps) {
  const { name, state, current, changed, parent, older, wrongForm } = row;
  return (
    <tr data-office={name} data-state={state}>
      <th scope="row" className={styles.named}>
        {onChoose ? (
          <input
            type="checkbox"
            className={styles.choose}
            aria-label={`选中${name}`}
            checked={isChosen}
            onChange={() => onChoose(name)}
          />
        ) : null}
        {name}
        {isOwn ? "（本级）" : ""}
        {parent ? <span className={styles.soft}>（{parent}）</span> : null}
      </th>
      <td>
        <Badge tone={stateTones[state]}>{returnStateNames[state]}</Badge>
        <StateWords row={row} live={desk.view.live} />
      </td>
      <td>
        {current ? (
          <>
            <a href={returnPath(desk.view.id, current.id)}>{current.file}</a>
            {current.addends === undefined ? null : <SumMark addends={current.addends} />}
          </>
        ) : row.choices ? (
          `${row.choices.length} 份不同的`
        ) : (
          "—"
        )}
        {wrongForm ? <span className={styles.soft}>（用的是{wrongForm}，请退回改用规定格式）</span> : null}
        {older.length > 0 ? (
          <span className={styles.soft}>
            （替换了以前的 {older.length} 份{changed > 0 ? `，改了 ${changed} 格` : ""}）
          </span>
        ) : null}
      </td>
      <td className={styles.number}>{current ? `${current.read}/${current.inAll}` : ""}</td>
      <td className={styles.number}>
        {current ? `${current.errors}／${current.warnings}` : ""}
        {current && current.doubtful > 0 ? `（${current.doubtful} 格读不准）` : ""}
        {current && current.repaired > 0 ? `（${current.repaired} 格修补后读出）` : ""}
      </td>
      <td className={styles.noPrint}>
        <OfficeActions row={row} desk={desk} />
      </td>
    </tr>
  );
}
