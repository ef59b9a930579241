// What is kept of a return beside its report: what the list of states needs.

import type { Finding } from "#core/checks/finding.ts";
import { officeReturn } from "#core/collection/office-return.ts";
import { packFigures } from "#core/collection/received.ts";
import { requireEdition } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import type { Source } from "#core/report/source.ts";
import { isUndated } from "#readers/report/undated.ts";
import { readKept } from "../ground/read-kept.ts";
import type { KeptReturn, ReadOutcome } from "../store/collection-store.ts";
import type { Facts } from "../store/kept-facts.ts";

/** What was read from a file, as it is kept. */
export interface ReturnBody {
  readonly report: Report;
  readonly source: Source;
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** A report that was read, as the store keeps it. */
export function readOutcome(body: ReturnBody, confirmed = 0): Extract<ReadOutcome, { kind: "read" }> {
  const edition = requireEdition(body.report.edition);
  const { office, year, errors, warnings, doubtful, figures, read, ...more } = officeReturn(
    { file: "", digest: "" },
    { report: body.report, edition, source: body.source },
    body.findings,
  );
  const { repaired, converted, unchecked, told, addends } = more;
  const facts: Facts = {
    office,
    year,
    edition: edition.id,
    errors,
    warnings,
    doubtful,
    ...(repaired && repaired.length > 0 ? { repaired } : {}),
    ...(converted && converted.length > 0 ? { converted } : {}),
    ...(unchecked && unchecked.length > 0 ? { unchecked } : {}),
    ...(told && told.length > 0 ? { told } : {}),
    read,
    ...(isUndated(body.notes) ? { undated: true } : {}),
    confirmed,
    ...(addends ? { addends } : {}),
  };
  return {
    kind: "read",
    facts: JSON.stringify(facts),
    figures: packFigures(edition, figures),
    body: JSON.stringify(body),
  };
}

/** How often a kept return was confirmed. */
export function confirmedTimes({ facts }: KeptReturn): number {
  return readKept<Facts>(facts).confirmed;
}
