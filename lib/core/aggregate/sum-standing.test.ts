import { expect, test } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { cellLabel } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import { figuresOf } from "../report/figures.ts";
import { sumReturns } from "./sum-returns.ts";
import { alteredCells, changedOffices, doubtOfSum } from "./sum-standing.ts";
import { summedReport } from "./summed-report.ts";

const { report: seed } = publishedReport("2024-suqian");
const edition = requireEdition(seed.edition);
const addends = ["甲局", "乙局"].map((office) => ({
  office,
  edition,
  figures: figuresOf(edition, seed),
  state: "accepted" as const,
  digest: `of ${office}`,
}));
const sum = summedReport(edition, 2024, { name: "某县" }, sumReturns(edition, addends), addends);
const cell = "requests_newlyReceived_naturalPerson";

test("an office that is new, gone or says something else has changed; the order says nothing", () => {
  const [one, two] = [
    { office: "甲局", digest: "1" },
    { office: "乙局", digest: "2" },
  ];
  expect(changedOffices([one, two], [two, one])).toEqual([]);
  expect(changedOffices([one], [one, two])).toEqual(["乙局"]);
  expect(changedOffices([one, two], [one])).toEqual(["乙局"]);
  expect(changedOffices([one, two], [one, { ...two, digest: "3" }])).toEqual(["乙局"]);
});

test("an office that is called otherwise by now has not changed; of two that say the same one that is gone has", () => {
  const [one, two] = [
    { office: "甲局", digest: "1" },
    { office: "乙局", digest: "2" },
  ];
  expect(changedOffices([one, two], [{ ...one, office: "甲和丙局" }, two])).toEqual([]);
  expect(changedOffices([one, { ...two, digest: "1" }], [one])).toEqual(["乙局"]);
  expect(changedOffices([one], [{ office: "甲和丙局", digest: "3" }])).toEqual(["甲局", "甲和丙局"]);
});

test("a sum as it was made stands; one whose figure was altered says in how many cells, a blank for 0 does not", () => {
  expect(doubtOfSum(sum, addends)).toBeUndefined();
  const altered = { ...sum, entries: { ...sum.entries, [cell]: "999999" } };
  expect(alteredCells(altered)).toContain(cell);
  expect(doubtOfSum(altered, addends)).toEqual({
    words: expect.stringMatching(/^与下级之和不符 \d+ 格$/u),
    isStale: false,
    altered: expect.arrayContaining([
      { label: cellLabel(edition, cell), said: "999999", summed: String(2 * Number(seed.entries[cell])) },
    ]),
  });
  const none = Object.entries(sum.entries).filter(([, text]) => text !== "0");
  expect(alteredCells({ ...sum, entries: Object.fromEntries(none) })).toEqual([]);
});

test("a stale sum is told before an altered one; where its collection is not known it is only added up", () => {
  const stale = doubtOfSum(sum, addends.slice(1));
  expect(stale).toEqual({ words: expect.stringContaining("下级有变动：1 家（甲局）"), isStale: true });
  expect(doubtOfSum(sum, undefined)).toBeUndefined();
});

test("an accepted sum is held against what there is now: in how many cells; what was altered in it was seen then", () => {
  const altered = { ...sum, entries: { ...sum.entries, [cell]: "999999" } };
  expect(doubtOfSum(altered, addends, { isAccepted: true })).toBeUndefined();
  expect(doubtOfSum(sum, addends.slice(1), { isAccepted: true })).toEqual({
    words: expect.stringMatching(/^接收后下级有变动：1 家（甲局）与计入时不同，与现在相差 [1-9]\d* 格$/u),
    isStale: true,
    isAccepted: true,
  });
  // Another text with the same figures is another return all the same.
  const rewritten = addends.map((each, index) => (index === 0 ? { ...each, digest: "another" } : each));
  expect(doubtOfSum(sum, rewritten, { isAccepted: true })?.words).toMatch(/与计入时不同，数字没有差别$/u);
});

test("a sum of sums of which one is doubted says so, though its own addends are what they were", () => {
  const doubted = ["甲局"];
  expect(doubtOfSum(sum, addends, { doubted })).toEqual({
    words: "其中 1 家（甲局）的汇总接收后下级有变动",
    isStale: false,
  });
  expect(doubtOfSum(sum, addends, { doubted, isAccepted: true })).toMatchObject({ isStale: false, isAccepted: true });
});
