// From what the checks say to what is reported: one finding for one mistake, repairs that are sound.

import type { CheckContext } from "../checks/context.ts";
import { equationFindings, imbalancesOf } from "../checks/equation-findings.ts";
import type { Finding, Repair } from "../checks/finding.ts";
import { equationMessages } from "../checks/messages-equations.ts";
import { cellsInDoubt } from "./cells-in-doubt.ts";
import { repairedMistakes } from "./equation-repairs.ts";
import { tryChanges } from "./trial.ts";

/** Repairs of at most so many findings are tried at once, fewer in a long text; the others wait until these are mended. */
const mostTried = 12;
const mostRead = 250_000;

/**
 * The findings with their repairs: equations by mistake, the other equations of a mistake as its consequences; repairs of
 * the text only while no figure it is compared with is in doubt; no repair that adds an error or a warning, or changes nothing.
 */
export function settleFindings(context: CheckContext, found: readonly Finding[]): readonly Finding[] {
  const equations = new Set(equationFindings(context));
  const own = found.some((finding) => equations.has(finding)) ? mistakeFindings(context) : [];
  const others = found.filter((finding) => !equations.has(finding) || isAlone(context, finding));
  const length = Object.values(context.report.narrative).reduce((sum, text) => sum + text.length, 1);
  let left = Math.min(mostTried, Math.floor(mostRead / length));
  const settled = others.map((finding) =>
    needsTrial(finding) ? withSoundRepairs(context, finding, left-- > 0) : finding,
  );
  return [...own, ...settled];
}

/** Equation findings that stand for no imbalance: numbers that a sentence had lost. */
function isAlone(context: CheckContext, finding: Finding): boolean {
  return equationFindings(context).indexOf(finding) >= imbalancesOf(context).length;
}

function mistakeFindings(context: CheckContext): readonly Finding[] {
  const imbalances = imbalancesOf(context);
  const findings = equationFindings(context);
  const of = (imbalance: (typeof imbalances)[number]) => findings[imbalances.indexOf(imbalance)] as Finding;
  return repairedMistakes(context).map(({ main, others, repairs }) => {
    const finding = of(main);
    const unknown = repairs.length === 0 && main.equation.relation === "=";
    const message = unknown ? equationMessages.noEvidence(finding.message) : finding.message;
    const consequences = others.map(of);
    return { ...finding, message, repairs, ...(consequences.length > 0 ? { consequences } : {}) };
  });
}

function withSoundRepairs(context: CheckContext, finding: Finding, mayTry: boolean): Finding {
  const repairs = isInDoubt(context, finding)
    ? []
    : finding.repairs.filter((repair) => mayTry && isSound(context, finding, repair));
  return repairs.length === finding.repairs.length ? finding : { ...finding, repairs };
}

/**
 * A repair of figures adds no error and no warning; one of the text at most the next finding of the same check, as the
 * numbers of a list are put right one by one.
 */
function isSound(context: CheckContext, { number }: Finding, { changes }: Repair): boolean {
  const trial = tryChanges(context, changes);
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
