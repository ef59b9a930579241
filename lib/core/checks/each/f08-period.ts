// F08: the period covered is stated and is the calendar year.
import { simplify } from "../../language/simplify.ts";
import { resolvedText } from "../../report/placeholders.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { allTexts } from "../text/section-text.ts";

const stated =
  /(\d{4})[年.](\d{1,2})[月.](\d{1,2})日?(?:起|开始)?，?(?:至|到|[-—－~～]+)(?:(\d{4})[年.])?(\d{1,2})[月.](\d{1,2})日?/u;
const speaksOfPeriod =
  /统计(?:期限|时限|时间|时段|区间|周期|口径|数据)|所列数据|数据(?:的)?(?:统计)?(?:期限|时限|截止)/u;

export const period = defineCheck({
  number: "F08",
  name: "统计期限应为当年1月1日至12月31日",
  severity: "note",
  cases: "没有写明：提示；写明而不符：疑问",
  basis: "《条例》第四十九条：年度报告报告上一年度的情况",
  pace: "narrative",
  find: (context) => {
    const { report } = context;
    const given = report.details?.period;
    const wrong = (words: string) => [
      {
        section: "opening",
        severity: "warning" as const,
        left: words,
        message: formMessages.periodWrong(words, report.year),
      },
    ];
    if (given?.from && given.to) {
      const right = given.from === `${report.year}-01-01` && given.to === `${report.year}-12-31`;
      return right ? [] : wrong(`${given.from}至${given.to}`);
    }
    const sentences = allTexts(context)
      .map(({ text }) =>
        resolvedText(context.edition, report, context.figures, simplify(text), context.lastYear?.figures),
      )
      .flatMap((text) => text.replace(/\s/gu, "").split("。"))
      .filter((each) => speaksOfPeriod.test(each));
    const sentence = sentences.find((each) => stated.test(each));
    const match = sentence === undefined ? null : stated.exec(sentence);
    const inWords = new RegExp(`(?:为|是|：)${report.year}年(?:度|全年)|一月一日.{1,9}十二月三十一日`, "u");
    if (!match && sentences.some((each) => inWords.test(each))) return [];
    if (!match) return [{ section: "opening", message: formMessages.periodMissing(report.year) }];
    const [words, fromYear, fromMonth, fromDay, toYear = fromYear, toMonth, toDay] = match;
    const numbers = [fromYear, fromMonth, fromDay, toYear, toMonth, toDay].map(Number);
    const right = [report.year, 1, 1, report.year, 12, 31].every((number, index) => numbers[index] === number);
    return right ? [] : wrong(words);
  },
});
