// N08: the text says that everything was answered, the table carries requests forward.
import { defineCheck } from "../check.ts";
import { rangeOf, readTexts } from "../claims/claims.ts";
import { universalsAbout } from "../claims/universal-claims.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { totalOf } from "../role-cells.ts";

export const everythingAnswered = defineCheck({
  number: "N08",
  name: "“全部办结、均已答复、无结转”与结转",
  severity: "note",
  basis: "表三“结转下年度继续办理”大于 0，说明年底仍有未办结的申请",
  sides: { left: "文中", right: "表中结转下年度" },
  pace: "narrative",
  find: (context) => {
    const forward = totalOf(context.edition, "carriedForward")?.name;
    const left = forward === undefined ? 0 : (context.figures[forward] ?? 0);
    if (forward === undefined || left === 0) return [];
    return universalsAbout(context, "answered", "noneForward")
      .slice(0, 1)
      .map(({ sentence, from, to }) => {
        const words = sentence.text.slice(from - sentence.from, to - sentence.from);
        const read = readTexts(context).get(sentence.section);
        return {
          section: sentence.section,
          cells: [forward],
          left: words,
          right: String(left),
          message: claimMessages.allAnswered(partOf(context.edition, sentence.section), words, String(left)),
          ...(read ? { range: rangeOf(read, from, to) } : {}),
        };
      });
  },
});
