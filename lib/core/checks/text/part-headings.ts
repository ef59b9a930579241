// Headings of the parts as a document printed them: one twice, a number out of turn, a number left out.
import { chineseNumeral } from "../../language/chinese-numeral.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { chineseValue } from "../../language/numerals.ts";
import { sectionHeading, sectionTitle } from "../../report/title.ts";
import type { Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { formMessages } from "../messages-form.ts";

const mark = /^\s*(第?[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)]|部分|章)?[、.．，,：:\s]?)/u;

/** What is wrong with the numbers of the headings that were read (`labels` of the report, by section id). */
export function partHeadings({ edition, report }: CheckContext): readonly Found[] {
  let due = 1;
  return edition.sections.flatMap((section): Found[] => {
    const heading = sectionHeading(section, report.year);
    const own = edition.sections.indexOf(section) + 1;
    const label = report.labels?.[section.id];
    const [printed = heading, again] = (label ?? heading).split("\n");
    const place = { section: section.id, left: printed };
    if (printed === "" || printed.includes("\ufffd")) {
      due = own + 1;
      return [];
    }
    const twice = again === undefined ? [] : [{ ...place, message: formMessages.repeatedHeading(printed) }];
    const ordinal = mark.exec(printed);
    const number = ordinal?.[2] === undefined ? undefined : numberOf(ordinal[2]);
    const expected = due;
    due = (number ?? own) + 1;
    if (number === undefined)
      return [
        ...twice,
        { ...place, right: section.mark, message: formMessages.headingUnmarked(printed, section.mark) },
      ];
    const odd =
      /^\s*\d/u.test(printed) &&
      foldLabel(printed.slice(ordinal?.[0].length)) === foldLabel(sectionTitle(section, report.year));
    if (odd && number === own)
      return [...twice, { ...place, right: section.mark, message: formMessages.headingMark(printed, section.mark) }];
    if (number === expected || number === own) return twice;
    const right = (ordinal?.[1] ?? "").replace(ordinal?.[2] ?? "", chineseNumeral(expected)).trim();
    return [...twice, { ...place, right, message: formMessages.headingMark(printed, right) }];
  });
}

function numberOf(printed: string): number | undefined {
  return /^\d/u.test(printed) ? Number(printed) : chineseValue(printed);
}
