// F19: a counting word with no number before it.
import { printFigure } from "../../report/figure.ts";
import { defineCheck, type Found } from "../check.ts";
import { partOf } from "../messages-claims.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { rangeOf, readTexts } from "../text/claims.ts";
import { replaceInText } from "../text/replace-in-text.ts";
import { proseCell } from "../text/table-meanings.ts";

/** 申请件 is a noun, so 件 after 申请 counts only where a share or a list follows. */
const lost =
  /([^，。；：、（）\n\d]{0,30}(?:答复|办理|公开|收到|受理|办结|处理|维持|纠正|起诉|复议|诉讼))(件|条|次|项|篇|起)(?=[，。；、\n]|$)|([^，。；：、（）\n\d]{0,30}申请)(件|条|次|项)(?=，占|；|，其中)/gu;

export const lostNumber = defineCheck({
  number: "F19",
  name: "缺数：量词前无数字",
  severity: "warning",
  basis: "量词前应有数字",
  pace: "narrative",
  find: (context) =>
    [...readTexts(context).values()].flatMap((read) =>
      [...read.folded.text.matchAll(lost)].flatMap((match): Found[] => {
        const words = (match[1] ?? match[3]) as string;
        if (/[每各逐]\S{0,4}$|案件$|[一二三四五六七八九十百千两]$/u.test(words) || /几|若干|\}\}$/u.test(words))
          return [];
        const unitAt = match.index + words.length;
        const cell = proseCell(context.edition, read.section, words);
        const figure = cell && context.figures[cell.name];
        const part = partOf(context.edition, read.section);
        const shown = match[0].slice(-16);
        if (cell === undefined || figure === undefined) {
          return [
            {
              section: read.section,
              range: rangeOf(read, match.index, unitAt + 1),
              message: formMessages.lostNumber(part, shown),
            },
          ];
        }
        const printed = printFigure(figure, cell);
        const change = replaceInText(read, unitAt, unitAt + 1, `${printed}${match[2] ?? match[4]}`);
        return [
          {
            section: read.section,
            cells: [cell.name],
            right: printed,
            range: rangeOf(read, match.index, unitAt + 1),
            message: formMessages.lostKnown(part, shown, printed),
            repairs: change ? [{ label: formRepairs.fill(printed), changes: [change] }] : [],
          },
        ];
      }),
    ),
});
