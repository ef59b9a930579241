// How far a section, the basic facts and a whole report are: five words that mean the same on every screen and in every
// command, computed from what stands there, never set by hand.

import type { Finding } from "../checks/finding.ts";
import { emptyHeadings } from "../checks/text/empty-headings.ts";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import type { Edition, Section } from "../editions/edition.ts";
import type { Report } from "../report/report.ts";

/** `untouched`: nothing was entered yet; `started`: something is missing; `doubtful`: complete, with open warnings. */
export type State = "untouched" | "started" | "wrong" | "doubtful" | "done";

export const stateWords: Readonly<Record<State, string>> = {
  untouched: "未开始",
  started: "填写中",
  wrong: "有错误",
  doubtful: "有疑问",
  done: "已完成",
};

export function isState(text: string): text is State {
  return Object.hasOwn(stateWords, text);
}

export interface Progress {
  readonly state: State;
  /** Figures (or parts of the text) that are there, of those that should be. */
  readonly filled: number;
  readonly wanted: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What of a report's state is said in one place: the word, the sections, what still hinders a final version. */
export interface ReportState {
  readonly state: State;
  readonly basics: Progress;
  readonly sections: readonly { readonly section: Section; readonly progress: Progress }[];
  /** Open errors and warnings of what was begun; those of an untouched section are told where findings are listed. */
  readonly errors: number;
  readonly warnings: number;
  /** Sections without which there is no final version: nothing was entered in them. */
  readonly notStarted: readonly Section[];
}

/** Sections whose findings are looked at together with the basic facts. */
const basicSections = ["basics", "opening"];

/** Progress of one section. `open`: the findings that are neither mended, explained nor overridden. */
export function progressOf(edition: Edition, report: Report, section: Section, open: readonly Finding[]): Progress {
  const { filled, wanted } = amountOf(edition, report, section);
  return judge(filled, wanted, [section.id], open);
}

/** Progress of the basic facts: the office, whom to ask, where the report was published, and the opening's findings. */
export function progressOfBasics(report: Report, open: readonly Finding[]): Progress {
  const { contact, published } = report.details ?? {};
  const wanted = [
    report.office.name,
    report.office.kind,
    report.office.level,
    contact?.phone,
    contact?.address,
    published?.url,
  ];
  return judge(wanted.filter(Boolean).length, wanted.length, basicSections, open);
}

/** The state of the whole report. `open` as for `progressOf`, of all sections. */
export function reportState(edition: Edition, report: Report, open: readonly Finding[]): ReportState {
  const basics = progressOfBasics(report, open);
  const sections = edition.sections.map((section) => ({
    section,
    progress: progressOf(edition, report, section, open),
  }));
  const all = [basics, ...sections.map(({ progress }) => progress)];
  const untouched = sections.filter(({ progress }) => progress.state === "untouched").map(({ section }) => section);
  const begun = all.filter(({ state }) => state !== "untouched");
  const sum = (count: (progress: Progress) => number) => begun.reduce((total, each) => total + count(each), 0);
  return {
    state: wholeState(
      all.map(({ state }) => state),
      untouched.length === sections.length,
    ),
    basics,
    sections,
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    notStarted: isFixed(edition) || untouched.length === sections.length ? untouched : [],
  };
}

function wholeState(states: readonly State[], blank: boolean): State {
  if (blank) return "untouched";
  if (states.includes("wrong")) return "wrong";
  if (states.includes("started") || states.includes("untouched")) return "started";
  return states.includes("doubtful") ? "doubtful" : "done";
}

/** Are all sections of the form compulsory? Where the notice left the layout open, one may be missing. */
function isFixed(edition: Edition): boolean {
  return edition.sections.some(({ content }) => content === "tables");
}

function judge(filled: number, wanted: number, sections: readonly string[], open: readonly Finding[]): Progress {
  const here = open.filter((finding) => sections.includes(finding.section));
  const errors = here.filter(({ severity }) => severity === "error").length;
  const warnings = here.filter(({ severity }) => severity === "warning").length;
  return { state: stateFrom(filled, wanted, errors, warnings), filled, wanted, errors, warnings };
}

function stateFrom(filled: number, wanted: number, errors: number, warnings: number): State {
  if (filled === 0) return "untouched";
  if (errors > 0) return "wrong";
  if (filled < wanted) return "started";
  return warnings > 0 ? "doubtful" : "done";
}

function amountOf(edition: Edition, report: Report, section: Section): { filled: number; wanted: number } {
  const text = (report.narrative[section.id] ?? "").trim();
  if (section.content === "narrative") return amountOfText(text, section);
  const typed = new Set(report.typedTotals);
  const cells = cellsOf(edition).filter((cell) => cell.section === section && (!cell.total || typed.has(cell.name)));
  const isFilled = (name: string) => (report.entries[name] ?? "").trim() !== "";
  // Parts of a group that carries a figure of its own need none.
  const grouped = new Set(groupCellsOf(edition).flatMap(({ name, parts }) => (isFilled(name) ? parts : [])));
  const filled = cells.filter(({ name }) => isFilled(name) || grouped.has(name)).length;
  return section.content === "prose" && text !== "" && filled === 0
    ? { filled: 1, wanted: 1 }
    : { filled, wanted: cells.length };
}

/** A text is as far as the sub-headings that the notice asks for and that have something under them; without such, it is there or it is not. */
function amountOfText(text: string, section: Section): { filled: number; wanted: number } {
  const required = (section.subheadings ?? []).filter((subheading) => subheading.required);
  if (text === "" || required.length === 0)
    return { filled: text === "" ? 0 : 1, wanted: Math.max(1, required.length) };
  const empty = emptyHeadings(text, required).map((heading) => heading.text);
  const headings = headingsIn(text).filter((heading) => !empty.some((each) => each.startsWith(heading)));
  const found = required.filter(({ label, aliases }) =>
    headings.some((heading) => [label, ...(aliases ?? [])].some((wording) => heading.includes(wording))),
  );
  return { filled: Math.max(1, found.length), wanted: required.length };
}

const longestHeading = 30;

/** Beginnings of the lines that are numbered like headings. */
function headingsIn(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => (/^\s*[（(][一二三四五六七八九十]/u.test(line) ? [line.trim().slice(0, longestHeading)] : []));
}
