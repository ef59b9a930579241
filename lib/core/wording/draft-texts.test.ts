// First drafts: only into blank texts, only of what was counted, under the sub-headings that have something to say.
import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import type { Edition } from "../editions/edition.ts";
import { editions } from "../editions/registry.ts";
import { figuresOf } from "../report/figures.ts";
import { resolvedText } from "../report/placeholders.ts";
import type { Report } from "../report/report.ts";
import { draftTexts } from "./draft-texts.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const blank: Report = { ...report, narrative: {} };
const drafts = (of: Report = blank, figures = figuresOf(edition, of), each: Edition = edition) =>
  Object.fromEntries(draftTexts(each, of, figures).map(({ section, text }) => [section, text]));

describe("drafts", () => {
  it("are made for blank texts alone: what somebody wrote is never touched", () => {
    expect(Object.keys(drafts()).sort()).toEqual(expect.arrayContaining(["opening", "overview"]));
    expect(drafts({ ...blank, narrative: { overview: "已经写了。", opening: "  \n" } })).not.toHaveProperty("overview");
    expect(drafts({ ...blank, narrative: { overview: "已经写了。", opening: "  \n" } })).toHaveProperty("opening");
  });

  it("of nothing counted have no figure to tell", () => {
    const { opening, ...others } = drafts({ ...blank, entries: {} }, {});
    expect(opening).toContain("本报告根据");
    for (const text of Object.values(others)) expect(text.replace(/\{\{年度\}\}年/gu, "")).not.toMatch(/\d|\{\{/u);
  });

  it("number their sub-headings from one, without gaps", () => {
    const headings = (drafts().overview ?? "").split("\n").flatMap((line) => /^（(.)）/u.exec(line)?.[1] ?? []);
    expect(headings.length).toBeGreaterThan(0);
    expect(headings).toEqual([..."一二三四五六七"].slice(0, headings.length));
  });

  it("a sub-heading always has a paragraph below it", () => {
    const lines = (drafts().overview ?? "").split("\n");
    lines.forEach((line, at) => {
      if (/^（.）/u.test(line)) expect(lines[at + 1] ?? "").toMatch(/。$/u);
    });
  });

  it.each([...editions, edition2027].map((each: Edition) => [each.id, each] as const))(
    "%s: every placeholder in them prints",
    (_, each) => {
      const of = { ...blank, edition: each.id, entries: {} };
      const figures = Object.fromEntries(Object.keys(figuresOf(edition, report)).map((name) => [name, 3]));
      for (const [section, text] of Object.entries(drafts(of, figures, each))) {
        const printed = resolvedText(each, of, figures, text);
        expect(printed.replaceAll("＿＿", ""), section).not.toContain("{{");
      }
    },
  );
});
