import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { treeOf } from "#core/offices/office-tree.ts";
import type { Report } from "#core/report/report.ts";
import type { Role } from "#core/workflow/roles.ts";
import type { Move } from "#core/workflow/states.ts";
import { openStore } from "../store/sqlite/open-store.ts";
import type { Store } from "../store/store.ts";
import { GuardedStore } from "./guarded-store.ts";

const offices = [
  { id: "city", name: "青禾市", aliases: [], oneForAll: false },
  { id: "bureau", name: "青禾市财政局", aliases: ["市财政局"], above: "city", oneForAll: false },
  { id: "school", name: "青禾市教育局", aliases: [], above: "city", oneForAll: false },
];
const report = (name: string): Report => ({
  office: { name },
  year: 2025,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
});
const nobody = { id: "", name: "", grants: [] };
const note = { person: "", what: "", about: "", origin: "" };

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-guard-"));
  store = await openStore(folder);
  for (const office of offices) await store.people.putOffice(office, note);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function as(id: string, ...grants: readonly (readonly [Role, string])[]): GuardedStore {
  const person = {
    id,
    login: id,
    name: `人${id}`,
    mustChange: false,
    grants: grants.map(([role, office]) => ({ role, office })),
  };
  return new GuardedStore(store, { person, tree: treeOf(offices), session: "s", origin: "10.0.0.1" });
}
const move = (guarded: Store, id: string, which: Move, version = 1, why = "原因") =>
  guarded.review.move(id, { move: which, version, why, person: nobody, note }, () => undefined);
const newReport = (name: string) => ({ report: report(name), author: "冒名", cause: "created" }) as const;

test("a report is of the office that it names, or of the only one that its clerk fills in for", async () => {
  const clerk = as("a", ["clerk", "bureau"]);
  expect(await clerk.create(newReport("市财政局")).then(({ id }) => store.review.work(id))).toMatchObject({
    office: "bureau",
  });
  expect(await clerk.create(newReport("随便什么")).then(({ id }) => store.review.work(id))).toMatchObject({
    office: "bureau",
  });
  await expect(clerk.create(newReport("青禾市教育局"))).rejects.toMatchObject({ status: 422 });
  const both = as("b", ["clerk", "bureau"], ["clerk", "school"]);
  expect(await both.create(newReport("青禾市教育局")).then(({ id }) => store.review.work(id))).toMatchObject({
    office: "school",
  });
  await expect(both.create(newReport("随便什么"))).rejects.toMatchObject({ status: 422 });
  await expect(as("c", ["reviewer", "bureau"]).create(newReport("市财政局"))).rejects.toMatchObject({ status: 403 });
});

test("who did something is the session's person, whatever the request says", async () => {
  const clerk = as("a", ["clerk", "bureau"]);
  const { id, author } = await clerk.create(newReport("市财政局"));
  expect(author).toBe("人a");
  const save = { saveId: "12345678", fingerprint: "f", author: "冒名", baseVersion: 1 };
  await clerk.save(id, save, ({ report: now }) => ({ report: { ...now, narrative: { overview: "文" } }, answer: {} }));
  expect((await store.history(id)).map((revision) => revision.author)).toEqual(["人a", "人a"]);
  const remark = await clerk.review.addRemark(id, {
    personId: "x",
    person: "冒名",
    version: 2,
    place: "",
    quote: "",
    words: "好",
  });
  expect(remark).toMatchObject({ personId: "a", person: "人a" });
});

test("nobody approves what they wrote; where one person may do all they do", async () => {
  const all = (["clerk", "reviewer", "secrecyReviewer", "approver"] as const).map((role) => [role, "bureau"] as const);
  const alone = as("a", ...all);
  const { id } = await alone.create(newReport("市财政局"));
  await move(alone, id, "submit");
  await expect(move(alone, id, "review")).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("你填写过"),
  });
  await store.people.putOffice({ ...(offices[1] as (typeof offices)[number]), oneForAll: true }, note);
  expect(await move(alone, id, "review")).toMatchObject({ state: "reviewed", person: "人a", oneForAll: true });
  await expect(move(as("b", ["clerk", "bureau"]), id, "clear")).rejects.toMatchObject({ status: 403 });
  expect(await move(as("c", ["secrecyReviewer", "school"]), id, "clear")).toBeUndefined();
});

