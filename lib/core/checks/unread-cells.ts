// Cells whose figure is printed in the source but could not be read: blank, and yet not left empty by the office.
import type { Report } from "../report/report.ts";

/** Was the cell printed with something in it that no reading was settled on? A cell that was printed empty is just blank. */
export function isUnread({ reading, entries }: Pick<Report, "reading" | "entries">, name: string): boolean {
  const read = reading?.[name];
  if (entries[name] !== undefined || read === undefined) return false;
  return read.kind === "ambiguous" ? read.printed !== "" : read.kind === "missing" && (read.printed ?? "") !== "";
}

/** Does the cell wait for a person: read in several ways, or printed and not read? */
export function isOpen(report: Pick<Report, "reading" | "entries">, name: string): boolean {
  return report.reading?.[name]?.kind === "ambiguous" || isUnread(report, name);
}
