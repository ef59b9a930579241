// One office's report as it was handed in: what adding up, matching and the list of states need of it.
import type { Finding } from "../checks/finding.ts";
import { isOpen } from "../checks/unread-cells.ts";
import { cellByName, cellsOf, groupCellByName } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { readFigure } from "../report/figure.ts";
import { figuresOf } from "../report/figures.ts";
import type { Figures, Report } from "../report/report.ts";
import type { Place, Source, UncheckedResult } from "../report/source.ts";

export interface OfficeReturn {
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** Name of the office as read; "" where none was found. */
  readonly office: string;
  readonly year: number;
  /** Neither the report nor its file's name says the year: `year` is a guess. */
  readonly undated?: true;
  readonly edition: Edition;
  readonly figures: Figures;
  /** The same by the index of their cells, NaN where there is none. */
  readonly values?: Float64Array | undefined;
  /** Cells that have a figure. */
  readonly read: number;
  /** Open findings by severity. */
  readonly errors: number;
  readonly warnings: number;
  /** Cells whose reading is open: printed in a way that allows several figures, and nobody has confirmed one. */
  readonly doubtful: readonly string[];
  /** Cells whose figure was put together from a damaged source; they count. */
  readonly repaired?: readonly string[];
  /** Amounts that were printed in another unit than 万元, with what is printed; they count as turned into it. */
  readonly converted?: readonly ConvertedAmount[];
  /** Figures that stand in the file as the result of something that nothing in it can confirm; they count. */
  readonly unchecked?: readonly UncheckedFigure[];
  /** Notes on its reading that bear on figures which count, in Chinese. */
  readonly told?: readonly string[];
  /** Offices that its own figures were added from, where it says so. */
  readonly addends?: readonly string[];
}

export interface ConvertedAmount {
  readonly cell: string;
  readonly printed: string;
  /** In 万元. */
  readonly counted: string;
}

export interface UncheckedFigure {
  readonly cell: string;
  readonly from: UncheckedResult;
}

export interface UnreadFile {
  /** Of one that is kept in a collection and can be taken off its list. */
  readonly id?: string;
  readonly file: string;
  /** In Chinese: what is wrong and what to do. */
  readonly why: string;
}

/** A report that came in a file, as a return. `source`: what was seen of the file; `findings` are those that are open. */
export function officeReturn(
  { file, digest }: Pick<OfficeReturn, "file" | "digest">,
  { report, edition, source }: { readonly report: Report; readonly edition: Edition; readonly source?: Source },
  findings: readonly Finding[],
): OfficeReturn {
  const figures = figuresOf(edition, report);
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return {
    file,
    digest,
    office: report.office.name,
    year: report.year,
    edition,
    figures,
    read: cellsOf(edition).filter(({ name }) => figures[name] !== undefined).length,
    errors: count("error"),
    warnings: count("warning"),
    doubtful: cellsRead(edition, report, (name) => isOpen(report, name)),
    repaired: cellsRead(edition, report, (name) => report.reading?.[name]?.kind === "repaired"),
    converted: convertedAmounts(edition, report),
    ...(source?.warnings ? { told: source.warnings } : {}),
    unchecked: source ? uncheckedFigures(edition, report, source) : [],
    ...(report.addends ? { addends: report.addends.map(({ office }) => office) } : {}),
  };
}

function convertedAmounts(edition: Edition, { reading = {}, entries }: Report): readonly ConvertedAmount[] {
  return Object.entries(reading).flatMap(([name, { kind, printed }]) => {
    const cell = cellByName(edition, name);
    const entry = entries[name];
    if (kind !== "variant" || !cell?.amount || printed === undefined || entry === undefined) return [];
    const [shown, counted] = [readFigure(printed, cell), readFigure(entry, cell)];
    const isSame = shown.kind === "figure" && counted.kind === "figure" && shown.value === counted.value;
    return isSame ? [] : [{ cell: name, printed, counted: entry }];
  });
}

function uncheckedFigures(
  edition: Edition,
  { reading = {}, entries }: Report,
  { blocks }: Source,
): readonly UncheckedFigure[] {
  const from = new Map<Place, UncheckedResult>();
  for (const block of blocks)
    for (const row of block.kind === "grid" ? block.rows : [])
      for (const { place, unchecked } of row) if (unchecked !== undefined) from.set(place, unchecked);
  if (from.size === 0) return [];
  return Object.entries(reading).flatMap(([cell, { place }]) => {
    const why = place === undefined ? undefined : from.get(place);
    const isCounted = entries[cell] !== undefined && cellByName(edition, cell) !== undefined;
    return why !== undefined && isCounted ? [{ cell, from: why }] : [];
  });
}

/** Cells whose reading fits. A group printed as one row speaks for those of its parts that have no figure, else for all. */
function cellsRead(edition: Edition, report: Report, fits: (name: string) => boolean): readonly string[] {
  const found = new Set<string>();
  for (const name of Object.keys(report.reading ?? {}).filter(fits)) {
    if (cellByName(edition, name)) found.add(name);
    const { parts = [] } = groupCellByName(edition, name) ?? {};
    const blank = parts.filter((part) => report.entries[part] === undefined);
    for (const part of blank.length > 0 ? blank : parts) found.add(part);
  }
  return [...found];
}
