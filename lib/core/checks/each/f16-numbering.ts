// F16: sub-headings are numbered without gap or repetition, and no part's heading stands inside the text.

import { chineseNumeral } from "../../language/chinese-numeral.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { chineseValue } from "../../language/numerals.ts";
import { findOrdinalGaps } from "../../language/proof/find-ordinal-gaps.ts";
import { type Block, readNarrative } from "../../report/narrative.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck, type Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { partHeadings } from "../text/part-headings.ts";
import { proofFindings } from "../text/proof-findings.ts";
import { replacePiece } from "../text/replace-in-text.ts";
import { allTexts } from "../text/section-text.ts";

/** Headings of parts are not longer. */
const longestHeading = 40;

export const numbering = defineCheck({
  number: "F16",
  name: "层次序号连续且不重复",
  severity: "warning",
  basis: "《党政机关公文处理工作条例》：结构层次序数依次为“一、”“（一）”“1.”“（1）”",
  sides: { left: "现为", right: "应为", apart: true },
  pace: "narrative",
  find: (context) => [
    ...partHeadings(context),
    ...allTexts(context).flatMap(({ section, text }) => {
      const blocks = readNarrative(text);
      return [...jumps(context, section, text, blocks), ...sectionsInside(context, section, blocks)];
    }),
    ...proofFindings(context, findOrdinalGaps),
  ],
});

function jumps(context: CheckContext, section: string, text: string, blocks: readonly Block[]): Found[] {
  const next = { 2: 1, 3: 1 };
  return blocks.flatMap((block): Found[] => {
    const mark =
      block.level === 2
        ? /^[（(]([一二三四五六七八九十]+)[）)]/u.exec(block.text)
        : /^(\d{1,2})[.．、]/u.exec(block.text);
    if (!block.level || !mark) return [];
    const { level } = block;
    const stands = level === 2 ? chineseValue(mark[1] ?? "") : Number(mark[1]);
    const due = next[level];
    next[level] = (stands ?? due) + 1;
    if (level === 2) next[3] = 1;
    if (stands === undefined || stands === due || stands === 1) return [];
    if (stands > due && standsBefore(text.slice(0, block.from), level, stands - 1)) return [];
    const right = mark[0].replace(mark[1] ?? "", level === 2 ? chineseNumeral(due) : String(due));
    const change = replacePiece(section, text, block.from, block.from + mark[0].length, right);
    return [
      {
        section,
        left: mark[0],
        right,
        range: { section, from: block.from, to: block.from + mark[0].length },
        message: formMessages.numbering(partOf(context.edition, section), mark[0], right),
        repairs: change ? [{ label: formRepairs.write(right), changes: [change] }] : [],
      },
    ];
  });
}

/** Is the number before it somewhere in the text, run into a paragraph? */
function standsBefore(before: string, level: 2 | 3, ordinal: number): boolean {
  if (level === 2) {
    const numeral = chineseNumeral(ordinal);
    return before.includes(`（${numeral}）`) || before.includes(`(${numeral})`);
  }
  return new RegExp(`(?<!\\d)${ordinal}[.．、]`, "u").test(before);
}

function sectionsInside({ edition, report }: CheckContext, section: string, blocks: readonly Block[]): Found[] {
  const marked = blocks.filter(({ text }) => /^[一二三四五六七八九十]+、/u.test(text) && text.length <= longestHeading);
  if (marked.length === 0) return [];
  const headings = new Set(edition.sections.map((each) => foldLabel(sectionHeading(each, report.year))));
  return marked
    .filter(({ text }) => headings.has(foldLabel(text)))
    .map(({ text, from, to }) => ({
      section,
      range: { section, from, to },
      left: text,
      message: formMessages.sectionInside(partOf(edition, section), text),
    }));
}
