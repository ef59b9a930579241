// A summed report asked who a cell of it is made of.
import { addendsOf, type CellContributions, contributionsTo } from "#core/aggregate/contributions.ts";
import { cellByName } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";
import { lastYearOf, readReport } from "./read-report.ts";

/** Refused with 404 for an unknown report or cell, or a report that is no sum. */
export async function reportContributions(store: Store, id: string, cell: string): Promise<CellContributions> {
  const draft = await readReport(store, id);
  const { report } = draft;
  const edition = requireEdition(report.edition);
  if (!report.addends || !cellByName(edition, cell)) throw new Refusal(404, "这份年报不是汇总的，或者没有这一格。");
  const before = (await lastYearOf(store, draft))?.report;
  const known = before?.addends ? addendsOf(requireEdition(before.edition), cell, before.addends) : [];
  const byOffice = new Map(known.map(({ office, figures }) => [office, figures]));
  return contributionsTo(cell, addendsOf(edition, cell, report.addends), (office) => byOffice.get(office));
}
