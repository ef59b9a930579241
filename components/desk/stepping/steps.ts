// The steps of the wizard, derived from the edition: what they are called and where they live.
import type { Edition, Section } from "#core/editions/edition.ts";
import { sectionHeading } from "#core/report/title.ts";

export interface WizardStep {
  /** `basics`, a section's id, `review`; "" is the overview of the report. */
  readonly id: string;
  readonly title: string;
  readonly section?: Section;
}

export const hubStep = "";
export const basicsStep = "basics";
export const openingStep = "opening";
export const reviewStep = "review";
/** Tables filled from the office's registers: beside the steps, opened from those that it fills. */
export const registerStep = "register";

/** All steps in order. */
export function stepsOf(edition: Edition, year: number): readonly WizardStep[] {
  return [
    { id: basicsStep, title: "基本信息" },
    ...edition.sections.map((section) => ({ id: section.id, title: sectionHeading(section, year), section })),
    { id: reviewStep, title: "核对" },
  ];
}

/** Path of a step, and of a place in it. */
export function stepPath(reportId: string, step: string, place?: string): string {
  const base = `/reports/${encodeURIComponent(reportId)}`;
  return `${base}${step === hubStep ? "" : `/${step}`}${place ? `#${place}` : ""}`;
}

/** Path of the page that says who a cell of a sum is made of; the cell's name comes after it. */
export function addendsPath(reportId: string): string {
  return `/reports/${encodeURIComponent(reportId)}/addends?cell=`;
}

/** The step that a path names; undefined for a path outside the wizard. */
export function stepOfPath(path: string, reportId: string): string | undefined {
  const base = stepPath(reportId, hubStep);
  if (path === base || path === `${base}/`) return hubStep;
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1).split("/")[0] : undefined;
}

/** The step in which a finding is looked at: the opening stands with the basic facts. */
export function stepOfSection(section: string): string {
  return section === openingStep ? basicsStep : section;
}
