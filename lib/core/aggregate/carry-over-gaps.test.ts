import { describe, expect, it } from "vitest";
import { edition2027 } from "#testing/edition-2027.ts";
import { cellByName, cellsOf } from "../editions/cells.ts";
import type { Edition } from "../editions/edition.ts";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { carryOverGaps } from "./carry-over-gaps.ts";

const edition = requireEdition("2021");
const person = (row: string) => `requests_${row}_naturalPerson`;
const year = (figures: Readonly<Record<string, number>>, of: Edition = edition) => ({ edition: of, figures });
const gaps = (before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>) =>
  carryOverGaps([{ name: "甲局", now: year(now), before: year(before) }]);

describe("what was carried forward then is carried over now", () => {
  it("another figure is told with both", () => {
    const [found] = gaps({ [person("carriedForward")]: 6 }, { [person("carriedOver")]: 4 });
    expect(found).toMatchObject({ kind: "carriedOver", office: "甲局", cells: [person("carriedOver")] });
    expect(found?.message).toMatch(/为 4，上年结转下年度的是 6$/u);
  });

  it("several cells are one line that counts the others", () => {
    const other = "requests_carriedForward_legalServices";
    const [found, ...more] = gaps(
      { [person("carriedForward")]: 6, [other]: 2 },
      { [person("carriedOver")]: 4, requests_carriedOver_legalServices: 0 },
    );
    expect(more).toEqual([]);
    expect(found?.cells).toHaveLength(2);
    expect(found?.message).toContain("（另有 1 格）");
  });

  it.each([
    ["the same figure", { [person("carriedForward")]: 6 }, { [person("carriedOver")]: 6 }],
    ["nil on both sides", { [person("carriedForward")]: 0 }, { [person("carriedOver")]: 0 }],
    ["blank now", { [person("carriedForward")]: 6 }, {}],
    ["blank then: no blank is a nil", {}, { [person("carriedOver")]: 6 }],
  ])("%s says nothing", (_, before, now) => {
    expect(gaps(before, now)).toEqual([]);
  });

  it("an office without a year before says nothing", () => {
    expect(carryOverGaps([{ name: "甲局", now: year({ [person("carriedOver")]: 6 }) }])).toEqual([]);
  });

  it("figures packed by index are read as those by name", () => {
    const values = new Float64Array(cellsOf(edition).length).fill(Number.NaN);
    values[sure(cellByName(edition, person("carriedOver"))).index] = 4;
    const packed = { edition, figures: {}, values };
    const found = carryOverGaps([{ name: "甲局", now: packed, before: year({ [person("carriedForward")]: 6 }) }]);
    expect(found[0]?.message).toMatch(/为 4，上年结转下年度的是 6$/u);
  });

  it("between two forms, and into one that is new", () => {
    const older = requireEdition("2019");
    const found = carryOverGaps([
      {
        name: "甲局",
        now: year({ [person("carriedOver")]: 4 }),
        before: year({ [person("carriedForward")]: 6 }, older),
      },
      {
        name: "乙局",
        now: year({ [person("carriedOver")]: 4 }, edition2027),
        before: year({ [person("carriedForward")]: 6 }),
      },
    ]);
    expect(found.map(({ office }) => office)).toEqual(["甲局", "乙局"]);
  });
});
