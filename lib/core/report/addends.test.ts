import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { addedUp } from "./addends.ts";
import type { ReportAddend } from "./report.ts";

const edition = requireEdition("2021");
const cell = "requests_repeated_naturalPerson";
const fees = "fees_administrativeFees_amount";
const addend = (figures: ReportAddend["figures"], office = "甲"): ReportAddend => ({
  office,
  digest: "d",
  state: "accepted",
  figures,
});

describe("what a sum was added from", () => {
  it("adds counts, and money to the 分", () => {
    const sums = addedUp(edition, [addend({ [cell]: 3, [fees]: "0.000001" }), addend({ [cell]: "4", [fees]: "12.5" })]);
    expect(sums[cell]).toBe(7);
    expect(sums[fees]).toBe(12_500_001);
  });

  it("a blank is no nil: what all leave blank is absent, a nil is there", () => {
    const sums = addedUp(edition, [addend({ [cell]: null }), addend({ requests_disclosed_naturalPerson: 0 })]);
    expect(sums[cell]).toBeUndefined();
    expect(sums.requests_disclosed_naturalPerson).toBe(0);
  });

  it("what is no figure is not added, nor is what the edition has no cell for", () => {
    const sums = addedUp(edition, [
      addend({ [cell]: "3件", licensing_licenses_change: 5, requests_disclosed_naturalPerson: -2 }),
      addend({ [cell]: 2 }),
    ]);
    expect(sums).toEqual({ [cell]: 2 });
  });

  it("is worked out for each edition by itself", () => {
    const addends = [addend({ [cell]: 3, licensing_licenses_change: 5 })];
    expect(addedUp(edition, addends)).toEqual({ [cell]: 3 });
    expect(addedUp(requireEdition("2019"), addends)).toEqual({ [cell]: 3, licensing_licenses_change: 5 });
    expect(addedUp(edition, addends)).toEqual({ [cell]: 3 });
  });

  it("of nobody is nothing", () => {
    expect(addedUp(edition, [])).toEqual({});
  });
});
