// How long what is counted of a report holds: on each day of a span the same, whatever the check of the deadline says.
import { expect, test } from "vitest";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { checkWithoutRepairs } from "../findings/check-report.ts";
import { isUnanswered } from "../findings/ledger.ts";
import { reportState } from "../findings/section-state.ts";
import type { Report } from "../report/report.ts";
import { contextOf } from "./context.ts";
import { deadlineOf, spanOf } from "./deadlines.ts";

const unpublished: Report = { ...sound2021, details: {} };
const ofDepartment: Report = { ...unpublished, office: { name: "青禾县地震局", kind: "department" } };
const published: Report = {
  ...sound2021,
  details: { published: { date: "2025-04-02", url: "http://x", indexNumber: "1" } },
};

/** What the list of reports says on a day. */
function countedOn(report: Report, today: string): string {
  const context = contextOf(report, { today });
  const open = checkWithoutRepairs(context).filter((finding) => isUnanswered(context, finding));
  const { state, errors, warnings } = reportState(context.edition, report, open);
  return `${state} ${errors} ${warnings}`;
}

/** The days around everything that could make a difference, and some between. */
function daysAround({ year }: Report): readonly string[] {
  const months = ["01", "02", "03", "04", "08", "12"];
  const days = (of: number) =>
    months.flatMap((month) => ["01", "15", "28", "30", "31"].map((day) => `${of}-${month}-${day}`));
  return [year - 1, year, year + 1, year + 2].flatMap(days);
}

test.each([unpublished, ofDepartment, published])("a day says the same as every other day of its span", (report) => {
  const counted = new Map<string, Set<string>>();
  for (const today of daysAround(report)) {
    const { after, until } = spanOf(report, today);
    expect(after < today && today <= until, today).toBe(true);
    const said = counted.get(until) ?? new Set();
    counted.set(until, said.add(countedOn(report, today)));
  }
  expect([...counted.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1]);
});

test("the deadline's day is the last of its span, and the day after counts one warning more", () => {
  const due = deadlineOf(ofDepartment);
  expect(spanOf(ofDepartment, due).until).toBe(due);
  expect(spanOf(ofDepartment, "2025-02-01")).toEqual({ after: due, until: "2025-12-31" });
  expect(countedOn(ofDepartment, "2025-02-01")).not.toBe(countedOn(ofDepartment, due));
});
