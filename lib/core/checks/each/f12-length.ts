// F12: part one is not too long.
import { lengthOf } from "../../report/narrative.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { textOf } from "../text/section-text.ts";

export const overviewLength = defineCheck({
  number: "F12",
  name: "总体情况篇幅",
  severity: "note",
  basis: "国办公开办函〔2021〕30号：文字力求简明；多地通知要求原则上不超过1000字",
  sides: { left: "现有字数", right: "建议上限" },
  pace: "narrative",
  find: (context) => {
    const { edition, report } = context;
    return edition.sections.flatMap((section) => {
      const most = section.suggestedLength;
      const length = lengthOf(textOf(context, section.id));
      if (most === undefined || length <= most) return [];
      const message = formMessages.tooLong(sectionHeading(section, report.year), length, most);
      return [{ section: section.id, left: String(length), right: String(most), message }];
    });
  },
});
