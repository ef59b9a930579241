// Edits that write into computed totals.
import { cellByName } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { Report } from "#core/report/report.ts";
import type { Edit } from "./edit.ts";

const entries = "entries.";

/** A computed total that is given a text becomes a typed one. */
export function withTotalsTyped(edition: Edition, report: Report, edits: readonly Edit[]): readonly Edit[] {
  const typed = new Set(report.typedTotals);
  const more: Edit[] = [];
  for (const { key, text } of edits) {
    if (text === "" || !key.startsWith(entries)) continue;
    const name = key.slice(entries.length);
    if (cellByName(edition, name)?.total && !typed.has(name)) more.push({ key: `typedTotals.${name}`, text: "typed" });
  }
  return more.length === 0 ? edits : [...more, ...edits.filter(({ key }) => !more.some((each) => each.key === key))];
}
