import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Figures } from "../report/report.ts";
import { carryOverGaps } from "./carry-over-gaps.ts";
import { copiedProse, longSentences } from "./copied-prose.ts";
import { standsOut as standsOutOf } from "./stands-out.ts";
import { valuesIn } from "./year-figures.ts";

const edition = requireEdition("2021");
const leaves = cellsOf(edition).filter(({ total }) => !total);
const received = "requests_newlyReceived_naturalPerson";

/** An office's figures by name. */
interface OfficeFigures {
  readonly name: string;
  readonly figures: Figures;
  readonly before?: Figures;
}

const standsOut = (of: typeof edition, offices: readonly OfficeFigures[]) =>
  standsOutOf(
    of,
    offices.map(({ name, figures, before }) => {
      const values = valuesIn(of, { edition: of, figures });
      return { name, values, before: before && valuesIn(of, { edition: of, figures: before }) };
    }),
  );

/** A number from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** A normal deviate. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Offices as they are: sizes differ by factors, most cells are nil, years differ by half. */
function ordinary(count: number, seed: number): readonly OfficeFigures[] {
  const next = random(seed);
  const usual = leaves.map(() => 20 * Math.exp(1.3 * normal(next)));
  const nil = leaves.map(() => next() ** 0.5);
  return Array.from({ length: count }, (_, index) => {
    const size = Math.exp(0.9 * normal(next));
    const year = (factor: number) =>
      Object.fromEntries(
        leaves.map(({ name }, at) => {
          const isNil = next() < (nil[at] as number);
          return [name, isNil ? 0 : Math.round((usual[at] as number) * size * factor * Math.exp(0.5 * normal(next)))];
        }),
      );
    return { name: `第${index}局`, figures: year(1), before: year(0.9) };
  });
}

test("at most 5 alarms in 100 ordinary offices", () => {
  for (let seed = 1; seed <= 12; seed += 1)
    expect(standsOut(edition, ordinary(100, seed)).length).toBeLessThanOrEqual(5);
});

function changed(offices: readonly OfficeFigures[], at: number, figures: Figures): readonly OfficeFigures[] {
  return offices.map((office, index) =>
    index === at ? { ...office, figures: { ...office.figures, ...figures } } : office,
  );
}

const many = ordinary(40, 99).map((office, index) => ({
  ...office,
  figures: { ...office.figures, [received]: 20 + index },
  before: { ...office.before, [received]: 18 + index },
}));
const kindsOf = (offices: readonly OfficeFigures[], name: string) =>
  standsOut(edition, offices)
    .filter(({ office }) => office === name)
    .map(({ kind }) => kind);

test("a figure far above the peers', a jump, and one office with nearly all of a cell are told with both figures", () => {
  const odd = changed(many, 7, { [received]: 90_000 });
  expect(kindsOf(odd, "第7局")).toEqual(["peers", "jump", "dominates"]);
  const jump = standsOut(edition, odd).find(({ kind, office }) => kind === "jump" && office === "第7局");
  expect(jump?.message).toMatch(/90000，上年 25/u);
  expect(kindsOf(many, "第7局")).toEqual([]);
});

test("nothing is told below the thresholds, and with few peers only large jumps are", () => {
  const few = Array.from({ length: 5 }, (_, index) => ({
    name: `第${index}局`,
    figures: { [received]: index === 0 ? 9 : 1 },
    before: { [received]: 1 },
  }));
  expect(standsOut(edition, few)).toEqual([]);
  const large = few.map((office, index) => (index === 1 ? { ...office, figures: { [received]: 300 } } : office));
  expect(standsOut(edition, large).map(({ kind, office }) => [kind, office])).toEqual([["jump", "第1局"]]);
});

test("all nil where the year before was not, the same table as another office's or last year's", () => {
  const nil = Object.fromEntries(leaves.map(({ name }) => [name, 0]));
  expect(kindsOf(changed(many, 3, nil), "第3局")).toContain("allNil");
  const copied = changed(many, 5, many[4]?.figures ?? {});
  expect(kindsOf(copied, "第5局")).toContain("sameFigures");
  const stale = changed(many, 6, many[6]?.before ?? {});
  expect(kindsOf(stale, "第6局")).toContain("sameAsBefore");
});

test("the order of the offices changes nothing but the order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...many.keys()], { minLength: many.length }), (order) => {
      const odd = changed(many, 7, { [received]: 90_000 });
      const shuffled = order.map((index) => odd[index] as OfficeFigures);
      const told = (list: readonly OfficeFigures[]) =>
        standsOut(edition, list)
          .map(({ kind, office }) => `${kind} ${office}`)
          .sort();
      expect(told(shuffled)).toEqual(told(odd));
    }),
    { numRuns: 5 },
  );
});

test("carried over is held against the office's own year before", () => {
  const forward = { requests_carriedForward_naturalPerson: 4 };
  const years = (now: number) => [
    {
      name: "甲局",
      now: { edition, figures: { requests_carriedOver_naturalPerson: now } },
      before: { edition, figures: forward },
    },
  ];
  expect(carryOverGaps(years(4))).toEqual([]);
  expect(carryOverGaps(years(3))[0]?.message).toMatch(/为 3，上年结转下年度的是 4/u);
});

test("copied prose is told of the later one; sentences that everybody writes are nobody's", () => {
  const sentence = (name: string, index: number) =>
    `${name}持续完善第${"一二三四五六七八九"[index]}类重点事项的公开目录并组织业务骨干逐条核对后向社会公布说明`;
  const own = (name: string) => [0, 1, 2, 3].map((index) => sentence(name, index)).join("。");
  const notice = "按照上级机关统一部署要求认真落实条例规定并做好各项公开工作的组织实施和监督保障";
  const prose = ["甲局", "乙局", "丙局", "丁局", "戊局"].map((name) => ({
    name,
    sentences: longSentences({ overview: `${own(name === "丁局" ? "乙局" : name)}。${notice}。` }),
  }));
  expect(copiedProse(prose).map(({ office, other }) => [office, other])).toEqual([["丁局", "乙局"]]);
});
