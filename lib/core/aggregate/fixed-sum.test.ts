import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { updatesSince } from "./fixed-sum.ts";

const edition = requireEdition("2021");
const cell = "requests_repeated_naturalPerson";
const addend = (office: string, digest: string, figures: Readonly<Record<string, number>> = { [cell]: 1 }) => ({
  office,
  digest,
  figures,
  file: `${office}.docx`,
  state: "accepted" as const,
});
const fixed = [addend("甲局", "a"), addend("乙局", "b", { [cell]: 2 })];

describe("which offices changed", () => {
  it("none where the digests are those that were fixed, in any order", () => {
    expect(updatesSince(edition, fixed, [...fixed].reverse())).toEqual({ offices: [], cells: [] });
  });

  it("one that was sent again, one that came, one that went", () => {
    const now = [addend("甲局", "a2"), addend("丙局", "c")];
    expect(updatesSince(edition, fixed, now).offices).toEqual([
      { office: "甲局", how: "changed" },
      { office: "丙局", how: "added" },
      { office: "乙局", how: "left" },
    ]);
  });

  it("a return with other words and the same figures is changed, and no cell is", () => {
    expect(updatesSince(edition, fixed, [addend("甲局", "words"), fixed[1] as never])).toEqual({
      offices: [{ office: "甲局", how: "changed" }],
      cells: [],
    });
  });
});

describe("which cells of the sum change", () => {
  const cells = (now: Parameters<typeof updatesSince>[2]) => updatesSince(edition, fixed, now).cells;

  it("with both sums, in the form's order", () => {
    const now = [addend("甲局", "a2", { [cell]: 9, requests_disclosed_naturalPerson: 4 }), fixed[1] as never];
    expect(cells(now)).toEqual([
      { cell: "requests_disclosed_naturalPerson", from: undefined, to: 4 },
      { cell, from: 3, to: 11 },
    ]);
  });

  it("a nil where nobody had a figure is a change, and no blank is a nil", () => {
    expect(cells([addend("甲局", "x", { [cell]: 1, requests_stateSecret_total: 0 }), fixed[1] as never])).toEqual([
      { cell: "requests_stateSecret_total", from: undefined, to: 0 },
    ]);
    expect(cells([addend("甲局", "x", {}), addend("乙局", "y", {})])).toEqual([{ cell, from: 3, to: undefined }]);
  });

  it("two changes that cancel leave the sum as it was, though both offices are told", () => {
    const now = [addend("甲局", "a2", { [cell]: 2 }), addend("乙局", "b2", { [cell]: 1 })];
    expect(updatesSince(edition, fixed, now)).toMatchObject({
      offices: [{ office: "甲局" }, { office: "乙局" }],
      cells: [],
    });
  });
});
