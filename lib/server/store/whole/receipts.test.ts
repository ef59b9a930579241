// The contract about what the office above decides, on both databases: decided once, never unseen, and what is accepted stays closed.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Report } from "#core/report/report.ts";
import type { Move } from "#core/workflow/states.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { Refusal } from "../../ground/refusal.ts";
import type { ReceiptRequest } from "../receipt-store.ts";
import type { Store } from "../store.ts";
import { contentsOf, moveStore } from "./move-store.ts";

const note = { person: "测试", what: "moved", about: "", origin: "" };
const collector = { id: "k", name: "汇总人" };
const agree = () => undefined;
const smallReport = (name: string): Report => ({
  office: { name },
  year: 2025,
  edition: "2021",
  entries: { requests_newlyReceived_naturalPerson: "3" },
  typedTotals: [],
  narrative: {},
});
const wish = (report: string, more: Partial<ReceiptRequest> = {}): ReceiptRequest => ({
  report,
  version: 1,
  office: "city",
  collection: "c",
  verdict: "accepted",
  why: "",
  note: { ...note, what: "received" },
  ...more,
});

afterAll(endPostgres);

describe.each(storeKinds)("receipts on $name", ({ place }) => {
  let at: StorePlace;
  let store: Store;

  beforeEach(async () => {
    at = await place();
    store = await at.open(() => new Date("2026-01-12T04:00:00Z"));
    await store.people.putOffice({ id: "city", name: "某市", aliases: [], oneForAll: false }, note);
    for (const id of ["a", "b", "c"])
      await store.people.putOffice({ id, name: `局${id}`, aliases: [], above: "city", oneForAll: true }, note);
  });
  afterEach(async () => {
    await store.close();
    await at.remove();
  });

  async function made(office: string): Promise<string> {
    const draft = {
      report: smallReport(`局${office}`),
      author: "甲",
      cause: "created",
      writer: { person: "p", office },
    };
    return (await store.create({ ...draft, cause: "created" })).id;
  }

  function moved(report: string, ...moves: readonly Move[]) {
    const person = { id: "p", name: "人", grants: [] };
    const request = (move: Move) => ({ move, version: 1, why: "原因", person, note });
    return moves.reduce<Promise<unknown>>(
      (before, move) => before.then(() => store.review.move(report, request(move), agree)),
      Promise.resolve(),
    );
  }

  async function signed(office: string): Promise<string> {
    const id = await made(office);
    await moved(id, "submit", "review", "clear", "approve");
    return id;
  }

  test("a signed report is accepted once, by whom and when; its state and its version stay", async () => {
    const id = await signed("a");
    for (let times = 0; times < 2; times++)
      expect(await store.receipts.receive([wish(id)], collector, agree, [])).toEqual([{ report: id }]);
    expect(await store.receipts.of(id)).toEqual([
      {
        id: 1,
        at: "2026-01-12T04:00:00.000Z",
        personId: "k",
        person: "汇总人",
        office: "city",
        collection: "c",
        verdict: "accepted",
        version: 1,
        why: "",
      },
    ]);
    expect(await store.review.work(id)).toMatchObject({
      state: "approved",
      accepted: { officeId: "city", office: "某市", by: "汇总人", on: "2026-01-12" },
    });
    expect(await store.people.notes({ most: 9, what: "received" })).toHaveLength(1);
  });

  test("what changed since it was looked at is not accepted; the others of the same bulk are", async () => {
    const [changed, stays] = [await signed("a"), await signed("b")];
    const answers = await store.receipts.receive([wish(changed, { version: 7 }), wish(stays)], collector, agree, []);
    expect(answers).toEqual([{ report: changed, refused: expect.stringContaining("有改动") }, { report: stays }]);
    expect(await store.receipts.of(changed)).toEqual([]);
    expect((await store.review.work(changed))?.accepted).toBeUndefined();
  });

  test("what the judge refuses is told, what it breaks on changes nothing at all", async () => {
    const [one, other] = [await signed("a"), await signed("b")];
    const refuse = ({ report }: { report: string }) => {
      if (report === other) throw new Refusal(409, "不行。");
    };
    const answers = await store.receipts.receive([wish(one), wish(other)], collector, refuse, []);
    expect(answers).toEqual([{ report: one }, { report: other, refused: "不行。" }]);
    const third = await signed("c");
    const breaks = ({ report }: { report: string }) => {
      if (report === other) throw new TypeError("broken");
    };
    await expect(store.receipts.receive([wish(third), wish(other)], collector, breaks, [])).rejects.toThrow();
    expect(await store.receipts.of(third)).toEqual([]);
  });

  test("given back it is open below with the reason, sealed among its moves; signed anew it waits again", async () => {
    const id = await signed("a");
    await store.receipts.receive([wish(id)], collector, agree, []);
    const back = wish(id, { verdict: "returned", why: "总计不对", until: "2026-01-20" });
    await store.receipts.receive([back], collector, agree, []);
    await store.receipts.receive([back], collector, agree, []);
    const [, last] = await store.receipts.of(id);
    expect(last).toMatchObject({ verdict: "returned", why: "总计不对", until: "2026-01-20", move: 5 });
    expect(await store.receipts.of(id)).toHaveLength(2);
    expect(await store.review.work(id)).toMatchObject({ state: "sentBack", round: 1 });
    expect((await store.review.handings(id)).at(-1)).toMatchObject({
      person: "汇总人",
      why: "总计不对",
      move: "recall",
    });
    await moved(id, "submit", "review", "clear", "approve");
    const work = await store.review.work(id);
    expect([work?.state, work?.accepted]).toEqual(["approved", undefined]);
    await store.receipts.receive([wish(id)], collector, agree, []);
    expect((await store.review.work(id))?.accepted).toBeDefined();
  });

  test("a published one that is given back is corrected in its next round", async () => {
    const id = await signed("a");
    await moved(id, "publish");
    await store.receipts.receive([wish(id, { verdict: "returned", why: "漏报" })], collector, agree, []);
    expect(await store.review.work(id)).toMatchObject({ state: "corrected", round: 2 });
  });

  test("an accepted report is not opened below, not even by a program that does not ask; publishing it is no opening", async () => {
    const id = await signed("a");
    await store.receipts.receive([wish(id)], collector, agree, []);
    await expect(moved(id, "recall")).rejects.toThrow();
    expect((await store.review.work(id))?.state).toBe("approved");
    await moved(id, "publish");
    await expect(moved(id, "correct")).rejects.toThrow();
    expect((await store.review.work(id))?.accepted).toBeDefined();
  });

  test("a withdrawal and an acceptance at once: one of them is first, and the other sees it", async () => {
    for (let round = 0; round < 6; round++) {
      const id = await signed("a");
      const judge = (work: { state: string }) => {
        if (work.state !== "approved") throw new Refusal(409, "没有签发。");
      };
      const [[answer], recalled] = await Promise.all([
        store.receipts.receive([wish(id)], collector, judge, []),
        moved(id, "recall").then(
          () => true,
          () => false,
        ),
      ]);
      const accepted = answer?.refused === undefined;
      expect([accepted, recalled].filter(Boolean)).toHaveLength(1);
      expect((await store.review.work(id))?.state).toBe(accepted ? "approved" : "sentBack");
    }
  });

  test("reports below are found by office and year with what was decided last; those in the bin are not", async () => {
    const [one, two] = [await signed("a"), await made("b")];
    await store.receipts.receive([wish(one)], collector, agree, []);
    const binned = await made("c");
    await store.setDeleted(binned, true);
    const found = await store.receipts.reportsOf(["a", "b", "c"], [2025, 2024]);
    const shown = found.map(({ report, office, state, version, receipt }) => [
      report,
      office,
      state,
      version,
      receipt?.verdict,
    ]);
    expect(shown.sort()).toEqual(
      [
        [one, "a", "approved", 1, "accepted"],
        [two, "b", "draft", 1, undefined],
      ].sort(),
    );
    expect(await store.receipts.reportsOf(["a"], [2024])).toEqual([]);
    expect(await store.receipts.reportsOf([], [2025])).toEqual([]);
  });

  test("decisions are kept as they were made, and come along into another database", async () => {
    const id = await signed("a");
    await store.receipts.receive([wish(id)], collector, agree, []);
    await expect(at.ask("update receipts set verdict = 'returned'")).rejects.toThrow(/append-only/);
    await expect(at.ask("delete from receipts")).rejects.toThrow(/append-only/);
    const [other] = storeKinds;
    const there = await other?.place();
    const copy = await there?.open();
    if (!copy) throw new Error("no place");
    await moveStore(store, copy);
    expect(await contentsOf(copy)).toEqual(await contentsOf(store));
    expect((await copy.review.work(id))?.accepted?.office).toBe("某市");
    await copy.close();
    await there?.remove();
  });

  test("a collection is found by its office and year, one that does not say whose it is always", async () => {
    const collection = { office: { name: "某市" }, year: 2025, offices: [], decisions: [] };
    const placed = await store.collections.create(collection, "city");
    const unplaced = await store.collections.create(collection);
    await store.collections.create({ ...collection, year: 2024 }, "city");
    await store.collections.create(collection, "elsewhere");
    const ids = async () => (await store.collections.of(["city"], [2025])).map(({ id }) => id).sort();
    expect(await ids()).toEqual([placed.id, unplaced.id].sort());
    expect((await store.collections.change(unplaced.id, (same) => same, "elsewhere"))?.place).toBe("elsewhere");
    expect(await ids()).toEqual([placed.id]);
    expect((await store.collections.change(placed.id, (same) => same, "elsewhere"))?.place).toBe("city");
  });
});
