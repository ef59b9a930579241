// What the sums say of a block of figures, wherever it was laid.
import { describe, expect, it } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import type { Alignment } from "./alignment.ts";
import { fits, weighAlignment } from "./weigh-alignment.ts";

const edition = requireEdition("2021");
const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitute",
  "publicWelfare",
  "legalServices",
  "otherOrganization",
  "total",
];
const row = (id: string, ...texts: readonly string[]) =>
  texts.map((text, at) => [`requests_${id}_${columns[at]}`, text] as const);
const block = (...cells: readonly (readonly [string, string])[]): Alignment => ({
  mode: "position",
  landings: cells.map(([cell, text], column) => ({ cell, text, row: 0, column })),
  strays: [],
  heads: [],
});
const weigh = (...cells: readonly (readonly [string, string])[]) => weighAlignment(edition, block(...cells));

describe("one row", () => {
  it("that adds up to its total is one proof", () => {
    expect(weigh(...row("repeated", "1", "2", "0", "0", "4", "0", "7"))).toEqual({
      holding: 1,
      broken: 0,
      outside: 0,
      unproved: 0,
    });
  });

  it("that does not is one against it", () => {
    const fit = weigh(...row("repeated", "1", "2", "0", "0", "4", "0", "8"));
    expect(fit).toMatchObject({ holding: 0, broken: 1 });
    expect(fits(fit)).toBe(false);
  });

  it("of nils proves nothing", () => {
    expect(weigh(...row("repeated", "0", "0", "0", "0", "0", "0", "0"))).toMatchObject({
      holding: 0,
      broken: 0,
      unproved: 0,
    });
  });

  it("without its total proves nothing and is sound", () => {
    const fit = weigh(...row("repeated", "1", "2", "0", "0", "4", "0"));
    expect(fit).toEqual({ holding: 0, broken: 0, outside: 0, unproved: 0 });
    expect(fits(fit)).toBe(true);
  });

  it("with a part missing leaves its total unproved", () => {
    expect(weigh(...row("repeated", "1", "2").concat([["requests_repeated_total", "3"]]))).toEqual({
      holding: 0,
      broken: 0,
      outside: 0,
      unproved: 1,
    });
  });

  it("with a text that is no figure has that part missing, and is not taken for nil", () => {
    expect(weigh(...row("repeated", "1", "2", "x", "0", "4", "0", "7"))).toMatchObject({
      holding: 0,
      broken: 0,
      unproved: 1,
    });
  });
});

describe("several rows", () => {
  const rows = (carried: string) => [
    ...row("newlyReceived", "5", "0", "0", "0", "0", "0", "5"),
    ...row("carriedOver", carried, "0", "0", "0", "0", "0", carried),
    ...row("resultsTotal", "4", "0", "0", "0", "0", "0", "4"),
    ...row("carriedForward", "3", "0", "0", "0", "0", "0", "3"),
  ];

  it("prove each other where what came in went out", () => {
    // Four rows, and the balance of the two columns that are not nil.
    expect(weigh(...rows("2"))).toMatchObject({ holding: 6, broken: 0 });
  });

  it("speak against it in every column where it does not", () => {
    expect(weigh(...rows("1"))).toMatchObject({ broken: 2 });
  });

  it("full-width digits and separators are figures as well", () => {
    expect(weigh(...row("repeated", "１,０００", "2", "0", "0", "0", "0", "1002"))).toMatchObject({
      holding: 1,
      broken: 0,
    });
  });
});

it("what was typed there before proves nothing: only figures of the block count", () => {
  expect(weigh(["requests_repeated_total", "3"])).toEqual({ holding: 0, broken: 0, outside: 0, unproved: 1 });
});

it("figures beyond the table speak against it, other strays do not", () => {
  const stray = (reason: "outside" | "text") => ({ text: "1", row: 0, column: 0, reason });
  expect(fits(weighAlignment(edition, { ...block(), strays: [stray("outside")] }))).toBe(false);
  expect(fits(weighAlignment(edition, { ...block(), strays: [stray("text")] }))).toBe(true);
});

it("an order that must hold breaks it where a part is more than its whole", () => {
  const older = requireEdition("2018");
  const at = (leaders: string) =>
    weighAlignment(
      older,
      block(["responses_pressConferences_count", "3"], ["responses_pressConferencesByLeaders_count", leaders]),
    );
  expect([at("3").broken, at("4").broken, at("2").holding]).toEqual([0, 1, 0]);
});
