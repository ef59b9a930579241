// Titles: of the report and of its sections.
import type { Section } from "../editions/edition.ts";
import type { Report } from "./report.ts";

/** In a report's `labels`: the title of the document that was read; "" where it prints none. */
export const titlePath = "title";

/** `{office}{year}年政府信息公开工作年度报告`, or the report's own title. */
export function reportTitle(report: Pick<Report, "title" | "office" | "year">): string {
  return report.title ?? usualTitle(report);
}

/** What every usual title ends with. */
export const titleEnding = "政府信息公开工作年度报告";

export function usualTitle({ office, year }: Pick<Report, "office" | "year">): string {
  return `${office.name}${year}年${titleEnding}`;
}

/** A section's title without its mark; `{{下年}}` is the year after the report's. */
export function sectionTitle(section: Section, year: number): string {
  return section.title.replace("{{下年}}", String(year + 1));
}

/** A section's heading as printed: `一、总体情况`. */
export function sectionHeading(section: Section, year: number): string {
  return `${section.mark}${sectionTitle(section, year)}`;
}
