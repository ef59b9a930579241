// Departments under names they no longer have, and one department under several names.
import { renamedOffices } from "./renamed-offices.ts";
import type { ProofSlip } from "./slip.ts";

/** What tells of the past: 原卫生局, 国税局划转. */
const past = /[原旧前]$|曾用名$/u;

/** 文化和旅游局 is today's name. */
const partOfToday = /(?:文化和?|广电和?|体育和?|出版和?)$/u;

/** Former names of departments in a text of the report on `year`. */
export function findRenamedOffices(text: string, year: number): readonly ProofSlip[] {
  return renamedOffices.flatMap(({ former, now, since }) => {
    if (year < since) return [];
    const right = now.find((name) => text.includes(name)) ?? now[0] ?? "";
    return former.flatMap((name) => {
      let from = text.indexOf(name);
      while (from >= 0 && partOfToday.test(text.slice(Math.max(0, from - 3), from)))
        from = text.indexOf(name, from + 1);
      if (from < 0 || past.test(text.slice(Math.max(0, from - 4), from).replace(/[省市县区州旗]$/u, ""))) return [];
      return [{ kind: "renamedOffice" as const, from, to: from + name.length, found: name, right }];
    });
  });
}
