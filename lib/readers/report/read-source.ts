// A source → a report, whatever file it was: a file of ours, a foreign one, or one of several reports in a file.
import type { Edition } from "#core/editions/edition.ts";
import type { ReportInFile } from "#core/report/report-in-file.ts";
import type { Source } from "#core/report/source.ts";
import { usualTitle } from "#core/report/title.ts";
import type { Stated } from "#readers/blocks/blocks.ts";
import { isThere, linesOf, textOf } from "#readers/blocks/lines.ts";
import { noteOf } from "#readers/blocks/reading-note.ts";
import { type ReportRange, splitReports } from "#readers/parts/split-reports.ts";
import { recognizeOffice } from "#readers/titles/recognize-office.ts";
import { accountsOf } from "./account-lines.ts";
import type { NamedCells } from "./assemble-report.ts";
import { otherResults, remarksOf } from "./other-results.ts";
import { readForeign } from "./read-foreign.ts";
import { readOwn } from "./read-own.ts";
import type { SourceRead } from "./source-read.ts";

export interface Hints {
  readonly named: NamedCells;
  readonly stated?: Stated | undefined;
  /** Which of several reports in the file is wanted, from 1. */
  readonly report?: number | undefined;
}

/** Reads a report from a source, whatever file it was. Of several in one file the one that `hints.report` names. */
export function readSource(source: Source, among: readonly Edition[], hints: Hints): SourceRead {
  const lines = linesOf(source).filter(isThere);
  const ranges = splitReports(lines, among);
  const wanted = hints.report ?? 1;
  const range = ranges[wanted - 1];
  if (!range) return { ok: false, message: `文件里只有 ${ranges.length} 份年报，没有第 ${wanted} 份` };
  if (ranges.length === 1) {
    const { stated, named } = hints;
    const given = { named, others: otherResults(source), remarks: remarksOf(source) };
    return stated ? readOwn(lines, among, stated, given) : readForeign(lines, among, given, source.name);
  }
  if (hints.report === undefined) return several(ranges);
  const read = readForeign(range.lines, among, { named: new Map(), others: otherResults(source), remarks: [] });
  if (!read.ok) return read;
  const others = ranges.flatMap((one) => (one === range ? [] : accountsOf(one.lines, "otherReport")));
  const notes = [noteOf("oneOfSeveral", ranges.length, wanted), ...read.notes];
  return { ...read, notes, accounts: [...read.accounts, ...others] };
}

function several(ranges: readonly ReportRange[]): SourceRead {
  const reports = ranges.map(({ lines, ...range }): ReportInFile => {
    const texts = lines.map(textOf);
    const { office, year } = recognizeOffice(texts, texts.join("\n"), lines[0]?.sheet);
    const usual = year === undefined ? "（没有标题）" : usualTitle({ office: { name: office }, year });
    const title = range.title !== "" ? range.title : usual;
    return { title, office, ...(year === undefined ? {} : { year }) };
  });
  const listed = reports.map(({ title }, index) => `第 ${index + 1} 份“${title}”`).join("，");
  return { ok: false, message: `文件里有 ${reports.length} 份年报：${listed}。请选择读哪一份`, reports };
}
