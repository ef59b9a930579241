// An office with others below it that signs a report of its own: nobody above takes it for the sum of what is below without being told.
import { afterAll, describe, expect, test } from "vitest";
import { figureCell, figureKept, officesHandingIn, wayToSigning, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { fixSum } from "./fix-sum.ts";
import { createCollection } from "./keep-collections.ts";
import { collectionState } from "./settled-collection.ts";
import { viewSum } from "./sum-view.ts";

const year = yearHandedIn;

afterAll(endPostgres);

describe.each(storeKinds)("a report of an office with others below it that is no sum, on $name", (kind) => {
  const all = officesHandingIn(kind);
  const { store, county, city, move, signed, rowsOf, decideAbout } = all;
  const collecting = () => createCollection(city(), { office: "青禾市", year });

  test("is doubtful where those below have signed, stays out of the sum and is accepted singly with a reason only", async () => {
    const { id: above } = await collecting();
    await signed("county", figureKept);
    await signed("bureau", figureKept);
    expect((await rowsOf(city(), above)).柳溪县?.state).toBe("received");
    for (const town of ["town1", "town2"]) await signed(town, figureKept);
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "doubtful",
      unsettled: { isStale: false, words: "是本级的年报，不是下级汇总（下级 2 家已签发，没有计入）" },
    });
    expect((await rowsOf(city(), above)).青禾市财政局).toMatchObject({ state: "received" });
    expect((await viewSum(city(), above)).addends).toBe(1);
    expect(await decideAbout(city(), above, "accept", ["柳溪县", "青禾市财政局"], "核对过")).toEqual([
      { office: "柳溪县", why: expect.stringMatching(/不是下级汇总.*不能成批接收/u) },
    ]);
    await expect(decideAbout(city(), above, "accept", ["柳溪县"])).rejects.toThrow("写明理由");
    await decideAbout(city(), above, "accept", ["柳溪县"], "两镇由市里另行统计");
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "accepted",
      signed: { accepted: { why: "两镇由市里另行统计" } },
    });
    expect((await viewSum(city(), above)).addends).toBe(2);
  });

  test("that was accepted before is told again when one below signs, with its figures as they were accepted", async () => {
    const { id: above } = await collecting();
    await signed("county", figureKept);
    await decideAbout(city(), above, "accept", ["柳溪县"]);
    expect((await rowsOf(city(), above)).柳溪县?.state).toBe("accepted");
    await signed("town1", figureKept);
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "doubtful",
      unsettled: { isAccepted: true, words: expect.stringContaining("下级 1 家已签发") },
      signed: { accepted: {} },
    });
    const sum = await viewSum(city(), above);
    expect([sum.addends, sum.figures[figureCell]]).toEqual([1, figureKept]);
    expect(sum.notes.join()).toContain("“柳溪县”的年报是本级的年报");
  });

  test("that was accepted before its office began to collect does not vanish; given back, the sum takes its place", async () => {
    const { id: above } = await collecting();
    const own = await signed("county", figureKept);
    await decideAbout(city(), above, "accept", ["柳溪县"], "先收");
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "doubtful",
      unsettled: { isStale: true, isAccepted: true, words: "是本级的年报，不是下级汇总" },
      signed: { accepted: { why: "先收" } },
    });
    await decideAbout(city(), above, "sendBack", ["柳溪县"], "请报汇总");
    expect((await store().review.work(own))?.state).toBe("sentBack");
    await signed("town1", figureKept);
    const sum = await fixSum(county(), level);
    await all.worded("county", sum);
    await move("county", sum, ...wayToSigning);
    const row = (await rowsOf(city(), above)).柳溪县;
    expect([row?.state, row?.unsettled, row?.current?.addends]).toEqual(["received", undefined, 1]);
  });

  test("is not accepted where one below signs between the look and the acceptance", async () => {
    const { id: above } = await collecting();
    const own = await signed("county", figureKept);
    const { kept, below, received } = await collectionState(city(), above);
    const digest = received.find(({ id }) => id === `report:${own}`)?.digest ?? "";
    const version = (await store().read(own))?.version ?? 0;
    await signed("town1", figureKept);
    const footing = below?.footings.get("county");
    const wish = { report: own, version, verdict: "accepted" as const, why: "", digest, footing };
    expect(await city().receiving.decide(kept, [wish])).toEqual([
      { report: own, refused: expect.stringContaining("下级年报刚刚有变动") },
    ]);
  });
});
