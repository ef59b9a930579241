// F05: from the reports on 2021 on, the part for other matters tells whether the processing fee was charged.
import { defineCheck } from "../check.ts";
import type { CheckContext } from "../context.ts";
import { feeStatedSince, noFeeSentence } from "../fee-sentence.ts";
import type { Repair } from "../finding.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { narrativeSection, saysNone, textOf, wordsOf } from "../text/section-text.ts";

export const feeStatement = defineCheck({
  number: "F05",
  name: "须说明信息处理费收取情况",
  severity: "warning",
  basis: "国办函〔2020〕109号《政府信息公开信息处理费管理办法》；收取信息处理费的情况作为其他需要报告的事项报告",
  pace: "narrative",
  find: (context) => {
    const id = context.edition.sections.find(({ takesOthers }) => takesOthers)?.id ?? "";
    const text = wordsOf(context, id);
    if (context.report.year < feeStatedSince || !narrativeSection(context, id) || text === "") return [];
    if (!/处理费|政府信息公开(?:收费|费用)/u.test(text))
      return [
        {
          section: id,
          message: formMessages.feeMissing(partOf(context.edition, id)),
          repairs: statement(context, id),
        },
      ];
    const stated = /元|未|没有|无|不存在|0/u.test(text);
    return stated ? [] : [{ section: id, message: formMessages.feeAmount(partOf(context.edition, id)) }];
  },
});

function statement(context: CheckContext, id: string): Repair[] {
  const words = noFeeSentence(context);
  if (words === "") return [];
  const text = textOf(context, id);
  const rest = text.trim().length > 1 ? text : "";
  const change = saysNone(text)
    ? { section: id, find: text, replace: `${words}${rest}` }
    : { section: id, find: "", replace: words };
  return [{ label: formRepairs.noFee, changes: [change] }];
}
