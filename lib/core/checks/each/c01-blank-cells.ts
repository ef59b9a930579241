// C01: cells of the printed tables that are blank, hold a dash, or hold something that is no figure.

import { cellLabel } from "../../editions/cells.ts";
import { checkEquations } from "../../equations/equations.ts";
import { computedTotals, fillBlanks } from "../../equations/explain.ts";
import { sure } from "../../ground/sure.ts";
import { applyChanges } from "../../report/apply-changes.ts";
import { printFigure } from "../../report/figure.ts";
import { figuresOf } from "../../report/figures.ts";
import { type Entry, entriesOf } from "../cell-entries.ts";
import { defineCheck, type OneSided } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { imbalancesOf } from "../equation-findings.ts";
import type { Repair } from "../finding.ts";
import { cellMessages, cellRepairs, writeInstead } from "../messages-cells.ts";
import { isOpen } from "../unread-cells.ts";

export const blankCells = defineCheck({
  number: "C01",
  name: "数字格不得空白或以“/”“-”“—”“无”代替",
  severity: "warning",
  cases: "空白：疑问，一键填 0；“/”“—”等：疑问，可改为 0 或清空；“无”和其他文字：错误，不能说明理由保留",
  basis: "官方表格逐格填报件数，没有发生的填 0",
  pace: "figures",
  find: (context) => {
    const entries = entriesOf(context);
    const printed = entries.filter(({ cell }) => cell.section.content === "tables");
    return [...blanks(context, printed), ...entries.flatMap((entry) => wrong(context, entry))];
  },
});

/** One finding for each table with blanks; what the equations already fix is offered with its value. */
function blanks(context: CheckContext, entries: readonly Entry[]): OneSided[] {
  const empty = entries.filter(({ read, cell }) => read.kind === "blank" && !isOpen(context.report, cell.name));
  if (empty.length === 0) return [];
  const { edition, report, figures } = context;
  const offers = new Map(
    fillBlanks(edition, figures, computedTotals(edition, report.typedTotals)).map(({ cell, value }) => [cell, value]),
  );
  const tables = new Map<string, Entry[]>();
  for (const entry of empty) {
    const list = tables.get(entry.cell.table.id);
    if (list) list.push(entry);
    else tables.set(entry.cell.table.id, [entry]);
  }
  return [...tables.values()].map((list) => {
    const cells = list.map(({ cell }) => cell.name);
    const labels = cells.map((name) => cellLabel(edition, name));
    const known = list.length === 1 && list[0] ? offers.get(list[0].cell.name) : undefined;
    const message =
      known === undefined || known === 0 || !list[0]
        ? cellMessages.blank(labels)
        : cellMessages.blankKnown(labels[0] ?? "", printFigure(known, list[0].cell));
    return { section: sure(list[0]).cell.section.id, cells, message, repairs: fillings(context, list, offers) };
  });
}

/** Fills all blanks, or all but those that may explain why an equation does not hold, whichever makes nothing worse. */
function fillings(context: CheckContext, list: readonly Entry[], offers: ReadonlyMap<string, number>): Repair[] {
  const suspected = new Set(imbalancesOf(context).flatMap(({ blanks: cells }) => cells));
  const others = list.filter(({ cell }) => !suspected.has(cell.name));
  const known = list.filter(({ cell }) => offers.has(cell.name) && suspected.has(cell.name));
  const ways = [list, [...others, ...known], others].filter((way) => way.length > 0);
  const sound = ways.map((way) => fill(way, offers)).find(({ changes }) => breaksNothing(context, changes));
  return sound ? [sound] : [];
}

/** No equation is broken after the changes that holds now, and none turns from doubtful to wrong. */
function breaksNothing(context: CheckContext, changes: Repair["changes"]): boolean {
  const { edition, report } = context;
  const before = new Map(imbalancesOf(context).map(({ equation, blanks: cells }) => [equation.id, cells.length > 0]));
  const changed = applyChanges(edition, report, changes);
  const computed = computedTotals(edition, changed.typedTotals);
  return checkEquations(edition, figuresOf(edition, changed), computed).every(
    ({ equation, blanks: cells }) => before.has(equation.id) && (!before.get(equation.id) || cells.length > 0),
  );
}

function fill(list: readonly Entry[], offers: ReadonlyMap<string, number>): Repair {
  const changes = list.map(({ cell }) => ({ cell: cell.name, value: printFigure(offers.get(cell.name) ?? 0, cell) }));
  const known = changes.some(({ value }) => value !== "0");
  return { label: known ? cellRepairs.fillKnown(list.length) : cellRepairs.fillNil(list.length), changes };
}

function wrong({ edition }: CheckContext, { cell, text, wrong }: Entry): OneSided[] {
  const place = { section: cell.section.id, cells: [cell.name], left: text };
  const label = cellLabel(edition, cell.name);
  if (wrong?.misfit === "dash") {
    const empty = { label: cellRepairs.empty, changes: [{ cell: cell.name, value: "" }] };
    return [{ ...place, message: cellMessages.dash(label, text), repairs: [...writeInstead(cell.name, "0"), empty] }];
  }
  if (wrong?.misfit !== "text") return [];
  const message = cellMessages.notAFigure(label, wrong.reason);
  return [{ ...place, severity: "error", unfinished: true, message, repairs: writeInstead(cell.name, wrong.meant) }];
}
