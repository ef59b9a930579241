// Handing in online: who signed is in the collection above by itself, is accepted or given back there, and is reminded until then.
import { afterAll, describe, expect, test } from "vitest";
import { handInWords } from "#core/contract/hand-in-words.ts";
import { treeOf } from "#core/offices/office-tree.ts";
import {
  dayAt,
  figureCell,
  officesBelowCity,
  officesHandingIn,
  wayToSigning,
  yearHandedIn,
} from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { GuardedStore } from "../accounts/guarded-store.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import { viewReview } from "../review/view-review.ts";
import type { Store } from "../store/store.ts";
import { decideReturns } from "./decide-returns.ts";
import { fixSum } from "./fix-sum.ts";
import { changeOfficeList, createCollection, createCollectionAfter, decide, setDue } from "./keep-collections.ts";
import { remindersFor } from "./reminders.ts";
import { viewSum } from "./sum-view.ts";
import { viewCollection } from "./view-collection.ts";

const year = yearHandedIn;
const cell = figureCell;
const way = wayToSigning;
const day = dayAt;
const offices = officesBelowCity;
const tree = treeOf(offices);

afterAll(endPostgres);

describe.each(storeKinds)("handing in on $name", (kind) => {
  const there = officesHandingIn(kind);
  const { store, as, clerkOf, county, city, move, drafted, signed, rewrite, rowsOf, decideAbout } = there;

  test("a collection lists who stands right below; a signature is the return, a draft is told as such and not shown", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    expect(Object.keys(await rowsOf(county(), id))).toEqual(["东乡镇", "西乡镇"]);
    const report = await drafted("town1");
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({ state: "missing", underway: "未签发（草稿）" });
    expect(await handInStatus(clerkOf("town1"), report)).toMatchObject({ above: "柳溪县", state: "unsigned" });
    await move("town1", report, ...way);
    const row = (await rowsOf(county(), id)).东乡镇;
    expect(row).toMatchObject({ current: { id: `report:${report}` }, signed: {} });
    expect(["received", "errors"]).toContain(row?.state);
    expect(row?.underway).toBeUndefined();
    expect(await handInStatus(clerkOf("town1"), report)).toMatchObject({ state: "ready" });
    await move("town1", report, "recall");
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({ state: "missing", underway: "未签发（退回修改）" });
  });

  test("whose it is says the account, not what the report calls itself", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const report = await signed("town1", "3", "随便写的名字");
    expect((await rowsOf(county(), id)).东乡镇?.current?.id).toBe(`report:${report}`);
    expect((await viewCollection(county(), id)).asked).toEqual([]);
  });

  test("accepted it cannot be withdrawn below, until it is given back with a reason, which opens it there", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const report = await signed("town1");
    await decideAbout(county(), id, "accept", ["东乡镇"], "已核对");
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({
      state: "accepted",
      signed: { accepted: { by: "人county-k" } },
    });
    await expect(move("town1", report, "recall")).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/“柳溪县”已于2025-01-12接收.*人county-k.*联系“柳溪县”退回/u),
    });
    const visitor = { person: { id: "of-town1", login: "x", name: "人", mustChange: false, grants: [] }, tree };
    const own = { ...visitor, person: { ...visitor.person, grants: [{ role: "approver" as const, office: "town1" }] } };
    const shown = await viewReview(clerkOf("town1"), { ...own, session: "s", origin: "" }, report);
    expect(shown.moves.map((each) => each.move)).not.toContain("recall");
    expect(shown.handIn).toMatchObject({ state: "accepted", by: "人county-k", on: "2025-01-12" });
    await expect(decideAbout(county(), id, "sendBack", ["东乡镇"])).rejects.toThrow("请写明原因");
    await decideAbout(county(), id, "sendBack", ["东乡镇"], "总计不对");
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({ state: "returned", returnedWhy: "总计不对" });
    expect(await handInStatus(clerkOf("town1"), report)).toMatchObject({
      state: "returned",
      why: "总计不对",
      by: "人county-k",
    });
    const opened = await viewReview(clerkOf("town1"), { ...own, session: "s", origin: "" }, report);
    expect(opened.handings.at(-1)).toMatchObject({ label: "上级退回", why: "总计不对", person: "人county-k" });
    await move("town1", report, ...way);
    expect(["received", "errors"]).toContain((await rowsOf(county(), id)).东乡镇?.state);
  });

  test("what was not seen is not accepted, one by one or in bulk; who may not, may not", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const [one, two] = [await signed("town1"), await signed("town2", "5")];
    const seen = await rowsOf(county(), id);
    await move("town1", one, "recall");
    await rewrite("town1", one, "4");
    await move("town1", one, ...way);
    const all = ["东乡镇", "西乡镇"].map((office) => ({
      do: "accept" as const,
      office,
      digest: seen[office]?.current?.digest ?? "",
      why: "核对过",
    }));
    expect(await decideReturns(county(), id, all)).toEqual([
      { office: "东乡镇", why: expect.stringContaining("在你看过之后有改动") },
    ]);
    const rows = await rowsOf(county(), id);
    expect([rows.东乡镇?.state === "accepted", rows.西乡镇?.state]).toEqual([false, "accepted"]);
    expect((await store().receipts.of(two)).map(({ person }) => person)).toEqual(["人county-k"]);
    await expect(decideReturns(as("x", "bureau", ["collector"]), id, all)).rejects.toMatchObject({ status: 404 });
  });

  test("a level's signed sum is its return; accepted above, it is told below, and nothing below it is given back", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    const town = await signed("town1", "3");
    await signed("town2", "5");
    await decideAbout(county(), id, "accept", ["东乡镇", "西乡镇"], "核对过");
    // The county's own report, signed by mistake before its sum, is not taken for the sum.
    await signed("county", "1");
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "missing",
      below: { due: 2, signed: 2 },
      underway: "本级的已签发，汇总的还没有签发",
    });
    const sum = await fixSum(county(), id);
    await move("county", sum, ...way);
    const row = (await rowsOf(city(), above)).柳溪县;
    expect(row?.current?.id).toBe(`report:${sum}`);
    await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    expect((await viewSum(city(), above)).figures[cell]).toBe("8");
    expect((await viewCollection(county(), id)).live?.accepted).toMatchObject({ office: "青禾市", by: "人city-k" });
    expect(await handInStatus(clerkOf("town1"), town)).toMatchObject({ state: "acceptedAbove" });
    await expect(decideAbout(county(), id, "sendBack", ["东乡镇"], "漏报")).rejects.toThrow(/请先请“青禾市”退回/u);
    await expect(fixSum(county(), id)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("已由“青禾市”于2025-01-12接收，不能再更新"),
    });
    await decideAbout(city(), above, "sendBack", ["柳溪县"], "漏报");
    await decideAbout(county(), id, "sendBack", ["东乡镇"], "漏报");
    expect((await store().review.work(town))?.state).toBe("sentBack");
  });

  test("an office that also sends a file is asked which counts; the same figures are one return", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const report = await signed("town1");
    const { matched } = await (await import("./settled-collection.ts")).collectionState(county(), id);
    const current = matched.offices[0]?.returns[0];
    if (!current) throw new Error("no return");
    const { matchReceived } = await import("#core/collection/match-received.ts");
    const kept = (await store().collections.read(id))?.collection;
    const file = { ...current, id: "1", file: "东乡镇.docx", digest: "file", batch: "b", signed: undefined };
    const others = { ...file, figures: { ...current.figures, [cell]: 9 } };
    if (!kept) throw new Error("no collection");
    const same = matchReceived(kept, [file as never, current]).offices[0]?.returns;
    expect(same?.map((each) => each.id)).toEqual([`report:${report}`]);
    expect(matchReceived(kept, [others as never, current]).offices[0]?.returns).toHaveLength(2);
  });

  test("who owes is reminded from ten days before, by the day of that office; the level above of who lacks", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    await setDue(county(), id, "2025-01-20");
    await decide(county(), id, [{ do: "extend", office: "西乡镇", until: "2025-01-31", why: "停电" }]);
    await expect(
      decide(county(), id, [{ do: "extend", office: "西乡镇", until: "2025-02-01", why: "" }]),
    ).rejects.toMatchObject({ status: 422 });
    const reminded = async (who: Store, today: string) =>
      (await remindersFor(who, day(today))).map((each) =>
        each.kind === "own"
          ? [each.office, each.state, each.days, each.extended ?? ""].join(" ")
          : `${each.office} ${each.lacking}/${each.overdue}`,
      );
    expect(await reminded(clerkOf("town1"), "2025-01-09")).toEqual([]);
    expect(await reminded(clerkOf("town1"), "2025-01-15")).toEqual(["东乡镇 unsigned 还有 5 天 "]);
    expect(await reminded(clerkOf("town1"), "2025-01-23")).toEqual(["东乡镇 unsigned 已过 3 天 "]);
    expect(await reminded(clerkOf("town2"), "2025-01-20")).toEqual([]);
    expect(await reminded(clerkOf("town2"), "2025-01-31")).toEqual(["西乡镇 unsigned 今天截止 停电"]);
    expect(await reminded(as("k", "county", ["collector"]), "2025-01-23")).toEqual(["柳溪县 2/1"]);
    const report = await signed("town1");
    expect(await reminded(clerkOf("town1"), "2025-01-23")).toEqual([]);
    expect(await reminded(as("k", "county", ["collector"]), "2025-01-23")).toEqual(["柳溪县 1/0"]);
    await decideAbout(county(), id, "sendBack", ["东乡镇"], "漏报");
    expect(await reminded(clerkOf("town1"), "2025-01-01")).toEqual(["东乡镇 returned 还有 19 天 "]);
    await decide(county(), id, [{ do: "extend", office: "东乡镇", until: "2025-01-25", why: "核账" }]);
    expect(await reminded(clerkOf("town1"), "2025-01-23")).toEqual(["东乡镇 returned 还有 2 天 核账"]);
    await createCollection(city(), { office: "青禾市", year, due: "2025-01-20", list: "柳溪县" });
    // Not on the list: nothing is asked of it.
    expect(await remindersFor(clerkOf("bureau"), day("2025-01-23"))).toEqual([]);
    expect(await reminded(clerkOf("county"), "2025-01-23")).toEqual(["柳溪县 unsigned 已过 3 天 "]);
    expect(await remindersFor(store(), day("2025-01-23"))).toEqual([]);
    expect(report).not.toBe("");
  });

  test("of two reports of an office the one given back is owed: the other does not step in its place", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    await setDue(county(), id, "2025-01-20");
    const first = await signed("town1", "3");
    await decideAbout(county(), id, "accept", ["东乡镇"], "核对过");
    const second = await signed("town1", "4");
    expect((await rowsOf(county(), id)).东乡镇?.choices).toHaveLength(2);
    const chosen = () => decide(county(), id, [{ do: "choose", office: "东乡镇", file: `report:${second}` }]);
    await chosen();
    await decideAbout(county(), id, "accept", ["东乡镇"], "核对过");
    await decideAbout(county(), id, "sendBack", ["东乡镇"], "总计不对");
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({ state: "returned", returnedWhy: "总计不对" });
    expect((await viewSum(county(), id)).figures[cell]).toBeUndefined();
    expect(await remindersFor(clerkOf("town1"), day("2025-01-12"))).toMatchObject([
      { state: "returned", report: second, why: "总计不对" },
    ]);
    await move("town1", second, ...way);
    expect((await rowsOf(county(), id)).东乡镇?.current?.id).toBe(`report:${second}`);
    expect(await remindersFor(clerkOf("town1"), day("2025-01-12"))).toEqual([]);
    await decideAbout(county(), id, "sendBack", ["东乡镇"], "不用了");
    await clerkOf("town1").setDeleted(second, true);
    expect((await rowsOf(county(), id)).东乡镇).toMatchObject({
      state: "accepted",
      current: { id: `report:${first}` },
    });
  });

  test("there is one collection of an office and a year: a second one is refused, whoever made the first", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const another = as("county-k2", "county", ["collector"]);
    const again = { status: 409, message: expect.stringContaining("“县里”2024年已经有一次汇总") };
    await expect(createCollection(another, { office: "县里", year })).rejects.toMatchObject(again);
    const next = await createCollectionAfter(county(), id);
    expect(next.collection.year).toBe(year + 1);
    await expect(createCollectionAfter(another, id)).rejects.toMatchObject({ status: 409 });
    expect((await createCollection(city(), { office: "青禾市", year })).collection.year).toBe(year);
  });

  test("nothing is decided about who is not on the list, and no extension shortens or is over", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year, due: "2025-01-20" });
    await signed("town1");
    const now = day("2025-01-12");
    const extend = (office: string, until: string) =>
      decideReturns(county(), id, [{ do: "extend", office, until, why: "停电" }], now);
    const accept = { do: "accept" as const, office: "没有的镇", digest: "x", why: "好" };
    const unknown = { status: 409, message: expect.stringContaining("“没有的镇”不在这次汇总的单位名单上") };
    await expect(decideReturns(county(), id, [accept], now)).rejects.toMatchObject(unknown);
    await expect(extend("没有的镇", "2025-01-31")).rejects.toMatchObject(unknown);
    await expect(extend("东乡镇", "2025-01-19")).rejects.toThrow("不晚于统一的截止日期 2025-01-20");
    await expect(extend("东乡镇", "2025-01-11")).rejects.toThrow("已经过去");
    await decideAbout(county(), id, "accept", ["东乡镇"], "核对过");
    await expect(extend("东乡镇", "2025-01-31")).rejects.toThrow("“东乡镇”已通过，不用延期");
    expect((await store().collections.read(id))?.collection.decisions).toEqual([]);
    // One unknown among others leaves those as they are.
    const both = [
      { do: "extend" as const, office: "西乡镇", until: "2025-01-31", why: "停电" },
      { do: "extend" as const, office: "没有的镇", until: "2025-01-31", why: "停电" },
    ];
    expect(await decideReturns(county(), id, both, now)).toMatchObject([{ office: "没有的镇" }]);
    expect((await rowsOf(county(), id)).西乡镇?.extended).toMatchObject({ until: "2025-01-31" });
    const back = (until: string) =>
      decideReturns(county(), id, [{ do: "sendBack", office: "东乡镇", digest: "x", why: "漏报", until }], now);
    for (const over of ["2025-01-11", "0001-01-01"]) {
      const message = `“东乡镇”重报的日期 ${over} 已经过去；请填今天（2025-01-12）或以后的日期。`;
      await expect(back(over)).rejects.toMatchObject({ status: 409, message });
    }
    expect((await rowsOf(county(), id)).东乡镇?.state).toBe("accepted");
    for (const wrong of ["0001-01-01", "2023-12-31", "9999-12-31"])
      await expect(setDue(county(), id, wrong)).rejects.toMatchObject({ status: 422 });
  });

  test("an office that has moved is told who accepted, and one that is exempt that nothing is asked of it", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year, due: "2025-01-20" });
    const report = await signed("town1");
    await decideAbout(county(), id, "accept", ["东乡镇"], "核对过");
    const moved = treeOf(offices.map((each) => (each.id === "town1" ? { ...each, above: "city" } : each)));
    const person = { id: "c", login: "c", name: "人", mustChange: false };
    const grants = [{ role: "clerk" as const, office: "town1" }];
    const there = new GuardedStore(store(), { person: { ...person, grants }, tree: moved, session: "s", origin: "" });
    const told = await handInStatus(there, report);
    expect(told).toMatchObject({ above: "青禾市", state: "accepted", decidedBy: "柳溪县" });
    expect(told && handInWords(told)).toMatch(/^“柳溪县”已接收.*现在归“青禾市”.*请联系“青禾市”退回。$/u);
    await changeOfficeList(county(), id, { do: "exempt", name: "西乡镇", why: "新设" });
    const spared = await handInStatus(clerkOf("town2"), await drafted("town2"));
    expect(spared).toMatchObject({ state: "unsigned", exempt: "新设" });
    expect(spared?.due).toBeUndefined();
    expect(spared && handInWords(spared)).toContain("“柳溪县”已定这个单位本年免报（新设）");
  });
});
