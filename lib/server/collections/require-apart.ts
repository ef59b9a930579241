// Two offices that have both signed stay two on the list: of one office one report counts, and the other's figures would be lost.
import type { Collection } from "#core/collection/collection.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import type { ListedOffice } from "#core/offices/listed-office.ts";
import { isApproved } from "#core/workflow/states.ts";
import { Refusal } from "../ground/refusal.ts";
import type { KeptCollection } from "../store/collection-store.ts";
import type { Store } from "../store/store.ts";

/** An office of the tree that has signed for the year. `name`: what it is called on the list, else in the tree. */
interface Signed {
  readonly office: string;
  readonly name: string;
}

/** Those below that have signed for the collection's year; none on one's own PC. */
export async function signedBelow(store: Store, kept: KeptCollection): Promise<readonly Signed[]> {
  const reports = (await store.receiving?.below(kept))?.reports ?? [];
  const signed = reports.filter(({ year, state }) => year === kept.collection.year && isApproved(state));
  return [...new Map(signed.map(({ office, name }) => [office, { office, name }])).values()];
}

/** Refused with 409 where two that have signed would be one office of the list, and are not so yet. */
export function requireApart(
  { offices, year }: Collection,
  changed: readonly ListedOffice[],
  signed: readonly Signed[],
): void {
  const before = new Set(joined(offices, signed).map(keyOf));
  const [both] = joined(changed, signed).filter((each) => !before.has(keyOf(each)));
  if (!both) return;
  const names = both.map(({ name }) => `“${name}”`).join("");
  const why = `${names}${year}年的年报都已签发，并成一家就只能算其中一份，没有改名单`;
  throw new Refusal(409, `${why}。请先退回其中一家，由另一家把两家的数字报在一起；或等下一年度再合并。`);
}

function joined(offices: readonly ListedOffice[], signed: readonly Signed[]): readonly (readonly Signed[])[] {
  return offices
    .map(({ name, aliases }) => {
      const names = [...new Set([name, ...aliases].map(foldOfficeName))];
      return names.flatMap((each) => signed.filter((one) => foldOfficeName(one.name) === each));
    })
    .filter((those) => those.length > 1);
}

function keyOf(those: readonly Signed[]): string {
  return those
    .map(({ office }) => office)
    .sort()
    .join(" ");
}
