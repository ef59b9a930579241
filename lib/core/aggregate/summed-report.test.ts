import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { figuresOf } from "../report/figures.ts";
import { type Addend, sumReturns } from "./sum-returns.ts";
import { summedReport } from "./summed-report.ts";

const edition = requireEdition("2021");
const person = "requests_repeated_naturalPerson";
const total = "requests_repeated_total";
const addend = (office: string, entries: Readonly<Record<string, string>>, more: Partial<Addend> = {}): Addend => ({
  office,
  edition,
  figures: figuresOf(edition, { entries, typedTotals: Object.keys(entries).filter((name) => name.endsWith("_total")) }),
  state: "accepted",
  digest: `digest of ${office}`,
  ...more,
});
const made = (addends: readonly Addend[], due?: number) =>
  summedReport(edition, 2023, { name: "某市" }, sumReturns(edition, addends), addends, due);

describe("totals", () => {
  it("that follow from the parts are computed, not typed", () => {
    const { entries, typedTotals } = made([addend("甲", { [person]: "3" }), addend("乙", { [person]: "4" })]);
    expect(entries[person]).toBe("7");
    expect(typedTotals).toEqual([]);
    expect(entries[total]).toBeUndefined();
  });

  it("that an office printed otherwise stay visible as typed ones", () => {
    const { entries, typedTotals } = made([
      addend("甲", { [person]: "3", [total]: "5" }),
      addend("乙", { [person]: "4" }),
    ]);
    expect(typedTotals).toContain(total);
    expect(entries[total]).toBe("9");
  });

  it("printed alone, without their parts, are kept", () => {
    const { entries, typedTotals } = made([addend("甲", { [total]: "5" })]);
    expect([entries[total], typedTotals.includes(total), entries[person]]).toEqual(["5", true, undefined]);
  });
});

describe("what the sum knows of its returns", () => {
  it("who was added, by which digest, with which figures", () => {
    const report = made([addend("甲", { [person]: "3" }), addend("本级", { [person]: "4" }, { state: "own" })]);
    expect(report.addends?.map(({ office, digest, state }) => `${office}/${digest}/${state}`)).toEqual([
      "甲/digest of 甲/accepted",
      "本级/digest of 本级/own",
    ]);
    expect(report.addends?.[0]?.figures[person]).toBe(3);
    expect(report.addends?.[0]?.figures[total]).toBe(3);
  });

  it("how many must report and how many did, its own figures not among them", () => {
    const addends = [addend("甲", {}), addend("乙", {}), addend("本级", {}, { state: "own" })];
    expect(made(addends, 5).coverage).toEqual({ due: 5, reported: 2 });
    expect(made(addends).coverage).toEqual({ due: 2, reported: 2 });
  });
});

it("blank cells of all offices stay blank, and money keeps its 分", () => {
  const fees = "fees_administrativeFees_amount";
  const { entries } = made([addend("甲", { [fees]: "0.000001" }), addend("乙", { [fees]: "12.5" })]);
  expect(entries[fees]).toBe("12.500001");
  expect(Object.keys(entries)).toEqual([fees]);
});
