// F01: every part of the form has content.
import { sectionHeading } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { formMessages, formRepairs } from "../messages-form.ts";
import { hasTables, textOf } from "../text/section-text.ts";

export const allParts = defineCheck({
  number: "F01",
  name: "六部分齐全、次序与标题正确",
  severity: "error",
  basis: "《条例》第五十条；年度报告格式规定的六个部分",
  pace: "narrative",
  find: (context) =>
    hasTables(context)
      ? context.edition.sections
          .filter(
            (section) =>
              section.content === "narrative" && section.id !== "problems" && textOf(context, section.id).trim() === "",
          )
          .map((section) => {
            const heading = sectionHeading(section, context.report.year);
            if (section.subheadings)
              return { section: section.id, message: formMessages.emptyPart(heading), repairs: [] };
            const changes = [{ section: section.id, find: "", replace: "无其他需要报告的事项。" }];
            return {
              section: section.id,
              message: formMessages.emptyOthers(heading),
              repairs: [{ label: formRepairs.none, changes }],
            };
          })
      : [],
});
