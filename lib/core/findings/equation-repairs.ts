// Repairs for equations that do not hold: only those that something speaks for and that break nothing else.

import type { CheckContext } from "../checks/context.ts";
import { derived } from "../checks/derived.ts";
import { imbalancesOf } from "../checks/equation-findings.ts";
import type { Finding, Repair } from "../checks/finding.ts";
import { equationRepairs } from "../checks/messages-equations.ts";
import { cellByName, cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { computedTotals } from "../equations/explain.ts";
import type { Correction } from "../equations/locate.ts";
import { type Mistake, mistakesOf } from "../equations/mistakes.ts";
import { sure } from "../ground/sure.ts";
import { printFigure } from "../report/figure.ts";
import { printFigureOf } from "../report/figures.ts";
import { addSums } from "./cells-in-doubt.ts";
import { type Evidence, evidenceFor } from "./repair-evidence.ts";
import { allPaces, runChecks } from "./run-checks.ts";
import { breaksFigures, type Trial, tryInSteps } from "./trial.ts";
import { isWitness } from "./witnesses.ts";

/** At most so many corrections of one mistake are tried on the rest of the report. */
const mostTried = 8;
/** Of more mistakes the others wait until the first are mended. */
const mostMistakes = 6;
const mostAlike = 2;

/** A mistake with the repairs that stand the trial, those that mend most first; none while it waits for its turn. */
export interface RepairedMistake extends Mistake {
  readonly repairs: readonly Repair[] | undefined;
}

/** The mistakes behind the equations that do not hold. */
export const mistakesIn = derived((context): readonly Mistake[] => {
  const { edition, figures, report } = context;
  return mistakesOf(edition, figures, imbalancesOf(context), computedTotals(edition, report.typedTotals));
});

/** The same with their repairs, tried in the order in which they are read. A step is one check. */
export function* repairMistakes(context: CheckContext): Generator<void, readonly RepairedMistake[]> {
  const mistakes = mistakesIn(context);
  const places = context.edition.sections.map(({ id }) => id);
  const place = ({ main }: Mistake) => places.indexOf(main.equation.section);
  const first = [...mistakes].sort((one, other) => place(one) - place(other)).slice(0, mostMistakes);
  const repairs = new Map<Mistake, readonly Repair[]>();
  for (const mistake of first) repairs.set(mistake, yield* repairsOf(context, mistake));
  return mistakes.map((mistake) => ({ ...mistake, repairs: repairs.get(mistake) }));
}

interface Candidate {
  readonly repair: Repair;
  readonly evidence: Evidence | undefined;
  /** The text or last year's report would agree. */
  readonly spoken: boolean;
}

interface Sound {
  readonly repair: Repair;
  readonly kind: Evidence | "witnessed";
  /** How many findings go. */
  readonly weight: number;
}

function* repairsOf(context: CheckContext, mistake: Mistake): Generator<void, readonly Repair[]> {
  const sound: Sound[] = [];
  let better = false;
  for (const { repair, evidence, spoken } of worthTrying(context, mistake)) {
    yield;
    if (breaksFigures(context, repair.changes)) continue;
    const trial = yield* tryInSteps(context, repair.changes);
    if (!trial) continue;
    if (trial.added.length > 0) {
      better ||= spoken && trial.added.every(({ severity }) => severity !== "error");
      continue;
    }
    const kind = evidence === "firm" ? evidence : spoken && hasWitness(trial) ? "witnessed" : evidence;
    if (kind) sound.push({ repair, kind, weight: trial.gone.size });
  }
  // What the text speaks for and only a doubt forbids leaves no room for what merely looks like a slip of the finger.
  return offered(better ? sound.filter(({ kind }) => kind !== "slip") : sound)
    .sort((one, other) => other.weight - one.weight)
    .map(({ repair }) => repair);
}

/** What something speaks for, the strongest first. */
function worthTrying(context: CheckContext, mistake: Mistake): readonly Candidate[] {
  const { edition, report } = context;
  const fill = filling(edition, mistake);
  const sure = mistake.exchanges.map((correction) => exchangeRepair(edition, correction));
  if (fill) sure.unshift(fill);
  const found = fill ? [] : mistake.corrections;
  // Asking the text costs a run of all checks: not while a table is being filled in and nothing could be offered.
  const witnesses = found.length === 0 ? [] : runChecks(context, allPaces).filter(({ number }) => isWitness(number));
  const computed = computedTotals(edition, report.typedTotals);
  const corrections = found.map((correction) => ({
    repair: correctionRepair(edition, correction),
    evidence: evidenceFor(context, correction, mistake, computed),
    spoken: isSpokenOf(context, correction, witnesses),
  }));
  return [
    ...sure.map((repair) => ({ repair, evidence: "firm" as const, spoken: false })),
    ...corrections.filter(({ evidence, spoken }) => evidence === "firm" || spoken),
    ...corrections.filter(({ evidence, spoken }) => evidence === "slip" && !spoken),
  ].slice(0, mostTried);
}

function offered(sound: readonly Sound[]): Sound[] {
  const most = Math.max(...sound.map(({ weight }) => weight));
  const firm = sound.filter(({ kind }) => kind === "firm");
  const witnessed = sound.filter(({ kind, weight }) => kind === "witnessed" && weight === most);
  const better = [...firm, ...few(witnessed)];
  return better.length > 0 ? better : [...few(sound.filter(({ kind }) => kind === "slip"))];
}

/** Where more than a few figures may be the wrong one, what speaks for each is chance. */
function few<T>(offered: readonly T[]): readonly T[] {
  return offered.length > mostAlike ? [] : offered;
}

/** Something other than sums agrees once the repair is made: a sentence of the text, last year's report. */
function hasWitness({ gone }: Trial): boolean {
  return [...gone].some(isWitness);
}

/** Would a sentence or last year's report agree, as far as figures go, if the correction were made? */
function isSpokenOf(context: CheckContext, { changes }: Correction, witnesses: readonly Finding[]): boolean {
  const [change, ...more] = changes;
  if (!change || more.length > 0 || witnesses.length === 0) return false;
  const moved = new Set([change.cell]);
  addSums(context.edition, moved);
  const delta = change.to - (change.from ?? 0);
  return witnesses.some((finding) => agreesAfter(context, finding, moved, delta));
}

function agreesAfter({ figures }: CheckContext, finding: Finding, moved: ReadonlySet<string>, delta: number): boolean {
  const { left, right, cells } = finding;
  if (left === undefined || left === "") return false;
  if (cells.length === 0) return Math.abs(Number(left) - Number(right)) === Math.abs(delta);
  // Last year's findings put this year's figure first, those of the text what the text says.
  const stated = finding.number.startsWith("N") ? Number(left) : Number(right);
  const now = cells.map((cell) => figures[cell] ?? 0);
  const after = cells.map((cell, index) => sure(now[index]) + (moved.has(cell) ? delta : 0));
  const touched = cells.findIndex((cell) => moved.has(cell));
  if (touched < 0) return false;
  let sum = 0;
  return after.some((figure, index) => {
    sum += figure;
    return (moved.has(cells[index] ?? "") && figure === stated) || (index >= touched && sum === stated);
  });
}

/** One blank that explains the whole gap: its value is offered. */
function filling(edition: Edition, { main, group }: Mistake): Repair | undefined {
  const blanks = new Set(group.flatMap((imbalance) => imbalance.blanks));
  const [cell] = blanks;
  if (blanks.size !== 1 || cell === undefined || main.equation.relation !== "=") return undefined;
  const value = printFigure(Math.abs(main.gap), cellByName(edition, cell) ?? {});
  return { label: equationRepairs.fill(cellLabel(edition, cell), value), changes: [{ cell, value }] };
}

function correctionRepair(edition: Edition, { changes }: Correction): Repair {
  const written = changes.map(({ cell, to }) => ({ cell, value: printFigureOf(edition, cell, to) }));
  const label = equationRepairs.correct(
    written.map(({ cell, value }) => ({ label: cellLabel(edition, cell), to: value })),
  );
  return { label, changes: written };
}

function exchangeRepair(edition: Edition, { changes }: Correction): Repair {
  const written = changes.map(({ cell, to }) => ({ cell, value: printFigureOf(edition, cell, to) }));
  const [one, other] = changes;
  if (!one || !other) return { label: "", changes: written };
  const [giver, taker] = one.to < (one.from ?? 0) ? [one, other] : [other, one];
  const [from, to] = [cellLabel(edition, giver.cell), cellLabel(edition, taker.cell)];
  const moved = (giver.from ?? 0) - giver.to;
  const swapped = giver.to === (taker.from ?? 0) && giver.to !== 0;
  const label = swapped
    ? equationRepairs.swap(from, to)
    : equationRepairs.move(printFigureOf(edition, giver.cell, moved), from, to);
  return { label, changes: written };
}
