import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import { reportOfText, textOfReport } from "./report-text.ts";

const report: Report = {
  office: { name: "青禾市人民政府" },
  year: 2023,
  edition: "2021",
  entries: { a: "1" },
  typedTotals: [],
  narrative: {},
};
const value = fc.oneof(
  fc.nat(),
  fc.constant(null),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map(String),
  fc.string(),
);
const addend = fc.record({
  office: fc.string(),
  digest: fc.string(),
  state: fc.constantFrom("accepted", "own"),
  figures: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value),
});

test("a report comes back from its text, whatever its addends are", () => {
  fc.assert(
    fc.property(fc.array(addend, { maxLength: 5 }), (addends) => {
      const kept = { ...report, addends, coverage: { due: 3, reported: 2 } };
      const text = textOfReport(kept);
      expect(reportOfText(text)).toEqual(JSON.parse(JSON.stringify(kept)));
      expect(textOfReport(reportOfText(text))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test("a report without addends is plain JSON; addends of earlier versions, which are, are read too", () => {
  expect(textOfReport(report)).toBe(JSON.stringify(report));
  const plain = {
    ...report,
    addends: [{ office: "甲局", digest: "d", state: "own", figures: { a: 3, b: "0.5", c: null } }],
  };
  expect(reportOfText(JSON.stringify(plain))).toEqual(plain);
});

test("the addends of 500 offices take a twelfth of their JSON, and a text that is read again gives the same ones", () => {
  const figures = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`requests_row${at}_naturalPerson`, at % 7]),
  );
  const addends = Array.from({ length: 500 }, (_, at) => ({
    office: `青禾市第${at}局`,
    digest: "d",
    state: "accepted",
    figures,
  }));
  const text = textOfReport({ ...report, addends });
  expect(text.length * 12).toBeLessThan(JSON.stringify(addends).length);
  expect(reportOfText(text).addends).toBe(reportOfText(text).addends);
});
