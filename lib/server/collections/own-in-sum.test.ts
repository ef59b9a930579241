// What an office signs beside its sum (本级) and is in that sum: closed with it, and told so.
import { afterAll, describe, expect, test } from "vitest";
import { handInWords } from "#core/contract/hand-in-words.ts";
import { figureKept, officesHandingIn, wayToSigning, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import { fixSum } from "./fix-sum.ts";
import { createCollection, decide } from "./keep-collections.ts";

const year = yearHandedIn;

afterAll(endPostgres);

describe.each(storeKinds)("a report of an office in the office's own sum, on $name", (kind) => {
  const all = officesHandingIn(kind);
  const { store, clerkOf, county, city, move, signed, decideAbout } = all;

  test("is not waited for by the office above, and is closed while the sum is accepted", async () => {
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    await signed("town1", "3");
    await decideAbout(county(), level, "accept", ["东乡镇"], "核对过");
    const own = await signed("county", figureKept);
    const mine = { do: "assign" as const, office: "柳溪县", file: `report:${own}` };
    await decide(county(), level, [mine], new Date("2030-01-01"));
    const sum = await fixSum(county(), level);
    expect((await store().read(sum))?.report.addends).toHaveLength(2);
    await all.worded("county", sum);
    await move("county", sum, ...wayToSigning);
    const waiting = await handInStatus(clerkOf("county"), own);
    expect(waiting).toMatchObject({ state: "inOwnSum" });
    expect(waiting && handInWords(waiting)).toContain("已计入本单位的汇总，随汇总报“青禾市”");
    expect(await handInStatus(clerkOf("county"), sum)).toMatchObject({ state: "ready" });

    await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    const closed = await handInStatus(clerkOf("county"), own);
    expect(closed).toMatchObject({ state: "inOwnSum", by: "人city-k", on: "2025-01-12" });
    expect(closed && handInWords(closed)).toContain("汇总已由“青禾市”接收（人city-k，2025-01-12）");
    await expect(move("county", own, "recall")).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/接收“柳溪县”的汇总.*已计入其中，不能“撤回签发”/u),
    });
    await decideAbout(city(), above, "sendBack", ["柳溪县"], "漏报");
    await move("county", own, "recall");
    expect((await store().review.work(own))?.state).toBe("sentBack");
  });

  test("that the sum does not hold stays open", async () => {
    const { id: level } = await createCollection(county(), { office: "柳溪县", year });
    const { id: above } = await createCollection(city(), { office: "青禾市", year });
    await signed("town1", figureKept);
    const sum = await fixSum(county(), level);
    await all.worded("county", sum);
    await move("county", sum, ...wayToSigning);
    await decideAbout(city(), above, "accept", ["柳溪县"], "核对过");
    const late = await signed("county", "6");
    await move("county", late, "recall");
    expect((await store().review.work(late))?.state).toBe("sentBack");
  });
});
