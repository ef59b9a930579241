// N17: rates (办结率, 公开率, 回复率) against the two numbers they come from.
import { defineCheck } from "../check.ts";
import { comesFromLastYear, goesToNextYear } from "../claims/carrying.ts";
import { placeOf, quoteOf } from "../claims/claim-findings.ts";
import { type Claim, claimsOf } from "../claims/claims.ts";
import { isNear, printShare } from "../claims/ratios.ts";
import { tableWholes } from "../claims/request-bases.ts";
import { has } from "../claims/tag-claims.ts";
import { wordsAround } from "../claims/words-around.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

export const rates = defineCheck({
  number: "N17",
  name: "比率词与所列数字",
  severity: "note",
  basis: "办结率、回复率等应等于所列两个数字之比",
  sides: { left: "文中比率", right: "按所列数计算" },
  pace: "narrative",
  find: (context) =>
    claimsOf(context).flatMap((percent) => {
      if (percent.unit !== "%" || !/(?:办结|答复|回复|办复|公开|处置|完成)率(?:为|达|达到|均为)?$/u.test(percent.near))
        return [];
      if (has(wordsAround(percent).near, "punctualRate")) return [];
      const claims = percent.sentence.claims.filter((claim) => claim === percent || isCounted(context, claim));
      const index = claims.indexOf(percent);
      const [one, other] = [claims[index - 2], claims[index - 1]];
      if (
        !one ||
        !other ||
        one.unit !== other.unit ||
        one.unit === "%" ||
        one.low !== one.high ||
        other.low !== other.high
      )
        return [];
      if (sentenceBetween(one, other).includes("、")) return [];
      const [less, more] = one.value <= other.value ? [one, other] : [other, one];
      if (more.value === 0 || less.value === 0) return [];
      const before = claims.slice(0, index).filter(({ unit }) => unit === one.unit);
      const fits = before.some((a) =>
        before.some(
          (b) => a !== b && b.value > 0 && isNear(percent.value, percent.decimals, (a.value / b.value) * 100),
        ),
      );
      // 办结57件，办结率95%: of the 60 that were open, which the sentence need not name.
      const open = tableWholes(context).some((whole) =>
        isNear(percent.value, percent.decimals, (less.value / whole) * 100),
      );
      if (fits || open) return [];
      const exact = printShare(less.value, more.value, percent.decimals);
      const message = claimMessages.rate(
        partOf(context.edition, percent.section),
        quoteOf(percent),
        String(less.value),
        String(more.value),
        exact,
      );
      return [{ ...placeOf(context, percent), left: `${percent.value}%`, right: exact, message }];
    }),
});

/** `除2件结转下年外`, `含上年结转5件`: set apart, so neither numerator nor denominator. */
function isCounted({ report }: CheckContext, claim: Claim): boolean {
  const { near, after } = wordsAround(claim);
  const carried = goesToNextYear(claim.sentence, [...near, ...after], report.year);
  return !carried && !has(near, "except") && !comesFromLastYear(claim.sentence, near, report.year);
}

/** Numbers listed side by side (建议216件、提案305件) are no numerator and denominator. */
function sentenceBetween(one: Claim, other: Claim): string {
  return one.sentence.text.slice(one.end - one.sentence.from, other.from - one.sentence.from);
}
