// What may stand in exchange JSON whatever the edition; and that the published schema takes what the program itself writes.
import { describe, expect, it } from "vitest";
import { publishedJson, seeds } from "#testing/published-report.ts";
import { cellsOf } from "../editions/cells.ts";
import { editions } from "../editions/registry.ts";
import { exchangeSchema } from "./exchange-schema.ts";
import { envelope } from "./exchange-shape.ts";

const good = {
  schema: "nianbao/1",
  office: { name: "甲局" },
  year: 2023,
  figures: { a: 1, b: "0.5", c: null },
  narrative: { overview: "文" },
};
const takes = (more: object) => envelope.safeParse({ ...good, ...more }).success;

describe("the envelope", () => {
  it("takes what published reports are kept as", () => {
    for (const name of seeds) expect(envelope.safeParse(publishedJson(name)).success, name).toBe(true);
  });

  it.each([
    { edition: "2021" },
    { office: { name: "甲局", kind: "department", level: "city" } },
    { details: { contact: { phone: "1" }, attachments: [] } },
    { coverage: { due: 3, reported: 0 } },
    { explanations: [{ check: "B01", text: "已核" }] },
    { addends: [{ office: "甲", figures: { a: null } }] },
    { reading: { a: { kind: "ambiguous", candidates: ["1", "2"] } } },
    { unknown: { deep: [1] } },
  ])("takes %j", (more) => {
    expect(takes(more)).toBe(true);
  });

  it.each([
    { schema: "nianbao/2" },
    { schema: undefined },
    { office: "甲局" },
    { office: { name: "甲局", kind: "ministry" } },
    { office: { name: "长".repeat(2_001) } },
    { year: 1989 },
    { year: 2101 },
    { year: 2023.5 },
    { year: "2023" },
    { figures: { a: true } },
    { figures: { a: [1] } },
    { figures: [] },
    { narrative: { overview: 5 } },
    { narrative: { overview: "长".repeat(200_001) } },
    { typedTotals: "all" },
    { reading: { a: { kind: "sure" } } },
    { explanations: [{ text: "没有写哪一项" }] },
    { coverage: { due: -1, reported: 0 } },
    { details: { attachments: Array(101).fill("表") } },
    { notes: [1] },
  ])("refuses %j", (more) => {
    expect(takes(more)).toBe(false);
  });

  it("fills in what an explanation leaves out, and nothing into a report", () => {
    const { explanations } = envelope.parse({ ...good, explanations: [{ check: "B01", text: "已核" }] });
    expect(explanations).toEqual([
      { check: "B01", text: "已核", cells: [], values: {}, by: "", at: "", override: false },
    ]);
    expect(Object.keys(envelope.parse(good)).sort()).toEqual(Object.keys(good).sort());
  });
});

describe("the published schema", () => {
  const schema = exchangeSchema() as {
    oneOf: {
      title: string;
      required: string[];
      properties: Record<
        string,
        {
          properties: Record<string, { type: string[]; pattern?: string; minimum?: number }>;
          additionalProperties: boolean;
          const?: string;
        }
      >;
    }[];
  };

  it("has one alternative an edition, with each of its cells and none besides", () => {
    expect(schema.oneOf.map(({ properties }) => properties.edition?.const)).toEqual(editions.map(({ id }) => id));
    schema.oneOf.forEach(({ properties, required }, at) => {
      const edition = editions[at];
      const { properties: figures = {}, additionalProperties } = properties.figures ?? {};
      for (const { name } of edition ? cellsOf(edition) : []) expect(figures[name], name).toBeDefined();
      expect(additionalProperties).toBe(false);
      expect(required).toContain("edition");
    });
  });

  it("its pattern of money takes what the form takes", () => {
    const figures = schema.oneOf.flatMap(({ properties }) => Object.values(properties.figures?.properties ?? {}));
    const money = figures.find(({ pattern }) => pattern !== undefined)?.pattern ?? "";
    for (const text of ["0", "172", "8937.0276", "0.000001", "999999999.999999"])
      expect(new RegExp(money, "u").test(text), text).toBe(true);
    for (const text of ["", "-1", "1.", ".5", "1.2345678", "1,000", "1e3"])
      expect(new RegExp(money, "u").test(text), text).toBe(false);
  });

  it("only what counts a change may be below nil", () => {
    schema.oneOf.forEach(({ properties }, at) => {
      const edition = editions[at];
      for (const cell of edition ? cellsOf(edition) : []) {
        if (cell.amount) continue;
        expect(properties.figures?.properties[cell.name]?.minimum, cell.name).toBe(cell.signed ? undefined : 0);
      }
    });
  });
});
