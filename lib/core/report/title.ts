// Titles: of the report, of its sections, and of the files it is downloaded as.
import type { Section } from "../editions/edition.ts";
import type { Report } from "./report.ts";

/** In a report's `labels`: the title of the document that was read; "" where it prints none. */
export const titlePath = "title";

/** `{office}{year}年政府信息公开工作年度报告`, or the report's own title. */
export function reportTitle(report: Pick<Report, "title" | "office" | "year">): string {
  return report.title ?? usualTitle(report);
}

export function usualTitle({ office, year }: Pick<Report, "office" | "year">): string {
  return `${office.name}${year}年政府信息公开工作年度报告`;
}

/** A section's title without its mark; `{{下年}}` is the year after the report's. */
export function sectionTitle(section: Section, year: number): string {
  return section.title.replace("{{下年}}", String(year + 1));
}

/** A section's heading as printed: `一、总体情况`. */
export function sectionHeading(section: Section, year: number): string {
  return `${section.mark}${sectionTitle(section, year)}`;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** The download name: the title without what Windows forbids in names, at most 120 characters. */
export function fileName(report: Pick<Report, "title" | "office" | "year">, extension: string): string {
  return `${safeName(reportTitle(report), `${report.year}年政府信息公开工作年度报告`)}.${extension}`;
}

/** A text as the name of a file, without its ending; `otherwise` where nothing is left of it. */
export function safeName(text: string, otherwise: string): string {
  const clean = [...text]
    .filter((character) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(character))
    .join("")
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/\s+/gu, " ")
    .trim();
  const short = [...clean]
    .slice(0, 120)
    .join("")
    .replace(/(?<![. ])[. ]+$/u, "");
  // A name that begins with a hyphen would be taken for an option of a command.
  const named = short.startsWith("-") ? `_${short}` : short;
  return short === "" || reserved.test(short) ? otherwise : named;
}
