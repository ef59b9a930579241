// F06: the title follows the usual form.
import { foldWords } from "../../language/fold-text.ts";
import { reportTitle, titlePath, usualTitle } from "../../report/title.ts";
import { defineCheck, type Found } from "../check.ts";
import { formMessages } from "../messages-form.ts";

const officeFirst = /^(.+?)(\d{4})年(?:度)?政府信息公开工作年度报告$/u;
const yearFirst = /^(\d{4})年(?:度)?(.+?)政府信息公开工作年度报告$/u;

function isUsual(words: string): boolean {
  return officeFirst.test(words) || yearFirst.test(words);
}

/** What a title lacks or has too much, in words. */
function flawsOf(words: string): readonly string[] {
  const flaws: readonly (readonly [boolean, string])[] = [
    [!/\d{4}年/u.test(words), "没有写年度"],
    [!words.includes("政府信息公开"), "少了“政府信息公开”几个字"],
    [words.includes("政府信息公开") && !/公开工作/u.test(words), "少了“工作”二字"],
    [!words.includes("年度报告"), "没有写“年度报告”"],
    [/^关于|.关于/u.test(words), "用了来文、公告的题目"],
    [/\d{4}年.*\d{4}年/u.test(words), "写了两个年度"],
    [/(\p{Script=Han}{4,12})\1/u.test(words), "有重复的字"],
    [/人民政(?!府)|人民府/u.test(words), "“人民政府”少了字"],
  ];
  return flaws.flatMap(([present, words]) => (present ? [words] : []));
}

export const title = defineCheck({
  number: "F06",
  name: "标题规范",
  severity: "warning",
  cases: "2019年以前少“工作”二字：提示",
  basis: "年度报告格式：标题为“机关名称＋年度＋政府信息公开工作年度报告”",
  sides: { left: "现用标题", right: "规范标题" },
  pace: "narrative",
  find: ({ report }): Found[] => {
    const printed = reportTitle(report).trim();
    const words = foldWords(printed);
    const usual = usualTitle(report.office.name === "" ? { ...report, office: { name: "（机关名称）" } } : report);
    if (report.title === undefined && report.labels?.[titlePath] === "") {
      return [{ section: "basics", right: usual, message: formMessages.noTitle(usual) }];
    }
    if (report.office.name === "" || (isUsual(words) && flawsOf(words).length === 0)) return [];
    const old = report.year < 2019 && /政府信息公开年度报告$/u.test(words);
    return [
      {
        section: "basics",
        ...(old ? { severity: "note" as const } : {}),
        left: printed,
        right: usual,
        message: old ? formMessages.oldTitle(printed, usual) : formMessages.title(printed, usual, flawsOf(words)),
      },
    ];
  },
});
