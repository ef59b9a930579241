// The words of an edition that a reader looks for: heads, captions, titles, with their folded spellings.

import { leavesOf } from "../editions/cells.ts";
import type { Edition, Head, Section, Table } from "../editions/edition.ts";
import { deriveOnce } from "../ground/derive-once.ts";
import { foldLabel } from "../language/fold-text.ts";

export interface Term {
  /** Folded letters and digits, without numbering. */
  readonly spelling: readonly string[];
  readonly kind: "row" | "group" | "column" | "note";
  /** Printed numbering that goes before it, folded: `1.` `（一）` → `(一)`. */
  readonly mark: string;
  readonly head?: Head;
  readonly table: Table;
  readonly section: Section;
  /** An alias, not the official label. */
  readonly variant: boolean;
}

export interface Terms {
  /** By first character, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Term[]>;
  readonly all: readonly Term[];
}

export function foldMark(mark: string): string {
  return mark.replace(/（/gu, "(").replace(/）/gu, ")").replace(/．/gu, ".");
}

/** The terms of all tables of an edition. */
export const termsOf = deriveOnce(collect);

function collect(edition: Edition): Terms {
  const all: Term[] = [];
  for (const section of edition.sections) {
    for (const table of section.tables ?? []) {
      const add = (text: string, kind: Term["kind"], variant: boolean, head?: Head) => {
        const spelling = [...foldLabel(text)];
        if (spelling.length === 0) return;
        const mark = foldMark(head?.mark ?? "");
        all.push({ spelling, kind, mark, table, section, variant, ...(head ? { head } : {}) });
      };
      const addHead = (head: Head, kind: Term["kind"]) => {
        add(head.label, kind, false, head);
        for (const alias of head.aliases ?? []) add(alias, kind, true, head);
      };
      for (const head of headsBelow(table.rows)) addHead(head, head.children ? "group" : "row");
      for (const head of headsBelow(table.columns)) addHead(head, "column");
      for (const note of [table.caption, table.corner, table.columnsTitle]) if (note) add(note, "note", false);
    }
  }
  const byFirst = new Map<string, Term[]>();
  for (const term of all) {
    const first = term.spelling[0] ?? "";
    const list = byFirst.get(first);
    if (list) list.push(term);
    else byFirst.set(first, [term]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);
  return { byFirst, all };
}

function headsBelow(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => [head, ...headsBelow(head.children ?? [])]);
}

/** How many figures a row of the table has. */
export function widthOf(table: Table): number {
  return table.columns.flatMap(leavesOf).length;
}

/** Some column of the table takes figures below nil. */
export function hasSigned(table: Table | undefined): boolean {
  return (table?.columns ?? []).flatMap(leavesOf).some(({ signed }) => signed === true);
}
