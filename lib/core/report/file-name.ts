// Names of the files that a report is downloaded as. Apart from its title: the desk's first load needs that alone.
import type { Report } from "./report.ts";
import { reportTitle } from "./title.ts";

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
