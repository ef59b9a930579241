// G02–G05, G07: what is wrong with a sum as a sum. (G01, sum against addends, and G06 are checks of the report itself.)
import { continuedCells, sumBefore } from "../checks/carried-heads.ts";
import type { Severity } from "../checks/finding.ts";
import { cellLabel } from "../editions/cells.ts";
import { printFigureOf } from "../report/figures.ts";
import type { Collected } from "./collect.ts";
import { overlapNote } from "./collection-notes.ts";
import type { OfficeReturn } from "./office-return.ts";
import { isSummed, returnStateNames } from "./return-state.ts";

export interface CollectionFinding {
  readonly number: "G02" | "G03" | "G04" | "G05" | "G07";
  readonly name: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly message: string;
  /** Somebody has still to do something about it: who fixes the sum all the same is asked once more. */
  readonly isOpen?: true;
}

const mostNamed = 5;

/** What to look at before the sum is used. `ownBefore`: the collecting office's report of the year before. */
export function collectionFindings(collected: Collected, ownBefore?: OfficeReturn): readonly CollectionFinding[] {
  return [
    ...missingOffices(collected),
    ...wrongReturns(collected),
    ...changedBelow(collected),
    ...twice(collected),
    ...carried(collected, ownBefore),
    ...fromOtherWorkbooks(collected),
  ];
}

const warning = { severity: "warning" as const, cells: [] };
const open = { ...warning, isOpen: true as const };

function missingOffices({ offices }: Collected): readonly CollectionFinding[] {
  const left = offices.filter(({ state, returns }) => !isSummed(state, returns) && state !== "exempt");
  if (left.length === 0) return [];
  const message = `应报 ${offices.filter(({ state }) => state !== "exempt").length} 家，还有 ${left.length} 家没有计入：${states(left)}`;
  return [{ number: "G02", name: "应报单位齐全", ...open, message }];
}

function wrongReturns({ offices, addends }: Collected): readonly CollectionFinding[] {
  const summed = new Set(addends.map(({ office }) => office));
  const wrong = offices.filter(({ office, returns }) => summed.has(office.name) && (returns[0]?.errors ?? 0) > 0);
  if (wrong.length === 0) return [];
  const message = `计入的年报里有 ${wrong.length} 家还有错误：${named(wrong.map(({ office }) => office.name))}`;
  return [{ number: "G03", name: "下级年报自身通过校验", ...open, message }];
}

/** Figures that count and come from files that nobody here has: somebody must see that. */
function fromOtherWorkbooks({ offices, own, addends }: Collected): readonly CollectionFinding[] {
  const summed = new Set(addends.map(({ office }) => office));
  const found = [...offices, ...(own ? [own] : [])].flatMap(({ office, returns: [first] }) => {
    const cells = (first?.unchecked ?? []).flatMap(({ cell, from }) => (from === "otherWorkbook" ? [cell] : []));
    return cells.length > 0 && summed.has(office.name) ? [{ office: office.name, cells }] : [];
  });
  if (found.length === 0) return [];
  const count = found.reduce((all, { cells }) => all + cells.length, 0);
  const message = `计入的年报里有 ${found.length} 家的 ${count} 个数来自另一工作簿，无法核对，请向单位核实：${named(found.map(({ office }) => office))}`;
  const cells = [...new Set(found.flatMap((one) => one.cells))];
  return [{ number: "G07", name: "来源无法核对", ...open, cells, message }];
}

function changedBelow({ offices, addends }: Collected): readonly CollectionFinding[] {
  const summed = new Set(addends.map(({ office }) => office));
  const doubted = offices.filter(({ office, returns: [one] }) => summed.has(office.name) && one?.unsettled?.isAccepted);
  if (doubted.length === 0) return [];
  const message = `计入的年报里有 ${doubted.length} 家接收以后下级有变动，计入的还是接收时的数：${named(doubted.map(({ office }) => office.name))}`;
  return [{ number: "G03", name: "下级年报自身通过校验", ...warning, message }];
}

function twice({ overlaps }: Collected): readonly CollectionFinding[] {
  return overlaps.map((overlap) => ({ number: "G04", name: "重复汇总", ...warning, message: overlapNote(overlap) }));
}

function carried({ edition, sum }: Collected, ownBefore: OfficeReturn | undefined): readonly CollectionFinding[] {
  if (!ownBefore) return [];
  const report = { office: { name: "" }, year: 0, edition: "", entries: {}, typedTotals: [], narrative: {} };
  const lastYear = { edition: ownBefore.edition, figures: ownBefore.figures, report };
  return continuedCells({ edition, lastYear }).flatMap(({ cell, before, axis }) => {
    const due = sumBefore(lastYear, before);
    const now = sum.figures[cell.name];
    if (axis !== "row" || due === undefined || now === undefined || due === now) return [];
    const label = cellLabel(edition, cell.name);
    const message = `${label}汇总为 ${printFigureOf(edition, cell.name, now)}，上年本单位的年报结转下年度 ${printFigureOf(edition, cell.name, due)}；汇总范围有变化的须说明`;
    return [
      { number: "G05" as const, name: "汇总口径的上年结转", severity: "warning" as const, cells: [cell.name], message },
    ];
  });
}

function states(offices: Collected["offices"]): string {
  return [...new Set(offices.map(({ state }) => state))]
    .map((state) => {
      const list = offices.filter((office) => office.state === state);
      return `${returnStateNames[state]} ${list.length} 家（${named(list.map(({ office }) => office.name))}）`;
    })
    .join("，");
}

function named(names: readonly string[]): string {
  return `${names.slice(0, mostNamed).join("、")}${names.length > mostNamed ? "等" : ""}`;
}
