// Findings for people at a terminal: where, what, on what ground.
import { type Finding, severityNames } from "#core/checks/finding.ts";
import type { Edition } from "#core/editions/edition.ts";
import { placeHeading } from "#core/findings/place-heading.ts";

/** The findings as text, an empty line before each, a line end after the last. */
export function printFindings(edition: Edition, year: number, findings: readonly Finding[]): string {
  return findings
    .map(({ severity, number, section, message, basis, consequences = [] }) => {
      const heading = placeHeading(edition, year, section);
      const caused = consequences.map((each) => `  由此引起：${each.number} ${each.message}\n`).join("");
      return `\n【${severityNames[severity]} ${number}】${heading}\n  ${message}\n  依据：${basis}\n${caused}`;
    })
    .join("");
}
