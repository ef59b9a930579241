// Tables whose heads say that they do not count what the form asks for: another year, all years, or thousands at a time.
import type { Edition, Head, Table } from "#core/editions/edition.ts";
import { foldLabel } from "#core/language/fold-text.ts";
import { headRegion, type Print } from "./head-region.ts";

const otherTime = /上年|上一年|去年|前年|历年|累计|以来|增减|增长|同比|占比|比重/u;
/** `单位：万件` `（千件）`. */
const scaled = /(?:单位:?|[([])[十百千万亿]+[件宗项次条个份](?![\p{L}])/u;
/** Longer texts, and those with figures or marks of a sentence, are no heads. */
const longestHead = 24;
const noHead = /[\d。；;，,！？]/u;

/** The head of a table that says so, as it is printed; undefined where there is none, or where the form itself says it. */
export function otherMeasure(edition: Edition, table: Table, print: Print): string | undefined {
  const region = headRegion(edition, table, print);
  if (region === undefined) return undefined;
  const own = [...wordings(table.columns), ...wordings(table.rows)].filter((wording) => wording !== "");
  const counts = !heads(table.columns).some(({ amount }) => amount === true);
  return region.split("\n").find((text) => {
    const head = foldLabel(text);
    if (head === "" || text.length > longestHead || noHead.test(text)) return false;
    if (counts && scaled.test(text)) return true;
    const rest = own.reduce((left, wording) => left.replaceAll(wording, ""), head);
    return otherTime.test(rest) && !own.some((wording) => wording.includes(rest));
  });
}

function heads(of: readonly Head[]): readonly Head[] {
  return of.flatMap((head) => [head, ...heads(head.children ?? [])]);
}

function wordings(of: readonly Head[]): readonly string[] {
  return heads(of).flatMap(({ label, aliases = [] }) => [label, ...aliases].map(foldLabel));
}
