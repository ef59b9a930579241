// The contract about people and the ways of reports, on both databases.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Grant } from "#core/workflow/roles.ts";
import type { Move } from "#core/workflow/states.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Person } from "../people-store.ts";
import type { MoveRequest } from "../review-store.ts";
import type { Store } from "../store.ts";
import { contentsOf, moveStore } from "./move-store.ts";

const smallReport: Report = {
  office: { name: "某局" },
  year: 2025,
  edition: "2021",
  entries: { requests_newlyReceived_naturalPerson: "3" },
  typedTotals: [],
  narrative: {},
};
const note = (what: string) => ({ person: "测试", what, about: "", origin: "" });
const person = (id: string, ...grants: Grant[]): Person => ({
  id,
  login: id,
  name: `人${id}`,
  mustChange: false,
  grants,
});
const admin = person("admin", { role: "administrator", office: "city" });
const agree = () => undefined;

function request(move: Move, version: number, more: Partial<MoveRequest> = {}): MoveRequest {
  return { move, version, why: "", person: person("p"), note: note(move), ...more };
}

afterAll(endPostgres);

describe.each(storeKinds)("people on $name", ({ place }) => {
  let at: StorePlace;
  let store: Store;
  let clock = Date.parse("2026-01-05T08:00:00Z");
  const now = () => new Date(clock);

  beforeEach(async () => {
    clock = Date.parse("2026-01-05T08:00:00Z");
    at = await place();
    store = await at.open(now);
    await store.people.putOffice({ id: "city", name: "某市", aliases: ["市"], oneForAll: false }, note("office"));
    await store.people.putOffice(
      { id: "bureau", name: "某局", aliases: [], above: "city", oneForAll: true },
      note("office"),
    );
  });
  afterEach(async () => {
    await store.close();
    await at.remove();
  });

  test("are kept with their roles; a login is one person's, and an administrator is always left", async () => {
    expect(await store.people.hasAdministrator()).toBe(false);
    expect(await store.people.putPerson(admin, "hash", note("person"))).toBe(true);
    expect(await store.people.hasAdministrator()).toBe(true);
    expect(await store.people.putPerson({ ...person("other"), login: "admin" }, "x", note("person"))).toBe(false);
    expect(await store.people.byLogin("admin")).toEqual({ ...admin, password: "hash" });
    await store.people.putPerson({ ...admin, name: "新名" }, undefined, note("person"));
    expect(await store.people.byLogin("admin")).toEqual({ ...admin, name: "新名", password: "hash" });
    const gone = { ...admin, disabledAt: now().toISOString() };
    await expect(store.people.putPerson(gone, undefined, note("person"))).rejects.toMatchObject({ status: 409 });
    await expect(store.people.putPerson({ ...admin, grants: [] }, undefined, note("person"))).rejects.toThrow();
    expect((await store.people.person("admin"))?.grants).toEqual(admin.grants);
    expect(await store.people.offices()).toHaveLength(2);
    const version = await store.people.officesVersion();
    await store.people.putOffice({ id: "city", name: "某某市", aliases: [], oneForAll: false }, note("office"));
    expect(await store.people.officesVersion()).toBe(version + 1);
  });

  test("have sessions that a new password, or an administrator, ends", async () => {
    await store.people.putPerson(admin, "hash", note("person"));
    const began = (hash: string) => ({
      hash,
      person: "admin",
      madeAt: now().toISOString(),
      seenAt: now().toISOString(),
      origin: "::1",
    });
    for (const hash of ["a", "b", "c"]) await store.people.beginSession(began(hash), note("in"));
    expect((await store.people.session("a"))?.person.login).toBe("admin");
    expect(await store.people.session("z")).toBeUndefined();
    await store.people.setPassword("admin", "new", false, "a", note("password"));
    expect((await store.people.session("a"))?.session.ended).toBeUndefined();
    expect((await store.people.session("b"))?.session.ended).toBe("password");
    await store.people.revokeSessions({ person: "admin" }, note("revoke"));
    expect((await store.people.session("a"))?.session.ended).toBe("revoked");
    expect((await store.people.session("b"))?.session.ended).toBe("password");
    await store.people.dropSession("a", note("out"));
    expect(await store.people.session("a")).toBeUndefined();
    expect(await store.people.sessions("2026")).toEqual([]);
  });

  test("of fifty attempts at once no more than the limit come through, until its time is over", async () => {
    const second = await at.open(now);
    const limits = [{ key: "login x", most: 5, minutes: 15 }];
    const tried = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? store : second).people.attempt(limits)),
    );
    expect(tried.filter(({ last }) => last)).toHaveLength(1);
    expect(tried.filter(({ usedUp }) => usedUp === undefined)).toHaveLength(5);
    clock += 15 * 60_000 + 1;
    expect(await store.people.attempt(limits)).toEqual({ last: false });
    await store.people.forgetAttempts("login x");
    for (let count = 0; count < 4; count++) expect(await second.people.attempt(limits)).toEqual({ last: false });
    await store.people.forgetAttempts("other", ["login x"]);
    expect(await second.people.attempt(limits)).toEqual({ last: false });
    expect(await second.people.attempt(limits)).toEqual({ last: true });
    expect(await second.people.attempt(limits)).toEqual({ usedUp: limits[0], last: false });
    await second.close();
  });

  test.each(["2099-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])(
    "attempts counted while the clock said %s lock nobody out for longer than the limit",
    async (jumped) => {
      const limits = [{ key: "login x", most: 5, minutes: 15 }];
      const right = clock;
      clock = Date.parse(jumped);
      for (let count = 0; count < 6; count++) await store.people.attempt(limits);
      clock = right;
      expect(await store.people.attempt(limits)).toEqual({ last: false });
      for (let count = 1; count < 5; count++) await store.people.attempt(limits);
      expect((await store.people.attempt(limits)).usedUp).toEqual(limits[0]);
      // A second server whose clock is a little late is no way around the limit.
      clock -= 2 * 60_000;
      expect((await store.people.attempt(limits)).usedUp).toEqual(limits[0]);
    },
  );

  test("leave an audit log that can be asked and never changed", async () => {
    for (const what of ["signedIn", "refused", "refused"])
      await store.people.note({ ...note(what), words: "50%_字\u0000" });
    clock += 60_000;
    await store.people.note(note("exported"));
    const all = await store.people.notes({ most: 10 });
    expect(all.slice(0, 4).map(({ what }) => what)).toEqual(["exported", "refused", "refused", "signedIn"]);
    expect(await store.people.notes({ most: 10, what: "refused" })).toHaveLength(2);
    expect(await store.people.notes({ most: 10, from: "2026-01-05T08:00:30" })).toHaveLength(1);
    expect(await store.people.notes({ most: 10, text: "字" })).toHaveLength(3);
    expect(await store.people.notes({ most: 2, before: all[1]?.id })).toHaveLength(2);
  });

  test("hand a report over step by step; what does not fit is refused and changes nothing", async () => {
    const { id } = await store.create({
      report: smallReport,
      author: "人p",
      cause: "created",
      writer: { person: "p", office: "bureau" },
    });
    expect(await store.review.work(id)).toEqual({
      report: id,
      office: "bureau",
      state: "draft",
      round: 1,
      writers: ["p"],
      oneForAll: true,
    });
    const refuse = () => {
      throw new Error("no");
    };
    await expect(store.review.move(id, request("submit", 1), refuse)).rejects.toThrow("no");
    await expect(store.review.move(id, request("submit", 7), agree)).rejects.toMatchObject({ status: 409 });
    expect(await store.review.handings(id)).toEqual([]);
    const handed = await store.review.move(id, request("submit", 1), agree);
    expect(handed).toMatchObject({ id: 1, move: "submit", state: "submitted", round: 1, version: 1, oneForAll: true });
    expect(await store.review.works()).toMatchObject([{ report: id, office: "bureau", state: "submitted" }]);
    expect(await store.review.move("0123456789abcdef", request("submit", 1), agree)).toBeUndefined();
    const writer = { person: "p" };
    const save = { saveId: "12345678", fingerprint: "f", author: "人p", baseVersion: 1, writer };
    await expect(store.save(id, save, ({ report }) => ({ report, answer: {} }))).rejects.toMatchObject({ status: 423 });
    await expect(store.restore(id, 1, "人p", writer)).rejects.toMatchObject({ status: 423 });
    await expect(store.setDeleted(id, true, writer)).rejects.toMatchObject({ status: 423 });
    await store.review.move(id, request("sendBack", 1, { why: "改" }), agree);
    await store.save(id, { ...save, writer: { person: "q" } }, ({ report }) => ({
      report: { ...report, year: report.year },
      answer: {},
    }));
    expect((await store.review.work(id))?.writers).toEqual(["p", "q"]);
  });

  test("of twenty approvals at once over two servers one is made, and all are answered alike", async () => {
    const second = await at.open(now);
    const { id } = await store.create({
      report: smallReport,
      author: "人p",
      cause: "created",
      writer: { person: "p", office: "city" },
    });
    for (const move of ["submit", "review", "clear"] as const) await store.review.move(id, request(move, 1), agree);
    const approved = { version: 1, fingerprint: "f", kept: '{"a":1}', word: new Uint8Array([80, 75, 0, 255]) };
    const judged: string[] = [];
    const judge = ({ state }: { readonly state: string }) => void judged.push(state);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : second).review.move(id, request("approve", 1, { approved }), judge),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await store.review.handings(id)).map(({ move }) => move)).toEqual(["submit", "review", "clear", "approve"]);
    expect(new Set(judged)).toEqual(new Set(["cleared"]));
    const kept = await second.review.approved(id, 4);
    expect(kept).toMatchObject({ version: 1, fingerprint: "f", kept: '{"a":1}' });
    expect([...(kept?.word ?? [])]).toEqual([80, 75, 0, 255]);
    expect(await store.review.approvals(id)).toEqual([{ handing: 4, version: 1, fingerprint: "f" }]);
    await store.review.move(id, request("publish", 1), agree);
    await store.review.move(id, request("correct", 1, { why: "漏一件" }), agree);
    expect(await second.review.work(id)).toMatchObject({ state: "corrected", round: 2, writers: [] });
    await second.close();
  });

  test("of a save and a handing over at once, what is handed over is what stands there", async () => {
    const second = await at.open(now);
    const outcomes = new Set<string>();
    for (let turn = 0; turn < 6; turn++) {
      const writer = { person: "p", office: "city" };
      const { id } = await store.create({ report: smallReport, author: "人p", cause: "created", writer });
      const saves = Array.from({ length: 3 }, (_, index) => {
        const asked = { saveId: `race-${turn}-${index}`, fingerprint: "f", author: "人p", baseVersion: 1, writer };
        return second.save(id, asked, ({ report }) => ({
          report: { ...report, narrative: { overview: `${index}` } },
          answer: {},
        }));
      });
      const moved = store.review.move(id, request("submit", 1), agree);
      const settled = await Promise.allSettled([...saves, moved]);
      const [handing] = await store.review.handings(id);
      const { version } = (await store.read(id)) ?? {};
      if (handing) expect(version).toBe(handing.version);
      for (const each of settled)
        outcomes.add(each.status === "fulfilled" ? "done" : String((each.reason as { status?: number }).status));
    }
    expect([...outcomes].filter((outcome) => !["done", "409", "423"].includes(outcome))).toEqual([]);
    await second.close();
  });

  test("make remarks that are answered and resolved, and see who else is there", async () => {
    await store.people.putPerson(admin, "hash", note("person"));
    await store.people.putPerson(person("b"), "hash", note("person"));
    const { id } = await store.create({ report: smallReport, author: "人p", cause: "created" });
    const words = {
      personId: "admin",
      person: "审核人",
      version: 1,
      place: "requests_disclosed_total",
      quote: "3",
      words: "与台账不符",
    };
    const first = await store.review.addRemark(id, words);
    const answer = await store.review.addRemark(id, { ...words, personId: "b", words: "已改", answers: first.id });
    await expect(store.review.addRemark(id, { ...words, answers: answer.id })).rejects.toMatchObject({ status: 404 });
    expect(await store.review.resolveRemark(id, answer.id, "审核人", true)).toBe(false);
    expect(await store.review.resolveRemark(id, first.id, "审核人", true)).toBe(true);
    expect((await store.review.remarks(id)).map(({ answers, resolvedBy }) => [answers, resolvedBy])).toEqual([
      [undefined, "审核人"],
      [1, undefined],
    ]);
    expect(await store.review.look(id, "admin", 1)).toEqual([]);
    expect(await store.review.look(id, "b")).toEqual([{ personId: "admin", person: "人admin" }]);
    expect([await store.review.lastLook(id, "admin"), await store.review.lastLook(id, "b")]).toEqual([1, undefined]);
    clock += 61_000;
    expect(await store.review.look(id, "b")).toEqual([]);
  });

  test("keep the log, the handings over and what was approved from being changed or deleted", async () => {
    const { id } = await store.create({ report: smallReport, author: "人p", cause: "created" });
    await store.review.move(id, request("submit", 1), agree);
    for (const sql of ["update audit_log set person = 'x'", "delete from report_moves"])
      await expect(at.ask(sql)).rejects.toThrow(/append-only/);
  });

  test("move to the other database with everything they did", async () => {
    await store.people.putPerson(admin, "hash", note("person"));
    const { id } = await store.create({
      report: smallReport,
      author: "人p",
      cause: "created",
      writer: { person: "admin", office: "bureau" },
    });
    for (const move of ["submit", "review", "clear"] as const) await store.review.move(id, request(move, 1), agree);
    await store.review.move(
      id,
      request("approve", 1, { approved: { version: 1, fingerprint: "f", kept: "{}", word: new Uint8Array([1, 2]) } }),
      agree,
    );
    const open = { id: "bureau", name: "某某局", aliases: [], above: "city", oneForAll: false, openData: true };
    await store.people.putOffice(open, note("office"));
    expect(await store.review.openReports()).toEqual([]);
    await store.review.move(id, request("publish", 1), agree);
    const published = [{ report: id, office: "bureau", year: smallReport.year }];
    expect(await store.review.openReports()).toEqual(published);
    expect(await store.review.openReports({ year: 1999 })).toEqual([]);
    expect(await store.review.openReports({ office: "city" })).toEqual([]);
    const other = storeKinds.find((kind) => kind.place !== place) ?? { place };
    const there = await other.place();
    const target = await there.open(now);
    await moveStore(store, target);
    await moveStore(store, target);
    expect(await contentsOf(target)).toEqual(await contentsOf(store));
    expect(await target.review.handings(id)).toEqual(await store.review.handings(id));
    expect(await target.review.openReports()).toEqual(published);
    expect(await target.people.byLogin("admin")).toMatchObject({ password: "hash", grants: admin.grants });
    await target.people.note(note("later"));
    await target.close();
    await there.remove();
  });
});
