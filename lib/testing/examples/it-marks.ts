// Beside the example of a check: where exactly it begins to speak, what it points at, and its nearest silent neighbours.
import { expect, it } from "vitest";
import type { Check } from "#core/checks/check.ts";
import type { CheckContext } from "#core/checks/context.ts";
import type { Finding, Repair } from "#core/checks/finding.ts";
import { cellByName, groupCellByName } from "#core/editions/cells.ts";
import { contextFor, type Given } from "./example.ts";

type Mark = Partial<Omit<Finding, "repairs">> & { readonly repairs?: readonly Partial<Repair>[] };

export interface Edge extends Given {
  readonly when: string;
  /** What is found, in its order, each as far as it is given here; none where the check must stay silent. */
  readonly marks: readonly Mark[];
}

/** Each case by itself, with this check alone. Only the test file that runs holds the tests (`meta`), as in `itShows`. */
export function itMarks(meta: ImportMeta, { check, number }: Check, edges: readonly Edge[]): void {
  if (!("vitest" in meta) || meta.vitest === undefined) return;
  it.each(edges)(`${number}: $when`, ({ when: _, marks, ...given }) => {
    const context = contextFor(given);
    const found = check(context);
    expect(found).toMatchObject(marks);
    expect(found.flatMap((finding) => strayPlaces(context, finding))).toEqual([]);
  });
}

/** Sections, cells and stretches of text that a finding names and the report does not have. */
function strayPlaces(
  { edition, report }: CheckContext,
  { section, cells, range, repairs }: Finding,
): readonly unknown[] {
  const text = (id: string) => report.narrative[id] ?? "";
  const sections = ["basics", "opening", ...edition.sections.map(({ id }) => id)];
  const changes = repairs.flatMap((repair) => repair.changes);
  return [
    ...(sections.includes(section) ? [] : [section]),
    ...cells.filter((name) => !cellByName(edition, name) && !groupCellByName(edition, name)),
    ...(range && !(range.from >= 0 && range.from < range.to && range.to <= text(range.section).length) ? [range] : []),
    ...changes.filter((change) => "find" in change && !text(change.section).includes(change.find)),
  ];
}
