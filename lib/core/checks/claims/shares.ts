// Shares in the text: a number, the percentage beside it, and the whole it is a share of.
import type { CheckContext } from "../context.ts";
import type { Claim, Sentence } from "./claims.ts";
import { inSentence, type Judged, judgeClaims } from "./judge-claims.ts";
import { isNear, isRounded } from "./ratios.ts";
import { proseCell } from "./table-meanings.ts";

export interface Share {
  readonly percent: Claim;
  readonly counted: number;
  /** `385件，其中312件，占…`: the whole that the sentence itself names. */
  readonly named?: number | undefined;
}

/** `43件，占7.75%` in a run of sentences; where the number itself was lost, the figure of the cell that the words name. */
export function sharesIn(context: CheckContext, sentences: readonly Sentence[]): readonly Share[] {
  const judged = judgeClaims(context);
  return sentences.flatMap((sentence) =>
    sentence.claims.flatMap((percent, index) => {
      if (percent.unit !== "%") return [];
      const ofNumber = shareOfNumber(sentence, percent, index);
      if (ofNumber) return [ofNumber];
      if (!/^占/u.test(percent.near)) return [];
      const between = (claim: Claim) => sentence.text.slice(claim.end - sentence.from, percent.from - sentence.from);
      const before = [...sentence.claims.slice(0, index)]
        .reverse()
        .find((claim) => claim.unit !== "%" && !(claim.bracket && !percent.bracket));
      if (before && /^(?:（[^）]*）)?，?占[^，。；]{0,14}$/u.test(between(before)) && before.low === before.high) {
        return [
          {
            percent,
            counted: before.value,
            named: namedWhole(before, percent) ?? countedWhole(judged, before, percent),
          },
        ];
      }
      const lost = lostNumber(context, percent);
      return lost === undefined ? [] : [{ percent, counted: lost }];
    }),
  );
}

/** `31件，占办结总数57件的54.4%`: the whole stands right before the percentage. */
function shareOfNumber({ claims }: Sentence, percent: Claim, index: number): Share | undefined {
  const [counted, whole] = [claims[index - 2], claims[index - 1]];
  if (!counted || !whole || !/^的$/u.test(percent.near) || !/^占\p{Script=Han}{0,12}$/u.test(whole.near))
    return undefined;
  const known = [counted, whole].every(({ low, high, unit }) => low === high && unit === whole.unit);
  return known && counted.value <= whole.value ? { percent, counted: counted.value, named: whole.value } : undefined;
}

/** 占 with no whole named, or with all requests. */
const ofAll = /^占(?:比|总(?:数|量|体)|(?:全部|收到|新收)?申请(?:总)?(?:数|量)?)?的?(?:为|达)?$/u;

/** The number before 其中 of which the counted one is a part, where the words after 占 name no other. */
function namedWhole(counted: Claim, percent: Claim): number | undefined {
  const { sentence } = counted;
  if (!ofAll.test(percent.near)) return undefined;
  const whole = sentence.claims.find(({ unit }) => unit === counted.unit);
  if (!whole || whole.from >= counted.from || whole.low !== whole.high || whole.value < counted.value) return undefined;
  const between = sentence.text.slice(whole.end - sentence.from, counted.from - sentence.from);
  return /^，?其中|^(?:\p{Script=Han}{0,10}申请)?(?:件|事项)?(?:当)?中/u.test(between) ? whole.value : undefined;
}

/** `收到申请47件，予以公开30件，占比63.8%`: one kind of result or of applicant, and all requests before it. */
function countedWhole(judged: readonly Judged[], counted: Claim, percent: Claim): number | undefined {
  if (!ofAll.test(percent.near)) return undefined;
  const own = judged.find(({ claim }) => claim === counted);
  const wholes = ["received", "answered"].flatMap((kind) => inSentence(judged, counted.sentence, kind));
  const before = wholes.filter(({ claim }) => claim.from < counted.from && claim.value >= counted.value);
  const part = own !== undefined && ["N05", "N06"].includes(own.meaning.check);
  return part && before.length === 1 ? before[0]?.claim.value : undefined;
}

/** `同意公开答复件，占42.53%`: no number before the counting word. */
function lostNumber({ edition, figures }: CheckContext, percent: Claim): number | undefined {
  const before = percent.sentence.text.slice(0, percent.from - percent.sentence.from);
  const clause = /([^，。；\d]{4,30})[件条次项篇]，占$/u.exec(before)?.[1];
  const cell = clause === undefined ? undefined : proseCell(edition, percent.section, clause);
  return cell && figures[cell.name];
}

/** The whole that explains most of the shares, if it explains at least two. */
export function wholeOf(shares: readonly Share[], candidates: readonly number[]): number | undefined {
  let best: { whole: number; fits: number } | undefined;
  for (const whole of new Set(candidates)) {
    if (whole <= 0) continue;
    const fits = shares.filter(({ percent, counted }) =>
      isRounded(percent.value, percent.decimals, (counted / whole) * 100),
    ).length;
    if (!best || fits > best.fits) best = { whole, fits };
  }
  return best && best.fits >= 2 && best.fits * 2 >= shares.length ? best.whole : undefined;
}

/** Is the share right for any whole in sight? */
export function fitsSome({ percent, counted }: Share, candidates: readonly number[]): boolean {
  return candidates.some(
    (whole) => whole > 0 && counted <= whole && isNear(percent.value, percent.decimals, (counted / whole) * 100),
  );
}