test("who collects sees a report when it is approved; another office never; the refusal is in the log", async () => {
  const clerk = as("a", ["clerk", "bureau"]);
  const { id } = await clerk.create(newReport("市财政局"));
  const collector = as("k", ["collector", "city"]);
  expect([await collector.read(id), await collector.list()]).toEqual([undefined, []]);
  for (const [who, which] of [
    [clerk, "submit"],
    [as("r", ["reviewer", "city"]), "review"],
    [as("s", ["secrecyReviewer", "city"]), "clear"],
    [as("z", ["approver", "city"]), "approve"],
  ] as const)
    await move(who, id, which);
  expect((await collector.read(id))?.id).toBe(id);
  await expect(clerk.setDeleted(id, true)).rejects.toMatchObject({
    status: 423,
    message: "报告已签发，不能移入回收站。",
  });
  expect(await collector.list()).toHaveLength(1);
  const other = as("o", ["clerk", "school"]);
  expect([
    await other.read(id),
    await other.readAt(id, 1),
    await other.history(id),
    await other.review.handings(id),
  ]).toEqual([undefined, undefined, [], []]);
  expect(await other.review.works()).toEqual([]);
  await expect(as("g", ["administrator", "city"]).read(id)).rejects.toMatchObject({ status: 403 });
  const notes = await store.people.notes({ most: 50, what: "refused" });
  expect(new Set(notes.map(({ person }) => person))).toEqual(new Set(["人k", "人o", "人g"]));
});

test("who only collects begins no report that they could not open; their sum they make", async () => {
  const collector = as("k", ["collector", "city"]);
  const draft = newReport("青禾市");
  await expect(collector.create(draft)).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("“填报”角色"),
  });
  const both = as("b", ["collector", "city"], ["clerk", "city"]);
  expect((await both.create(draft)).id).not.toBe("");
  const sum = { ...draft, report: { ...draft.report, addends: [] } };
  expect((await collector.create(sum)).id).not.toBe("");
});

test("collections are those of the offices that one collects for; what only the machine may do nobody else does", async () => {
  const collection = { office: { name: "青禾市" }, year: 2025, offices: [], decisions: [] };
  const collector = as("k", ["collector", "city"]);
  const { id } = await collector.collections.create(collection);
  const below = as("l", ["collector", "bureau"]);
  await expect(below.collections.create(collection)).rejects.toMatchObject({ status: 403 });
  expect([await below.collections.read(id), await below.collections.list()]).toEqual([undefined, []]);
  await expect(below.collections.fix(id, "{}")).rejects.toMatchObject({ status: 404 });
  const file = { file: "a", digest: "d", batch: "b", bytes: new Uint8Array(1) };
  await expect(below.collections.receive(id, file)).rejects.toMatchObject({ status: 404 });
  await expect(collector.verify()).rejects.toMatchObject({ status: 403 });
  await expect(collector.takeOutRest()).rejects.toMatchObject({ status: 403 });
  expect(() => collector.people).toThrow(/只有管理员/);
});

test("an office's answers about its registers are those of whoever fills in for it, whatever a report is called", async () => {
  const answers = (word: string) => () => ({ answers: { [word]: "yes" } }) as never;
  const clerk = as("a", ["clerk", "bureau"]);
  await clerk.registers.remember("青禾市财政局", answers("own"));
  expect(await clerk.registers.memory("青禾市财政局")).toMatchObject({ answers: { own: "yes" } });
  const stranger = as("b", ["clerk", "school"]);
  for (const asked of [
    () => stranger.registers.memory("青禾市财政局"),
    () => stranger.registers.remember("市财政局", answers("not mine")),
  ])
    await expect(asked()).rejects.toMatchObject({ status: 422 });
  await expect(as("c", ["reviewer", "bureau"]).registers.memory("青禾市财政局")).rejects.toMatchObject({ status: 403 });
  await stranger.registers.remember("某个不在名单上的单位", answers("mine"));
  expect(await stranger.registers.memory("青禾市教育局")).toMatchObject({ answers: { mine: "yes" } });
  expect(await clerk.registers.memory("青禾市财政局")).toMatchObject({ answers: { own: "yes" } });
});

test("sums are seen no further than a role reaches, and who collects sees what is signed alone", async () => {
  await as("a", ["clerk", "bureau"]).create(newReport("市财政局"));
  const reported = async (guarded: GuardedStore, office: string, kind: "live" | "signed") =>
    (await guarded.sums.of(office, [2025], kind)).map(({ due, reported }) => `${reported}/${due}`);
  const collector = as("c", ["collector", "city"]);
  expect(await reported(collector, "city", "signed")).toEqual(["0/2"]);
  expect(await reported(collector, "city", "live")).toEqual([]);
  expect(await reported(as("d", ["approver", "city"]), "city", "live")).toEqual(["1/2"]);
  expect(await reported(as("d", ["approver", "city"]), "bureau", "live")).toEqual(["1/1"]);
  const clerk = as("a", ["clerk", "bureau"]);
  for (const office of ["city", "school", "nowhere"]) {
    expect(await reported(clerk, office, "live")).toEqual([]);
    expect(await clerk.sums.inFull(office, 2025, "signed")).toBeUndefined();
    expect(await clerk.sums.contributors(office, 2025, "live", "requests_newlyReceived_total")).toEqual([]);
    expect(await clerk.sums.below(office, 2025, "signed")).toEqual([]);
    expect(await clerk.sums.lastChange(office, 2025, "live")).toBeUndefined();
    expect(await clerk.sums.missing(office, 2025)).toEqual([]);
  }
  expect(await collector.sums.missing("city", 2025)).toHaveLength(2);
  await expect(collector.sums.check(2025)).rejects.toMatchObject({ status: 403 });
});
