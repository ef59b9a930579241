// The checks of one report on the server: bounded in time, so that one huge text never holds everybody.

import type { CheckContext } from "#core/checks/context.ts";
import type { Finding } from "#core/checks/finding.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import type { Report } from "#core/report/report.ts";
import { checksAside } from "./checks-aside.ts";

/** Texts of both years together up to so many characters are checked at once, in some tenths of a second at most. */
const longestAtOnce = 60_000;

/** All findings of a report. Long texts are checked in a thread of their own; refused (422) where that takes too long. */
export async function checkInTime(context: CheckContext): Promise<readonly Finding[]> {
  const aside = checksAside();
  const { report, lastYear, today } = context;
  if (!aside || lengthOf(report) + lengthOf(lastYear?.report) <= longestAtOnce) return checkWithoutRepairs(context);
  return aside({ report, lastYear: lastYear?.report, today });
}

function lengthOf(report: Report | undefined): number {
  return Object.values(report?.narrative ?? {}).reduce((sum, text) => sum + text.length, 0);
}
