// Whether a sum stands is asked in the transaction that takes it, is seen however far below something changed, and goes on being asked.
import { afterAll, describe, expect, test } from "vitest";
import { figureCell, figureKept, officesHandingIn, wayToSigning, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import { returnDigest } from "../store/digest.ts";
import { fixSum } from "./fix-sum.ts";
import { createCollection } from "./keep-collections.ts";
import { collectionState } from "./settled-collection.ts";
import { requireSumStands } from "./sign-sum.ts";
import { viewSum } from "./sum-view.ts";

const year = yearHandedIn;
const offices = [
  { id: "province", name: "青州省", aliases: [], oneForAll: true },
  { id: "city", name: "青禾市", aliases: [], above: "province", oneForAll: true },
  { id: "county", name: "柳溪县", aliases: [], above: "city", oneForAll: true },
  { id: "town1", name: "东乡镇", aliases: [], above: "county", oneForAll: true },
  { id: "town2", name: "西乡镇", aliases: [], above: "county", oneForAll: true },
];

afterAll(endPostgres);

describe.each(storeKinds)("whether a sum stands, on $name", (kind) => {
  const all = officesHandingIn(kind, offices);
  const { store, as, clerkOf, county, city, move, signed, rowsOf, decideAbout } = all;
  const province = () => as("province-k", "province", ["collector"]);

  /** A sum that was added up in another program, brought along and signed. */
  async function summedElsewhere() {
    const town = await signed("town1", figureKept);
    const report = (await store().read(town))?.report;
    if (!report) throw new Error("the return is gone");
    const addends = [{ office: "东乡镇", digest: returnDigest(report), state: "received", figures: {} }];
    const whole = { ...report, office: { name: "柳溪县" }, addends };
    const { id: sum } = await clerkOf("county").create({ report: whole, author: "", cause: "imported" });
    await all.worded("county", sum);
    await move("county", sum, ...wayToSigning);
    return { town, sum };
  }

  /** Collections of county, city and province; what the towns signed is added up and signed, level by level. */
  async function handedUp(towns: readonly string[], accepting: boolean) {
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    const { id: top } = await createCollection(province(), { office: "青州省", year });
    const reports: string[] = [];
    for (const town of towns) reports.push(await signed(town, figureKept));
    const sum = await fixSum(county(), level);
    await all.worded("county", sum);
    await move("county", sum, ...wayToSigning);
    if (accepting) await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    const citySum = await fixSum(as("city-f", "city", ["collector", "clerk"]), above);
    await all.worded("city", citySum);
    await move("city", citySum, ...wayToSigning);
    return { level, above, top, reports, sum, citySum };
  }

  test("of two who fix a sum at once one makes it; a sum from the bin and one that somebody brought along are not signed", async () => {
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    await signed("town1", figureKept);
    const clerk = () => as("county-f", "county", ["collector", "clerk"]);
    const both = await Promise.allSettled([fixSum(clerk(), level), fixSum(clerk(), level)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { status: 409 } });
    const first = (await store().collections.read(level))?.collection.draft ?? "";
    expect((await store().read(first))?.deletedAt).toBeUndefined();

    await clerk().setDeleted(first, true);
    const second = await fixSum(clerk(), level);
    await clerk().setDeleted(first, false);
    const report = (await store().read(second))?.report;
    if (!report) throw new Error("the sum is gone");
    const brought = (await clerk().create({ report, author: "", cause: "imported" })).id;
    for (const sum of [first, brought])
      await expect(requireSumStands(clerk(), sum)).rejects.toMatchObject({
        status: 409,
        message: /不是本单位“汇总”里/u,
      });
    await expect(requireSumStands(clerk(), second)).resolves.toBeDefined();
  });

  test("a signed sum that is not the one its office fixed is doubtful above, also where its office collects nothing", async () => {
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    const { sum } = await summedElsewhere();
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "doubtful",
      unsettled: { words: expect.stringContaining("没有与下级核对") },
    });
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    await fixSum(as("county-f", "county", ["collector", "clerk"]), level);
    expect((await store().collections.read(level))?.collection.draft).not.toBe(sum);
    await expect(decideAbout(city(), above, "accept", ["柳溪县"])).rejects.toThrow("没有与下级核对");
  });

  test("what changed after it was compared is found in the transaction that signs or accepts, not only before it", async () => {
    const { level, above, reports, sum } = await handedUp(["town1"], false);
    const [town = ""] = reports;
    const { kept, below, received } = await collectionState(city(), above);
    const current = received.find(({ id }) => id === `report:${sum}`);
    const wish = {
      report: sum,
      version: (await store().read(sum))?.version ?? 0,
      verdict: "accepted" as const,
      why: "核对过",
      digest: current?.digest ?? "",
      footing: below?.footings.get("county"),
    };
    await move("town1", town, "recall");
    expect(await city().receiving.decide(kept, [wish])).toEqual([
      { report: sum, refused: expect.stringContaining("下级年报刚刚有变动") },
    ]);
    expect(await store().receipts.of(sum)).toEqual([]);
    await move("town1", town, ...wayToSigning);
    await move("county", sum, "recall", "submit", "review", "clear");
    const approver = clerkOf("county");
    const footing = await requireSumStands(approver, sum);
    expect(footing).toBeDefined();
    await move("town1", town, "recall");
    const person = { id: "", name: "", grants: [] };
    const note = { person: "", what: "", about: "", origin: "" };
    const version = (await approver.read(sum))?.version ?? 0;
    const approve = { move: "approve" as const, version, why: "", person, note };
    await expect(approver.review.move(sum, { ...approve, footing }, () => undefined)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("下级年报刚刚有变动，没有签发"),
    });
    expect((await store().review.work(sum))?.state).toBe("cleared");
    // What is written in a draft below changes nothing of it.
    await move("town1", town, ...wayToSigning);
    const again = await requireSumStands(approver, sum);
    await all.drafted("town2", "7");
    await approver.review.move(sum, { ...approve, footing: again }, () => undefined);
    expect((await store().review.work(sum))?.state).toBe("approved");
    expect(level).not.toBe("");
  });

  test("of who accepts a sum and who opens what is in it, on two servers at once, one is refused", async () => {
    const { above, reports, sum } = await handedUp(["town1"], false);
    const second = await all.place().open();
    try {
      for (let round = 0; round < 4; round += 1) {
        const opening = as("of-town1", "town1", ["approver"], second);
        const version = (await store().read(reports[0] ?? ""))?.version ?? 0;
        const person = { id: "", name: "", grants: [] };
        const note = { person: "", what: "", about: "", origin: "" };
        const recall = { move: "recall" as const, version, why: "漏报", person, note };
        const [accepted, opened] = await Promise.allSettled([
          decideAbout(city(), above, "accept", ["柳溪县"], "核对过"),
          opening.review.move(reports[0] ?? "", recall, () => undefined),
        ]);
        expect([accepted.status, opened.status].sort()).toEqual(["fulfilled", "rejected"]);
        if (accepted.status === "fulfilled") await decideAbout(city(), above, "sendBack", ["柳溪县"], "再来");
        else await move("town1", reports[0] ?? "", ...wayToSigning);
        if ((await store().review.work(sum))?.state !== "approved") await move("county", sum, ...wayToSigning);
      }
    } finally {
      await second.close();
    }
  });

  test("what changes three levels below is seen, also by who looked before", async () => {
    const { top, reports } = await handedUp(["town1"], false);
    expect((await rowsOf(province(), top)).青禾市?.state).toBe("received");
    await move("town1", reports[0] ?? "", "recall");
    expect((await rowsOf(province(), top)).青禾市).toMatchObject({
      state: "doubtful",
      unsettled: { isStale: true, words: expect.stringContaining("1 家（柳溪县）") },
    });
    await expect(decideAbout(province(), top, "accept", ["青禾市"], "照收")).rejects.toThrow(/下级有变动/u);
    await move("town1", reports[0] ?? "", ...wayToSigning);
    expect((await rowsOf(province(), top)).青禾市?.state).toBe("received");
  });

  test("accepted, it is still compared: a late return makes it doubtful above, and stays out of the figures until it is given back", async () => {
    const { level, above, top, sum } = await handedUp(["town1"], true);
    await decideAbout(province(), top, "accept", ["青禾市"], "核对过");
    expect((await rowsOf(city(), above)).柳溪县?.state).toBe("accepted");
    expect((await rowsOf(province(), top)).青禾市?.state).toBe("accepted");
    const late = await signed("town2", figureKept);
    const row = (await rowsOf(city(), above)).柳溪县;
    expect(row).toMatchObject({ state: "doubtful", signed: { accepted: {} }, unsettled: { isAccepted: true } });
    expect(row?.unsettled?.words).toMatch(/^接收后下级有变动：1 家（西乡镇）与计入时不同，与现在相差 [1-9]\d* 格$/u);
    const shown = await viewSum(city(), above);
    expect([shown.addends, shown.figures[figureCell]]).toEqual([1, figureKept]);
    expect(shown.findings.map(({ message }) => message).join()).toContain("接收以后下级有变动");
    expect((await rowsOf(province(), top)).青禾市).toMatchObject({
      state: "doubtful",
      unsettled: { words: expect.stringContaining("其中 1 家（柳溪县）的汇总接收后下级有变动") },
    });
    await expect(decideAbout(city(), above, "accept", ["柳溪县"], "照收")).rejects.toThrow(/接收后下级有变动/u);
    // What is in no accepted sum may go back, and all is as it was accepted.
    await decideAbout(county(), level, "sendBack", ["西乡镇"], "明年再报");
    expect((await store().review.work(late))?.state).toBe("sentBack");
    expect((await rowsOf(city(), above)).柳溪县?.state).toBe("accepted");
    expect((await rowsOf(province(), top)).青禾市?.state).toBe("accepted");
    await expect(decideAbout(county(), level, "sendBack", ["东乡镇"], "漏报")).rejects.toThrow(/请先请“青禾市”退回/u);
    expect((await store().review.work(sum))?.state).toBe("approved");
  });

  test("a return is closed by whatever sum above it was accepted, though those between were not by themselves", async () => {
    const { level, top, reports } = await handedUp(["town1"], false);
    await decideAbout(province(), top, "accept", ["青禾市"], "核对过");
    await expect(move("town1", reports[0] ?? "", "recall")).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/“青州省”已于2025-01-12接收“青禾市”的汇总/u),
    });
    await expect(decideAbout(county(), level, "sendBack", ["东乡镇"], "漏报")).rejects.toThrow(/“青州省”/u);
    expect(await handInStatus(clerkOf("town1"), reports[0] ?? "")).toMatchObject({ state: "acceptedAbove" });
  });
});
