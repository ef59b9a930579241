// N11: shares (占…%) recomputed.
import { defineCheck, type Found } from "../check.ts";
import { placeOf, quoteOf, repairsOf } from "../claims/claim-findings.ts";
import { type Sentence, sentencesOf } from "../claims/claims.ts";
import { isNear, isRounded, printShare } from "../claims/ratios.ts";
import { tableWholes } from "../claims/request-bases.ts";
import { fitsSome, type Share, sharesIn, wholeOf } from "../claims/shares.ts";
import type { CheckContext } from "../context.ts";
import { claimMessages, partOf } from "../messages-claims.ts";

export const shares = defineCheck({
  number: "N11",
  name: "百分比复算",
  severity: "warning",
  cases: "超出所印位数：疑问；一组比例凑足 100% 时末位相差一：提示",
  basis: "百分比应等于分项除以总数，按所印位数四舍五入",
  sides: { left: "文中占比", right: "按所列数计算" },
  pace: "narrative",
  find: (context) => paragraphs(context).flatMap((sentences) => wrongIn(context, sentences)),
});

/** So many different numbers of a section are tried as the whole. */
const mostWholes = 300;

function paragraphs(context: CheckContext): Sentence[][] {
  const found = new Map<string, Sentence[]>();
  for (const sentence of sentencesOf(context)) {
    const key = `${sentence.section} ${sentence.paragraph}`;
    const list = found.get(key);
    if (list) list.push(sentence);
    else found.set(key, [sentence]);
  }
  return [...found.values()];
}

function wrongIn(context: CheckContext, sentences: readonly Sentence[]): Found[] {
  const found = sharesIn(context, sentences);
  if (found.length === 0) return [];
  const section = sentences[0]?.section;
  const values = sentencesOf(context)
    .filter((sentence) => sentence.section === section)
    .flatMap(({ claims }) =>
      claims.flatMap((claim) => (claim.unit !== "%" && claim.low === claim.high ? [claim.value] : [])),
    );
  const candidates = [...new Set(values)].slice(0, mostWholes);
  const whole = found.length < 2 ? undefined : wholeOf(found, candidates);
  return found.flatMap((share) => {
    const { percent, counted, named } = share;
    const base = whole ?? named;
    if (base === undefined) return [];
    const exact = (counted / base) * 100;
    if (isRounded(percent.value, percent.decimals, exact)) return [];
    const forced = isNear(percent.value, percent.decimals, exact);
    if (whole === undefined && (forced || fitsSome(share, tableWholes(context)))) return [];
    return forced || !fitsSome(share, candidates) ? [findingOf(context, share, base, forced)] : [];
  });
}

function findingOf(context: CheckContext, { percent, counted }: Share, whole: number, forced: boolean): Found {
  const exact = printShare(counted, whole, percent.decimals);
  const sentence = forced ? claimMessages.forcedShare : claimMessages.share;
  const message = sentence(
    partOf(context.edition, percent.section),
    quoteOf(percent),
    String(counted),
    String(whole),
    exact,
  );
  return {
    ...placeOf(context, percent),
    severity: forced ? "note" : "warning",
    left: `${percent.value}%`,
    right: exact,
    message,
    repairs: forced ? [] : repairsOf(context, percent, exact.slice(0, -1)),
  };
}
