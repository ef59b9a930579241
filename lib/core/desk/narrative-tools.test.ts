import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { edition2027 } from "#testing/edition-2027.ts";
import { publishedReport } from "#testing/published-report.ts";
import { contextOf } from "../checks/context.ts";
import { cellsOf, groupCellsOf } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { checkNarrative } from "../findings/check-report.ts";
import { figuresOf } from "../report/figures.ts";
import { resolvedText } from "../report/placeholders.ts";
import { starterSentences, startersOf } from "../wording/starters.ts";
import { figureChoices, searchChoices } from "./figure-choices.ts";
import { markText } from "./marked-text.ts";
import { measureChoices, searchFigures } from "./measure-choices.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const figures = figuresOf(edition, report);
const all = [...editions, edition2027];

describe("markText", () => {
  it("cuts at placeholders and findings and keeps the offsets of what was typed", () => {
    const text = "新收{{本年新收政府信息公开申请数量}}件，共{{无此项}}件";
    const pieces = markText(edition, report, figures, text, [{ from: 0, to: 5 }]);
    expect(pieces.map(({ text, places, unresolved }) => [text, places.length, unresolved ?? false])).toEqual([
      ["新收", 1, false],
      ["545", 1, false],
      ["件，共", 0, false],
      ["{{无此项}}", 0, true],
      ["件", 0, false],
    ]);
    for (const { from, to } of pieces) expect(to).toBeGreaterThan(from);
    expect(pieces.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
  });

  it("covers any text with any places", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("甲", "{{", "}}", "予以公开", "\n") }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (text, cuts) => {
          const places = cuts.map((from) => ({ from, to: from + 3 }));
          const pieces = markText(edition, report, figures, text, places);
          expect(pieces.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
        },
      ),
    );
  });
});

describe("figure choices", () => {
  it("offers placeholders that print what the list says", () => {
    for (const { placeholder, text } of figureChoices(edition, report, figures)) {
      if (text !== "") expect(resolvedText(edition, report, figures, placeholder)).toBe(text);
    }
  });

  it("finds by any words", () => {
    const choices = figureChoices(edition, report, figures);
    expect(searchChoices(choices, "予以公开 自然人").map(({ text }) => text)).toEqual(["414"]);
    expect(searchChoices(choices, "不予公开").map(({ placeholder }) => placeholder)).toContain("{{不予公开}}");
    expect(searchChoices(choices, "没有这个")).toEqual([]);
  });

  it.each([
    ["新收", "{{本年新收政府信息公开申请数量}}"],
    ["申请量", "{{本年新收政府信息公开申请数量}}"],
    ["公开申请量", "{{本年新收政府信息公开申请数量}}"],
    ["结转", "{{上年结转政府信息公开申请数量}}"],
    ["结转下年", "{{结转下年度继续办理}}"],
    ["办结", "{{总计·总计}}"],
    ["诉讼", "{{行政诉讼}}"],
    ["许可", "{{行政许可}}"],
    ["律师 予以公开", "{{予以公开·法律服务机构}}"],
    ["信访类申请", "{{信访举报投诉类申请}}"],
  ])("finds %s by the words that offices use", (typed, placeholder) => {
    const [first] = searchChoices(figureChoices(edition, report, figures), typed);
    expect(first?.placeholder).toBe(placeholder);
  });

  it.each([
    ["新收 同比", "{{本年新收政府信息公开申请数量|同比}}"],
    ["新收增减", "{{本年新收政府信息公开申请数量|增减}}"],
    ["予以公开 自然人 占比", "{{予以公开·自然人|占予以公开}}"],
    ["不予公开占比", "{{不予公开|占总计·总计}}"],
  ])("finds a change or a share by %s", (typed, placeholder) => {
    const choices = figureChoices(edition, report, figures);
    expect(searchFigures(edition, figures, figures, choices, typed)[0]?.placeholder).toBe(placeholder);
  });

  it.each(all.map((each) => [each.id, each] as const))(
    "%s: offers changes and shares that print what they say",
    (_, each) => {
      const cells = [...cellsOf(each), ...groupCellsOf(each)];
      const some = Object.fromEntries(cells.map(({ name }, index) => [name, index + 1]));
      const before = Object.fromEntries(cells.map(({ name }) => [name, 3]));
      for (const { name } of cells) {
        for (const { placeholder, text } of measureChoices(each, some, before, name)) {
          expect(text).toMatch(/^[+-]?\d+(?:\.\d+)?%?$/);
          expect(resolvedText(each, { ...report, edition: each.id }, some, placeholder, before)).toBe(text);
        }
      }
      expect(measureChoices(each, some, undefined, cells[0]?.name ?? "").filter(({ text }) => text === "").length).toBe(
        2,
      );
    },
  );
});

