// What somebody has to look at in a settled collection, in Chinese sentences.
import type { Overlap } from "../aggregate/find-overlaps.ts";
import type { Sum } from "../aggregate/sum-returns.ts";
import type { SumDoubt } from "../aggregate/sum-standing.ts";
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
import { printFigureOf } from "../report/figures.ts";
import type { UncheckedResult } from "../report/source.ts";
import type { OfficeReturn } from "./office-return.ts";
import type { ReturnState } from "./return-state.ts";

interface Settled {
  readonly offices: readonly {
    readonly office: ListedOffice;
    readonly state: ReturnState;
    readonly returns: readonly (OfficeReturn & { readonly unsettled?: SumDoubt })[];
  }[];
  readonly edition: Edition;
  readonly overlaps: readonly Overlap[];
  readonly sum: Sum;
}

/** Sentences about returns, about offices counted twice, and about what the sum lacks. */
export function collectionNotes({ offices, edition, overlaps, sum }: Settled): readonly string[] {
  return [...officeNotes(offices, edition), ...overlaps.map(overlapNote), ...sumNotes(edition, sum)];
}

function officeNotes(offices: Settled["offices"], edition: Edition): readonly string[] {
  return offices.flatMap(({ office, returns, state }) => {
    const [first, ...others] = returns;
    if (!first) return [];
    const named = `“${office.name}”`;
    const notes: string[] = [];
    if (others.length > 0)
      notes.push(
        `${named}来了 ${returns.length} 份不同的年报（${returns.map(({ file }) => file).join("、")}），请选定一份`,
      );
    if (first.edition !== edition) notes.push(`${named}用的是${first.edition.name}，应为${edition.name}`);
    if (office.exempt !== undefined) notes.push(`${named}在名单上是免报（${office.exempt}），也报来了`);
    const { doubtful, repaired = [], unsettled } = first;
    const kind = first.addends ? "汇总" : "年报";
    if (unsettled?.isAccepted) notes.push(`${named}的${kind}${unsettled.words}；计入的是接收时的数，要更新的请退回它`);
    if (repaired.length > 0)
      notes.push(
        `${named}有 ${repaired.length} 个数字在来件中排乱了，修补后读出（${some(first.edition, repaired)}），请核对`,
      );
    for (const { cell, printed, counted } of first.converted ?? [])
      notes.push(`${named}的“${cellLabel(first.edition, cell)}”印的是 ${printed}，换算成 ${counted} 万元，请核对`);
    notes.push(...uncheckedNotes(named, first), ...(first.told ?? []).map((told) => `${named}的来件：${told}`));
    if (state === "doubtful" && doubtful.length > 0) {
      notes.push(
        `${named}有 ${doubtful.length} 个数字读不准（${some(first.edition, doubtful)}），这份年报没有计入，请核对原文`,
      );
    }
    return notes;
  });
}

const mostCells = 12;

/** Where the figures come from that nothing in their file confirms, with what is counted of each. */
function uncheckedNotes(named: string, { edition, figures, unchecked = [] }: OfficeReturn): readonly string[] {
  const kinds = [...new Set(unchecked.map(({ from }) => from))];
  return kinds.map((kind) => {
    const cells = unchecked.flatMap(({ cell, from }) => (from === kind ? [cell] : []));
    const first = cells.slice(0, mostCells).map((cell) => {
      const value = figures[cell];
      return `“${cellLabel(edition, cell)}”${value === undefined ? "" : `（${printFigureOf(edition, cell, value)}）`}`;
    });
    const more = cells.length > mostCells ? `等 ${cells.length} 个数` : "";
    return `${named}的${first.join("、")}${more}${uncheckedWords[kind]}`;
  });
}

const uncheckedWords: Readonly<Record<UncheckedResult, string>> = {
  otherWorkbook: "来自另一工作簿，无法核对，请向单位核实",
  formula: "由公式得出，不能在这里重算，请核对",
  field: "是 Word 域的结果，可能没有更新，请核对",
};

function some(edition: Edition, cells: readonly string[]): string {
  const first = cells.slice(0, 3).map((cell) => cellLabel(edition, cell));
  return `${first.join("、")}${cells.length > 3 ? "…" : ""}`;
}

/** What is said of two offices that hold the same figures. */
export function overlapNote({ above, below, certain }: Overlap): string {
  return certain
    ? `“${below}”已经包含在“${above}”的汇总数里，只计一次`
    : `“${above}”的数字可能已经包含“${below}”，确认以前“${below}”没有另外计入`;
}

function sumNotes(edition: Edition, { blanks, leftOver }: Sum): readonly string[] {
  const byOffice = new Map<string, string[]>();
  for (const [cell, offices] of Object.entries(blanks))
    for (const office of offices) byOffice.set(office, [...(byOffice.get(office) ?? []), cell]);
  return [
    ...[...byOffice].map(
      ([office, cells]) => `“${office}”有 ${cells.length} 格空白（${some(edition, cells)}），没有当作 0 计入`,
    ),
    ...leftOver.map(
      ({ office, cell, edition: own, value }) =>
        `“${office}”的“${cellLabel(own, cell)}”为 ${printFigureOf(own, cell, value)}，${edition.name}没有对应的格子，没有计入`,
    ),
  ];
}
