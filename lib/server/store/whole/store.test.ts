// The store's contract, on each kind of store: a real file, a real PostgreSQL.
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { cellsOf } from "#core/editions/cells.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { textAt, withText } from "#core/report/keys.ts";
import type { Report } from "#core/report/report.ts";
import { endPostgres, type StorePlace, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import type { Store } from "../store.ts";

const blank: Report = {
  office: { name: "某县" },
  year: 2021,
  edition: "2021",
  entries: {},
  typedTotals: [],
  narrative: {},
};
const cells = cellsOf(edition2021).map(({ name }) => `entries.${name}`);

let place: StorePlace;
let store: Store;
afterAll(endPostgres);

function put(id: string, saveId: string, key: string, text: string, fingerprint = `${key}=${text}`) {
  return store.save(id, { saveId, fingerprint, author: "甲", baseVersion: 1 }, (draft) => ({
    report: withText(draft.report, key, text),
    answer: { version: draft.version + 1 },
  }));
}

const created = () => store.create({ report: blank, author: "甲", cause: "created" });

describe.each(storeKinds)("$name", (kind) => {
  beforeEach(async () => {
    place = await kind.place();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  describe("reports", () => {
    test("what is created is read and listed, also after opening again", async () => {
      const draft = await created();
      expect(draft).toMatchObject({ version: 1, report: blank, author: "甲" });
      await store.close();
      store = await place.open();
      expect(await store.read(draft.id)).toEqual(draft);
      expect(await store.list()).toMatchObject([{ id: draft.id, office: "某县", year: 2021, version: 1 }]);
      expect(await store.read("0000000000000000")).toBeUndefined();
    });

    test("the bin keeps everything", async () => {
      const { id } = await created();
      expect((await store.setDeleted(id, true))?.deletedAt).toBeDefined();
      expect((await store.list())[0]?.deletedAt).toBeDefined();
      const back = await store.setDeleted(id, false);
      expect(back).toMatchObject({ report: blank });
      expect(back).not.toHaveProperty("deletedAt");
      expect(await store.setDeleted("nobody", true)).toBeUndefined();
    });

    test("odd text comes back as it was typed", async () => {
      const { id } = await created();
      const odd = "\0\u0007\ud800 \udfff 𠮷 <b>{{constructor}}\r\n\ufffe";
      await put(id, "s-odd", "narrative.overview", odd);
      expect((await store.read(id))?.report.narrative.overview).toBe(odd);
      expect(await store.verify()).toEqual([]);
    });
  });

  describe("saves", () => {
    test("a save sent twice is done once and answered alike", async () => {
      const { id } = await created();
      const answer = await put(id, "save-1", "entries.requests_disclosed_naturalPerson", "3");
      await put(id, "save-2", "entries.requests_disclosed_naturalPerson", "4");
      expect(await put(id, "save-1", "entries.requests_disclosed_naturalPerson", "3")).toEqual(answer);
      expect((await store.read(id))?.version).toBe(3);
      await expect(put(id, "save-1", "title", "别的")).rejects.toThrow("保存编号已用于另一次保存");
    });

    test("a save that changes nothing adds no revision", async () => {
      const { id } = await created();
      await put(id, "save-1", "office.name", "某县");
      expect((await store.history(id)).length).toBe(1);
    });

    test("a failing merge leaves nothing behind", async () => {
      const { id } = await created();
      const failing = store.save(id, { saveId: "x", fingerprint: "x", author: "甲", baseVersion: 1 }, () => {
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await put(id, "x", "title", "题", "x")).toEqual({ version: 2 });
    });

    test("an unknown report is undefined, not an error", async () => {
      expect(await put("nobody", "save-1", "title", "x")).toBeUndefined();
      expect(await store.restore("nobody", 1, "甲")).toBeUndefined();
      expect(await store.history("nobody")).toEqual([]);
      expect(await store.readAt("nobody", 1)).toBeUndefined();
    });
  });

  describe("history", () => {
    test("says who changed what, newest first; old versions can be read and restored", async () => {
      const { id } = await created();
      await put(id, "save-1", "title", "甲题");
      await put(id, "save-2", "title", "乙题");
      expect((await store.history(id)).map(({ version, cause, changes }) => ({ version, cause, changes }))).toEqual([
        { version: 3, cause: "saved", changes: [{ key: "title", from: "甲题", to: "乙题" }] },
        { version: 2, cause: "saved", changes: [{ key: "title", from: "", to: "甲题" }] },
        { version: 1, cause: "created", changes: [{ key: "office.name", from: "", to: "某县" }] },
      ]);
      expect((await store.readAt(id, 2))?.title).toBe("甲题");
      expect(await store.restore(id, 2, "乙")).toMatchObject({ version: 4, author: "乙", report: { title: "甲题" } });
      expect((await store.history(id))[0]).toMatchObject({ cause: "restored", author: "乙" });
      expect(await store.restore(id, 99, "乙")).toBeUndefined();
    });

    test("long texts are cut in the list and whole in the version", async () => {
      const { id } = await created();
      const long = "长".repeat(100_000);
      await put(id, "save-1", "narrative.overview", long);
      const [revision] = await store.history(id);
      expect(revision?.changes[0]).toMatchObject({ cut: true, to: "长".repeat(200) });
      expect((await store.readAt(id, 2))?.narrative.overview).toBe(long);
    });

    test("whatever the order, history is the union of what was acknowledged, and sealed", {
      timeout: 180_000,
    }, async () => {
      const edit = fc.record({
        key: fc.constantFrom(...cells.slice(0, 6), "narrative.overview"),
        text: fc.string({ maxLength: 8 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
          const { id } = await created();
          let expected = blank;
          await Promise.all(edits.map(({ key, text }, at) => put(id, `save-${at}`, key, text, `${at}`)));
          for (const { key, text } of edits) expected = withText(expected, key, text);
          const draft = await store.read(id);
          for (const { key } of edits) expect(textAt(draft?.report ?? blank, key)).toBe(textAt(expected, key));
          let replayed = blank;
          for (const { changes } of (await store.history(id)).toReversed()) {
            for (const { key, from, to } of changes) {
              if (replayed !== blank || key !== "office.name") expect(textAt(replayed, key)).toBe(from);
              replayed = withText(replayed, key, to);
            }
          }
          expect(replayed.entries).toEqual(draft?.report.entries);
          expect(await store.verify()).toEqual([]);
        }),
        { numRuns: 12 },
      );
    });
  });

  describe("figures", () => {
    const [first = "", second = ""] = cells.filter((key) => key.startsWith("entries.requests_"));
    const bare = (key: string) => key.slice("entries.".length);
    const of = async (year: number) => (await store.figuresOf(edition2021, year)).map(({ figures }) => figures);

    test("follow every change: saved, restored, of another year, in the bin", async () => {
      const { id } = await created();
      await put(id, "s1", first, "１２");
      await put(id, "s2", "entries.fees_administrativeFees_amount", "1.5");
      await put(id, "s3", second, "x");
      const [figures] = await of(2021);
      expect(figures).toMatchObject({ [bare(first)]: 12, fees_administrativeFees_amount: 1_500_000 });
      expect(figures).not.toHaveProperty(bare(second));
      await store.restore(id, 1, "甲");
      expect((await of(2021))[0]).not.toHaveProperty(bare(first));
      const request = { saveId: "s4", fingerprint: "", author: "甲", baseVersion: 1 };
      await store.save(id, request, ({ report }) => ({
        report: { ...withText(report, first, "7"), year: 2050 },
        answer: true,
      }));
      expect(await of(2021)).toEqual([]);
      expect(await of(2050)).toEqual([expect.objectContaining({ [bare(first)]: 7 })]);
      await store.setDeleted(id, true);
      expect(await of(2050)).toEqual([]);
    });

    test("come along when reports are put in", async () => {
      const { id } = await created();
      await put(id, "s1", first, "3");
      const kept = await store.takeOut(id);
      const other = await kind.place();
      const target = await other.open();
      if (kept) await target.putIn(kept);
      expect(await target.figuresOf(edition2021, 2021)).toEqual(await store.figuresOf(edition2021, 2021));
      await target.close();
      await other.remove();
    });
  });

  describe("several servers", () => {
    test("two stores on one place save to one report, and neither overwrites the other", async () => {
      const other = await place.open();
      const { id } = await created();
      const both = [store, other];
      const save = (at: number) => {
        const request = { saveId: `save-${at}`, fingerprint: "", author: "甲", baseVersion: 1 };
        return both[at % 2]?.save(id, request, (draft) => ({
          report: withText(draft.report, `narrative.p${at}`, "句"),
          answer: draft.version + 1,
        }));
      };
      const answers = await Promise.all(Array.from({ length: 40 }, (_none, at) => save(at)));
      expect([...answers].sort((one, two) => (one ?? 0) - (two ?? 0))).toEqual(answers.map((_answer, at) => at + 2));
      expect(Object.keys((await other.read(id))?.report.narrative ?? {}).length).toBe(40);
      expect(await other.verify()).toEqual([]);
      await other.close();
    });

    test("servers that start together on a new place make one store", async () => {
      const fresh = await kind.place();
      const stores = await Promise.all([fresh.open(), fresh.open(), fresh.open()]);
      await stores[0]?.create({ report: blank, author: "甲", cause: "created" });
      expect((await stores[2]?.list())?.length).toBe(1);
      await Promise.all(stores.map((each) => each.close()));
      await fresh.remove();
    });
  });
});
