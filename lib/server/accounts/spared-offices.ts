// Offices that owe no return of a year: exempt (免报) by the office that collects from them.
import { isWithin, type OfficeTree } from "#core/offices/office-tree.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import type { ReportBelow } from "../store/receipt-store.ts";
import { decidingByPlace } from "./deciding-by-place.ts";
import { childrenOf, officeBelow } from "./offices-below.ts";

/** By id of an office: why it need not report, which may be "". */
export type SparedOffices = ReadonlyMap<string, string>;

/** Ids of the offices that a collection of `place` exempts, with why. */
export function exemptIn(tree: OfficeTree, place: string, { collection }: KeptCollection): SparedOffices {
  return new Map(
    collection.offices.flatMap(({ name, aliases, exempt }) => {
      const office = exempt === undefined ? undefined : officeBelow(tree, place, [name, ...aliases]);
      return office && exempt !== undefined ? [[office.id, exempt] as const] : [];
    }),
  );
}

/** All that these collections, of one year, spare at or below `top`; of an office with others below it all of these. */
export function sparedBy(tree: OfficeTree, collections: readonly KeptCollection[], top: string): SparedOffices {
  const spared = new Map<string, string>();
  for (const [place, kept] of decidingByPlace(tree, collections))
    for (const [office, why] of exemptIn(tree, place, kept))
      for (const leaf of leavesAt(tree, office)) if (isWithin(tree, leaf, top)) spared.set(leaf, why);
  return spared;
}

/** Those of them that did not report all the same: `signed` asks for a signed return, else any report is one. */
export function withoutReport(
  spared: SparedOffices,
  reports: readonly ReportBelow[],
  isOne: (report: ReportBelow) => boolean,
): SparedOffices {
  const have = new Set(reports.filter(isOne).map(({ office }) => office));
  return new Map([...spared].filter(([office]) => !have.has(office)));
}

function leavesAt(tree: OfficeTree, office: string): readonly string[] {
  const children = childrenOf(tree, office);
  return children.length === 0 ? [office] : children.flatMap(({ id }) => leavesAt(tree, id));
}
