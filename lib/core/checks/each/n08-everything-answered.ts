// N08: the text says that everything was answered, or that nothing came from last year, and the table carries requests.
import { defineCheck, type Found } from "../check.ts";
import { rangeOf, readTexts } from "../claims/claims.ts";
import { universalsAbout } from "../claims/universal-claims.ts";
import type { Universal } from "../claims/universals.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";
import { totalOf } from "../role-cells.ts";

export const everythingAnswered = defineCheck({
  number: "N08",
  name: "“全部办结、均已答复、无结转”与结转",
  severity: "note",
  basis: "表三“结转下年度继续办理”大于 0，说明年底仍有未办结的申请；“上年结转”同理",
  sides: { left: "文中", right: "表中结转" },
  pace: "narrative",
  find: (context) => [
    ...saidAgainst(context, "carriedForward", ["answered", "noneForward"]),
    ...saidAgainst(context, "carriedOver", ["noneOver"]),
  ],
});

/** The first claim of these kinds where the row that it denies is not nil. */
function saidAgainst(
  context: CheckContext,
  role: "carriedForward" | "carriedOver",
  says: readonly Universal["says"][],
): Found[] {
  const row = totalOf(context.edition, role)?.name;
  const left = row === undefined ? 0 : (context.figures[row] ?? 0);
  if (row === undefined || left === 0) return [];
  return universalsAbout(context, ...says)
    .slice(0, 1)
    .map(({ sentence, from, to }) => {
      const words = sentence.text.slice(from - sentence.from, to - sentence.from);
      const read = readTexts(context).get(sentence.section);
      const part = partOf(context.edition, sentence.section);
      return {
        section: sentence.section,
        cells: [row],
        left: words,
        right: String(left),
        message: messages[role](part, words, String(left)),
        ...(read ? { range: rangeOf(read, from, to) } : {}),
      };
    });
}

const messages = {
  carriedForward: claimMessages.allAnswered,
  carriedOver: (part: string, words: string, left: string) => claimMessages.noneReceived(part, words, "上年结转", left),
} as const;
