// N15: growth against last year recomputed: from the figure that the sentence names, from last year's report where it is
// at hand, else by going back to a whole number.
import { defineCheck, type Found } from "../check.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { claimsOf } from "../claims/claims.ts";
import { type Growth, growthsIn } from "../claims/growths.ts";
import { judgeClaims } from "../claims/judge-claims.ts";
import { growth, hasWholeOrigin, isNear } from "../claims/ratios.ts";
import { proseCell } from "../claims/table-meanings.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

export const growthFigures = defineCheck({
  number: "N15",
  name: "同比增减复算",
  severity: "note",
  basis: "同比增减＝（本年－上年）÷上年",
  pace: "narrative",
  find: (context) => growthsIn(claimsOf(context)).flatMap((stated) => wrongGrowth(context, stated)),
});

function wrongGrowth(context: CheckContext, stated: Growth): Found[] {
  const { change, counted, sign } = stated;
  const before = stated.before?.value ?? lastYearOf(context, stated);
  if (before === undefined) return change.unit === "%" ? withoutOrigin(context, stated) : [];
  const exact = change.unit === "%" ? percentage(before, counted.value) : counted.value - before;
  const printed = sign * change.value;
  if (exact === undefined || (change.unit === "%" ? isNear(printed, change.decimals, exact) : printed === exact))
    return [];
  const words = `${exact < 0 ? "下降" : "增长"} ${Math.abs(exact).toFixed(change.decimals)}${change.unit}`;
  const part = partOf(context.edition, change.section);
  const message = claimMessages.growth(part, quoteOf(change), String(counted.value), String(before), words);
  return [
    {
      ...placeOf(context, change),
      left: `${printed}${change.unit}`,
      right: `${exact.toFixed(change.decimals)}${change.unit}`,
      message,
    },
  ];
}

/** Nothing can be said of growth from nil. */
function percentage(before: number, now: number): number | undefined {
  return before > 0 ? growth(before, now) : undefined;
}

/** No whole number grew to this one by that percentage. */
function withoutOrigin(context: CheckContext, { change, counted, sign }: Growth): Found[] {
  const printed = sign * change.value;
  const fits = hasWholeOrigin(counted.value, printed, change.decimals);
  if (counted.decimals > 0 || /元$/u.test(counted.unit) || fits) return [];
  const part = partOf(context.edition, change.section);
  const message = claimMessages.impossibleGrowth(part, quoteOf(change), String(counted.value));
  return [{ ...placeOf(context, change), left: `${printed}%`, message }];
}

/** Last year's figure for what a claim counts, on the basis on which it agrees this year. */
function lastYearOf(context: CheckContext, { counted }: Growth): number | undefined {
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
