// A report as the text that is kept and sealed. The addends of a sum of 500 offices are megabytes as JSON and never change
// while the report is written: they stand in it as one short text, which is made and read once.
import type { Report, ReportAddend } from "#core/report/report.ts";

type Value = number | string | null;

/** Cells once, then a line an office with its values: numbers plain, text behind `'`, null nothing, no such cell `~`. */
interface PackedAddends {
  readonly cells: readonly string[];
  readonly rows: readonly (readonly [office: string, digest: string, state: string, values: string])[];
}

const packed = new WeakMap<readonly ReportAddend[], string>();
const unpacked = new Map<string, readonly ReportAddend[]>();
/** Sums that are written at the same time. */
const mostUnpacked = 4;

/** The text of a report. */
export function textOfReport(report: Report): string {
  const { addends } = report;
  return JSON.stringify(addends ? { ...report, addends: packAddends(addends) } : report);
}

/** The report of a text, also of one whose addends are plain JSON. */
export function reportOfText(text: string): Report {
  const report = JSON.parse(text) as Omit<Report, "addends"> & { addends?: string | readonly ReportAddend[] };
  const { addends, ...rest } = report;
  if (addends === undefined) return rest;
  return { ...report, addends: typeof addends === "string" ? unpackAddends(addends) : addends };
}

function packAddends(addends: readonly ReportAddend[]): string {
  let text = packed.get(addends);
  if (text === undefined) {
    const cells = [...new Set(addends.flatMap(({ figures }) => Object.keys(figures)))];
    const rows = addends.map(
      ({ office, digest, state, figures }) =>
        [office, digest, state, cells.map((cell) => written(figures[cell])).join(",")] as const,
    );
    text = JSON.stringify({ cells, rows } satisfies PackedAddends);
    remember(text, addends);
  }
  return text;
}

function unpackAddends(text: string): readonly ReportAddend[] {
  const known = unpacked.get(text);
  if (known) return known;
  const { cells, rows } = JSON.parse(text) as PackedAddends;
  const addends = rows.map(([office, digest, state, values]) => {
    const figures: Record<string, Value> = {};
    for (const [index, value] of values.split(",").entries()) {
      const cell = cells[index];
      if (cell !== undefined && value !== "~") figures[cell] = read(value);
    }
    return { office, digest, state, figures };
  });
  remember(text, addends);
  return addends;
}

function remember(text: string, addends: readonly ReportAddend[]): void {
  packed.set(addends, text);
  unpacked.set(text, addends);
  for (const oldest of unpacked.keys()) if (unpacked.size > mostUnpacked) unpacked.delete(oldest);
}

/** A text with a comma in it, which no figure has, would be two: it is escaped. */
function written(value: Value | undefined): string {
  if (value === undefined) return "~";
  if (value === null) return "";
  return typeof value === "number" ? String(value) : `'${encodeURIComponent(value)}`;
}

function read(text: string): Value {
  if (text === "") return null;
  return text.startsWith("'") ? decodeURIComponent(text.slice(1)) : Number(text);
}