describe("starter sentences", () => {
  const printed = (section: string, with_: typeof figures = figures) =>
    starterSentences(edition, with_, section).map(({ text }) => resolvedText(edition, report, with_, text));

  it("states the figures of Kaifeng 2021", () => {
    const overview = printed("overview");
    expect(overview).toContain(
      "2021年，新收政府信息公开申请545件，上年结转3件，本年度办结542件，结转下年度继续办理6件。",
    );
    expect(overview).toContain(
      "本年度办结的542件申请中，予以公开436件，部分公开16件，不予公开27件，无法提供50件，不予处理5件，其他处理8件。",
    );
    expect(overview).toContain("2021年，行政事业性收费金额8937.0276万元。");
  });

  it("says nil in words and does not speak of blanks", () => {
    const nil = {
      requests_newlyReceived_total: 0,
      requests_carriedOver_total: 0,
      requests_resultsTotal_total: 0,
      disputes_reconsideration_total: 0,
    };
    expect(printed("overview", nil)).toEqual([
      "2021年，未收到政府信息公开申请，没有上年结转的申请。",
      "2021年，未发生因政府信息公开引起的行政复议。",
    ]);
    expect(printed("overview", {})).toEqual([]);
  });

  it("never says no fee was charged where applications lapsed for want of the fee", () => {
    expect(printed("others", {})).toContain("2021年，未发出收费通知，未收取政府信息公开信息处理费。");
    const overdue = printed("others", { requests_feeOverdue_total: 2 });
    expect(overdue.join()).not.toContain("未收取");
    expect(overdue.join()).toContain("不再处理的政府信息公开申请2件");
  });

  it.each(all.map((each) => [each.id, each] as const))(
    "%s: has some, of its own cells, and never praises",
    (_, each) => {
      const starters = startersOf(each);
      expect(starters.length).toBeGreaterThan(2);
      const words = JSON.stringify(starters);
      expect(words).not.toMatch(/成效|显著|圆满|扎实|稳步|有力|大力|积极|良好|优质|高度|全面|切实|有效提升|持续/u);
      for (const starter of starters) expect(each.sections.map(({ id }) => id)).toContain(starter.section);
    },
  );

  it.each(all.map((each) => [each.id, each] as const))(
    "%s: whatever the figures, the sentences resolve and no check of text disagrees",
    (_, each) => {
      fc.assert(
        fc.property(balancedReport(each, false), (balanced) => {
          const context = contextOf(balanced, { among: all });
          for (const { id } of each.sections) {
            const texts = starterSentences(each, context.figures, id)
              .filter(({ text }) => !text.includes("＿＿"))
              .map(({ text }) => text);
            for (const text of texts) expect(resolvedText(each, balanced, context.figures, text)).not.toContain("{{");
            if (texts.length === 0) continue;
            const written = contextOf({ ...balanced, narrative: { [id]: texts.join("\n") } }, { among: all });
            const wrong = checkNarrative(written).filter(
              ({ number, severity }) => /^N/.test(number) && severity !== "note",
            );
            expect(wrong.map(({ number, message }) => `${number} ${message}`)).toEqual([]);
          }
        }),
        { numRuns: 12 },
      );
    },
  );
});
