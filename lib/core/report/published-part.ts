// What a published file carries of a report as data: figures and text alone. Who explained what, how sure a reader was,
// how the source printed a cell and what a sum was added from stay in the JSON backup.
import type { Edition } from "../editions/edition.ts";
import { type Exchange, toExchange } from "./exchange.ts";
import type { Report } from "./report.ts";

/** The keys of the exchange form that may leave the office inside a published file. */
export const publishedKeys = [
  "schema",
  "office",
  "year",
  "edition",
  "title",
  "figures",
  "narrative",
  "details",
  "typedTotals",
] as const;

declare const published: unique symbol;

/** The exchange form without anything internal. Only `publishedPart` makes one, so no writer can be given more. */
export type PublishedPart = Exchange & { readonly [published]: true };

/** The published part of a report in the exchange form; it reads back as a report without ledger, readings and notes. */
export function publishedPart(edition: Edition, report: Report): PublishedPart {
  const whole = toExchange(edition, report);
  return Object.fromEntries(
    publishedKeys.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]]])),
  ) as unknown as PublishedPart;
}
