// The changes of a repair, made. Apart from single edits: the desk's first load needs those alone.
import { cellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import type { Change } from "./change.ts";
import { withEntry, withNarrative } from "./edit.ts";
import type { Report } from "./report.ts";

/** Applies the changes of a repair in order. A piece of text that is no longer there is left alone. */
export function applyChanges(edition: Edition, report: Report, changes: readonly Change[]): Report {
  return changes.reduce((changed, change) => {
    if ("cell" in change) {
      const known = cellByName(edition, change.cell);
      const typed =
        known?.total && !changed.typedTotals.includes(change.cell)
          ? [...changed.typedTotals, change.cell]
          : changed.typedTotals;
      return { ...withEntry(changed, change.cell, change.value), typedTotals: typed };
    }
    const text = changed.narrative[change.section] ?? "";
    if (change.find === "")
      return withNarrative(changed, change.section, text === "" ? change.replace : `${text}\n${change.replace}`);
    const at = text.indexOf(change.find);
    if (at < 0) return changed;
    return withNarrative(
      changed,
      change.section,
      text.slice(0, at) + change.replace + text.slice(at + change.find.length),
    );
  }, report);
}
