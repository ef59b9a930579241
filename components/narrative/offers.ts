// What can be put into a text or mended in it now: sentences that the figures begin, slips of punctuation.
import type { Desk } from "#components/desk/desk.ts";
import { openingStep } from "#components/desk/stepping/steps.ts";
import { findSlips } from "#core/desk/prose-slips.ts";
import type { MarkSlip } from "#core/language/proof/find-mark-slips.ts";
import { openingStarter } from "#core/wording/opening.ts";
import { type StarterSentence, starterSentences } from "#core/wording/starters.ts";

export interface Offers {
  readonly starters: readonly StarterSentence[];
  readonly slips: readonly MarkSlip[];
}

/** Of the text of a section as it stands on the desk. */
export function offersOf(desk: Desk, section: string): Offers {
  const report = desk.report();
  const starters =
    section === openingStep
      ? [openingStarter(desk.edition, report)]
      : starterSentences(desk.edition, desk.figures(), section, desk.lastYear?.figures);
  return { starters, slips: findSlips(report.narrative[section] ?? "") };
}
