// A kept collection settled with what somebody decided of offices that may hold the same figures.
import { describe, expect, it } from "vitest";
import { cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import type { Report } from "../report/report.ts";
import type { Collection, Decision } from "./collection.ts";
import { officeReturn } from "./office-return.ts";
import type { Received } from "./received.ts";
import { settleReceived } from "./settle-received.ts";

const edition = requireEdition("2021");
const cell = "requests_newlyReceived_naturalPerson";
function received(name: string, figure: number): Received {
  const entries = Object.fromEntries(
    cellsOf(edition).flatMap((each) => (each.total ? [] : [[each.name, String(figure)]])),
  );
  const report: Report = { office: { name }, year: 2023, edition: "2021", entries, typedTotals: [], narrative: {} };
  const back = officeReturn({ file: `${name}.docx`, digest: `d${name}` }, { report, edition }, []);
  return { id: `id-${name}`, at: "2024-01-05T00:00:00Z", return: back, ...back } as unknown as Received;
}
const collection = (decisions: readonly Decision[] = [], year = 2023): Collection => ({
  office: { name: "某市人民政府" },
  year,
  offices: [
    { name: "甲县", aliases: [] },
    { name: "乙镇", aliases: [], parent: "甲县" },
    { name: "丙局", aliases: [] },
  ],
  decisions,
});
const overlap = (holds: boolean, at = "2024-01-06T00:00:00Z"): Decision => ({
  at,
  do: "overlap",
  above: "甲县",
  below: "乙镇",
  holds,
});

it("a year without a form is refused: no collection is made for one", () => {
  expect(() => settleReceived(collection([], 1990), [])).toThrow("1990");
});

describe("offices that may hold the same figures", () => {
  const files = [received("甲县", 5), received("乙镇", 5), received("丙局", 1)];
  const sumWith = (...decisions: readonly Decision[]) => {
    const { collected } = settleReceived(collection(decisions), files);
    return {
      sum: collected.sum.figures[cell],
      asked: collected.overlaps.length,
      addends: collected.addends.map(({ office }) => office).sort(),
    };
  };

  it("the one below is left out and asked about until somebody decides", () => {
    expect(sumWith()).toEqual({ sum: 6, asked: 1, addends: ["丙局", "甲县"].sort() });
  });

  it("held: it stays out, and nothing is asked", () => {
    expect(sumWith(overlap(true))).toMatchObject({ sum: 6, asked: 0 });
  });

  it("not held: both are added, and nothing is asked", () => {
    expect(sumWith(overlap(false))).toMatchObject({ sum: 11, asked: 0 });
  });

  it("of several decisions about the same pair the last counts", () => {
    expect(sumWith(overlap(true), overlap(false, "2024-01-07T00:00:00Z"))).toMatchObject({ sum: 11 });
    expect(sumWith(overlap(false), overlap(true, "2024-01-07T00:00:00Z"))).toMatchObject({ sum: 6 });
  });
});
