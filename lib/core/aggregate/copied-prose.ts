// Offices whose prose was copied from one another: long sentences that two share and hardly anybody else has.
import { sure } from "../ground/sure.ts";
import type { StandsOut } from "./odd-return.ts";

export interface OfficeProse {
  readonly name: string;
  readonly narrative: Readonly<Record<string, string>>;
}

/** Shorter sentences are alike by nature; what many write comes from the notice that all were sent. */
const longSentence = 24;
const rarely = 3;
const fewestShared = 3;
const muchShared = 0.5;

/** Each office with the one it shares most with, where that is at least half of its long sentences. */
export function copiedProse(offices: readonly OfficeProse[]): readonly StandsOut[] {
  const sentences = offices.map(({ narrative }) => new Set(sentencesOf(Object.values(narrative).join("\n"))));
  const writers = new Map<string, number[]>();
  for (const [index, own] of sentences.entries())
    for (const sentence of own) {
      const list = writers.get(sentence);
      if (list) list.push(index);
      else writers.set(sentence, [index]);
    }
  return offices.flatMap(({ name }, index) => {
    const own = sure(sentences[index]);
    const shared = new Map<number, number>();
    for (const sentence of own) {
      const who = sure(writers.get(sentence));
      if (who.length <= rarely)
        for (const other of who) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const [most] = [...shared].sort(([, one], [, other]) => other - one);
    if (!most || most[1] < fewestShared || most[1] < muchShared * own.size) return [];
    const other = offices[most[0]]?.name ?? "";
    const message = `文字有 ${most[1]} 个长句与“${other}”相同，请核实是否照抄`;
    return [{ kind: "copiedText" as const, office: name, other, cells: [], message }];
  });
}

/** Long sentences without digits, marks and blanks, so that another year or number is no difference. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。；！？\n]/u)
    .map((sentence) => sentence.replace(/[^\p{Script=Han}A-Za-z]/gu, ""))
    .filter((sentence) => sentence.length >= longSentence);
}
