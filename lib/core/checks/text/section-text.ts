// Plain access to a section's text for checks of wording.
import type { Section } from "../../editions/edition.ts";
import { simplify } from "../../language/simplify.ts";
import type { CheckContext } from "../context.ts";

/** A section's text, "" where there is none. */
export function textOf({ report }: CheckContext, section: string): string {
  return report.narrative[section] ?? "";
}

/** A section's words as checks of wording read them: in Simplified characters, without white space. */
export function wordsOf(context: CheckContext, section: string): string {
  return simplify(textOf(context, section)).replace(/\s/gu, "");
}

/** All texts that are printed, with their section ids; `opening` first. */
export function allTexts({
  edition,
  report,
}: CheckContext): readonly { readonly section: string; readonly text: string }[] {
  return ["opening", ...edition.sections.map(({ id }) => id)].flatMap((section) => {
    const text = report.narrative[section] ?? "";
    return text.trim() === "" ? [] : [{ section, text }];
  });
}

/** The section with this id where the edition has it as narrative. */
export function narrativeSection({ edition }: CheckContext, id: string): Section | undefined {
  return edition.sections.find((section) => section.id === id && section.content === "narrative");
}

/** Has the edition printed tables (2019 and later), or figures inside sentences? */
export function hasTables({ edition }: CheckContext): boolean {
  return edition.sections.some(({ content }) => content === "tables");
}

/** Only 无, with or without a full stop or 其他需要报告的事项. */
export function saysNone(text: string): boolean {
  return /^(?:本?(?:年度|单位|机关|部门)?(?:暂)?[无没有]+(?:其他)?(?:需要?)?(?:报告)?(?:的)?(?:事项|内容|情况)?)?[\s　。.]*$/u.test(
    text.trim(),
  );
}
