// N15: growth against last year recomputed, from last year's report where it is at hand, else by going back to a whole number.
import { defineCheck, type Found } from "../check.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf } from "../claims/claims.ts";
import { judgeClaims } from "../claims/judge-claims.ts";
import { growth, hasWholeOrigin, isNear } from "../claims/ratios.ts";
import { proseCell } from "../claims/table-meanings.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

const up =
  /(?:同比|[比较]上年|[比较]去年|[比较]上一年)[^，。；]{0,6}?(?:增长|上升|增加|提高|上涨|增幅|增)(?:率|了|为|达)?$/u;
const down =
  /(?:同比|[比较]上年|[比较]去年|[比较]上一年)[^，。；]{0,6}?(?:下降|减少|降低|下滑|降幅|降)(?:率|了|为|达)?$/u;

export const growthFigures = defineCheck({
  number: "N15",
  name: "同比增减复算",
  severity: "note",
  basis: "同比增减＝（本年－上年）÷上年",
  pace: "narrative",
  find: (context) =>
    claimsOf(context).flatMap((percent) => {
      const sign = percent.unit !== "%" ? 0 : up.test(percent.near) ? 1 : down.test(percent.near) ? -1 : 0;
      if (sign === 0 || percent.near.includes("分别")) return [];
      const { claims } = percent.sentence;
      const before = claims.slice(0, claims.indexOf(percent)).filter(({ bracket }) => bracket === percent.bracket);
      const counted = before[before.length - 1];
      if (!counted || counted.unit === "%" || counted.low !== counted.high || percent.low !== percent.high) return [];
      return wrongGrowth(context, percent, counted, sign * percent.value);
    }),
});

function wrongGrowth(context: CheckContext, percent: Claim, counted: Claim, printed: number): Found[] {
  const part = partOf(context.edition, percent.section);
  const place = placeOf(context, percent);
  const before = lastYearOf(context, counted);
  if (before !== undefined && before > 0) {
    const exact = growth(before, counted.value);
    if (isNear(printed, percent.decimals, exact)) return [];
    const words = `${exact < 0 ? "下降" : "增长"} ${Math.abs(exact).toFixed(percent.decimals)}%`;
    const message = claimMessages.growth(part, quoteOf(percent), String(counted.value), String(before), words);
    return [{ ...place, left: `${printed}%`, right: `${exact.toFixed(percent.decimals)}%`, message }];
  }
  if (counted.decimals > 0 || /元$/u.test(counted.unit) || hasWholeOrigin(counted.value, printed, percent.decimals))
    return [];
  return [
    {
      ...place,
      left: `${printed}%`,
      message: claimMessages.impossibleGrowth(part, quoteOf(percent), String(counted.value)),
    },
  ];
}

/** Last year's figure for what a claim counts, on the basis on which it agrees this year. */
function lastYearOf(context: CheckContext, counted: Claim): number | undefined {
  const { lastYear } = context;
  if (!lastYear) return undefined;
  const judged = judgeClaims(context).find(({ claim }) => claim === counted);
  const basis = judged?.meaning.bases[judged.agrees];
  const cells = basis?.cells ?? [proseCell(context.edition, counted.section, counted.near)?.name ?? ""];
  const figures = cells.map((cell) => lastYear.figures[cell]);
  return figures.some((figure) => figure === undefined)
    ? undefined
    : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
