// The buttons over a section's tables.
"use client";
import { announceStep } from "#components/desk/announce-step.ts";
import type { Desk } from "#components/desk/desk.ts";
import { useDesk, useTopic } from "#components/desk/desk-context.tsx";
import type { Edit } from "#components/desk/edit.ts";
import { useGoTo } from "#components/desk/stepping/step-navigation.tsx";
import { registerStep } from "#components/desk/stepping/steps.ts";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import { type Cell, cellsOf } from "#core/editions/cells.ts";
import type { Edition, Section, Table } from "#core/editions/edition.ts";
import { withTypedTotals } from "#core/report/edit.ts";
import { FillBlanks } from "./fill-blanks.tsx";
import { continuesLastYear, fillZeros } from "./table-actions.ts";
import styles from "./table-toolbar.module.css";

export interface TableToolbarProps {
  readonly section: Section;
  readonly tabBy: "rows" | "columns";
  readonly onTabBy: (by: "rows" | "columns") => void;
  readonly onHelp: () => void;
  /** What else there is to choose, loaded later. */
  readonly children?: React.ReactNode;
}

export function TableToolbar({ section, tabBy, onTabBy, onHelp, children }: TableToolbarProps) {
  const desk = useDesk();
  const goTo = useGoTo();
  const tables = section.tables ?? [];
  const several = tables.length > 1;
  const hasTools = (table: Table) =>
    table.register !== undefined || continuesLastYear(table) || totalsOf(desk.edition, table).length > 0;
  return (
    <div className={styles.toolbar}>
      <Button
        small
        onClick={() => {
          const edits = tables.flatMap((table) => fillZeros(desk.edition, desk.report(), table));
          run(desk, "空白处填 0", edits, "没有空白的格子");
        }}
      >
        空白处填 0
      </Button>
      {tables.filter(hasTools).map((table) => (
        <fieldset key={table.id} className={styles.group} aria-label={nameOf(table, section)}>
          {several ? <span className={styles.name}>{nameOf(table, section)}</span> : null}
          {table.register ? (
            <Button small onClick={() => goTo(registerStep)}>
              从登记台账计数
            </Button>
          ) : null}
          {continuesLastYear(table) ? <CarryOver table={table} /> : null}
          <TypedTotals table={table} />
        </fieldset>
      ))}
      <fieldset className={styles.group} aria-label="整份报告">
        <FillBlanks small />
      </fieldset>
      <fieldset className={styles.group} aria-label="按键">
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={tabBy === "columns"}
            onChange={(event) => onTabBy(event.currentTarget.checked ? "columns" : "rows")}
          />
          Tab 键按列走
        </label>
        {children}
        <Button small look="quiet" onClick={onHelp}>
          按键说明（F1）
        </Button>
      </fieldset>
    </div>
  );
}

function nameOf(table: Table, section: Section): string {
  return table.caption ?? table.corner ?? section.title;
}

function totalsOf(edition: Edition, table: Table): readonly Cell[] {
  return cellsOf(edition).filter((cell) => cell.table === table && cell.total);
}

function run(desk: Desk, label: string, edits: readonly Edit[], nothing: string) {
  const count = desk.edit(label, edits);
  announceStep(desk, count === 0 ? nothing : `${label}：已填 ${count} 格`, count);
}

function CarryOver({ table }: { table: Table }) {
  const desk = useDesk();
  const { lastYear } = desk;
  return (
    <Button
      small
      aria-disabled={!lastYear}
      onClick={() => {
        if (!lastYear) announce("系统里没有本单位上一年的年报，可以先导入，再从上年结转。");
        else
          void fetchPatiently(() => import("./carry-over.ts")).then(({ carryOver }) =>
            run(desk, "从上年结转", carryOver(desk.edition, desk.report(), table, lastYear), "没有可以结转的空白格"),
          );
      }}
    >
      从上年结转
    </Button>
  );
}

function TypedTotals({ table }: { table: Table }) {
  const desk = useDesk();
  const totals = totalsOf(desk.edition, table);
  const typed = useTopic("report", () => totals.some(({ name }) => desk.report().typedTotals.includes(name)));
  if (totals.length === 0) return null;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={typed}
        onChange={(event) => {
          const next = event.currentTarget.checked;
          const count = desk.become(
            next ? "按原表录入总计" : "总计自动计算",
            withTypedTotals(desk.edition, desk.report(), table.id, next),
          );
          announceStep(desk, next ? "总计改为按原表录入，与各分项逐一核对" : "总计改为自动计算", count);
        }}
      />
      按原表录入总计
    </label>
  );
}
