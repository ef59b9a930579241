// Looking in: each office's level as one visitor sees it, from a province's cell down to a village's report.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { treeOf } from "#core/offices/office-tree.ts";
import type { Report } from "#core/report/report.ts";
import type { Role } from "#core/workflow/roles.ts";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { GuardedStore } from "../accounts/guarded-store.ts";
import { levelsSeen } from "../accounts/guarded-sums.ts";
import type { Visitor } from "../accounts/visitor.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { viewLevelCell } from "./level-cell.ts";
import type { Looking } from "./level-place.ts";
import { missingWorkbook } from "./missing-workbook.ts";
import { viewLevel } from "./view-level.ts";
import { viewMissing } from "./view-missing.ts";
import { viewStandingOut } from "./view-standing-out.ts";
import { viewYears } from "./view-years.ts";

const cell = "requests_newlyReceived_naturalPerson";
const carried = "requests_carriedForward_naturalPerson";
const over = "requests_carriedOver_naturalPerson";
const year = 2025;
const note = { person: "测试", what: "moved", about: "", origin: "" };
const above: Readonly<Record<string, string | undefined>> = {
  province: undefined,
  city: "province",
  farCity: "province",
  county: "city",
  town: "county",
  bureau: "county",
  village1: "town",
  village2: "town",
};
const offices = Object.entries(above).map(([id, up]) => {
  return { id, name: `名${id}`, aliases: [], oneForAll: true, ...(up === undefined ? {} : { above: up }) };
});

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-levels-"));
  store = await openStore(folder);
  for (const office of offices) await store.people.putOffice(office, note);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function report(office: string, entries: Report["entries"], of = year): Promise<string> {
  const made: Report = {
    office: { name: `名${office}` },
    year: of,
    edition: of < 2021 ? "2019" : "2021",
    entries,
    typedTotals: [],
    narrative: {},
  };
  return (await store.create({ report: made, author: "甲", cause: "created", writer: { person: "p", office } })).id;
}

async function sign(id: string): Promise<string> {
  const person = { id: "p", login: "p", name: "某人", mustChange: false, grants: [] };
  for (const move of ["submit", "review", "clear", "approve"] as const) {
    const version = (await store.read(id))?.version ?? 0;
    const approved = { version, kept: "{}", word: new Uint8Array([1]), fingerprint: id };
    const request = { move, version, why: "因", person, note, ...(move === "approve" ? { approved } : {}) };
    await store.review.move(id, request, () => undefined);
  }
  return id;
}

async function as(grants: readonly (readonly [Role, string])[], query = ""): Promise<Looking> {
  const person = {
    id: "v",
    login: "v",
    name: "某人",
    mustChange: false,
    grants: grants.map(([role, office]) => ({ role, office })),
  };
  const visitor: Visitor = { person, tree: treeOf(await store.people.offices()), session: "s", origin: "10.0.0.1" };
  return { store: new GuardedStore(store, visitor), visitor, asked: new URLSearchParams(query) };
}
const approver = (query = "", office = "province") => as([["approver", office]], query);

describe("where one may look", () => {
  test("an office that no role reaches is not there, nor is a year without a form; who collects sees what is signed alone", async () => {
    const county = await approver("", "county");
    expect((await viewLevel(county, "town")).path.map(({ id }) => id)).toEqual(["county"]);
    for (const office of ["city", "province", "farCity", "nobody"])
      await expect(viewLevel(county, office)).rejects.toMatchObject({ status: 404 });
    for (const query of ["year=1949", "year=abc", "year=20255", "kind=all"])
      await expect(viewLevel(await approver(query), "province")).rejects.toMatchObject({ status: 404 });
    const collector = [["collector", "province"]] as const;
    expect((await viewLevel(await as(collector), "city")).kinds).toEqual(["signed"]);
    await expect(viewLevel(await as(collector, "kind=live"), "city")).rejects.toMatchObject({ status: 403 });
    await expect(viewLevel(await as([["administrator", "province"]]), "city")).rejects.toMatchObject({ status: 404 });
  });

  test("it begins at the highest offices with others below that a role reaches", async () => {
    const from = async (...grants: readonly (readonly [Role, string])[]) =>
      levelsSeen((await as(grants)).visitor).map(({ id }) => id);
    expect(await from(["clerk", "village1"])).toEqual([]);
    expect(await from(["administrator", "province"])).toEqual([]);
    expect(await from(["clerk", "village1"], ["collector", "county"], ["reviewer", "town"])).toEqual(["county"]);
    expect(await from(["clerk", "town"], ["approver", "city"], ["clerk", "bureau"])).toEqual(["city"]);
  });
});

