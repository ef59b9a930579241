// What the two sides of a finding are called: what its check says they are; of a broken equation the heads that stand on
// each, said as shortly as they can be told apart.
import type { Finding, SideNames } from "../checks/finding.ts";
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { type CompiledEquation, equationsThrough } from "../equations/equations.ts";
import { shortener } from "./write-equation.ts";

/** A side of more heads is called a sum. */
const mostHeads = 3;
/** What is left of a head still says something. */
const leastLeft = 2;
/** A shorter ending is no phrase that all heads of a side share. */
const leastShared = 3;

/** Both sides of a finding as they are shown: each with its name, and how far apart they are where that says something. */
export interface ShownSides {
  readonly left: { readonly name: string; readonly value: string };
  readonly right: { readonly name: string; readonly value: string };
  readonly gap?: string;
}

/** `收到＋结转 583`, `办结＋结转 511`, `72`; undefined where there are no two sides, or both are words that the sentence says. */
export function shownSides(edition: Edition, finding: Finding): ShownSides | undefined {
  const { left, right, message } = finding;
  const names = sideNames(edition, finding);
  if (left === undefined || right === undefined || !names) return undefined;
  const figures = isFigure(left) && isFigure(right);
  if (!figures && message.includes(left) && message.includes(right)) return undefined;
  const gap = figures && !names.apart ? gapOf(left, right) : undefined;
  const empty = (value: string) => (value === "" ? "没有印出" : value);
  return {
    left: { name: names.left, value: empty(left) },
    right: { name: names.right, value: empty(right) },
    ...(gap === undefined ? {} : { gap }),
  };
}

/** The names of both sides: what the check says they are, of an equation of the edition the heads on each side. */
export function sideNames(edition: Edition, finding: Finding): SideNames | undefined {
  if (finding.sides) return finding.sides;
  const equation = equationOf(edition, finding);
  if (!equation) return undefined;
  const shorten = shortener([...equation.left, ...equation.right].map((cell) => cellLabel(edition, cell)));
  const name = (cells: readonly string[], sum: boolean) =>
    cells.length > mostHeads || sum
      ? "各分项之和"
      : withoutSharedEnd(cells.map((cell) => shorten(cellLabel(edition, cell)))).join("＋");
  if (equation.left.length === 0) return { left: "最少", right: name(equation.right, false) };
  return { left: name(equation.left, false), right: name(equation.right, equation.total) };
}

const isFigure = (value: string) => /^-?\d{1,12}(?:\.\d{1,8})?%?$/.test(value);

/** The difference of two printed whole figures. */
function gapOf(left: string, right: string): string | undefined {
  if (!/^-?\d{1,12}$/.test(left) || !/^-?\d{1,12}$/.test(right)) return undefined;
  return String(Math.abs(Number(left) - Number(right)));
}

function equationOf(edition: Edition, { number, cells, left, right }: Finding): CompiledEquation | undefined {
  const [first] = cells;
  if (first === undefined || left === undefined || right === undefined) return undefined;
  return equationsThrough(edition, first).find(
    (equation) => equation.check === number && [...equation.left, ...equation.right].join() === cells.join(),
  );
}

/** `本年新收申请数量`, `上年结转申请数量` → `本年新收`, `上年结转`. */
function withoutSharedEnd(labels: readonly string[]): readonly string[] {
  const [first = ""] = labels;
  if (labels.length < 2) return labels;
  const longest = Math.min(...labels.map((label) => label.length)) - leastLeft;
  let shared = 0;
  const fromEnd = (label: string) => label[label.length - 1 - shared];
  while (shared < longest && labels.every((label) => fromEnd(label) === fromEnd(first))) shared += 1;
  return shared < leastShared ? labels : labels.map((label) => label.slice(0, -shared));
}
