import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficeTree } from "../offices/office-tree.ts";
import { countedReturn, leavesUnder, markOf, type PlacedReturn } from "./level-sums.ts";

const placed = (report: string, signed: boolean): PlacedReturn => ({
  office: "a",
  report,
  version: 1,
  signed,
  figures: {},
});
const tree = (above: Readonly<Record<string, string | undefined>>): OfficeTree =>
  new Map(
    Object.entries(above).map(([id, up]) => [id, { id, name: id, ...(up === undefined ? {} : { above: up }) }]),
  ) as unknown as OfficeTree;

describe("the return that counts", () => {
  const [draft, other, signed, again] = [
    placed("draft", false),
    placed("other", false),
    placed("signed", true),
    placed("again", true),
  ];
  it.each([
    ["nothing", [], undefined, undefined],
    ["one draft", [draft], draft, undefined],
    ["one that is signed", [signed], signed, signed],
    ["a draft beside it", [draft, signed], signed, signed],
    ["two drafts", [draft, other], "doubled", undefined],
    ["two drafts beside a signed one", [draft, other, signed], signed, signed],
    ["two that are signed", [signed, again], "doubled", "doubled"],
    ["two that are signed and a draft", [draft, signed, again], "doubled", "doubled"],
  ])("of %s", (_, returns, live, last) => {
    expect([countedReturn(returns, "live"), countedReturn(returns, "signed")]).toEqual([live, last]);
    expect(countedReturn([...returns].reverse(), "live")).toEqual(live);
  });
});

describe("offices without offices below", () => {
  const offices = tree({
    city: undefined,
    bureau: "city",
    county: "city",
    town: "county",
    village: "county",
    other: undefined,
  });
  it.each([
    ["city", ["bureau", "town", "village"]],
    ["county", ["town", "village"]],
    ["town", ["town"]],
    ["other", ["other"]],
    ["unknown", []],
  ])("under %s: %j", (office, leaves) => {
    expect(leavesUnder(offices, office)).toEqual(leaves);
  });

  it("every office at the bottom is under exactly one root, whatever the tree", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 40 }), (ups) => {
        const above = Object.fromEntries(
          ups.map((up, at) => [`o${at}`, at === 0 || up % 5 === 0 ? undefined : `o${up % at}`]),
        );
        const offices = tree(above);
        const used = new Set(Object.values(above));
        const bottom = Object.keys(above)
          .filter((id) => !used.has(id))
          .sort();
        const roots = Object.keys(above).filter((id) => above[id] === undefined);
        expect(roots.flatMap((root) => leavesUnder(offices, root)).sort()).toEqual(bottom);
      }),
      { numRuns: 60 },
    );
  });
});

it("a return is told from another office's, another report's and another version's", () => {
  const marks = [
    { office: "a", report: "r", version: 1 },
    { office: "b", report: "r", version: 1 },
    { office: "a", report: "s", version: 1 },
    { office: "a", report: "r", version: 11 },
  ].map(markOf);
  expect(new Set(marks).size).toBe(4);
});
