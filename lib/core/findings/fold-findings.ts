// One mistake, one finding: what a mistake sets off elsewhere is attached to it and not reported beside it.

import type { CheckContext } from "../checks/context.ts";
import type { Finding, Severity } from "../checks/finding.ts";
import type { Edition } from "../editions/edition.ts";
import { equationsOf } from "../equations/equations.ts";
import type { Change } from "../report/change.ts";
import { cellsInDoubt } from "./cells-in-doubt.ts";
import { findingKey, tryInSteps } from "./trial.ts";
import { gapsOf, isWitness } from "./witnesses.ts";

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** Findings about figures that others may follow from, in the order in which causes are looked for. */
const causes: readonly ((finding: Finding, edition: Edition) => boolean)[] = [
  ({ number }) => /^C0[1-3]/.test(number),
  isEquation,
];

/**
 * The findings without those that follow from another: that its repair does away with, or that differ from the table by
 * just the gap of an equation. Nothing follows from what weighs less. `tries` false: by the gap alone, without a trial.
 */
export function* foldFindings(
  context: CheckContext,
  findings: readonly Finding[],
  tries: boolean,
): Generator<void, readonly Finding[]> {
  const folded = new Set<Finding>();
  const attached = new Map<Finding, Finding[]>();
  for (const isCause of causes) {
    for (const cause of findings) {
      if (folded.has(cause) || !isCause(cause, context.edition)) continue;
      const open = findings.filter(
        (other) =>
          other !== cause &&
          !folded.has(other) &&
          !attached.has(other) &&
          weight[other.severity] <= weight[cause.severity],
      );
      const changes = tries ? cellChanges(cause) : undefined;
      const following = changes
        ? yield* mendedBy(context, cause, changes, open)
        : open.filter((other) => hasItsGap(context, cause, other));
      if (following.length === 0) continue;
      for (const other of following) folded.add(other);
      attached.set(cause, following);
    }
  }
  return findings.flatMap((finding) => {
    if (folded.has(finding)) return [];
    const more = attached.get(finding)?.flatMap(withOwn);
    return more ? [{ ...finding, consequences: [...(finding.consequences ?? []), ...more] }] : [finding];
  });
}

function withOwn({ consequences = [], ...finding }: Finding): readonly Finding[] {
  return [finding, ...consequences];
}

/** The changes of the first repair, where it is one of figures. */
function cellChanges({ repairs }: Finding): readonly Change[] | undefined {
  const changes = repairs[0]?.changes;
  return changes?.every((change) => "cell" in change) ? changes : undefined;
}

function* mendedBy(
  context: CheckContext,
  cause: Finding,
  changes: readonly Change[],
  others: readonly Finding[],
): Generator<void, Finding[]> {
  const may = others.filter((other) => mayFollow(cause, other, context.edition));
  if (may.length === 0) return [];
  const gone = (yield* tryInSteps(context, changes))?.gone;
  return gone ? may.filter((other) => gone.has(findingKey(context.report, other))) : [];
}

function hasItsGap(context: CheckContext, cause: Finding, other: Finding): boolean {
  if (!isWitness(other.number) || !isEquation(cause, context.edition)) return false;
  const gap = Math.abs(Number(cause.left) - Number(cause.right));
  const doubt = cellsInDoubt(context);
  const named = other.cells.length === 0 || other.cells.some((cell) => doubt.has(cell));
  return named && gapsOf(context, other).includes(gap);
}

/** Sums, the text and last year follow from a figure; many blanks that are filled at once explain sums alone. */
function mayFollow({ cells, number }: Finding, other: Finding, edition: Edition): boolean {
  if (isEquation(other, edition)) return true;
  return /^[NY]/.test(other.number) && (number !== "C01" || cells.length === 1);
}

function isEquation({ number }: Finding, edition: Edition): boolean {
  return equationsOf(edition).some(({ check }) => check === number);
}
