import { expect, it } from "vitest";
import type { CollectionView, OfficeRow } from "#core/collection/collection-view.ts";
import { acceptable, leftOutWords, returnable } from "./row-decisions.ts";

const row = (name: string, state: OfficeRow["state"], repaired: number): OfficeRow => {
  const counts = { read: 200, inAll: 200, errors: 0, warnings: 0, doubtful: 0, repaired };
  return { name, state, older: [], changed: 0, current: { id: "1", file: "a.docx", at: "", digest: name, ...counts } };
};

it("a return with figures that were put together is not accepted with others, and that is said", () => {
  const rows = [
    row("甲局", "received", 0),
    row("乙局", "received", 2),
    row("丙局", "doubtful", 0),
    row("丁局", "errors", 1),
  ];
  expect(acceptable(rows).map(({ name }) => name)).toEqual(["甲局"]);
  expect(leftOutWords(rows)).toContain("1 家");
  expect(leftOutWords(rows.slice(0, 1))).toBe("");
});

it("what was handed in by signing is not given back while the sum is accepted above; a file is", () => {
  const rows = [{ ...row("甲局", "accepted", 0), signed: {} }, row("乙局", "accepted", 0), row("丙局", "returned", 0)];
  const names = (live?: CollectionView["live"]) => returnable(rows, live ? { live } : {}).map(({ name }) => name);
  expect(names({})).toEqual(["甲局", "乙局"]);
  expect(names({ accepted: { office: "青禾市", by: "市经办", on: "2026-01-21" } })).toEqual(["乙局"]);
  expect(names()).toEqual(["甲局", "乙局"]);
});
