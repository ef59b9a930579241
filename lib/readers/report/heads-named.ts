// The heads of a form's tables that a remark names, by their labels or by a part of one in quotation marks.
import type { Edition, Head, Section } from "#core/editions/edition.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { type Term, termsOf } from "#core/terms/terms.ts";

export interface NamedHeads {
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
}

const shortest = 2;
const quoted = /[“"「『《]([^“”"「」『』《》]{2,40})[”"」』》]/gu;

/** The rows and columns that are named; those of the section, where it has such ones. */
export function headsNamed(edition: Edition, text: string, section: Section | undefined): NamedHeads {
  const terms = termsOf(edition).all.filter(({ head, spelling }) => head && spelling.length >= shortest);
  const found = inWords(text, terms);
  const part = found.some(isRow) ? [] : inQuotes(text, terms);
  const all = [...found, ...part];
  const named = within(all.filter(isRow), section);
  // 总计 names a column behind the label of a row, and a row where it stands alone.
  const columnsToo = new Set(all.flatMap(({ kind, spelling }) => (kind === "column" ? [spelling.join("")] : [])));
  const own = named.filter(({ spelling }) => !columnsToo.has(spelling.join("")));
  const rows = own.length > 0 ? own : named;
  const columns = all.filter((term) => term.kind === "column" && rows.some(({ table }) => table === term.table));
  return { rows: deepest(headsOf(rows)), columns: deepest(headsOf(columns)) };
}

function isRow({ kind }: Term): boolean {
  return kind === "row" || kind === "group";
}

function within(terms: readonly Term[], section: Section | undefined): readonly Term[] {
  const here = terms.filter((term) => term.section === section);
  return here.length > 0 ? here : terms;
}

function headsOf(terms: readonly Term[]): readonly Head[] {
  return [...new Set(terms.flatMap(({ head }) => (head ? [head] : [])))];
}

/** Of a group and what is in it, both named, the latter is meant. */
function deepest(heads: readonly Head[]): readonly Head[] {
  return heads.filter((head) => !heads.some((other) => other !== head && isBelow(other, head)));
}

function isBelow(head: Head, group: Head): boolean {
  return (group.children ?? []).some((child) => child === head || isBelow(head, child));
}

/** Labels that stand in a text, the longer ones first: what they cover names nothing else. */
function inWords(text: string, terms: readonly Term[]): readonly Term[] {
  let left = foldLabel(text);
  const found: Term[] = [];
  for (const length of [...new Set(terms.map(({ spelling }) => spelling.length))].sort((a, b) => b - a))
    for (const term of terms) {
      const label = term.spelling.length === length ? term.spelling.join("") : "";
      if (label === "" || !left.includes(label)) continue;
      const same = terms.filter((other) => other.spelling.join("") === label);
      found.push(...same.filter((other) => !found.includes(other)));
      left = left.replaceAll(label, " ");
    }
  return found;
}

/** The only labels that hold what stands in quotation marks. */
function inQuotes(text: string, terms: readonly Term[]): readonly Term[] {
  return [...text.matchAll(quoted)].flatMap(([, words = ""]) => {
    const label = foldLabel(words);
    const holding = label.length < shortest ? [] : terms.filter(({ spelling }) => spelling.join("").includes(label));
    return new Set(holding.map(({ head }) => head)).size === 1 ? holding : [];
  });
}
