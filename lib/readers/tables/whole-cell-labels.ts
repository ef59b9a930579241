// Heads in other words where cells stand whole, as tabs and pipes part them: the one that is missing, and the cell that nothing else explains.
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { likeness } from "#core/language/likeness.ts";
import { titlesOf } from "#core/terms/section-titles.ts";
import { termsOf } from "#core/terms/terms.ts";
import type { TableLine } from "#readers/rows/find-rows.ts";

/** Where more are missing the layout is another one. */
const mostMissing = 2;
const closeEnough = 0.5;
const longestLabel = 40;
const numbering = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]?|[、.．])/u;

/**
 * Path of a head → the whole cell that stands in its place. `others`: forms whose heads are none of this form's misprinted;
 * `labels`: what was seen already.
 */
export function wholeCellLabels(
  edition: Edition,
  lines: readonly TableLine[],
  others: readonly Edition[],
  labels: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const seen = new Set(Object.values(labels).map(plain));
  const known = knownWords([edition, ...others]);
  for (const section of edition.sections) {
    const own = lines.filter((one) => one.section === section);
    if (!own.some(({ line }) => line.separated) || (section.tables ?? []).length === 0) continue;
    const cells = own.flatMap(({ line }) => (line.separated ? line.pieces.map(({ text }) => text.trim()) : []));
    for (const [head, table, text] of replaced(section.tables ?? [], cells, known))
      if (!seen.has(plain(text))) found[`${table.id}_${head.id}`] = text;
  }
  return found;
}

/** Everything that a form prints in a cell. */
function knownWords(editions: readonly Edition[]): ReadonlySet<string> {
  const terms = editions.flatMap((edition) => termsOf(edition).all.map(({ spelling }) => spelling.join("")));
  const titles = editions.flatMap(({ sections }) => sections.flatMap(titlesOf));
  return new Set([...terms, ...titles]);
}

type Placed = readonly [head: Head, table: Table];

function* replaced(
  tables: readonly Table[],
  cells: readonly string[],
  known: ReadonlySet<string>,
): Generator<readonly [...Placed, text: string]> {
  const printed = new Map<string, number>();
  for (const cell of cells) printed.set(plain(cell), (printed.get(plain(cell)) ?? 0) + 1);
  const take = (words: string) => {
    const left = printed.get(words) ?? 0;
    printed.set(words, left - 1);
    return left > 0;
  };
  const heads = tables.flatMap((table) =>
    [...headsBelow(table.rows), ...headsBelow(table.columns)].map((head): Placed => [head, table]),
  );
  const unofficial = heads.filter(([head]) => !take(plain(head.label)));
  const inOtherWords = unofficial.flatMap(([head, table]) => {
    const alias = (head.aliases ?? []).find((one) => take(plain(one)));
    return alias === undefined ? [] : [[head, table, alias] as const];
  });
  const missing = unofficial.filter(([head]) => !inOtherWords.some(([other]) => other === head));
  if (unofficial.length <= mostMissing)
    yield* inOtherWords.filter(([{ label }, , alias]) => bare(alias) !== bare(label));
  const unknown = [...new Set(cells)].filter((cell) => isUnknown(cell, known));
  if (missing.length === 0 || missing.length > mostMissing || unknown.length > mostMissing) return;
  const [only] = missing;
  for (const cell of unknown) {
    const like = missing.filter(([head]) => isLike(plain(cell), plain(head.label)));
    const [placed = missing.length === 1 && unknown.length === 1 ? only : undefined, second] = like;
    if (placed && !second) yield [...placed, cell];
  }
}

function isUnknown(cell: string, known: ReadonlySet<string>): boolean {
  const words = plain(cell);
  return words.length >= 2 && cell.length <= longestLabel && /\p{Script=Han}/u.test(words) && !known.has(words);
}

/** A cell's words without their number. */
function plain(cell: string): string {
  return foldLabel(cell.trim().replace(numbering, ""));
}

/** A label without its remark in brackets. */
function bare(label: string): string {
  return foldLabel(label.replace(/[（(][^（()）]*[)）]/gu, ""));
}

/** One is the other with words more, or they are much the same. */
function isLike(words: string, label: string): boolean {
  return words.includes(label) || label.includes(words) || likeness(words, label) >= closeEnough;
}

function headsBelow(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => [head, ...headsBelow(head.children ?? [])]);
}
