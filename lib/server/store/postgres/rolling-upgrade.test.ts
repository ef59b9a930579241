// Two neighbouring versions of the program over one database: the older goes on beside the newer, starts again, and what either
// wrote the other counts.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import type { Move } from "#core/workflow/states.ts";
import { endPostgres, postgresForTests } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";
import { WorkedOutSums } from "../worked-out-sums.ts";
import { postgresSteps, usableFrom } from "./postgres-steps.ts";
import { openPostgresStore } from "./postgres-store.ts";

const timeout = 60_000;
const cell = "requests_newlyReceived_naturalPerson";
const year = 2025;
const note = { person: "测试", what: "moved", about: "", origin: "" };
const stepsBefore = postgresSteps.slice(0, -1);

let address: string;
const open: Store[] = [];
beforeEach(async () => {
  address = await (await postgresForTests()).newDatabase();
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(endPostgres);

async function start(steps?: readonly string[]): Promise<Store> {
  const store = await openPostgresStore(address, undefined, undefined, steps);
  open.push(store);
  return store;
}

async function ask(sql: string) {
  return (await (await postgresForTests()).ask(sql, address)).rows;
}

async function putOffices(store: Store): Promise<void> {
  for (const [id, above] of [["county"], ["bureau", "county"], ["town", "county"]] as const)
    await store.people.putOffice(
      { id, name: `名${id}`, aliases: [], oneForAll: true, ...(above ? { above } : {}) },
      note,
    );
}

async function report(store: Store, office: string, figure: string): Promise<string> {
  const made: Report = {
    office: { name: `名${office}` },
    year,
    edition: "2021",
    entries: { [cell]: figure },
    typedTotals: [],
    narrative: {},
  };
  return (await store.create({ report: made, author: "甲", cause: "created", writer: { person: "p", office } })).id;
}

async function change(store: Store, id: string, figure: string): Promise<void> {
  const baseVersion = (await store.read(id))?.version ?? 0;
  const request = { saveId: `save-${figure}`, fingerprint: "", author: "甲", baseVersion, writer: { person: "p" } };
  await store.save(id, request, (draft) => ({
    report: withText(draft.report, `entries.${cell}`, figure),
    answer: true,
  }));
}

async function move(store: Store, id: string, ...moves: readonly Move[]): Promise<void> {
  const person = { id: "p", login: "p", name: "某人", mustChange: false, grants: [] };
  for (const each of moves) {
    const version = (await store.read(id))?.version ?? 0;
    const approved = { version, kept: "{}", word: new Uint8Array([1]), fingerprint: id };
    const request = { move: each, version, why: "因", person, note, ...(each === "approve" ? { approved } : {}) };
    await store.review.move(id, request, () => undefined);
  }
}

/** Live figure, live and signed numbers: as kept, which must be the full sums. */
async function sums(store: Store): Promise<unknown[]> {
  const [[live], [signed]] = [
    await store.sums.of("county", [year], "live"),
    await store.sums.of("county", [year], "signed"),
  ];
  expect(live).toEqual(await new WorkedOutSums(store).inFull("county", year, "live"));
  expect(signed).toEqual(await new WorkedOutSums(store).inFull("county", year, "signed"));
  expect(await store.sums.check(year)).toEqual([]);
  return [live?.figures[cell], live?.reported, signed?.reported];
}

test("a server of the version before goes on beside a newer one, and each counts what the other wrote", {
  timeout,
}, async () => {
  const older = await start(stepsBefore);
  await putOffices(older);
  const one = await report(older, "bureau", "3");
  const newer = await start();
  expect(await sums(newer)).toEqual([3, 1, 0]);
  await change(older, one, "4");
  const two = await report(older, "town", "10");
  expect(await sums(newer)).toEqual([14, 2, 0]);
  await move(older, two, "submit", "review", "clear", "approve");
  expect(await sums(newer)).toEqual([14, 2, 1]);
  await older.setDeleted(one, true);
  expect(await sums(newer)).toEqual([10, 1, 1]);
  await older.setDeleted(one, false);
  await change(newer, one, "5");
  expect((await older.read(one))?.report.entries[cell]).toBe("5");
  await move(newer, two, "recall");
  expect((await older.review.work(two))?.state).not.toBe("approved");
  expect(await sums(newer)).toEqual([15, 2, 0]);
  for (const store of [older, newer]) expect(await store.verify("all")).toEqual([]);
});

test("it starts again on what the newer one made, and changes nothing of it", { timeout }, async () => {
  await putOffices(await start());
  const before = await ask("select * from schema_version");
  expect(before).toEqual([{ version: postgresSteps.length, usable_from: usableFrom }]);
  const older = await start(stepsBefore);
  await report(older, "bureau", "3");
  expect(await ask("select * from schema_version")).toEqual(before);
  expect(await sums(await start())).toEqual([3, 1, 0]);
});

test("a program that knows too few steps, or meets a database that does not say from which on it can be used, is refused", {
  timeout,
}, async () => {
  await start();
  const refusal = { status: 409, message: /先升级程序/ };
  await expect(start(postgresSteps.slice(0, usableFrom - 1))).rejects.toMatchObject(refusal);
  await ask("update schema_version set usable_from = null");
  await expect(start(stepsBefore)).rejects.toMatchObject(refusal);
});

test("a sum that a server with fewer cells kept is made anew, not shown as blank", { timeout }, async () => {
  const store = await start();
  await putOffices(store);
  await report(store, "bureau", "3");
  expect(await sums(store)).toEqual([3, 1, 0]);
  await ask(`update sums_2021 set cells = null, "${cell}" = null`);
  expect(await sums(store)).toEqual([3, 1, 0]);
  await ask(`update sums_2021 set cells = 'others', "${cell}" = null`);
  expect(await sums(store)).toEqual([3, 1, 0]);
});
