// F01: every part of the form has content; where the layout was left open, the report as a whole has some.
import type { Section } from "../../editions/edition.ts";
import { foldLabel } from "../../language/fold-text.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck, type Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { noFeeSentence } from "../fee-sentence.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { hasTables, textOf } from "../text/section-text.ts";

export const allParts = defineCheck({
  number: "F01",
  name: "六部分齐全、次序与标题正确",
  severity: "error",
  cases: "没有内容的部分：错误，不能说明理由保留；没有印出标题、标题改了名：疑问；用了其他年度格式的标题：提示",
  basis: "《条例》第五十条；年度报告格式规定的六个部分",
  sides: { left: "所印标题", right: "规定的标题" },
  pace: "narrative",
  find: (context) => (hasTables(context) ? [...emptyParts(context), ...printedTitles(context)] : blankReport(context)),
});

function emptyParts(context: CheckContext): Found[] {
  return context.edition.sections
    .filter(({ id, content }) => content === "narrative" && id !== "problems" && textOf(context, id).trim() === "")
    .map((section) => {
      const heading = sectionHeading(section, context.report.year);
      const place = { section: section.id, unfinished: true as const };
      if (section.subheadings) return { ...place, message: formMessages.emptyPart(heading) };
      return { ...place, message: formMessages.emptyOthers(heading), repairs: [nothingElse(context, section)] };
    });
}

const ordinal = /^\s*第[一二三四五六七八九十]{1,3}(?:部分|章)/u;

/** Parts whose heading a document that was read does not print, or prints with another title. */
function printedTitles({ edition, report }: CheckContext): Found[] {
  return edition.sections.flatMap((section): Found[] => {
    const printed = report.labels?.[section.id]?.split("\n")[0];
    if (printed === undefined) return [];
    const heading = sectionHeading(section, report.year);
    const place = { section: section.id, left: printed, right: heading };
    if (printed === "") return [{ ...place, severity: "warning", message: formMessages.missingHeading(heading) }];
    const title = foldLabel(printed.replace(ordinal, ""));
    if (title === foldLabel(heading) || printed.includes("\ufffd")) return [];
    const usual = (section.aliases ?? []).some((alias) => foldLabel(alias) === title);
    return [{ ...place, severity: usual ? "note" : "warning", message: formMessages.renamedHeading(printed, heading) }];
  });
}

/** Nothing at all was entered in a form whose parts may differ from office to office. */
function blankReport({ edition, report, figures }: CheckContext): Found[] {
  const [first] = edition.sections;
  const begun =
    Object.keys(figures).length > 0 ||
    Object.keys(report.entries).length > 0 ||
    edition.sections.some(({ id }) => (report.narrative[id] ?? "").trim() !== "");
  if (begun || !first) return [];
  return [{ section: first.id, unfinished: true, message: formMessages.blankReport }];
}

/** What is written where there is nothing to report also says what F05 asks for. */
function nothingElse(context: CheckContext, section: Section) {
  const fee = noFeeSentence(context);
  return {
    label: fee === "" ? formRepairs.none : formRepairs.noneNorFee,
    changes: [{ section: section.id, find: "", replace: `${fee}无其他需要报告的事项。` }],
  };
}
