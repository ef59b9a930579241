// Sums with figures that could not be read are not judged; blanks of the office still are.
import { describe, expect, it } from "vitest";
import { edition2021 } from "../editions/edition-2021.ts";
import { checkReport } from "../findings/check-report.ts";
import { figuresOf } from "../report/figures.ts";
import type { Reading, Report } from "../report/report.ts";

const row = ["naturalPerson", "commercialEnterprise", "total"].map((column) => `requests_newlyReceived_${column}`);

/** A row of 5 + a blank = 9; `reading` says what became of the blank. */
function findings(reading: Reading | undefined) {
  const [first = "", blank = "", total = ""] = row;
  const report: Report = {
    office: { name: "试验区水务局" },
    year: 2023,
    edition: "2021",
    entries: { [first]: "5", [total]: "9" },
    typedTotals: [total],
    narrative: {},
    ...(reading ? { reading: { [blank]: reading } } : {}),
  };
  const found = checkReport({ edition: edition2021, report, figures: figuresOf(edition2021, report) });
  return found.filter(({ cells }) => cells?.includes(blank)).map(({ number, message }) => ({ number, message }));
}

describe("a sum with a blank part", () => {
  it("is not judged where the figure is printed and could not be read; the reading is reported", () => {
    const found = findings({ kind: "ambiguous", place: "p1", printed: "43", candidates: ["4", "3"] });
    expect(found.map(({ number }) => number)).toContain("B06");
    expect(found.filter(({ number }) => number.startsWith("B0") && number !== "B06")).toEqual([]);
    expect(found.filter(({ message }) => message.includes("还没有填"))).toEqual([]);
  });

  it.each([undefined, { kind: "ambiguous", place: "p1", printed: "", candidates: ["0"] } as const])(
    "is judged where the office left the cell empty: %j",
    (reading) => {
      expect(findings(reading).some(({ message }) => message.includes("还没有填"))).toBe(true);
    },
  );
});
