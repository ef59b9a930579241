// An explanation as a sentence for the part of the report that holds what else there is to say.

import { saysNone } from "../checks/text/section-text.ts";
import { cellByName, cellLabel } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Change } from "../report/change.ts";
import type { Explanation, Report } from "../report/report.ts";

const mostPlaces = 2;

/** `关于“上年结转…·总计”：因机构改革划入3件。` */
export function explanationSentence(edition: Edition, explanation: Explanation): string {
  const labels = explanation.cells
    .filter((cell) => cellByName(edition, cell))
    .map((cell) => `“${cellLabel(edition, cell)}”`);
  const named = labels.slice(0, mostPlaces).join("、");
  const about = labels.length === 0 ? "" : labels.length > mostPlaces ? `关于${named}等数据：` : `关于${named}：`;
  const text = explanation.text.trim().replace(/(?<![。.；;，,\s])[。.；;，,\s]+$/u, "");
  return `${about}${text}。`;
}

/** Adds the sentence to the last narrative part; one that says only 无 is replaced. Undefined where it stands there already. */
export function addSentence(edition: Edition, report: Report, sentence: string): Change | undefined {
  const narrative = edition.sections.filter(({ content }) => content === "narrative");
  const section = narrative[narrative.length - 1]?.id;
  if (section === undefined) return undefined;
  const text = report.narrative[section] ?? "";
  if (text.includes(sentence)) return undefined;
  return text !== "" && saysNone(text)
    ? { section, find: text, replace: sentence }
    : { section, find: "", replace: sentence };
}
