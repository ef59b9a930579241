// F04: part five tells both the problems and the improvements.

import { lengthOf } from "../../report/narrative.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { hasTables, narrativeSection, saysNone, wordsOf } from "../text/section-text.ts";

const id = "problems";
/** Shorter texts cannot tell both. */
const shortest = 30;
const problems = /问题|不足|差距|短板|薄弱|欠缺|不够|有待|弱项|滞后|不高|缺乏/u;
const improvements = /改进|下一步|下步|措施|整改|今后|将(?!近|来函)|打算|我们正|\d{4}年(?:我|将|要)/u;

export const problemsAndImprovements = defineCheck({
  number: "F04",
  name: "同时写明问题与改进",
  severity: "error",
  cases: "空白：错误，不能说明理由保留；只写“无”：错误；只写问题、只写改进或过短：疑问",
  basis: "《条例》第五十条第一款第（四）项：存在的主要问题及改进情况",
  pace: "narrative",
  find: (context) => {
    const section = narrativeSection(context, id);
    if (!section || !hasTables(context)) return [];
    const heading = sectionHeading(section, context.report.year);
    const text = wordsOf(context, id);
    if (saysNone(text))
      return [
        {
          section: id,
          ...(text === "" ? { unfinished: true as const } : {}),
          message: formMessages.problemsEmpty(heading, text),
        },
      ];
    const warn = (message: string) => [{ section: id, severity: "warning" as const, message }];
    if (lengthOf(text) < shortest) return warn(formMessages.problemsShort(heading, lengthOf(text)));
    if (!improvements.test(text)) return warn(formMessages.noImprovements(heading));
    return problems.test(text) ? [] : warn(formMessages.noProblems(heading));
  },
});
