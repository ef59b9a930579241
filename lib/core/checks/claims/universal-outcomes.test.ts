// 均维持 said of the cases that were counted before, against those that ended otherwise.
import { expect, it } from "vitest";
import type { Report } from "../../report/report.ts";
import { contextOf } from "../context.ts";
import { wrongOutcomes } from "./universal-outcomes.ts";

const told = (text: string, cells: Readonly<Record<string, string>>): readonly string[] => {
  const report: Report = {
    office: { name: "云岭县水务局" },
    year: 2023,
    edition: "2021",
    entries: { disputes_reconsideration_upheld: "4", ...cells },
    typedTotals: [],
    narrative: { overview: `（二）依申请公开\n${text}` },
  };
  return wrongOutcomes(contextOf(report)).map(({ message }) => message);
};
const corrected = { disputes_reconsideration_corrected: "1" };

it("says which cases ended otherwise", () => {
  expect(told("因政府信息公开被申请行政复议5件，全部维持。", corrected)).toEqual([
    "第一部分写“全部维持”，表中却有 1 件结果纠正，请改正其中一处。",
  ]);
  expect(told("被申请行政复议5件均被维持。", corrected)).toHaveLength(1);
});

it("looks at the kinds of cases that the words speak of", () => {
  const pending = { disputes_directSuit_pending: "2" };
  expect(told("发生行政复议4件，均维持；行政诉讼2件，尚未审结。", pending)).toEqual([]);
  expect(told("发生行政复议4件、行政诉讼2件，均维持。", pending)).toEqual([
    "第一部分写“均维持”，表中却有 2 件尚未审结，请改正其中一处。",
  ]);
});

it("leaves alone what speaks of some, of others, or of no counted case", () => {
  expect(told("被申请行政复议5件，除1件外均维持。", corrected)).toEqual([]);
  expect(told("被申请行政复议5件，其余均维持原决定。", corrected)).toEqual([]);
  expect(told("我局各项制度均维持不变。", corrected)).toEqual([]);
  expect(told("被申请行政复议4件，全部维持。", {})).toEqual([]);
});
