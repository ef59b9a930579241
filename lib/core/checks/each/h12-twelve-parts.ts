// H12: every part of the form of 2018 has text or figures.
import { cellsOf } from "../../editions/cells.ts";
import { sectionHeading } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";
import { hasTables, textOf } from "../text/section-text.ts";

export const twelveParts = defineCheck({
  number: "H12",
  name: "十二部分齐全",
  severity: "note",
  basis: "2018年及以前的报告没有全国统一格式，一般分为十二个部分",
  pace: "narrative",
  find: (context) => {
    const { edition, report, figures } = context;
    if (hasTables(context)) return [];
    const filled = new Set(
      cellsOf(edition).flatMap(({ name, section }) => (figures[name] === undefined ? [] : [section.id])),
    );
    const missing = edition.sections.filter(({ id }) => textOf(context, id).trim() === "" && !filled.has(id));
    if (missing.length === 0) return [];
    const headings = missing.map((section) => sectionHeading(section, report.year));
    return [{ section: missing[0]?.id ?? "basics", message: formMessages.missingParts(headings) }];
  },
});
