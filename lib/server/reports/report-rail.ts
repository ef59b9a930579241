// The frame around a page of a report that is not the desk: the same steps with the same states.
import type { ReportRail } from "#core/contract/report-rail.ts";
import { reportTitle } from "#core/report/title.ts";
import type { CheckedSource } from "./output-source.ts";

/** The steps of a report as they stand. */
export function reportRail(reportId: string, { report, edition, state: whole }: CheckedSource): ReportRail {
  const { state, basics, sections, errors, warnings } = whole;
  return {
    reportId,
    title: reportTitle(report),
    edition: edition.id,
    year: report.year,
    basics,
    sections: Object.fromEntries(sections.map(({ section, progress }) => [section.id, progress])),
    whole: { state, errors, warnings },
  };
}
