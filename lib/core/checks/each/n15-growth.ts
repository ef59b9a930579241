// N15: growth against last year recomputed: from the figure that the sentence names, from last year's report where it is
// at hand, else by going back to a whole number.

import type { Figures } from "../../report/report.ts";
import { defineCheck, type Found } from "../check.ts";
import { amountIn } from "../claims/amount-in-unit.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf } from "../claims/claims.ts";
import { exactGap } from "../claims/exact-sum.ts";
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
  sides: { left: "文中增幅", right: "按两年数计算" },
  pace: "narrative",
  find: (context) => growthsIn(claimsOf(context)).flatMap((stated) => wrongGrowth(context, stated)),
});

/** A number with the decimals that it prints. */
type Printed = Pick<Claim, "value" | "decimals">;

function wrongGrowth(context: CheckContext, stated: Growth): Found[] {
  const { change, counted, sign } = stated;
  const before = stated.before ?? lastYearOf(context, stated);
  if (before === undefined) return change.unit === "%" ? withoutOrigin(context, stated) : [];
  const exact = change.unit === "%" ? percentage(before.value, counted.value) : exactGap(counted, before);
  const printed = sign * change.value;
  const rounded = change.unit === "%" || Math.max(counted.decimals, before.decimals) > change.decimals;
  if (exact === undefined || (rounded ? isNear(printed, change.decimals, exact) : printed === exact)) return [];
  const words = `${exact < 0 ? "下降" : "增长"} ${Math.abs(exact).toFixed(change.decimals)}${change.unit}`;
  const part = partOf(context.edition, change.section);
  const message = claimMessages.growth(part, quoteOf(change), String(counted.value), String(before.value), words);
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

/** Last year's figure for what a claim counts, on the basis on which it agrees this year, in the claim's unit. */
function lastYearOf(context: CheckContext, { counted }: Growth): Printed | undefined {
  const { lastYear } = context;
  if (!lastYear) return undefined;
  const judged = judgeClaims(context).find(({ claim }) => claim === counted);
  const basis = judged?.meaning.bases[judged.agrees];
  if (basis) return ofCount(sumOfAll(lastYear.figures, basis.cells));
  const cell = proseCell(context.edition, counted.section, counted.near);
  const figure = cell && lastYear.figures[cell.name];
  return ofCount(figure !== undefined && cell?.amount ? amountIn(figure, counted.unit) : figure);
}

function sumOfAll(figures: Figures, cells: readonly string[]): number | undefined {
  const known = cells.flatMap((cell) => figures[cell] ?? []);
  return known.length < cells.length ? undefined : known.reduce((sum, figure) => sum + figure, 0);
}

function ofCount(value: number | undefined): Printed | undefined {
  return value === undefined ? undefined : { value, decimals: String(value).split(".")[1]?.length ?? 0 };
}
