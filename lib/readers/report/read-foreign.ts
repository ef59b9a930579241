// A file of another's making → a report: everything is found by what is printed.
import type { Edition } from "#core/editions/edition.ts";
import { titlePath } from "#core/report/title.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { noteOf } from "#readers/blocks/reading-note.ts";
import { printedHeadings } from "#readers/parts/printed-headings.ts";
import { unprintedNils } from "#readers/tables/unprinted-nils.ts";
import { nilCell } from "#readers/tokens/cell-result.ts";
import { furnitureNotes, unreadNotes } from "./account-lines.ts";
import { type GivenCells, namedCells, toReport } from "./assemble-report.ts";
import { notAReport } from "./not-a-report.ts";
import { askedResults } from "./other-results.ts";
import { printedCorrections } from "./printed-corrections.ts";
import { recognizeForeign } from "./recognize-report.ts";
import { accountFor, isNothing, noParts, partNotes, seeParts, tableParts } from "./see-parts.ts";
import type { SourceRead } from "./source-read.ts";
import { unplacedNotes } from "./stray-lines.ts";
import { unheededUnits } from "./unheeded-units.ts";

/**
 * Reads a foreign file. `named`: cells that it names all the same, as a part of ours pasted into it does; `fileName` may
 * say the year where the report does not.
 */
export function readForeign(
  lines: readonly Line[],
  among: readonly Edition[],
  { named, others, remarks }: GivenCells,
  fileName?: string,
): SourceRead {
  const recognized = recognizeForeign(lines, among, fileName);
  if (!recognized) return { ok: false, message: notAReport.nothing };
  const { edition, year, recognition } = recognized;
  const seen = seeParts(edition, recognition, lines, among, false);
  const { parts, writing, tables, cells, stray } = seen;
  const byName = namedCells(edition, named);
  for (const [name, cell] of byName) cells.set(name, cell);
  for (const [name, cell] of askedResults(edition, cells, others)) cells.set(name, cell);
  const corrections = printedCorrections(edition, { parts, remarks, year }, cells);
  for (const [name, cell] of [...unheededUnits(edition, parts, cells), ...corrections.asked]) cells.set(name, cell);
  const nils = unprintedNils(edition, cells);
  for (const name of nils) cells.set(name, nilCell(cells.get(name)?.reading));
  if (isNothing(seen)) return { ok: false, message: noParts };
  const refused = notAReport.reason(edition, recognition, writing.narrative, cells);
  if (refused !== undefined) return { ok: false, message: refused };
  const notes = [
    ...recognized.notes,
    ...partNotes(edition, year, parts),
    ...(nils.length > 0 ? [noteOf("unprintedNils", nils.length)] : []),
    ...(byName.size > 0 ? [] : tables.notes),
    ...corrections.notes,
    ...unreadNotes(stray),
    ...(byName.size > 0 ? [] : unplacedNotes(tableParts(parts), cells)),
    ...recognition.notes,
    ...(recognition.office === "" ? [noteOf("noOffice")] : []),
    ...writing.notes,
    ...furnitureNotes([...parts.contents, ...writing.furniture]),
  ];
  const { narrative } = writing;
  const labels = {
    ...(recognition.title === undefined ? { [titlePath]: "" } : {}),
    ...printedHeadings(edition, year, parts),
    ...tables.labels,
  };
  const report = toReport({ edition, year, recognition, narrative, cells, labels, ownFile: false });
  return { ok: true, report, edition, notes, accounts: accountFor(edition, seen) };
}
