// First drafts of texts that are blank: only sentences that the figures themselves make true; what nobody counted is left out.
import type { Edition, Section } from "../editions/edition.ts";
import { chineseNumeral } from "../language/chinese-numeral.ts";
import type { Figures, Report } from "../report/report.ts";
import { openingStarter } from "./opening.ts";
import { type StarterSentence, starterSentences } from "./starters.ts";

export interface DraftText {
  /** Id of the text: a section's, or `opening`. */
  readonly section: string;
  /** With placeholders. */
  readonly text: string;
}

/** Drafts for the texts of a report that are blank and can be begun from its figures. */
export function draftTexts(edition: Edition, report: Report, figures: Figures): readonly DraftText[] {
  const isBlank = (section: string) => (report.narrative[section] ?? "").trim() === "";
  const opening = { section: "opening", text: openingStarter(edition, report).text };
  const sections = edition.sections.flatMap((section) => {
    if (section.content !== "narrative") return [];
    const text = draftOf(section, starterSentences(edition, figures, section.id));
    return text === "" ? [] : [{ section: section.id, text }];
  });
  return [opening, ...sections].filter(({ section }) => isBlank(section));
}

function draftOf({ subheadings = [] }: Section, sentences: readonly StarterSentence[]): string {
  const under = (id: string) => sentences.filter(({ draftUnder }) => draftUnder === id).map(({ text }) => text);
  const headed = subheadings.map(({ id, label }) => ({ label, paragraph: under(id).join("") }));
  const said = headed.filter(({ paragraph }) => paragraph !== "");
  const lines = said.flatMap(({ label, paragraph }, at) => [`（${chineseNumeral(at + 1)}）${label}`, paragraph]);
  return [...under(""), ...lines].join("\n");
}
