// What is said of a number that agrees on some basis.
import { expect, it } from "vitest";
import type { Report } from "#core/report/report.ts";
import { contextOf } from "../context.ts";
import { claimFindings } from "./claim-findings.ts";

function found(entries: Readonly<Record<string, string>>): readonly string[] {
  const report: Report = {
    office: { name: "云岭县水务局" },
    year: 2023,
    edition: "2021",
    entries,
    typedTotals: [],
    narrative: { overview: "（二）依申请公开\n收到政府信息公开申请1件，上年结转1件。" },
  };
  return claimFindings(contextOf(report), "N01", () => false).map(({ message }) => message);
}

it("names another basis only beside the one that the words suggest", () => {
  const onlyResults = { requests_notHeld_naturalPerson: "1" };
  expect(found(onlyResults)).toEqual([]);
  const [message, ...more] = found({
    ...onlyResults,
    requests_newlyReceived_naturalPerson: "0",
    requests_carriedOver_naturalPerson: "1",
  });
  expect(more).toEqual([]);
  expect(message).toContain("与本年新收＋上年结转（1）一致，不是本年新收（0）");
});
