// From what the checks say to what is reported: one finding for one mistake, repairs that are sound.

import type { CheckContext } from "../checks/context.ts";
import { equationFindings, imbalancesOf } from "../checks/equation-findings.ts";
import type { Finding, Repair } from "../checks/finding.ts";
import { equationMessages } from "../checks/messages-equations.ts";
import type { Edition } from "../editions/edition.ts";
import { equationsOf } from "../equations/equations.ts";
import type { Mistake } from "../equations/mistakes.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { sure } from "../ground/sure.ts";
import { cellsInDoubt } from "./cells-in-doubt.ts";
import { mistakesIn, type RepairedMistake, repairMistakes } from "./equation-repairs.ts";
import { type Trial, tryInSteps } from "./trial.ts";

/** Repairs of at most so many findings are tried at once, fewer in a long text; the others wait until these are mended. */
const mostTried = 12;
const mostRead = 250_000;

/** The findings by mistake, the other equations of a mistake as its consequences, without the repairs that need a trial. */
export function untriedFindings(context: CheckContext, found: readonly Finding[]): readonly Finding[] {
  const others = othersOf(context, found).map((finding) =>
    needsTrial(finding) ? { ...finding, repairs: [] } : finding,
  );
  return hasEquations(context, found) ? [...mistakesIn(context).map(reportedIn(context)), ...others] : others;
}

/**
 * The same with their repairs: repairs of the text only while no figure it is compared with is in doubt; no repair that
 * adds an error or a warning, or changes nothing. `texts` false: none of the text. A step is one check.
 */
export function* triedFindings(
  context: CheckContext,
  found: readonly Finding[],
  texts: boolean,
): Generator<void, readonly Finding[]> {
  const own = hasEquations(context, found) ? (yield* repairMistakes(context)).map(repairedIn(context)) : [];
  const length = Object.values(context.report.narrative).reduce((sum, text) => sum + text.length, 1);
  let left = texts ? Math.min(mostTried, Math.floor(mostRead / length)) : 0;
  const others: Finding[] = [];
  for (const finding of othersOf(context, found))
    others.push(needsTrial(finding) ? yield* withSoundRepairs(context, finding, left-- > 0) : finding);
  return [...own, ...others];
}

/** The numbers under which equations of a form are reported. */
const equationNumbers = deriveOnce((edition: Edition) => new Set(equationsOf(edition).map(({ check }) => check)));

/** Are there findings of equations among them? Findings about the text alone are asked no equation. */
function mayHaveEquations({ edition }: CheckContext, found: readonly Finding[]): boolean {
  const numbers = equationNumbers(edition);
  return found.some(({ number }) => numbers.has(number));
}

function hasEquations(context: CheckContext, found: readonly Finding[]): boolean {
  if (!mayHaveEquations(context, found)) return false;
  const equations = new Set(equationFindings(context));
  return found.some((finding) => equations.has(finding));
}

/** The findings without those of broken equations; with those that stand for no imbalance: numbers that a sentence had lost. */
function othersOf(context: CheckContext, found: readonly Finding[]): readonly Finding[] {
  if (!mayHaveEquations(context, found)) return found;
  const broken = new Set(equationFindings(context).slice(0, imbalancesOf(context).length));
  return found.filter((finding) => !broken.has(finding));
}

function reportedIn(context: CheckContext): (mistake: Mistake) => Finding {
  const imbalances = imbalancesOf(context);
  const findings = equationFindings(context);
  const of = (imbalance: (typeof imbalances)[number]) => sure(findings[imbalances.indexOf(imbalance)]);
  return ({ main, others }) => ({ ...of(main), ...(others.length > 0 ? { consequences: others.map(of) } : {}) });
}

function repairedIn(context: CheckContext): (mistake: RepairedMistake) => Finding {
  const report = reportedIn(context);
  return (mistake) => {
    const finding = report(mistake);
    const { repairs, main } = mistake;
    const unknown = repairs?.length === 0 && main.equation.relation === "=";
    const message = unknown ? equationMessages.noEvidence(finding.message) : finding.message;
    return { ...finding, message, repairs: repairs ?? [] };
  };
}

function* withSoundRepairs(context: CheckContext, finding: Finding, mayTry: boolean): Generator<void, Finding> {
  const repairs: Repair[] = [];
  for (const repair of mayTry && !isInDoubt(context, finding) ? finding.repairs : []) {
    if (isSound(finding, repair, yield* tryInSteps(context, repair.changes))) repairs.push(repair);
  }
  return repairs.length === finding.repairs.length ? finding : { ...finding, repairs };
}

/**
 * A repair of figures adds no error and no warning; one of the text at most the next finding of the same check, as the
 * numbers of a list are put right one by one.
 */
function isSound({ number }: Finding, { changes }: Repair, trial: Trial | undefined): boolean {
  if (!trial || trial.gone.size === 0) return false;
  if (changes.some((change) => "cell" in change)) return trial.added.length === 0;
  return trial.added.length < trial.gone.size + 1 && trial.added.every((added) => added.number === number);
}

/** How an entry is written (C), and what is only a note of style, are put right without a look at the rest. */
function needsTrial({ number, severity, repairs }: Finding): boolean {
  return repairs.length > 0 && !number.startsWith("C") && severity !== "note";
}

/** Would the repair write a figure into the text that may itself be wrong? */
function isInDoubt(context: CheckContext, { number, cells }: Finding): boolean {
  if (!number.startsWith("N")) return false;
  const doubt = cellsInDoubt(context);
  return doubt.size > 0 && (cells.length === 0 || cells.some((cell) => doubt.has(cell)));
}
