import { expect, it } from "vitest";
import { continuable, dueToContinue, sameReport } from "./like-reports.ts";

const report = (office: string, year: number) => ({
  id: `${office}${year}`,
  office,
  year,
  edition: "2021",
  version: 1,
  updatedAt: "2026-11-28T00:00:00Z",
});
const reports = [
  report("青禾县林业局", 2024),
  report("青禾县林业局", 2025),
  report("青禾县水利局", 2025),
  report("", 2025),
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

it("knows the report that is there already, whatever blanks are typed around the name", () => {
  expect(sameReport(reports, " 青禾县林业局 ", "2025")?.id).toBe("青禾县林业局2025");
  expect(sameReport(reports, "青禾县林业局", "2026")).toBeUndefined();
  expect(sameReport(reports, "", "2025")).toBeUndefined();
});

it("offers what was reported of the year before last and not gone on with, where it is of few offices", () => {
  expect(ids(dueToContinue(reports, 2027))).toEqual(["青禾县林业局2025", "青禾县水利局2025"]);
  expect(ids(dueToContinue(reports, 2026))).toEqual([]);
  expect(ids(dueToContinue([report("青禾县林业局", 2024)], 2026))).toEqual(["青禾县林业局2024"]);
  const many = ["甲", "乙", "丙", "丁"].map((office) => report(office, 2025));
  expect(dueToContinue(many, 2027)).toEqual([]);
});

it("lists what can be continued of the office that is typed, newest years only", () => {
  expect(ids(continuable(reports, "青禾县林业局"))).toEqual(["青禾县林业局2025"]);
  expect(ids(continuable(reports, "水利"))).toEqual(["青禾县水利局2025"]);
  expect(ids(continuable(reports, "别的局"))).toEqual([]);
  expect(ids(continuable(reports, ""))).toEqual(["青禾县林业局2025", "青禾县水利局2025", "2025"]);
});
