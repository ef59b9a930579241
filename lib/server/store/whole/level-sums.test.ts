// Each level's sum: on both databases the same, live and signed apart, never older than what was written before it was asked for.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SumKind } from "#core/aggregate/level-sums.ts";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { WorkState } from "#core/workflow/states.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";
import { WorkedOutSums } from "../worked-out-sums.ts";

const note = { person: "测试", what: "moved", about: "", origin: "" };
const cell = "requests_newlyReceived_naturalPerson";
const other = "requests_carriedOver_naturalPerson";
const year = 2025;
const offices: Readonly<Record<string, string | undefined>> = {
  province: undefined,
  city: "province",
  county: "city",
  town: "county",
  village1: "town",
  village2: "town",
  bureau: "county",
  farCity: "province",
};

afterAll(endPostgres);

describe.each(storeKinds)("each level's sum on $name", { timeout: 120_000 }, (kind) => {
  let at: StorePlace;
  let store: Store;
  beforeEach(async () => {
    at = await kind.place();
    store = await at.open();
    for (const [id, above] of Object.entries(offices)) await putOffice(id, above);
  });
  afterEach(async () => {
    // Whatever a test did: what is kept is what is there.
    expect(await store.sums.check(year)).toEqual([]);
    await store.close();
    await at.remove();
  });

  function putOffice(id: string, above: string | undefined): Promise<void> {
    const office = { id, name: `名${id}`, aliases: [], oneForAll: true, ...(above === undefined ? {} : { above }) };
    return store.people.putOffice(office, note);
  }

  async function report(office: string, figure: string, of = year): Promise<string> {
    const made: Report = {
      office: { name: `名${office}` },
      year: of,
      edition: "2021",
      entries: { [cell]: figure },
      typedTotals: [],
      narrative: {},
    };
    const { id } = await store.create({
      report: made,
      author: "甲",
      cause: "created",
      writer: { person: "p", office },
    });
    return id;
  }

  async function change(id: string, figure: string): Promise<void> {
    const version = (await store.read(id))?.version ?? 0;
    const request = { saveId: `save-${version}-${figure}`, fingerprint: "", author: "甲", baseVersion: version };
    await store.save(id, { ...request, writer: { person: "p" } }, (draft) => ({
      report: withText(draft.report, `entries.${cell}`, figure),
      answer: true,
    }));
  }

  async function move(id: string, ...moves: readonly ("submit" | "review" | "clear" | "approve" | "recall")[]) {
    const person = { id: "p", login: "p", name: "某人", mustChange: false, grants: [] };
    for (const each of moves) {
      const version = (await store.read(id))?.version ?? 0;
      const approved = { version, kept: "{}", word: new Uint8Array([1]), fingerprint: id };
      const request = { move: each, version, why: "因", person, note, ...(each === "approve" ? { approved } : {}) };
      await store.review.move(id, request, () => undefined);
    }
  }
  const sign = (id: string) => move(id, "submit", "review", "clear", "approve");

  async function sumOf(office: string, of: SumKind = "live") {
    const [sum] = await store.sums.of(office, [year], of);
    expect(sum).toEqual(await store.sums.inFull(office, year, of));
    // What is kept is what is worked out of all reports, to its digest.
    expect(sum).toEqual(await new WorkedOutSums(store).inFull(office, year, of));
    return sum;
  }
  const short = async (office: string, of: SumKind = "live") => {
    const sum = await sumOf(office, of);
    return [sum?.figures[cell], sum?.reported, sum?.due, sum?.doubled];
  };

  test("adds up what stands at its leaves, live and signed apart, and follows every change", async () => {
    expect(await short("province")).toEqual([undefined, 0, 4, 0]);
    const [one, two] = [await report("village1", "3"), await report("village2", "5")];
    const three = await report("bureau", "7");
    expect(await short("town")).toEqual([8, 2, 2, 0]);
    expect(await short("province")).toEqual([15, 3, 4, 0]);
    expect(await short("province", "signed")).toEqual([undefined, 0, 4, 0]);
    await change(one, "4");
    expect(await short("county")).toEqual([16, 3, 3, 0]);
    await sign(one);
    expect(await short("province", "signed")).toEqual([4, 1, 4, 0]);
    await sign(three);
    expect(await short("city", "signed")).toEqual([11, 2, 3, 0]);
    await move(one, "recall");
    expect(await short("city", "signed")).toEqual([7, 1, 3, 0]);
    await store.setDeleted(two, true);
    expect(await short("province")).toEqual([11, 2, 4, 0]);
    await store.setDeleted(two, false);
    expect(await short("province")).toEqual([16, 3, 4, 0]);
    // The leaf itself, and an office that nobody knows.
    expect(await short("village2")).toEqual([5, 1, 1, 0]);
    expect(await store.sums.of("nobody", [year], "live")).toEqual([]);
    expect(await store.sums.of("province", [1900], "live")).toEqual([]);
  });

  test("an office with offices below adds nothing of its own; of several reports none is preferred but one that is signed", async () => {
    await report("county", "1000");
    await report("bureau", "7");
    expect(await short("county")).toEqual([7, 1, 3, 0]);
    const second = await report("bureau", "9");
    expect(await short("province")).toEqual([undefined, 0, 4, 1]);
    expect((await store.sums.missing("county", year)).map(({ office, reports }) => [office, reports])).toEqual([
      ["bureau", 2],
      ["village1", 0],
      ["village2", 0],
    ]);
    await sign(second);
    expect(await short("province")).toEqual([9, 1, 4, 0]);
    expect(await short("province", "signed")).toEqual([9, 1, 4, 0]);
    await sign(await report("bureau", "11"));
    expect(await short("province", "signed")).toEqual([undefined, 0, 4, 1]);
    expect((await store.sums.missing("county", year))[0]).toEqual({
      office: "bureau",
      name: "名bureau",
      above: "名county",
      reports: 3,
      doubled: true,
    });
  });

  test("follows the tree: an office put elsewhere, one more below, a leaf that gets offices below it", async () => {
    await report("bureau", "7");
    await report("farCity", "20");
    expect(await short("city")).toEqual([7, 1, 3, 0]);
    await putOffice("bureau", "farCity");
    expect(await short("city")).toEqual([undefined, 0, 2, 0]);
    // farCity has an office below now: its own report is no leaf's.
    expect(await short("farCity")).toEqual([7, 1, 1, 0]);
    await putOffice("newTown", "county");
    expect(await short("province")).toEqual([7, 1, 4, 0]);
  });

  test("years stand side by side and apart", async () => {
    await report("bureau", "7");
    await report("bureau", "6", 2024);
    await report("village1", "1", 2024);
    const sums = await store.sums.of("province", [2025, 2024, 2023], "live");
    expect(sums.map((sum) => [sum.year, sum.figures[cell], sum.reported])).toEqual([
      [2023, undefined, 0],
      [2024, 7, 2],
      [2025, 7, 1],
    ]);
    expect(await store.sums.years()).toEqual([2024, 2025]);
    await store.setDeleted(await report("farCity", "1", 2022), true);
    expect(await store.sums.years()).toEqual([2024, 2025]);
  });

  test("looks in: from a province's cell down to a village's report, largest first, with what is missing", async () => {
    const one = await report("village1", "3");
    await report("village2", "5");
    await report("farCity", "20");
    const down = async (office: string) =>
      (await store.sums.contributors(office, year, "live", cell)).map((each) => [
        each.office,
        each.value,
        each.reported,
        each.due,
      ]);
    expect(await down("province")).toEqual([
      ["farCity", 20, 1, 1],
      ["city", 8, 2, 3],
    ]);
    expect(await down("county")).toEqual([
      ["town", 8, 2, 2],
      ["bureau", undefined, 0, 1],
    ]);
    const [, last] = await store.sums.contributors("town", year, "live", cell);
    expect(last).toMatchObject({ office: "village1", name: "名village1", value: 3, report: one });
    expect((await store.sums.contributors("town", year, "live", other)).map(({ value }) => value)).toEqual([
      undefined,
      undefined,
    ]);
    expect(await store.sums.contributors("town", year, "live", "no; cell")).toEqual([]);
    for (const office of ["province", "county", "town", "village1"]) {
      const below = await store.sums.below(office, year, "live");
      const added = await store.sums.contributors(office, year, "live", cell);
      const byId = [...added].sort((left, right) => (left.office < right.office ? -1 : 1));
      expect(below.map(({ figures, ...each }) => ({ ...each, value: figures[cell] }))).toEqual(byId);
    }
    expect(await store.sums.below("town", 1900, "live")).toEqual([]);
    await sign(one);
    const missing = await store.sums.missing("province", year);
    const draft: WorkState = "draft";
    expect(missing).toEqual([
      { office: "bureau", name: "名bureau", above: "名county", reports: 0 },
      { office: "farCity", name: "名farCity", above: "名province", reports: 1, state: draft },
      { office: "village2", name: "名village2", above: "名town", reports: 1, state: draft },
    ]);
  });

  test("last changed when a report below was written in, or signed or opened again, each of its own kind", async () => {
    const changed = (office: string, of: SumKind) => store.sums.lastChange(office, year, of);
    expect(await changed("province", "live")).toBeUndefined();
    const one = await report("village1", "3");
    const made = (await store.read(one))?.updatedAt;
    expect([await changed("province", "live"), await changed("town", "signed")]).toEqual([made, undefined]);
    await sign(one);
    const signedAt = (await store.review.handings(one)).at(-1)?.at;
    expect([await changed("county", "live"), await changed("county", "signed")]).toEqual([made, signedAt]);
    await move(one, "recall");
    const opened = (await store.review.handings(one)).at(-1)?.at;
    expect(await changed("county", "signed")).toBe(opened);
    await change(one, "4");
    const written = (await store.read(one))?.updatedAt;
    expect(await changed("village1", "live")).toBe(written);
    expect([await changed("farCity", "live"), await changed("nobody", "signed")]).toEqual([undefined, undefined]);
  });

  test("what was asked of one server is what was saved on another before", async () => {
    const second = await at.open();
    const id = await report("bureau", "1");
    for (let figure = 2; figure < 8; figure++) {
      await change(id, `${figure}`);
      expect((await second.sums.of("province", [year], "live"))[0]?.figures[cell]).toBe(figure);
    }
    await second.close();
  });
});

