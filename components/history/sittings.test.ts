import { expect, test } from "vitest";
import type { ListedRevision } from "#core/contract/history.ts";
import { sittingsOf } from "./sittings.ts";

function revision(version: number, minute: number, key: string, from: string, to: string): ListedRevision {
  const at = new Date(Date.UTC(2026, 10, 28, 9, minute)).toISOString();
  return { version, at, author: "甲", cause: "saved", causeLabel: "保存", changes: [{ key, label: key, from, to }] };
}

test("saves without a long pause are one sitting, and what it changed on the whole", () => {
  const created: ListedRevision = { ...revision(1, 0, "title", "", "题"), cause: "created" };
  const saves = [
    revision(2, 1, "a", "", "1"),
    revision(3, 2, "a", "1", "12"),
    revision(4, 3, "b", "5", "6"),
    revision(5, 4, "b", "6", "5"),
    revision(6, 50, "a", "12", "13"),
  ];
  const sittings = sittingsOf([created, ...saves].toReversed());
  expect(sittings.map(({ newest, oldest }) => [newest.version, oldest.version])).toEqual([
    [6, 6],
    [5, 2],
    [1, 1],
  ]);
  expect(sittings[1]?.changes).toEqual([{ key: "a", label: "a", from: "", to: "12" }]);
});

test("another person's save ends a sitting", () => {
  const mine = revision(2, 1, "a", "", "1");
  const yours = { ...revision(3, 2, "a", "1", "2"), author: "乙" };
  expect(sittingsOf([yours, mine])).toHaveLength(2);
  expect(sittingsOf([])).toEqual([]);
});
