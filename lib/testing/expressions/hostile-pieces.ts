// Texts that could hurt a regular expression, made from its own alphabet: what it names, said again and again.

const classMembers: Readonly<Record<string, string>> = { d: "1", w: "a", s: " ", S: "甲", D: "甲", W: "甲" };
const samples = ["甲", "1", "a", " ", "\n", "，", "。", "年"];
const mostPieces = 60;

/** Pieces to repeat: its characters one by one, its runs of plain text, and neighbours of both joined. */
export function hostilePieces({ source }: RegExp): readonly string[] {
  const runs = plainRuns(source);
  const characters = [...new Set(runs.flatMap((run) => [...run]))];
  const pieces = new Set([...characters, ...runs, ...samples]);
  for (const [at, run] of runs.entries()) {
    pieces.add(run + (runs[at + 1] ?? "甲"));
    pieces.add(`${run}甲`).add(`${run}1`).add(`${run} `);
  }
  return spread(
    [...pieces].filter((piece) => piece !== ""),
    mostPieces,
  );
}

/** The plain text of a source, broken where its grammar speaks; an escape or a class stands as one character of its kind. */
function plainRuns(source: string): readonly string[] {
  const plain = source
    .replace(/\\p\{[^{}]*\}/gu, "甲")
    .replace(/\\u\{?([0-9a-fA-F]{4,5})\}?/gu, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\([dwsSDW])/gu, (_all, name: string) => classMembers[name] as string)
    .replace(/\\[bB]/gu, "")
    .replace(/\\n/gu, "\n")
    .replace(/\\(.)/gu, "$1");
  return [...new Set(plain.split(/\(\?(?:<?[=!]|:|<\w+>)|[()[\]{}|*+?^$]/u).filter((run) => run !== ""))];
}

/** At most `most` of them, evenly. */
function spread(all: readonly string[], most: number): readonly string[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_none, at) => all[Math.floor((at * all.length) / most)] as string);
}
