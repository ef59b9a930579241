// How far each section is: computed from what stands in it, never set by hand.
import type { Finding } from "#core/checks/finding.ts";
import { cellsOf, groupCellsOf } from "#core/editions/cells.ts";
import type { Edition, Section } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";

export type SectionState = "untouched" | "started" | "wrong" | "done";

export interface Progress {
  readonly state: SectionState;
  /** Figures (or parts of the text) that are there, of those that should be. */
  readonly filled: number;
  readonly wanted: number;
  readonly errors: number;
  readonly warnings: number;
}

export const stateWords: Readonly<Record<SectionState, string>> = {
  untouched: "未开始",
  started: "填写中",
  wrong: "有错误",
  done: "已完成",
};

const longestHeading = 30;

/** Progress of one section. */
export function progressOf(edition: Edition, report: Report, section: Section, findings: readonly Finding[]): Progress {
  const { filled, wanted } = amountOf(edition, report, section);
  return judge(filled, wanted, section.id, findings);
}

/** Progress of the basic facts: the office and where the report was published or whom to ask. */
export function progressOfBasics(report: Report, findings: readonly Finding[]): Progress {
  const { contact, published } = report.details ?? {};
  const wanted = [
    report.office.name,
    report.office.kind,
    report.office.level,
    contact?.phone,
    contact?.address,
    published?.url,
  ];
  const basics = judge(wanted.filter(Boolean).length, wanted.length, "basics", findings);
  const needed = Boolean(report.office.name && report.office.kind && contact?.phone);
  return basics.state === "started" && needed ? { ...basics, state: "done" } : basics;
}

function judge(filled: number, wanted: number, section: string, findings: readonly Finding[]): Progress {
  const here = findings.filter((finding) => finding.section === section);
  const errors = here.filter(({ severity }) => severity === "error").length;
  const warnings = here.filter(({ severity }) => severity === "warning").length;
  const state = filled === 0 ? "untouched" : errors > 0 ? "wrong" : filled < wanted ? "started" : "done";
  return { state, filled, wanted, errors, warnings };
}

function amountOf(edition: Edition, report: Report, section: Section): { filled: number; wanted: number } {
  const text = (report.narrative[section.id] ?? "").trim();
  if (section.content === "narrative") return amountOfText(text, section);
  const typed = new Set(report.typedTotals);
  const cells = cellsOf(edition).filter((cell) => cell.section === section && (!cell.total || typed.has(cell.name)));
  const isFilled = (name: string) => (report.entries[name] ?? "") !== "";
  // Parts of a group that carries a figure of its own need none.
  const grouped = new Set(groupCellsOf(edition).flatMap(({ name, parts }) => (isFilled(name) ? parts : [])));
  const filled = cells.filter(({ name }) => isFilled(name) || grouped.has(name)).length;
  return section.content === "prose" && text !== "" && filled === 0
    ? { filled: 1, wanted: 1 }
    : { filled, wanted: cells.length };
}

/** A text is as far as the sub-headings that the notice asks for; without such, it is there or it is not. */
function amountOfText(text: string, section: Section): { filled: number; wanted: number } {
  const required = (section.subheadings ?? []).filter((subheading) => subheading.required);
  if (text === "" || required.length === 0)
    return { filled: text === "" ? 0 : 1, wanted: Math.max(1, required.length) };
  const found = required.filter(({ label, aliases }) =>
    headingsIn(text).some((heading) => [label, ...(aliases ?? [])].some((wording) => heading.includes(wording))),
  );
  return { filled: Math.max(1, found.length), wanted: required.length };
}

/** Beginnings of the lines that are numbered like headings; read roughly, so that the first load stays small. */
function headingsIn(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => (/^\s*[（(][一二三四五六七八九十]/u.test(line) ? [line.trim().slice(0, longestHeading)] : []));
}
