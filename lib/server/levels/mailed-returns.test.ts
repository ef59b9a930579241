// A return that came by mail and counts above is in the sums of the levels, marked as such, and the office below is told.
import { afterAll, describe, expect, test } from "vitest";
import { handInWords } from "#core/contract/hand-in-words.ts";
import { treeOf } from "#core/offices/office-tree.ts";
import type { Report } from "#core/report/report.ts";
import type { Source } from "#core/report/source.ts";
import {
  dayAt,
  figureCell,
  figureKept,
  officesBelowCity,
  officesHandingIn,
  wayToSigning,
  yearHandedIn,
} from "#testing/offices-handing-in.ts";
import { publishedReport } from "#testing/published-report.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { decideReturns } from "../collections/decide-returns.ts";
import { fixSum } from "../collections/fix-sum.ts";
import { createCollection, setDue } from "../collections/keep-collections.ts";
import { readOutcome } from "../collections/kept-facts.ts";
import { remindersFor } from "../collections/reminders.ts";
import { viewSum } from "../collections/sum-view.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import type { Looking } from "./level-place.ts";
import { viewLevel } from "./view-level.ts";
import { viewMissing } from "./view-missing.ts";
import { viewYears } from "./view-years.ts";

const year = yearHandedIn;
const tree = treeOf(officesBelowCity);
const { report: seed } = publishedReport("2024-suqian");

afterAll(endPostgres);

describe.each(storeKinds)("returns by mail on $name", (kind) => {
  const there = officesHandingIn(kind);
  const { store, as, clerkOf, county, signed, move, rowsOf } = there;

  function looking(query = ""): Looking {
    const grants = [{ role: "approver" as const, office: "city" }];
    const person = { id: "p", login: "p", name: "人", mustChange: false, grants };
    const asked = new URLSearchParams(`year=${year}&cell=${figureCell}${query}`);
    return { store: as("p", "city", ["approver"]), visitor: { person, tree, session: "s", origin: "" }, asked };
  }

  /** A file of an office that came to the county and was read. */
  async function mailed(collection: string, office: string, figure: string): Promise<void> {
    const report: Report = {
      ...seed,
      entries: { ...seed.entries, [figureCell]: figure },
      office: { name: office },
      year,
    };
    const file = `${office}.docx`;
    await store().collections.receive(collection, { file, digest: file, batch: "b", bytes: new Uint8Array([1]) });
    const waiting = await store().collections.nextWaiting(collection, []);
    const source: Source = { kind: "docx", label: "Word 文档", blocks: [] };
    const outcome = readOutcome({ report, source, notes: [], findings: [] });
    await store().collections.settle(collection, waiting?.id ?? 0, outcome);
  }

  async function chosen(id: string, office: string): Promise<void> {
    const { choices = [] } = (await rowsOf(county(), id))[office] ?? {};
    const file = choices.find((each) => !each.id.startsWith("report:"))?.id ?? "";
    await decideReturns(county(), id, [{ do: "choose", office, file }], new Date("2030-01-01"));
  }

  async function accepted(id: string, office: string): Promise<void> {
    const digest = (await rowsOf(county(), id))[office]?.current?.digest ?? "";
    await decideReturns(county(), id, [{ do: "accept", office, digest, why: "核对过" }]);
  }

  test("accepted in place of a signed report it is what every level counts, says so, and below it is told", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const report = await signed("town1", figureKept);
    await signed("town2", figureKept);
    await mailed(id, "东乡镇", "777");
    expect((await rowsOf(county(), id)).东乡镇?.state).toBe("doubtful");
    const before = Number(figureKept);
    expect((await viewLevel(looking(), "city")).figures[figureCell]).toBe(String(2 * before));
    await chosen(id, "东乡镇");
    await accepted(id, "东乡镇");
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({ state: "accepted", current: { id: "1" } });
    const sum = String(before + 777);
    expect((await viewSum(county(), id)).figures[figureCell]).toBe(sum);
    for (const office of ["county", "city"]) {
      const seen = await viewLevel(looking(), office);
      expect([office, seen.figures[figureCell], seen.reported]).toEqual([office, sum, 2]);
      expect(seen.mail).toMatchObject({ counted: 1, names: ["东乡镇"], beside: 0, unseen: 0 });
      expect(seen.given?.sum).toBe(before + 777);
    }
    const parts = (await viewLevel(looking(), "county")).given?.parts ?? [];
    expect(parts.find((part) => part.id === "town1")).toMatchObject({ value: 777, mailed: true, reported: 1 });
    expect(parts.find((part) => part.id === "town1")?.report).toBeUndefined();
    const line = (await viewYears(looking(), "city")).sections.flatMap(({ cells }) => cells);
    expect(line.find(({ cell }) => cell === figureCell)?.figures.at(-1)).toBe(sum);
    const told = await handInStatus(clerkOf("town1"), report);
    expect(told?.mailed).toMatchObject({ by: "人county-k" });
    expect(told && handInWords(told)).toMatch(/^“柳溪县”已按邮寄的文件接收（人county-k，.*）.*没有计入.*退回那份文件/u);
  });

  test("of who signed nothing it counts as reported: nobody calls it missing, nobody is reminded", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    await setDue(county(), id, "2025-01-20");
    await signed("town2", figureKept);
    const missing = async () => (await viewMissing(looking(), "city")).rows.map((row) => row.id);
    expect(await missing()).toEqual(["town1", "bureau"]);
    expect(await remindersFor(clerkOf("town1"), dayAt("2025-01-19"))).toHaveLength(1);
    await mailed(id, "东乡镇", "777");
    await accepted(id, "东乡镇");
    expect(await missing()).toEqual(["bureau"]);
    expect((await viewMissing(looking(), "city")).due).toBe(3);
    expect(await remindersFor(clerkOf("town1"), dayAt("2025-01-19"))).toEqual([]);
    const seen = await viewLevel(looking(), "county");
    expect([seen.figures[figureCell], seen.reported, seen.due]).toEqual([String(Number(figureKept) + 777), 2, 2]);
    // What the county signs is what the levels say; withdrawn and signed anew as something else below, they differ and say so.
    const sum = await fixSum(county(), id);
    await move("county", sum, ...wayToSigning);
    expect((await viewLevel(looking(), "county")).differing).toBeUndefined();
    const [town = ""] = (await store().receipts.reportsOf(["town2"], [year])).map((each) => each.report);
    await move("town2", town, "recall");
    const differing = await viewLevel(looking(), "county");
    expect(differing.differing).toBeGreaterThan(0);
    const cells = differing.differing ?? 0;
    expect((await viewLevel(looking(), "city")).differingBelow).toEqual([{ name: "柳溪县", cells }]);
    const above = (await viewLevel(looking(), "city")).given?.parts.find((part) => part.id === "county");
    expect(above).toMatchObject({ value: 777, handedUp: String(Number(figureKept) + 777) });
  });
});
