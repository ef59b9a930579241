// One year of an office: its report, the form it is in, its figures.
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { figuresOf } from "./figures.ts";
import type { Figures, Report } from "./report.ts";

/** A report with its edition and its figures. */
export interface YearOf {
  readonly edition: Edition;
  readonly report: Report;
  readonly figures: Figures;
}

/** A report with its edition and its figures. Throws where its edition is unknown. */
export function yearOf(report: Report, among?: readonly Edition[]): YearOf {
  const edition = requireEdition(report.edition, among);
  return { edition, report, figures: figuresOf(edition, report) };
}