describe("a level", () => {
  test("shows its sum, live and signed apart, how far it reported, and names who has several reports", async () => {
    await sign(await report("village1", { [cell]: "3" }));
    await report("village2", { [cell]: "5" });
    await report("bureau", { [cell]: "7" });
    await report("bureau", { [cell]: "8" });
    const seen = async (kind: string) => {
      const { figures, due, reported, doubledNames } = await viewLevel(await approver(`kind=${kind}`), "county");
      return [figures[cell], reported, due, doubledNames];
    };
    expect((await viewLevel(await approver("kind=live"), "county")).changed).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((await viewLevel(await approver(), "farCity")).changed).toBeUndefined();
    expect(await seen("signed")).toEqual(["3", 1, 3, []]);
    expect(await seen("live")).toEqual(["8", 2, 3, ["名bureau"]]);
  });

  test("is gone down from a cell, largest first, with last year beside it, to the report of an office without offices below", async () => {
    const one = await sign(await report("village1", { [cell]: "3" }));
    await sign(await report("village2", { [cell]: "9" }));
    await sign(await report("bureau", {}));
    await sign(await report("village1", { [cell]: "2" }, year - 1));
    const given = (await viewLevel(await approver(`year=${year}&cell=${cell}`), "county")).given;
    expect(given).toMatchObject({ sum: 12, before: { sum: 2, reported: 1, due: 3 }, offices: 2 });
    expect(
      given?.parts.map(({ id, value, before, isUpper, reported, due }) => [id, value, before, isUpper, reported, due]),
    ).toEqual([
      ["town", 12, 2, true, 2, 2],
      ["bureau", undefined, undefined, false, 1, 1],
    ]);
    const town = await viewLevelCell(await approver(), "town", cell, 1);
    expect(town).toMatchObject({ offices: 2, parts: [{ id: "village2", share: 0.75 }] });
    const all = await viewLevelCell(await approver(), "town", cell);
    expect(all.parts[1]).toMatchObject({ id: "village1", report: one, before: 2, share: 0.25 });
    expect(await viewLevel(await approver(), "village1")).toMatchObject({ report: one, isUpper: false });
    await expect(viewLevelCell(await approver(), "town", "no; cell")).rejects.toMatchObject({ status: 404 });
    // A cell that the form does not have is asked for by an old address: the level is there all the same.
    expect((await viewLevel(await approver("cell=nothing"), "town")).given).toBeUndefined();
  });

  test("stands beside the years before; growth is told where all reported in both, and of no cell that another form lacks", async () => {
    for (const [office, figure] of [
      ["village1", "3"],
      ["village2", "9"],
    ] as const) {
      await sign(await report(office, { [cell]: figure }));
      await sign(await report(office, { [cell]: String(Number(figure) * 2) }, year - 1));
    }
    await sign(await report("village1", { [cell]: "50" }, 2020));
    const line = async (office: string) => {
      const view = await viewYears(await approver(), office);
      const found = view.sections.flatMap(({ cells }) => cells).find((each) => each.cell === cell);
      return [view.coverages.map((each) => `${each.year} ${each.reported}/${each.due}`), found?.figures, found?.growth];
    };
    expect(await line("town")).toEqual([["2020 1/2", "2024 2/2", "2025 2/2"], ["50", "24", "12"], "-50%"]);
    // Of the county the bureau is missing: its figures are not all.
    expect(await line("county")).toEqual([["2020 1/3", "2024 2/3", "2025 2/3"], ["50", "24", "12"], undefined]);
  });
});

