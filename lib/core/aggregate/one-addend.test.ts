import { expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { addedUp } from "../report/addends.ts";
import type { Report } from "../report/report.ts";
import { withOneAddend } from "./one-addend.ts";

const edition = requireEdition("2021");
const amount = "fees_administrativeFees_amount";
const count = "requests_newlyReceived_naturalPerson";
const addend = (office: string, figures: Record<string, number | string | null>) => ({
  office,
  digest: office,
  state: "accepted",
  figures,
});
const report: Report = {
  office: { name: "青禾市人民政府" },
  year: 2023,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
  addends: [
    addend("甲局", { [count]: 3, [amount]: "0.1" }),
    addend("乙局", { [count]: 0, [amount]: "0.2" }),
    addend("丙局", { [count]: null, [amount]: null }),
  ],
};

test("addends added up are whole counts and whole 分; what all leave blank is absent", () => {
  expect(addedUp(edition, report.addends ?? [])).toEqual({ [count]: 3, [amount]: 300_000 });
});

test("with one addend a report says the same sums and no office", () => {
  const one = withOneAddend(edition, report);
  expect(one.addends).toHaveLength(1);
  expect(addedUp(edition, one.addends ?? [])).toEqual(addedUp(edition, report.addends ?? []));
  expect(JSON.stringify(one)).not.toContain("甲局");
  const { addends: _, ...plain } = report;
  expect(withOneAddend(edition, plain)).toBe(plain);
});
