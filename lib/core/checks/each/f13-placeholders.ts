// F13: gaps of a template left in the text, and placeholders that stand for nothing.
import { cellLabel } from "../../editions/cells.ts";
import { resolvePlaceholders, whyMissing } from "../../report/placeholders.ts";
import { defineCheck, type OneSided } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";
import { allTexts } from "../text/section-text.ts";
import { gapsIn } from "../text/unfilled.ts";

export const placeholders = defineCheck({
  number: "F13",
  name: "模板占位符残留",
  severity: "warning",
  cases:
    "没有填的空（＿＿、XX、“一是；”、没有数的占位、格里没有数的引用）：错误，不能说明理由保留；“？？”“………”和不认识的 {{…}}：疑问",
  basis: "公布的报告不应留有模板文字",
  pace: "narrative",
  find: (context) =>
    allTexts(context).flatMap(({ section, text }) => [
      ...gapsIn(text).map(({ from, to, words, sure }) => foundAt(context, section, from, to, words, sure)),
      ...unresolved(context, section, text),
    ]),
});

function unresolved(context: CheckContext, section: string, text: string): OneSided[] {
  const { edition, report, figures, lastYear } = context;
  let end = 0;
  return resolvePlaceholders(edition, report, figures, text, lastYear?.figures).flatMap((run) => {
    if (!run.unresolved) return [];
    const from = text.indexOf(run.text, end);
    end = from + run.text.length;
    // Words in Chinese were meant as a place of the report; code in braces is text like any other.
    const meant = run.cell !== undefined || /\p{Script=Han}/u.test(run.text);
    const found = foundAt(context, section, from, end, run.text, meant);
    if (!run.cell) return [found];
    const why = whyMissing({ edition, figures, lastYear: lastYear?.figures }, run.text);
    const message = formMessages.emptyFigure(partOf(edition, section), run.text, cellLabel(edition, run.cell), why);
    return [{ ...found, cells: [run.cell], message }];
  });
}

function foundAt(
  context: CheckContext,
  section: string,
  from: number,
  to: number,
  words: string,
  unfinished: boolean,
): OneSided {
  return {
    section,
    ...(unfinished ? { severity: "error" as const, unfinished: true as const } : {}),
    left: words,
    range: { section, from, to },
    message: formMessages.placeholder(partOf(context.edition, section), words),
  };
}