describe("who is missing", () => {
  test("is counted, told by the office one level down, filtered and paged", async () => {
    await sign(await report("village1", {}));
    await report("village2", {});
    const view = await viewMissing(await approver(`year=${year}`), "province");
    expect(view).toMatchObject({ due: 4, found: 3, pages: 1, counts: { none: 2, started: 1, doubled: 0 } });
    expect(view.branches).toEqual([{ id: "city", name: "名city", due: 3, missing: 2 }]);
    expect(view.rows.map(({ name, above: up, words }) => [name, up, words])).toEqual([
      ["名bureau", "名county", "还没有年报"],
      ["名farCity", "名province", "还没有年报"],
      ["名village2", "名town", "草稿"],
    ]);
    const found = async (query: string) =>
      (await viewMissing(await approver(query), "province")).rows.map(({ id }) => id);
    expect(await found(`year=${year}&what=started`)).toEqual(["village2"]);
    expect(await found(`year=${year}&text=${encodeURIComponent("名town")}`)).toEqual(["village2"]);
    expect(await found(`year=${year}&what=doubled`)).toEqual([]);
  });

  test("comes a hundred at a time, a page too far being the last", async () => {
    for (let at = 0; at < 230; at++)
      await store.people.putOffice(
        { id: `b${at}`, name: `名${at}`, aliases: [], oneForAll: true, above: "town" },
        note,
      );
    const page = async (query: string) => {
      const view = await viewMissing(await approver(query), "town");
      return [view.page, view.pages, view.rows.length, view.found];
    };
    expect(await page("")).toEqual([1, 3, 100, 232]);
    expect(await page("page=3")).toEqual([3, 3, 32, 232]);
    expect(await page("page=99")).toEqual([3, 3, 32, 232]);
    expect(await page("page=-1")).toEqual([1, 3, 100, 232]);
    const file = await missingWorkbook(await approver(), "town");
    const rows = rowsIn(openWorkbook(new Uint8Array(await file.arrayBuffer())), "未报名单");
    expect(rows).toHaveLength(233);
    expect(rows[1]).toEqual(["1", "名0", "名town", "还没有年报"]);
  });
});

describe("what stands out one level down", () => {
  async function town(figures: readonly number[], before: readonly number[] = []): Promise<void> {
    for (const [at, figure] of figures.entries()) {
      const id = `b${at}`;
      // Two of them have the same name.
      await store.people.putOffice(
        { id, name: at < 2 ? "同名所" : `所${at}`, aliases: [], oneForAll: true, above: "farCity" },
        note,
      );
      await sign(await report(id, { [cell]: String(figure) }));
      const then = before[at];
      if (then !== undefined) await sign(await report(id, { [cell]: String(then), [carried]: "4" }, year - 1));
    }
  }
  const lines = async (office: string, query = `year=${year}`) =>
    (await viewStandingOut(await approver(query), office)).lines.map(({ id, kind }) => [id, kind]);

  test("is one far above its peers, and one far from its own last year, of several of one name the right one", async () => {
    await town([12, 9000, 11, 10, 13, 12, 11, 10, 12], [12, 12, 11, 10, 13, 12, 11, 10, 900]);
    const found = await lines("farCity");
    expect(found).toContainEqual(["b1", "peers"]);
    expect(found).toContainEqual(["b1", "jump"]);
    expect(found).toContainEqual(["b8", "jump"]);
    expect(found.filter(([id]) => id === "b0")).toEqual([]);
  });

  test("is a carry-over that last year's report does not lead to, and nothing where all is as usual", async () => {
    await town([12, 11, 13]);
    expect(await lines("farCity")).toEqual([]);
    await sign(await report("village1", { [carried]: "4" }, year - 1));
    await sign(await report("village1", { [over]: "6" }));
    expect(await lines("town")).toEqual([["village1", "carriedOver"]]);
    // The town's sum of this year lacks a village: against its last year nothing is held.
    expect(await lines("county")).toEqual([]);
  });
});
