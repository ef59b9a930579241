// F19: a counting word with no number before it.
import { printFigure } from "../../report/figure.ts";
import { defineCheck, type Found } from "../check.ts";
import { rangeOf, readTexts } from "../claims/claims.ts";
import { replaceInText } from "../claims/replace-in-claim.ts";
import { proseCell } from "../claims/table-meanings.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";

/** 申请件 is a noun, so 件 after 申请 counts only where a share or a list follows. */
const lost =
  /(?:发布|推送|公开|公布|解读|转载|制发|印发|回应|编发)(?:政府|政务|各类|相关|政策|工作|主动公开)?(?:信息|文件|稿件|动态|推文|简报)[条篇件期次](?=[，。；、\n]|$)|(?:答复|办理|公开|收到|受理|办结|处理|维持|纠正|起诉|复议|诉讼)(?:[件条次项篇起])(?=[，。；、\n]|$)|申请[件条次项](?=，占|；|，其中)/gu;

export const lostNumber = defineCheck({
  number: "F19",
  name: "缺数：量词前无数字",
  severity: "warning",
  basis: "量词前应有数字",
  pace: "narrative",
  find: (context) =>
    [...readTexts(context).values()].flatMap((read) =>
      [...read.folded.text.matchAll(lost)].flatMap((match): Found[] => {
        const unitAt = match.index + match[0].length - 1;
        const words =
          /[^，。；：、（）\n\d]*$/u.exec(read.folded.text.slice(Math.max(0, unitAt - 32), unitAt))?.[0] ?? "";
        if (/[每各逐]\S{0,4}$|案件$|几|若干|\}\}$/u.test(words)) return [];
        const cell = proseCell(context.edition, read.section, words);
        const figure = cell && context.figures[cell.name];
        const part = partOf(context.edition, read.section);
        const unit = read.folded.text[unitAt] as string;
        const shown = `${words.slice(-14)}${unit}`;
        const from = unitAt - words.length;
        if (cell === undefined || figure === undefined) {
          return [
            {
              section: read.section,
              range: rangeOf(read, from, unitAt + 1),
              message: formMessages.lostNumber(part, shown),
            },
          ];
        }
        const printed = printFigure(figure, cell);
        const change = replaceInText(read, unitAt, unitAt + 1, `${printed}${unit}`);
        return [
          {
            section: read.section,
            cells: [cell.name],
            right: printed,
            range: rangeOf(read, from, unitAt + 1),
            message: formMessages.lostKnown(part, shown, printed),
            repairs: change ? [{ label: formRepairs.fill(printed), changes: [change] }] : [],
          },
        ];
      }),
    ),
});
