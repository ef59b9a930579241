// Where claims and their words stand in the text as typed.
import fc from "fast-check";
import { expect, it } from "vitest";
import { contextFor } from "#testing/examples/example.ts";
import { reportSaying } from "#testing/examples/sentences.ts";
import { claimsOf, rangeOf, readText, readTexts } from "./claims.ts";

const claimed = (sentence: string) =>
  claimsOf(contextFor({ report: reportSaying(sentence) })).filter(({ section }) => section === "overview");

it.each([
  ["收到申请38\u200b5件", 385, "件"],
  ["收到申请 3 8 5 件", 385, "件"],
  ["收到申请３８５件", 385, "件"],
  ["收到申请三百八十五件", 385, "件"],
  ["发布信息1.2万条", 12_000, "条"],
  ["收费1,520.35万元", 1520.35, "万元"],
  ["占46.13%", 46.13, "%"],
])("%j states %d %s", (sentence, value, unit) => {
  expect(claimed(sentence).filter((claim) => claim.unit === unit)).toMatchObject([{ value, unit }]);
});

it("the words before a number end at a mark or at the number before", () => {
  const [first, second, third] = claimed("共收到申请12件、答复9件，其中公开（含部分公开）7件。");
  expect([first?.near, second?.near, third?.near]).toEqual(["共收到申请", "答复", "其中公开"]);
});

it("in a bracket and behind it", () => {
  expect(claimed("申请12件（上年5件），公开7件").map(({ value, bracket }) => [value, bracket])).toEqual([
    [12, false],
    [5, true],
    [7, false],
  ]);
});

it("a number belongs to the heading that its sentence stands under", () => {
  const { sentences } = readText("overview", "（一）主动公开\n发布8条。再发布9条。\n（二）依申请公开\n收到7件。");
  const of = (value: number) => sentences.find(({ claims }) => claims.some((claim) => claim.value === value))?.heading;
  expect([of(8), of(9), of(7)]).toEqual(["主动公开", "主动公开", "依申请公开"]);
});

const pieces = fc.array(
  fc.constantFrom("收到申请", "12件", " ", "\u200b", "，", "。", "\n", "（二）", "占5%", "３件", "公开", "(含2件)"),
  { maxLength: 25 },
);

it("each number's place in the text as typed holds its digits, and no place reaches beyond the text", () => {
  fc.assert(
    fc.property(pieces, (words) => {
      const typed = words.join("");
      const read = readTexts(contextFor({ report: { ...reportSaying("x"), narrative: { overview: typed } } })).get(
        "overview",
      );
      for (const sentence of read?.sentences ?? []) {
        const whole = rangeOf(read as NonNullable<typeof read>, sentence.from, sentence.to);
        expect(whole.to).toBeLessThanOrEqual(typed.length);
        for (const claim of sentence.claims) {
          const { from, to } = rangeOf(read as NonNullable<typeof read>, claim.from, claim.to);
          expect(typed.slice(from, to)).toMatch(/^[\d０-９]/u);
          expect(from).toBeGreaterThanOrEqual(whole.from);
          expect(to).toBeLessThanOrEqual(whole.to);
        }
      }
    }),
  );
});
