// Which places differ between two states of one report.
import { explanationKey, type Key, textAt } from "./keys.ts";
import type { Report } from "./report.ts";

/** Keys at which two states of a report hold different texts, in no particular order. */
export function changedKeys(before: Report, after: Report): readonly Key[] {
  if (before === after) return [];
  return candidates(before, after).filter((key) => textAt(before, key) !== textAt(after, key));
}

function candidates(before: Report, after: Report): readonly Key[] {
  const keys = new Set<Key>();
  const add = (kind: string, one: object | undefined, other: object | undefined) => {
    if (one === other) return;
    for (const name of [...Object.keys(one ?? {}), ...Object.keys(other ?? {})]) keys.add(`${kind}.${name}`);
  };
  add("entries", before.entries, after.entries);
  add("narrative", before.narrative, after.narrative);
  add("office", before.office, after.office);
  if (before.details !== after.details) {
    for (const group of ["published", "contact", "period", "signature"] as const) {
      add(`details.${group}`, before.details?.[group], after.details?.[group]);
    }
  }
  if (before.details?.attachments !== after.details?.attachments) keys.add("details.attachments");
  if (before.title !== after.title) keys.add("title");
  if (before.typedTotals !== after.typedTotals) {
    for (const cell of [...before.typedTotals, ...after.typedTotals]) keys.add(`typedTotals.${cell}`);
  }
  if (before.explanations !== after.explanations) {
    for (const each of [...(before.explanations ?? []), ...(after.explanations ?? [])]) keys.add(explanationKey(each));
  }
  return [...keys];
}
