// A file of ours → the report it was written from: it says whose it is, and may name its cells.
import type { Edition } from "#core/editions/edition.ts";
import type { Stated } from "#readers/blocks/blocks.ts";
import type { Line } from "#readers/blocks/lines.ts";
import { noteOf } from "#readers/blocks/reading-note.ts";
import { printedHeadings } from "#readers/parts/printed-headings.ts";
import { fillNilParts } from "#readers/text/read-prose.ts";
import type { CellResult } from "#readers/tokens/cell-result.ts";
import { unreadNotes } from "./account-lines.ts";
import { type GivenCells, namedCells, toReport } from "./assemble-report.ts";
import { misplacedMarks } from "./misplaced-marks.ts";
import { notAReport } from "./not-a-report.ts";
import { askedResults } from "./other-results.ts";
import { cellsUnlike, saysCopy } from "./own-copy.ts";
import { printedCorrections } from "./printed-corrections.ts";
import { recognizeOwn } from "./recognize-report.ts";
import { accountFor, isNothing, noParts, partNotes, seeParts, tableParts } from "./see-parts.ts";
import type { SourceRead } from "./source-read.ts";
import { unplacedNotes } from "./stray-lines.ts";

/** Reads a file of ours. Cells that it names are taken by name; what its sentences leave out is nil. */
export function readOwn(
  lines: readonly Line[],
  among: readonly Edition[],
  stated: Stated,
  { named, others, remarks }: GivenCells,
): SourceRead {
  const recognized = recognizeOwn(lines, among, stated);
  if (!recognized) return { ok: false, message: notAReport.nothing };
  const { edition, year, recognition } = recognized;
  const seen = seeParts(edition, recognition, lines, among, true);
  const { parts, writing, tables, cells, stray } = seen;
  const byName = namedCells(edition, named);
  const misplaced = misplacedMarks(edition, byName, cells, tables.notes);
  for (const [name, cell] of byName) cells.set(name, cell);
  fillNilParts(edition, cells);
  const unlike = stated.copy ? cellsUnlike(stated.copy, edition, cells) : new Map<string, CellResult>();
  const corrections = printedCorrections(edition, { parts, remarks, year }, cells);
  const asked = new Map([...misplaced, ...askedResults(edition, cells, others), ...corrections.asked]);
  for (const [name, cell] of [...asked, ...unlike]) cells.set(name, cell);
  if (isNothing(seen)) return { ok: false, message: noParts };
  const notes = [
    ...recognized.notes,
    ...(misplaced.size > 0 ? [noteOf("misplacedMarks", misplaced.size)] : []),
    ...partNotes(edition, year, parts),
    ...(byName.size > 0 ? [] : tables.notes),
    ...corrections.notes,
    ...unreadNotes(stray),
    ...(byName.size > 0 ? [] : unplacedNotes(tableParts(parts), cells)),
    ...(recognition.office === "" ? [noteOf("noOffice")] : []),
    ...writing.notes,
  ];
  const { narrative } = writing;
  const labels = { ...printedHeadings(edition, year, parts), ...tables.labels };
  // With cells in doubt no total may be worked out from what is left: each stands as it is printed.
  const ownFile = unlike.size === 0 && asked.size === 0;
  const report = toReport({ edition, year, recognition, narrative, cells, labels, ownFile });
  const accounts = accountFor(edition, seen);
  if (!stated.copy) return { ok: true, report, edition, notes, accounts };
  if (ownFile && saysCopy(report, stated.copy, edition, lines))
    return { ok: true, report: stated.copy, edition, notes: [], accounts };
  return { ok: true, report, edition, notes: [noteOf("unlikeCopy"), ...notes], accounts };
}
