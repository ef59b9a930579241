// F05: from the reports on 2021 on, part six tells whether the processing fee was charged.
import { defineCheck } from "../check.ts";
import type { Repair } from "../finding.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { narrativeSection, saysNone, textOf } from "../text/section-text.ts";

const id = "others";
/** 国办函〔2020〕109号 is in force from 1 January 2021. */
const since = 2021;

export const feeStatement = defineCheck({
  number: "F05",
  name: "第六部分须说明信息处理费收取情况",
  severity: "warning",
  basis: "国办函〔2020〕109号《政府信息公开信息处理费管理办法》；收取信息处理费的情况在第六部分报告",
  pace: "narrative",
  find: (context) => {
    const text = textOf(context, id).replace(/\s/gu, "");
    if (context.report.year < since || !narrativeSection(context, id) || text === "") return [];
    if (!/处理费|政府信息公开(?:收费|费用)/u.test(text))
      return [
        {
          section: id,
          message: formMessages.feeMissing,
          repairs: [statement(context.report.year, textOf(context, id))],
        },
      ];
    const stated = /元|未|没有|无|不存在|0/u.test(text);
    return stated ? [] : [{ section: id, message: formMessages.feeAmount }];
  },
});

function statement(year: number, text: string): Repair {
  const words = `${year}年，本机关未收取政府信息公开信息处理费。`;
  const change = saysNone(text)
    ? { section: id, find: text, replace: words }
    : { section: id, find: "", replace: words };
  return { label: formRepairs.noFee, changes: [change] };
}
