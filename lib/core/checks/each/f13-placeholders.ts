// F13: placeholders of a template left in the text.
import { resolvePlaceholders } from "../../report/placeholders.ts";
import { defineCheck, type Found } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages } from "../messages-form.ts";
import { allTexts } from "../text/section-text.ts";

const left =
  /[（(]文字描述[^）)]{0,20}[）)]?|(?<![A-Za-z0-9/.@_-])[XxＸ×]{2,}(?![A-Za-z0-9/.@_-])|此处(?:填写|填报|输入)|待补充?(?=[，。；）)\n]|$)|[?？]{2,}|[_＿]{3,}|【[^】\n]{0,12}(?:填|写|名称|单位|年份|数字|[XxＸ×_]|待|示例)[^】\n]{0,12}】|【\s*】|…{3,}|[（(]示例[^）)]{0,20}[）)]/gu;

export const placeholders = defineCheck({
  number: "F13",
  name: "模板占位符残留",
  severity: "warning",
  basis: "公布的报告不应留有模板文字",
  pace: "narrative",
  find: (context) =>
    allTexts(context).flatMap(({ section, text }) => [
      ...typed(context, section, text),
      ...unresolved(context, section, text),
    ]),
});

function typed(context: CheckContext, section: string, text: string): Found[] {
  return [...text.matchAll(left)].map((match) => ({
    section,
    left: match[0],
    range: { section, from: match.index, to: match.index + match[0].length },
    message: formMessages.placeholder(partOf(context.edition, section), match[0]),
  }));
}

function unresolved(context: CheckContext, section: string, text: string): Found[] {
  const { edition, report, figures } = context;
  let from = 0;
  return resolvePlaceholders(edition, report, figures, text).flatMap((run) => {
    if (!run.unresolved) return [];
    const at = text.indexOf(run.text, from);
    from = at + run.text.length;
    const message = formMessages.placeholder(partOf(edition, section), run.text);
    return [{ section, left: run.text, range: { section, from: at, to: from }, message }];
  });
}
