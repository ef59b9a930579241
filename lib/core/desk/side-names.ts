// What the two sides of a finding are called: of a broken equation the heads that stand on each, said as shortly as they can
// be told apart; of a sentence that the tables contradict, where each stands.
import type { Finding } from "../checks/finding.ts";
import { cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { type CompiledEquation, equationsThrough } from "../equations/equations.ts";
import { shortener } from "./write-equation.ts";

export interface SideNames {
  readonly left: string;
  readonly right: string;
}

/** A side of more heads is called a sum. */
const mostHeads = 3;
/** What is left of a head still says something. */
const leastLeft = 2;
/** A shorter ending is no phrase that all heads of a side share. */
const leastShared = 3;

/**
 * The names of both sides of an equation of the edition, or of a text against the tables (a finding that marks both);
 * undefined for other findings, whose sentence says what their values are.
 */
export function sideNames(edition: Edition, finding: Finding): SideNames | undefined {
  if (finding.range !== undefined && finding.cells.length > 0) return { left: "文中", right: "表中" };
  const equation = equationOf(edition, finding);
  if (!equation || equation.left.length === 0) return undefined;
  const shorten = shortener([...equation.left, ...equation.right].map((cell) => cellLabel(edition, cell)));
  const name = (cells: readonly string[], sum: boolean) =>
    cells.length > mostHeads || sum
      ? "各分项之和"
      : withoutSharedEnd(cells.map((cell) => shorten(cellLabel(edition, cell)))).join("＋");
  return { left: name(equation.left, false), right: name(equation.right, equation.total) };
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
