// What a revision says has changed, and what its seals are over.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "#core/report/report.ts";
import { digestOf, type Head, type Sealed, sealOf } from "./digest.ts";
import { wellFormed } from "./draft-rows.ts";
import { changesBetween, headOf } from "./next-revision.ts";

const report: Report = {
  office: { name: "甲局" },
  year: 2023,
  edition: "2021",
  entries: { a: "1" },
  typedTotals: [],
  narrative: { overview: "旧文" },
};
const changes = (after: Partial<Report>, typed = {}, longest = 20) =>
  changesBetween(report, { ...report, ...after }, longest, typed);

describe("changes", () => {
  it("say the place, what stood there and what stands there now", () => {
    expect(changes({ entries: { a: "2" } })).toEqual([{ key: "entries.a", from: "1", to: "2" }]);
    expect(changes({ entries: {} })).toEqual([{ key: "entries.a", from: "1", to: "" }]);
    expect(changes({})).toEqual([]);
  });

  it("long texts are cut on both sides, and say so", () => {
    const [change] = changes({ narrative: { overview: "新".repeat(30) } });
    expect(change).toEqual({ key: "narrative.overview", from: "旧文", to: "新".repeat(20), cut: true });
  });

  it("what was typed for a figure stands beside it", () => {
    expect(changes({ entries: { a: "416" } }, { "entries.a": "=414+2", "entries.b": "9" })).toEqual([
      { key: "entries.a", from: "1", to: "416", typed: "=414+2" },
    ]);
  });

  it("of an explanation its words alone", () => {
    const explanation = { check: "B01", cells: ["a"], values: {}, text: "已核对", by: "甲", at: "", override: false };
    expect(changes({ explanations: [explanation] })).toEqual([{ key: "explanations.B01:a", from: "", to: "已核对" }]);
  });
});

describe("seals", () => {
  const sealed: Sealed = {
    id: "r",
    version: 1,
    at: "t",
    author: "甲",
    cause: "saved",
    changes: "[]",
    body: "{}",
    previous: "",
  };
  const head: Head = {
    id: "r",
    office: "甲局",
    year: 2023,
    edition: "2021",
    version: 1,
    created_at: "t",
    updated_at: "t",
    deleted_at: null,
    last_year: null,
  };

  it("of a revision are over everything it says", () => {
    const own = digestOf(sealed);
    for (const key of Object.keys(sealed) as (keyof Sealed)[])
      expect(digestOf({ ...sealed, [key]: key === "version" ? 2 : `${sealed[key]}x` }), key).not.toBe(own);
    expect(digestOf({ ...sealed })).toBe(own);
  });

  it("of a head are over every column, and over its newest revision", () => {
    const own = sealOf(head, "d");
    for (const key of Object.keys(head) as (keyof Head)[])
      expect(sealOf({ ...head, [key]: key === "year" || key === "version" ? 7 : "other" }, "d"), key).not.toBe(own);
    expect(sealOf(head, "e")).not.toBe(own);
    expect(sealOf({ ...head, deleted_at: "" }, "d")).not.toBe(own);
  });

  it("what stands in one column cannot be moved to the next", () => {
    expect(digestOf({ ...sealed, author: "甲saved", cause: "" as never })).not.toBe(digestOf(sealed));
  });
});

describe("text as both databases keep it", () => {
  it("has no half of a pair and no zero, and is otherwise as typed", () => {
    expect(wellFormed("甲\ud800乙")).toBe("甲\ufffd乙");
    expect(wellFormed("甲\u0000乙")).toBe("甲\ufffd乙");
    expect(wellFormed("𠮷 e\u0301")).toBe("𠮷 e\u0301");
    expect(headOf({ ...report, office: { name: "甲\u0000" } }).office).toBe("甲\ufffd");
  });

  it("once made so stays so", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("甲", "\ud800", "\udc00", "\u0000", "a", "𠮷") }), (text) => {
        expect(wellFormed(wellFormed(text))).toBe(wellFormed(text));
        expect(Buffer.from(wellFormed(text)).toString("utf8")).toBe(wellFormed(text));
      }),
    );
  });
});