test("on PostgreSQL a kept sum or a figure altered behind the store's back is named by the check", async () => {
  const at = await (storeKinds[1] as (typeof storeKinds)[number]).place();
  const store = await at.open();
  for (const [id, above] of Object.entries(offices))
    await store.people.putOffice(
      { id, name: `名${id}`, aliases: [], oneForAll: true, ...(above ? { above } : {}) },
      note,
    );
  const made: Report = {
    office: { name: "x" },
    year,
    edition: "2021",
    entries: { [cell]: "5" },
    typedTotals: [],
    narrative: {},
  };
  await store.create({ report: made, author: "甲", cause: "created", writer: { person: "p", office: "bureau" } });
  await store.sums.of("province", [year], "live");
  expect(await store.sums.check(year)).toEqual([]);
  await at.alter(`update sums_2021 set "${cell}" = 6, reported = 2 where office_id = 'county' and kind = 'live'`);
  expect(await store.sums.check(year)).toEqual([
    { office: "county", name: "名county", year, kind: "live", at: "reported", kept: 2, full: 1 },
    { office: "county", name: "名county", year, kind: "live", at: cell, kept: 6, full: 5 },
  ]);
  await at.alter(`update figures_2021 set "${cell}" = 9`);
  const named = (await store.sums.check(year)).filter((each) => each.at === cell);
  expect(named.map(({ office, kept, full }) => [office, kept, full])).toEqual([
    ["city", 5, 9],
    ["county", 6, 9],
    ["province", 5, 9],
  ]);
  // What marks say is counted down whoever asks.
  await store.verify("new");
  await at.ask(
    "do $$ begin if exists (select 1 from sums_marks) then raise exception 'marks are left'; end if; end $$",
  );
  await store.close();
  await at.remove();
});
