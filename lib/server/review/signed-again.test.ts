// What an office withdrew itself may be signed again as it was; a correction of what was published has to correct something.
import { afterAll, describe, expect, test } from "vitest";
import type { Move } from "#core/workflow/states.ts";
import { figureKept, officesHandingIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { moveReport } from "./move-report.ts";

afterAll(endPostgres);

describe.each(storeKinds)("signed again on $name", (kind) => {
  const { clerkOf, drafted } = officesHandingIn(kind);

  test("unchanged after 撤回签发, not after 发布后更正", async () => {
    const report = await drafted("town1", figureKept);
    const store = clerkOf("town1");
    const make = async (...moves: readonly Move[]) => {
      for (const move of moves)
        await moveReport(store, report, { move, version: (await store.read(report))?.version ?? 0, why: "原因" });
      return (await store.review.work(report))?.state;
    };
    const rest: readonly Move[] = ["review", "clear", "approve"];
    await make("submit", ...rest, "recall");
    expect(await make("submit", ...rest)).toBe("approved");
    await make("publish", "correct");
    await expect(make("submit")).rejects.toThrow("没有更正的地方");
  });
});
