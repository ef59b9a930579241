// Offices whose prose was copied from one another: long sentences that two share and hardly anybody else has.
import type { StandsOut } from "./odd-return.ts";

/** An office's long sentences: marks instead of the texts, so that thousands of offices are compared at once. */
export interface OfficeSentences {
  readonly name: string;
  readonly sentences: ReadonlySet<number>;
}

/** Shorter sentences are alike by nature; what many write comes from the notice that all were sent. */
const longSentence = 24;
const rarely = 3;
const fewestShared = 3;
const muchShared = 0.5;

/** Each office with the one it shares most with, where that is at least half of its long sentences. */
export function copiedProse(offices: readonly OfficeSentences[]): readonly StandsOut[] {
  const writers = new Map<number, number[]>();
  for (const [index, { sentences }] of offices.entries())
    for (const sentence of sentences) {
      const list = writers.get(sentence);
      if (list) list.push(index);
      else writers.set(sentence, [index]);
    }
  return offices.flatMap(({ name, sentences }, index) => {
    const shared = new Map<number, number>();
    for (const sentence of sentences) {
      const who = writers.get(sentence) ?? [];
      if (who.length <= rarely)
        for (const other of who) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const [most] = [...shared].sort(([, one], [, other]) => other - one);
    if (!most || most[1] < fewestShared || most[1] < muchShared * sentences.size) return [];
    const other = offices[most[0]]?.name ?? "";
    const message = `文字有 ${most[1]} 个长句与“${other}”相同，请核实是否照抄`;
    return [{ kind: "copiedText" as const, office: name, other, cells: [], message }];
  });
}

/** Marks of the long sentences, without digits, marks and blanks, so that another year or number is no difference. */
export function longSentences(narrative: Readonly<Record<string, string>>): ReadonlySet<number> {
  return new Set(
    Object.values(narrative)
      .flatMap((text) => text.split(/[。；！？\n]/u))
      .map((sentence) => sentence.replace(/[^\p{Script=Han}A-Za-z]/gu, ""))
      .filter((sentence) => sentence.length >= longSentence)
      .map(markOf),
  );
}

/** 53 bits of two FNV-1a: hundreds of thousands of sentences hardly ever have one in common by chance. */
function markOf(sentence: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < sentence.length; index += 1) {
    const code = sentence.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + index), 0x01000193);
  }
  return (other >>> 11) * 2 ** 32 + (one >>> 0);
}
