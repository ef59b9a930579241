// Does a signed sum still stand: is it made of what its offices have signed now, and does it say what those add up to?
import { cellLabel, cellsOf } from "../editions/cells.ts";
import { editionById } from "../editions/registry.ts";
import { addedUp } from "../report/addends.ts";
import { figuresOf, printFigureOf } from "../report/figures.ts";
import type { Figures, Report, ReportAddend } from "../report/report.ts";

/** Why a sum is not simply believed. */
export interface SumDoubt {
  /** In Chinese: what is wrong. */
  readonly words: string;
  /** Its returns are others now: it has to be made anew. Otherwise somebody altered it, and may say why. */
  readonly isStale: boolean;
  /** The first cells that somebody altered: what the sum says there, and what its returns add up to. */
  readonly altered?: readonly AlteredCell[];
  /** It was accepted as it was then: it goes on being added up, with these words beside it, until it is given back. */
  readonly isAccepted?: true;
}

export interface AlteredCell {
  readonly label: string;
  readonly said: string;
  readonly summed: string;
}

const mostAltered = 20;

type Addend = Pick<ReportAddend, "office" | "digest">;
type AddendNow = Addend & { readonly figures?: Figures };

/** What is known of a sum beside what its collection adds up. */
interface Known {
  /** The office above accepted it: what somebody altered in it was seen then. */
  readonly isAccepted?: boolean;
  /** It was not made where its office collects: nobody compared it with what is below. */
  readonly isApart?: boolean;
  /** Offices whose returns are in it and are not what they were when they were accepted. */
  readonly doubted?: readonly string[] | undefined;
}

/**
 * Offices that the sum would have, have not or have another return of, if it were added up now. What counts is what was added, not
 * what its office is called on the list by now.
 */
export function changedOffices(kept: readonly Addend[], now: readonly Addend[]): readonly string[] {
  const [gone, come] = [without(kept, now), without(now, kept)];
  return [...new Set([...gone, ...come].map(({ office }) => office))];
}

/** Those of `some` that the others have not, each as often as it is there. */
function without(some: readonly Addend[], others: readonly Addend[]): readonly Addend[] {
  const left = new Map<string, number>();
  for (const { digest } of others) left.set(digest, (left.get(digest) ?? 0) + 1);
  return some.filter(({ digest }) => {
    const count = left.get(digest) ?? 0;
    if (count > 0) left.set(digest, count - 1);
    return count === 0;
  });
}

/** Cells in which a sum says something else than its addends add up to; blank and 0 are the same here. */
export function alteredCells(report: Report): readonly string[] {
  const edition = editionById(report.edition);
  if (!edition || !report.addends) return [];
  const [said, sums] = [figuresOf(edition, report), addedUp(edition, report.addends)];
  return cellsOf(edition).flatMap(({ name }) => ((said[name] ?? 0) === (sums[name] ?? 0) ? [] : [name]));
}

/** Undefined where the sum stands. `now`: what its collection adds up at this moment; absent where none is known. */
export function doubtOfSum(
  report: Report,
  now: readonly AddendNow[] | undefined,
  { isAccepted = false, isApart = false, doubted = [] }: Known = {},
): SumDoubt | undefined {
  const changed = now && report.addends ? changedOffices(report.addends, now) : [];
  if (now && changed.length > 0) {
    const words = `${isAccepted ? `接收后${changedSince(changed)}` : changedWords(changed)}${differingWords(report, now)}`;
    return { words, isStale: true, ...(isAccepted ? { isAccepted } : {}) };
  }
  if (isApart && report.addends && !isAccepted)
    return { words: "不是该单位固定的那份汇总，没有与下级核对", isStale: false };
  const cells = isAccepted ? [] : alteredCells(report);
  if (cells.length > 0) {
    const altered = bothNumbers(report, cells.slice(0, mostAltered));
    return { words: `与下级之和不符 ${cells.length} 格`, isStale: false, altered };
  }
  if (doubted.length === 0) return undefined;
  const words = `其中 ${doubted.length} 家（${named(doubted)}）的汇总接收后下级有变动`;
  return { words, isStale: false, ...(isAccepted ? { isAccepted } : {}) };
}

function bothNumbers(report: Report, cells: readonly string[]): readonly AlteredCell[] {
  const edition = editionById(report.edition);
  if (!edition || !report.addends) return [];
  const [said, sums] = [figuresOf(edition, report), addedUp(edition, report.addends)];
  const print = (name: string, value: number | undefined) =>
    value === undefined ? "空白" : printFigureOf(edition, name, value);
  return cells.map((name) => ({
    label: cellLabel(edition, name),
    said: print(name, said[name]),
    summed: print(name, sums[name]),
  }));
}

/** In how many cells the sum is another one than what is added up now; nothing where that is not known. */
function differingWords(report: Report, now: readonly AddendNow[]): string {
  const edition = editionById(report.edition);
  if (!edition || now.some(({ figures }) => figures === undefined)) return "";
  const said = figuresOf(edition, report);
  const cells = cellsOf(edition).filter(({ name }) => {
    const sum = now.reduce((total, { figures }) => total + (figures?.[name] ?? 0), 0);
    return (said[name] ?? 0) !== sum;
  });
  return cells.length === 0 ? "，数字没有差别" : `，与现在相差 ${cells.length} 格`;
}

/** Which offices' returns are others than those that were added up, in Chinese. */
export function changedWords(changed: readonly string[]): string {
  return `汇总后${changedSince(changed)}`;
}

function changedSince(changed: readonly string[]): string {
  return `下级有变动：${changed.length} 家（${named(changed)}）与计入时不同`;
}

function named(offices: readonly string[]): string {
  return `${offices.slice(0, 3).join("、")}${offices.length > 3 ? "等" : ""}`;
}
