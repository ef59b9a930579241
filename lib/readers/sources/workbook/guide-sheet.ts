// The sheet of a blank workbook of ours (下发模板) that says whose it is: it speaks for the file and is no part of the report.
import { guideSheet, readGuide } from "#core/collection/return-workbook.ts";
import { editions } from "#core/editions/registry.ts";
import type { Stated } from "#readers/blocks/blocks.ts";
import type { Sheet } from "./workbook-grid.ts";

/** What the file says of itself, with what this sheet says; undefined for every other sheet. */
export function statedByGuide({ name, cells }: Sheet, stated: Stated | undefined): Stated | undefined {
  if (name !== guideSheet) return undefined;
  const said = readGuide([...cells.values()].flatMap((line) => [...line.values()].map(({ text }) => text)));
  if (!said) return undefined;
  const { office, year, form, version } = said;
  const edition = stated?.edition ?? editions.find((one) => one.name === form)?.id ?? "";
  return { ...stated, office, year, edition, returnWorkbook: version };
}
