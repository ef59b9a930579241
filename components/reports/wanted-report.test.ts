import { expect, test } from "vitest";
import { judgeOffice, judgeYear, requestFor, shownKind } from "./wanted-report.ts";

test("a name and a year are judged in words", () => {
  expect(judgeOffice(" ")).toBe("请填写单位名称");
  expect(judgeOffice("青禾县地震局")).toBe(true);
  expect(judgeYear("19")).toContain("没有“19”年度");
  expect(judgeYear("2025")).toBe(true);
});

test("the kind is proposed from the name until one is chosen, also none", () => {
  expect(shownKind({ office: "青禾县地震局", kind: "" }, false)).toBe("department");
  expect(shownKind({ office: "青禾县地震局", kind: "" }, true)).toBe("");
  expect(shownKind({ office: "青禾县地震局", kind: "authorized" }, true)).toBe("authorized");
});

test("what was not chosen is not asked for", () => {
  const wanted = { office: " 青禾县地震局 ", year: "2025", kind: "department", level: "" };
  expect(requestFor(wanted)).toEqual({ year: 2025, office: { name: "青禾县地震局", kind: "department" } });
});
