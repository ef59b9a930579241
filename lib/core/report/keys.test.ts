import { expect, test } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { edition2018 } from "../editions/edition-2018.ts";
import { edition2021 } from "../editions/edition-2021.ts";
import { changedKeys } from "./changed-keys.ts";
import { explanationKey, textAt, withText } from "./keys.ts";
import { hasKey, keyLabel, refusedText } from "./known-keys.ts";
import type { Explanation, Report } from "./report.ts";

const report: Report = {
  office: { name: "某县人民政府" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};

const explanation: Explanation = {
  check: "N01",
  cells: ["overview"],
  values: { overview: "……" },
  text: "统计口径不同",
  by: "王",
  at: "2026-01-05T01:00:00Z",
  override: false,
};

test("what is written at a key is read there, and the empty text takes it away", () => {
  const texts: Record<string, string> = {
    title: "自拟标题",
    "office.name": "某县",
    "office.kind": "government",
    "narrative.overview": "文字",
    "narrative.opening": "引言",
    "details.contact.phone": "0371-1",
    "details.period.from": "2021-01-01",
    "typedTotals.requests_disclosed_total": "typed",
    [explanationKey(explanation)]: JSON.stringify(explanation),
    ...Object.fromEntries(cellsOf(edition2021).map((cell) => [`entries.${cell.name}`, "三 "])),
  };
  let written = report;
  for (const [key, text] of Object.entries(texts)) {
    expect(hasKey(edition2021, key), key).toBe(true);
    expect(refusedText(key, text), key).toBeUndefined();
    expect(keyLabel(edition2021, 2021, key)).toMatch(/[\u4e00-\u9fff]/);
    written = withText(written, key, text);
  }
  for (const [key, text] of Object.entries(texts)) expect(textAt(written, key)).toBe(text);
  expect(new Set(changedKeys(report, written))).toEqual(new Set(Object.keys(texts)));
  for (const key of Object.keys(texts)) written = withText(written, key, "");
  for (const key of Object.keys(texts)) expect(textAt(written, key)).toBe("");
  expect(written.entries).toEqual({});
});

test("a section is called as it is printed, the year in its title included", () => {
  expect(keyLabel(edition2018, 2018, "narrative.plans")).toBe("十二、2019年工作打算");
});

test("only places of the edition are keys", () => {
  const strangers = [
    "entries.procurement_centralizedProcurement_amount",
    "entries.__proto__",
    "narrative.constructor",
    "year",
    "edition",
    "details.contact",
    "details.contact.wechat",
    "typedTotals.requests_disclosed_naturalPerson",
    "__proto__",
    "toString",
    "",
  ];
  for (const key of strangers) expect(hasKey(edition2021, key), key).toBe(false);
});

test("kinds and explanations are checked, figures are not", () => {
  expect(refusedText("office.kind", "company")).toMatch("单位类别");
  expect(refusedText("typedTotals.requests_disclosed_total", "yes")).toBeDefined();
  expect(refusedText(explanationKey(explanation), '{"check":"N01"}')).toBeDefined();
  expect(refusedText(explanationKey(explanation), JSON.stringify({ ...explanation, check: "N02" }))).toBeDefined();
  expect(refusedText("entries.requests_disclosed_naturalPerson", "两件")).toBeUndefined();
});

test("a cell typed anew no longer prints as in its source", () => {
  const read: Report = {
    ...report,
    entries: { fees_administrativeFees_amount: "25.1" },
    printed: { fees_administrativeFees_amount: "251000元" },
  };
  expect(withText(read, "entries.fees_administrativeFees_amount", "26").printed).toEqual({});
});

test("names of attachments are one text, a line each", () => {
  const set = withText(report, "details.attachments", "甲表\n乙表");
  expect(set.details?.attachments).toEqual(["甲表", "乙表"]);
  expect(textAt(set, "details.attachments")).toBe("甲表\n乙表");
  expect(withText(set, "details.attachments", "").details?.attachments).toBeUndefined();
  expect(changedKeys(report, set)).toEqual(["details.attachments"]);
  const signed = withText(report, "details.signature.date", "2022-01-25");
  expect(changedKeys(report, signed)).toEqual(["details.signature.date"]);
});
