import { expect, test } from "vitest";
import { cellLabel, cellsOf } from "../editions/cells.ts";
import { requireEdition } from "../editions/registry.ts";
import {
  type CollectionView,
  dueOfRow,
  firstRows,
  lackingRows,
  type OfficeRow,
  officeRow,
  stateCounts,
} from "./collection-view.ts";
import type { MatchedOffice } from "./match-received.ts";

const row = (name: string, state: OfficeRow["state"]): OfficeRow => ({ name, state, older: [], changed: 0 });
const rows = [row("甲局", "missing"), row("乙局", "received"), row("丙局", "missing")];
const view: CollectionView = {
  id: "a",
  office: "青禾市",
  year: 2025,
  rows,
  asked: [],
  today: "2026-01-10",
  lacking: { offices: 0, overdue: 0 },
  earlier: [],
  unmatched: [],
  notes: [],
  waiting: 0,
  files: 1,
  paused: false,
};

test("the first rows come with how many are later, and the states of all", () => {
  expect(stateCounts(rows)).toEqual({ missing: 2, received: 1 });
  const first = firstRows(view, 1);
  expect(first.rows.map(({ name }) => name)).toEqual(["甲局"]);
  expect(first.later).toEqual({ rows: 2, counts: { missing: 2, received: 1 } });
  expect(firstRows(view, 3)).toBe(view);
});

test.each([
  ["2018", 2025, "2018年及以前格式"],
  ["2021", 2025, undefined],
  ["2018", 2018, undefined],
  // A year without a form says nothing about which one is right.
  ["2021", 1990, undefined],
])("a return on the form of %s for %i is on another form than was due: %s", (form, year, wrongForm) => {
  const edition = requireEdition(form);
  const one = { id: "1", file: "a.docx", digest: "a", batch: "a", at: "", office: "甲局", year, edition };
  const counts = { figures: {}, read: 0, errors: 0, warnings: 0, doubtful: [] };
  const matched: MatchedOffice = { office: { name: "甲局", aliases: [] }, returns: [{ ...one, ...counts }], older: [] };
  expect(officeRow(matched).wrongForm).toBe(wrongForm);
});

test("who lacks is late by its own last day; what was given back and put off has the later one", () => {
  const late = row("甲局", "missing");
  const extended = { ...row("乙局", "missing"), extended: { until: "2026-01-31", why: "停电" } };
  const back = { ...row("丙局", "returned"), until: "2026-01-18" };
  const backExtended = { ...back, extended: { until: "2026-02-02", why: "停电" } };
  const due = "2026-01-20";
  expect([late, extended, back, backExtended].map((one) => dueOfRow(one, due))).toEqual([
    due,
    "2026-01-31",
    "2026-01-18",
    "2026-02-02",
  ]);
  // The day of all was put off beyond that of its own.
  expect(dueOfRow(extended, "2026-02-15")).toBe("2026-02-15");
  const all = [late, extended, back, backExtended, row("丁局", "received"), row("戊局", "exempt")];
  const lacking = (today: string) => lackingRows(all, due, today);
  expect(lacking("2026-01-20")).toEqual({ offices: 4, overdue: 1 });
  expect(lacking("2026-01-21")).toEqual({ offices: 4, overdue: 2 });
  expect(lacking("2026-02-03")).toEqual({ offices: 4, overdue: 4 });
  expect(lackingRows(all, undefined, "2026-12-31")).toEqual({ offices: 4, overdue: 3 });
});

test("several returns say in what they differ, each with its own value; blank and unread say so", () => {
  const edition = requireEdition("2021");
  const [first = "", second = "", third = ""] = cellsOf(edition).map(({ name }) => name);
  const one = (id: string, figures: Record<string, number>, doubtful: readonly string[] = []) => ({
    ...{ id, file: `${id}.docx`, digest: id, batch: "a", at: "2026-01-10T08:00:00.000Z", office: "甲局", year: 2025 },
    ...{ edition, figures, read: 1, errors: 0, warnings: 0, doubtful },
  });
  const returns = [one("1", { [first]: 3, [second]: 7 }), one("2", { [first]: 4, [second]: 7, [third]: 1 }, [])];
  const asked = officeRow({ office: { name: "甲局", aliases: [] }, returns, older: [] });
  expect(asked.differing).toEqual({
    cells: 2,
    first: [
      { label: cellLabel(edition, first), values: ["3", "4"] },
      { label: cellLabel(edition, third), values: ["空白", "1"] },
    ],
  });
  const unread = [one("1", {}, [first]), one("2", { [first]: 4 })];
  expect(officeRow({ office: { name: "甲局", aliases: [] }, returns: unread, older: [] }).differing?.first).toEqual([
    { label: cellLabel(edition, first), values: ["读不准", "4"] },
  ]);
  const neither = [one("1", {}, [first]), one("2", {}, [second])];
  expect(officeRow({ office: { name: "甲局", aliases: [] }, returns: neither, older: [] }).differing).toEqual({
    cells: 2,
    first: [
      { label: cellLabel(edition, first), values: ["读不准", "空白"] },
      { label: cellLabel(edition, second), values: ["空白", "读不准"] },
    ],
  });
});
