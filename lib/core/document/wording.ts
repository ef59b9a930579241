// Sentences that the product words itself: prose sections without text of their own.
import type { Figures, Report } from "../report/report.ts";

export interface Sentences {
  /** One paragraph a line; figures stand as `{{cell}}` placeholders, so that each stays linked to its cell. */
  readonly text: string;
  /** Chinese sentences on what the reader of the figures should know, e.g. a share rounded against the rule. */
  readonly notes: readonly string[];
}

/** The sentences of a prose section, or undefined where there is no template for it. */
export type Wording = (section: string, report: Report, figures: Figures) => Sentences | undefined;

/** Printed in a sentence where a figure is blank. */
export const blankFigure = "＿＿";
