// A count on screen: the files, what the clerk answered, what the server counted last. Pure; the screen keeps it in state.
import type { ColumnChoice } from "#core/register/column-uses.ts";
import type { RegisterCount } from "#core/register/count-register.ts";
import type { Doubt } from "#core/register/tally.ts";

/** A file as it was when it was chosen: what is counted and what is taken over is the same, whatever becomes of it on disk. */
export interface ChosenFile {
  readonly name: string;
  readonly body: Blob;
}

/** What is sent along with the files. */
export interface Asked {
  /** Word → id of the head that it is counted under. */
  readonly words: Readonly<Record<string, string>>;
  /** Title → what the column holds. */
  readonly columns: Readonly<Record<string, ColumnChoice | "auto">>;
  readonly leftOut: readonly string[];
}

export const nothingAsked: Asked = { words: {}, columns: {}, leftOut: [] };

/** What was asked before with what is answered now: everything is said each time, so that nothing hangs on a memory. */
export function withAsked(asked: Asked, more: Partial<Asked>): Asked {
  return {
    words: { ...asked.words, ...more.words },
    columns: { ...asked.columns, ...more.columns },
    leftOut: more.leftOut ?? asked.leftOut,
  };
}

/** What the clerk has chosen for a doubtful word, else what is proposed; "" where nothing is. */
export function chosenFor({ word, proposed }: Pick<Doubt, "word" | "proposed">, chosen: Asked["words"]): string {
  return chosen[word] ?? proposed ?? "";
}

/** The answers to all doubts, or the words that still want one. */
export function answersTo(
  doubts: readonly Doubt[],
  chosen: Asked["words"],
): { readonly words: Asked["words"]; readonly open: readonly string[] } {
  const words = Object.fromEntries(doubts.map((doubt) => [doubt.word, chosenFor(doubt, chosen)]));
  return { words, open: doubts.map(({ word }) => word).filter((word) => words[word] === "") };
}

/** Why nothing can be taken over yet, in Chinese; undefined where it can. */
export function hindranceOf(count: RegisterCount, changes: number, brokenSeen: boolean): string | undefined {
  if (count.doubts.length > 0) return `先确认上面 ${count.doubts.length} 个词对应哪一项`;
  if (count.broken.length > 0 && !brokenSeen) return `先看过有问题的 ${count.broken.length} 行，并在上面打勾`;
  if (changes === 0) return "表格里已经是这些数，没有要改的格";
  return undefined;
}

/** The files with others beside them; one of a name that is there already takes its place. */
export function withFiles(files: readonly ChosenFile[], more: readonly ChosenFile[]): readonly ChosenFile[] {
  const names = new Set(more.map(({ name }) => name));
  return [...files.filter(({ name }) => !names.has(name)), ...more];
}
