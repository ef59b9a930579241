// A settled collection as `nianbao-collection/1`, for programs.
import { exchangeFigures } from "../report/exchange.ts";
import type { Collected } from "./collect.ts";

/** The form that `collect --json` prints. A cell that is blank in every return is `null`; amounts are decimal text in 万元. */
export function collectionJson({ year, edition, offices, unmatched, sum, notes }: Collected): object {
  return {
    schema: "nianbao-collection/1",
    year,
    edition: edition.id,
    offices: offices.map(({ office, state, returns: [first], read }) => ({
      name: office.name,
      state,
      file: first?.file ?? null,
      read,
      errors: first?.errors ?? 0,
      warnings: first?.warnings ?? 0,
    })),
    unmatched,
    figures: exchangeFigures(edition, sum.figures),
    notes,
  };
}
