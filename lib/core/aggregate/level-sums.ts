// Each level's sum over a tree of offices. What an office without offices below it reports is added; the report of an office
// with offices below is its own sum of them and never added again: figures of its own (本级) are an office below it.
import { type OfficeTree, officesBelow } from "../offices/office-tree.ts";
import type { Figures } from "../report/report.ts";

/** `live`: what stands in the reports now, drafts too; `signed`: what is signed and not reopened. Never mixed. */
export const sumKinds = ["live", "signed"] as const;

export type SumKind = (typeof sumKinds)[number];

/** A report of the year, not in the bin, where it belongs. */
export interface PlacedReturn {
  readonly office: string;
  readonly report: string;
  readonly version: number;
  readonly signed: boolean;
  readonly figures: Figures;
}

export interface LevelSum {
  readonly office: string;
  readonly year: number;
  readonly kind: SumKind;
  /** How many offices below (without offices below them) have to report, and how many have: 已报 487/500. */
  readonly due: number;
  readonly reported: number;
  /** Offices with several reports of the year of which none can be preferred: nothing of them is added. */
  readonly doubled: number;
  /** Of an office without offices below: why it need not report. It is not due then. */
  readonly exempt?: string;
  /** Cell → sum; a cell that all leave blank is absent. */
  readonly figures: Figures;
  /** Of all returns that are in it, whatever their order. */
  readonly digest: string;
}

/** What a return is told apart by: the digests of these make a sum's digest. */
export function markOf({ office, report, version }: Pick<PlacedReturn, "office" | "report" | "version">): string {
  return `${office} ${report} ${version}`;
}

/**
 * The return of one office that counts. Of several reports of a year the one that is signed counts; where that does not
 * decide, none does (`doubled`).
 */
export function countedReturn(returns: readonly PlacedReturn[], kind: SumKind): PlacedReturn | "doubled" | undefined {
  const signed = returns.filter((each) => each.signed);
  if (signed.length > 1) return "doubled";
  if (kind === "signed" || signed.length === 1) return signed[0];
  return returns.length > 1 ? "doubled" : returns[0];
}

/** The offices without offices below them, at `office` or under it. */
export function leavesUnder(tree: OfficeTree, office: string): readonly string[] {
  const leaves: string[] = [];
  const waiting = tree.has(office) ? [office] : [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const under = officesBelow(tree, at);
    for (const { id } of under) waiting.push(id);
    if (under.length === 0) leaves.push(at);
  }
  return leaves.sort();
}
