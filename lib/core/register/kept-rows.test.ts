import { expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { countRegister } from "./count-register.ts";
import { keptCount, keptNames } from "./kept-count.ts";
import { keptRows, numbersWords } from "./kept-rows.ts";

const edition = requireEdition("2021");
const rows = [
  ["收到日期", "申请人类型", "答复日期", "办理结果"],
  ["2023-03-01", "自然人", "2023-03-09", "予以公开"],
  ["2023-03-02", "商业企业", "2023-03-09", "重复申请"],
  ["2023-03-03", "自然人", "", ""],
];
const sheets = ["上半年", "下半年"].map((name, half) => ({
  name,
  rows: rows.slice(0, 4 - half).map((cells, at) => ({ number: at + 1, cells })),
}));

test("a figure opens the rows that it counts, a total those of all its parts", () => {
  const counted = countRegister(edition, 2023, sheets);
  if (!counted.ok) throw new Error(counted.message);
  const kept = keptCount(
    2023,
    counted.count,
    keptNames(sheets, () => true),
  );
  expect(keptRows(edition, kept, "requests_disclosed_naturalPerson")).toEqual([
    { name: "“上半年”", numbers: [2] },
    { name: "“下半年”", numbers: [2] },
  ]);
  expect(keptRows(edition, kept, "requests_newlyReceived_total")).toEqual([
    { name: "“上半年”", numbers: [2, 3, 4] },
    { name: "“下半年”", numbers: [2, 3] },
  ]);
  expect(keptRows(edition, kept, "requests_resultsTotal_total")[0]?.numbers).toEqual([2, 3]);
  expect(keptRows(edition, kept, "requests_stateSecret_total")).toEqual([]);
  for (const [cell, figure] of Object.entries(counted.count.figures))
    expect(keptRows(edition, kept, cell).flatMap(({ numbers }) => numbers)).toHaveLength(figure);
});

test("rows that follow one another are joined, long lists are cut", () => {
  expect(numbersWords([8, 3, 4, 5, 12])).toBe("第 3–5、8、12 行");
  expect(numbersWords(Array.from({ length: 20 }, (_, at) => at * 2))).toMatch(/^第 0、2、.*…行（共 20 行）$/);
  expect(numbersWords([0, 2, 4], true)).toBe("第 0、2、4 行");
});
