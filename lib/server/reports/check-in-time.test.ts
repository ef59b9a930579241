// Checks of a huge report: the same findings, off the main thread, and ended where they take too long.
import { afterEach, expect, test } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import type { Report } from "#core/report/report.ts";
import { checkAside } from "./check-aside.ts";
import { checkInTime } from "./check-in-time.ts";
import { setCheckAside } from "./checks-aside.ts";

const place = globalThis as { nianbaoCheckAside?: unknown };
afterEach(() => {
  place.nianbaoCheckAside = undefined;
});

const reportOf = (overview: string): Report => ({
  office: { name: "青禾县林业局" },
  year: 2023,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: { overview },
});

test("a long text is checked in a thread, with the findings that it has anyway", async () => {
  let asked = 0;
  setCheckAside((task) => {
    asked++;
    return checkAside(task, 120_000);
  });
  const short = contextOf(reportOf("共收到申请1件。"), { today: "2024-01-01" });
  expect(await checkInTime(short)).toEqual(checkWithoutRepairs(short));
  expect(asked).toBe(0);
  const long = contextOf(reportOf("共收到申请1件。\n".repeat(8_000)), { today: "2024-01-01" });
  expect(await checkInTime(long)).toEqual(structuredClone(checkWithoutRepairs(long)));
  expect(asked).toBe(1);
});

test("what takes too long is ended and told", async () => {
  const report = reportOf("比上年增长5%，".repeat(40_000));
  await expect(checkAside({ report }, 50)).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining("过长"),
  });
});
