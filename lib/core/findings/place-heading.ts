// The heading under which a finding's place is found.
import type { Edition } from "../editions/edition.ts";
import { sectionHeading } from "../report/title.ts";

/** `一、总体情况` for a section's id, `引言` for `opening`, `基本信息` for `basics`. */
export function placeHeading(edition: Edition, year: number, section: string): string {
  const found = edition.sections.find(({ id }) => id === section);
  if (found) return sectionHeading(found, year);
  return section === "opening" ? "引言" : "基本信息";
}
