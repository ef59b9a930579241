// The sheet of a blank workbook that says whose it is: what is written there is read back, and nothing else is taken for it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../checks/finding.ts";
import { cellsOf } from "../editions/cells.ts";
import { editions, requireEdition } from "../editions/registry.ts";
import { guideLines, otherVersion, owedFindings, readGuide, returnWorkbookVersion } from "./return-workbook.ts";

describe("the guide", () => {
  it("reads back as it was written, for any office and form", () => {
    const office = fc
      .array(fc.constantFrom(..."青禾柳河县市教育局（本级）街道"), { minLength: 2, maxLength: 12 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(
        office,
        fc.integer({ min: 2008, max: 2099 }),
        fc.constantFrom(...editions),
        fc.boolean(),
        (name, year, edition, due) => {
          const lines = guideLines(edition, year, name, due ? "2026-01-20" : undefined);
          expect(readGuide(lines)).toEqual({ office: name, year, form: edition.name, version: returnWorkbookVersion });
          expect(readGuide(["别的内容", ...lines.map((line) => `  ${line} `)])?.office).toBe(name);
          expect(lines.join().includes("2026-01-20")).toBe(due);
        },
      ),
    );
  });

  it.each([
    "",
    "填报单位：青禾县林业局",
    "填报单位：青禾县林业局；年度：二〇二五年；表；填报表第 1 版。",
    "请填报单位：甲；年度：2025年；表；填报表第 1 版。",
  ])("%j says nothing", (line) => {
    expect(readGuide([line])).toBeUndefined();
  });
});

it("another version is refused with both numbers and what to do", () => {
  expect(otherVersion(returnWorkbookVersion)).toBeUndefined();
  for (const version of [0, returnWorkbookVersion + 1, Number.NaN]) {
    expect(otherVersion(version)).toContain(`第 ${version} 版`);
    expect(otherVersion(version)).toContain("请用新下发的填报表");
  }
});

it("who fills in a blank workbook owes figures and no text", () => {
  const edition = requireEdition("2021");
  const [cell = ""] = cellsOf(edition).map(({ name }) => name);
  const finding = (cells: readonly string[]) => ({ number: "C01", cells }) as unknown as Finding;
  const all = [finding([cell]), finding([]), finding(["narrative.overview"]), finding(["x", cell])];
  expect(owedFindings({ returnWorkbook: true }, edition, all)).toEqual([all[0], all[3]]);
  for (const source of [undefined, {}]) expect(owedFindings(source, edition, all)).toBe(all);
});
