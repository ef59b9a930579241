// Whose sums somebody may look into: no further than a role reaches, and drafts only for those who make them.
import { describe, expect, it } from "vitest";
import { treeOf } from "#core/offices/office-tree.ts";
import type { Role } from "#core/workflow/roles.ts";
import type { SumStore } from "../store/sum-store.ts";
import { GuardedSums, kindsSeen, levelsSeen } from "./guarded-sums.ts";
import type { Visitor } from "./visitor.ts";

const offices = [
  { id: "city", name: "青禾市", aliases: [], oneForAll: false },
  { id: "county", name: "青禾县", aliases: [], above: "city", oneForAll: false },
  { id: "town", name: "青禾镇", aliases: [], above: "county", oneForAll: false },
  { id: "bureau", name: "青禾市财政局", aliases: [], above: "city", oneForAll: false },
];
const as = (...grants: readonly (readonly [Role, string])[]): Visitor => ({
  person: {
    id: "p",
    login: "p",
    name: "甲",
    mustChange: false,
    grants: grants.map(([role, office]) => ({ role, office })),
  },
  tree: treeOf(offices),
  session: "s",
  origin: "10.0.0.1",
});

describe("which sums", () => {
  it.each([
    ["clerk", "county", "county", ["live", "signed"]],
    ["approver", "county", "town", ["live", "signed"]],
    ["collector", "county", "county", ["signed"]],
    ["collector", "city", "town", ["signed"]],
    ["administrator", "city", "county", []],
    ["clerk", "county", "city", []],
    ["clerk", "county", "bureau", []],
    ["collector", "bureau", "county", []],
  ] as const)("a %s of %s sees of %s: %j", (role, at, office, kinds) => {
    expect([...kindsSeen(as([role, at]), office)].sort()).toEqual([...kinds].sort());
  });

  it("of several roles the one that sees more counts", () => {
    expect(kindsSeen(as(["collector", "city"], ["clerk", "county"]), "county")).toHaveLength(2);
    expect(kindsSeen(as(["collector", "city"], ["clerk", "county"]), "bureau")).toEqual(["signed"]);
  });
});

describe("where somebody begins to look", () => {
  const levels = (...grants: readonly (readonly [Role, string])[]) => levelsSeen(as(...grants)).map(({ id }) => id);
  it("at the highest offices with offices below them", () => {
    expect(levels(["collector", "city"], ["clerk", "county"])).toEqual(["city"]);
    expect(levels(["clerk", "county"])).toEqual(["county"]);
  });

  it("nowhere for an office at the bottom, one that is gone, or who only administers", () => {
    expect(levels(["clerk", "town"])).toEqual([]);
    expect(levels(["clerk", "gone"])).toEqual([]);
    expect(levels(["administrator", "city"])).toEqual([]);
  });
});

describe("the sums themselves", () => {
  const asked: string[] = [];
  const noting = (what: string) => (office: string) => {
    asked.push(`${what} ${office}`);
    return Promise.resolve([{ office }] as never);
  };
  const sums = {
    of: noting("of"),
    inFull: noting("inFull"),
    contributors: noting("contributors"),
    below: noting("below"),
    missing: noting("missing"),
    years: () => Promise.resolve([2023]),
    check: () => Promise.resolve([]),
  } as unknown as SumStore;
  const look = async (guarded: GuardedSums, office: string, kind: "live" | "signed") =>
    Promise.all([
      guarded.of(office, [2023], kind),
      guarded.inFull(office, 2023, kind),
      guarded.contributors(office, 2023, kind, "c"),
      guarded.below(office, 2023, kind),
    ]);

  it("are not even asked for where somebody may not look", async () => {
    asked.length = 0;
    expect(await look(new GuardedSums(sums, as(["collector", "county"])), "bureau", "signed")).toEqual([
      [],
      undefined,
      [],
      [],
    ]);
    expect(await look(new GuardedSums(sums, as(["collector", "county"])), "county", "live")).toEqual([
      [],
      undefined,
      [],
      [],
    ]);
    expect(await new GuardedSums(sums, as(["administrator", "city"])).missing("county", 2023)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("are given where somebody may", async () => {
    asked.length = 0;
    await look(new GuardedSums(sums, as(["collector", "county"])), "town", "signed");
    await new GuardedSums(sums, as(["collector", "county"])).missing("county", 2023);
    expect(asked).toEqual(["of town", "inFull town", "contributors town", "below town", "missing county"]);
  });

  it("are proved on the server alone", async () => {
    await expect(new GuardedSums(sums, as(["approver", "city"])).check()).rejects.toMatchObject({ status: 403 });
  });
});
