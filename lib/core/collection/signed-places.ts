// Whose a signed report is says the account that it was made under: it is never placed by what it looks like, nor by a decision.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import { existsIn } from "../offices/listed-office.ts";
import type { Collection } from "./collection.ts";
import type { Received } from "./received.ts";

/** `place`: folded name of an office on the list; absent where its office is on it no more, and why (in Chinese) it does not count. */
export interface SignedPlace {
  readonly place?: string;
  readonly why: string;
}

/** Where what offices below have signed stands; undefined for files, and for what the collecting office has signed itself. */
export function signedPlaces({ offices, office, year }: Collection): (one: Received) => SignedPlace | undefined {
  const listed = offices.filter((one) => existsIn(one, year));
  // A name on the list goes before a former name of another office.
  const places = new Map([
    ...listed.flatMap(({ name, aliases }) =>
      aliases.map((each) => [foldOfficeName(each), foldOfficeName(name)] as const),
    ),
    ...listed.map(({ name }) => [foldOfficeName(name), foldOfficeName(name)] as const),
  ]);
  const own = foldOfficeName(office.name);
  return ({ signed, office: name }) => {
    const folded = foldOfficeName(name);
    if (!signed || folded === own) return undefined;
    const place = places.get(folded);
    const why = `“${name}”已签发，但不在名单上，没有计入；要计入的，请先把它加到名单里`;
    return place === undefined ? { why } : { place, why };
  };
}
