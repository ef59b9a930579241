// Sums that are handed on: signed and accepted as what the offices below have signed, closed below once they are accepted.
import { afterAll, describe, expect, test } from "vitest";
import { figureCell, figureKept, officesHandingIn, wayToSigning, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import { fixSum } from "./fix-sum.ts";
import { createCollection } from "./keep-collections.ts";
import { footingOfMove, requireSumStands } from "./sign-sum.ts";
import { viewSum } from "./sum-view.ts";
import { viewCollection } from "./view-collection.ts";

const year = yearHandedIn;
const cell = figureCell;
const whole = figureKept;
const way = wayToSigning;

afterAll(endPostgres);

describe.each(storeKinds)("sums handed on, on $name", (kind) => {
  const { store, clerkOf, county, city, move, signed, rewrite, rowsOf, decideAbout } = officesHandingIn(kind);

  /** County with its two towns added up, signed; the city collects. */
  async function handedOn(accepting: readonly string[] = ["东乡镇", "西乡镇"], figures = ["3", "5"]) {
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    const towns = [await signed("town1", figures[0]), await signed("town2", figures[1])] as const;
    if (accepting.length > 0) await decideAbout(county(), level, "accept", accepting, "核对过");
    const sum = await fixSum(county(), level);
    await move("county", sum, ...way);
    return { level, above, towns, sum };
  }

  test("a sum that went stale is doubtful above and accepted neither singly nor with others; made anew it is", async () => {
    const { level, above, towns, sum } = await handedOn();
    expect((await rowsOf(city(), above)).柳溪县?.unsettled).toBeUndefined();
    await decideAbout(county(), level, "sendBack", ["东乡镇"], "漏报");
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "doubtful",
      unsettled: { isStale: true, words: expect.stringContaining("1 家（东乡镇）") },
    });
    expect((await viewSum(city(), above)).addends).toBe(0);
    await expect(decideAbout(city(), above, "accept", ["柳溪县"], "照收")).rejects.toThrow(/下级有变动.*请退回/u);
    expect((await viewSum(county(), level)).closed).toContain("不能更新");
    await decideAbout(city(), above, "sendBack", ["柳溪县"], "下级有变动");
    await expect(footingOfMove(clerkOf("county"), sum, "submit")).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/1 家（东乡镇）.*不能送审；请先在“汇总数”一页“计入更新”/u),
    });
    // Brought up before that happened, it is found at the signing.
    await move("county", sum, "submit", "review", "clear");
    await expect(requireSumStands(clerkOf("county"), sum)).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/1 家（东乡镇）.*计入更新/u),
    });
    await rewrite("town1", towns[0], "4");
    await move("town1", towns[0], ...way);
    await expect(requireSumStands(clerkOf("county"), sum)).rejects.toMatchObject({ status: 409 });
    await move("county", sum, "sendBack");
    expect((await viewSum(county(), level)).closed).toBeUndefined();
    await decideAbout(county(), level, "accept", ["东乡镇"], "核对过");
    await fixSum(county(), level);
    expect(await footingOfMove(clerkOf("county"), sum, "submit")).toBeUndefined();
    await move("county", sum, "submit", "review", "clear");
    expect(await footingOfMove(clerkOf("county"), sum, "approve")).toBeDefined();
    await move("county", sum, "approve");
    expect((await rowsOf(city(), above)).柳溪县?.unsettled).toBeUndefined();
    await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    expect((await viewSum(city(), above)).figures[cell]).toBe("9");
  });

  test("what is in no accepted sum is not accepted into one, and is not told that it is accepted above", async () => {
    const { level, above, towns } = await handedOn();
    await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    expect(await handInStatus(clerkOf("town1"), towns[0])).toMatchObject({ state: "acceptedAbove" });
    const late = await signed("town1", "99");
    const { rows } = await viewCollection(county(), level);
    expect(rows.find(({ name }) => name === "东乡镇")?.choices).toHaveLength(2);
    expect(await handInStatus(clerkOf("town1"), late)).toMatchObject({ state: "ready" });
    const { decide } = await import("./keep-collections.ts");
    const choice = { do: "choose" as const, office: "东乡镇", file: `report:${late}` };
    await decide(county(), level, [choice as never], new Date("2030-01-01"));
    await expect(decideAbout(county(), level, "accept", ["东乡镇"], "核对过")).rejects.toThrow(
      /其中没有“东乡镇”现在的数.*请先请“青禾市”退回/u,
    );
    expect(await store().receipts.of(late)).toEqual([]);
  });

  test("a return in a sum accepted above is closed though nobody accepted it by itself, until the sum is given back", async () => {
    const { level, above, towns } = await handedOn([], [whole, whole]);
    expect((await rowsOf(county(), level)).东乡镇?.state).toBe("received");
    expect(await handInStatus(clerkOf("town1"), towns[0])).toMatchObject({ state: "ready" });
    await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    expect(await handInStatus(clerkOf("town1"), towns[0])).toMatchObject({ state: "acceptedAbove" });
    await expect(move("town1", towns[0], "recall")).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/“青禾市”已于2025-01-12接收“柳溪县”的汇总.*请联系“柳溪县”/u),
    });
    await decideAbout(city(), above, "sendBack", ["柳溪县"], "漏报");
    await move("town1", towns[0], "recall");
    expect((await store().review.work(towns[0]))?.state).toBe("sentBack");
  });

  test("a sum altered by hand says so above, is not accepted with others, and singly only with a reason", async () => {
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    for (const town of ["town1", "town2"]) await signed(town);
    await signed("bureau", "7");
    await decideAbout(county(), level, "accept", ["东乡镇", "西乡镇"], "核对过");
    const sum = await fixSum(county(), level);
    await rewrite("county", sum, "999999");
    await move("county", sum, ...way);
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "doubtful",
      unsettled: { isStale: false, words: expect.stringContaining("与下级之和不符") },
    });
    expect(await decideAbout(city(), above, "accept", ["柳溪县", "青禾市财政局"], "核对过")).toEqual([
      { office: "柳溪县", why: expect.stringContaining("不能成批接收") },
    ]);
    await expect(decideAbout(city(), above, "accept", ["柳溪县"])).rejects.toThrow("写明理由");
    await decideAbout(city(), above, "accept", ["柳溪县"], "县里说明了差额");
    expect((await rowsOf(city(), above)).柳溪县).toMatchObject({
      state: "accepted",
      current: { addends: 2, altered: expect.any(Number) },
      signed: { accepted: { why: "县里说明了差额" } },
    });
  });
});
