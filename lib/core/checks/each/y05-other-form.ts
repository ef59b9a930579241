// Y05: last year's report uses another form, so only what means the same is compared.
import { isYearBefore } from "../carried-heads.ts";
import { defineCheck } from "../check.ts";
import { yearMessages } from "../messages-years.ts";

export const otherForm = defineCheck({
  number: "Y05",
  name: "格式切换年只比对可比项",
  severity: "note",
  basis: "格式改变后，同名项目含义不同的不作比较（如现行有效件数与对外公开总数量）",
  needs: "lastYear",
  sides: { left: "本年格式", right: "上年格式" },
  pace: "years",
  find: (context) => {
    const { edition, lastYear } = context;
    if (!lastYear || !isYearBefore(context) || lastYear.edition.id === edition.id) return [];
    return [
      {
        section: "basics",
        left: edition.name,
        right: lastYear.edition.name,
        message: yearMessages.otherForm(edition.name, lastYear.edition.name),
      },
    ];
  },
});
