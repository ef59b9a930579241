// One collection of an office and a year, also where two people make it at once; where there are two from before, one decides.
import { afterAll, describe, expect, test } from "vitest";
import { figureKept, officesHandingIn, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import { fixSum } from "./fix-sum.ts";
import { changeOfficeList, createCollection, setDue } from "./keep-collections.ts";
import { remindersFor } from "./reminders.ts";
import { viewCollection } from "./view-collection.ts";

const year = yearHandedIn;

afterAll(endPostgres);

describe.each(storeKinds)("one collection of an office and a year, on $name", (kind) => {
  const { store, place, as, clerkOf, county, signed, rowsOf, decideAbout } = officesHandingIn(kind);
  const made = { office: "柳溪县", year };
  const listed = [
    { name: "东乡镇", aliases: [] },
    { name: "西乡镇", aliases: [] },
  ];
  const kept = { office: { name: "柳溪县" }, year, offices: listed, decisions: [] };

  test("of many who make it at once, on two servers, one does", async () => {
    const second = await place().open();
    try {
      const tries = Array.from({ length: 6 }, (_, each) =>
        createCollection(as(`k${each}`, "county", ["collector"], each % 2 === 0 ? store() : second), made),
      );
      const done = await Promise.allSettled(tries);
      expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const each of done)
        if (each.status === "rejected") expect(each.reason).toMatchObject({ status: 409, message: /已经有一次汇总/u });
      expect(await store().collections.of(["county"], [year])).toHaveLength(1);
    } finally {
      await second.close();
    }
  });

  test("of two from before one decides: the other says so, and nothing is decided, exempted or added up in it", async () => {
    const { id: first } = await store().collections.create({ ...kept, due: "2025-01-10" }, "county");
    const { id: second } = await store().collections.create({ ...kept, due: "2025-03-31" }, "county");
    const [deciding, other] = first < second ? [first, second] : [second, first];
    const report = await signed("town1");
    expect((await viewCollection(county(), deciding)).live?.passedOver).toBeUndefined();
    const words = (await viewCollection(county(), other)).live?.passedOver ?? "";
    expect(words).toMatch(/“柳溪县”2024年有 2 次汇总，以 2025-01-12 建立的那一次为准；.*到那一次里办理/u);
    const refused = { status: 409, message: words };
    await expect(decideAbout(county(), other, "accept", ["东乡镇"], "核对过")).rejects.toMatchObject(refused);
    await expect(fixSum(county(), other)).rejects.toMatchObject(refused);
    await expect(setDue(county(), other, "2025-05-01")).rejects.toMatchObject(refused);
    const exempt = { do: "exempt" as const, name: "西乡镇", why: "新设" };
    await expect(changeOfficeList(county(), other, exempt)).rejects.toMatchObject(refused);
    const file = { file: "a.docx", digest: "d", batch: "b", bytes: new Uint8Array([1]) };
    await expect(county().collections.receive(other, file)).rejects.toMatchObject(refused);
    expect(await store().receipts.of(report)).toEqual([]);
    const due = (await store().collections.read(deciding))?.collection.due;
    expect((await handInStatus(clerkOf("town1"), report))?.due).toBe(due);
    await decideAbout(county(), deciding, "accept", ["东乡镇"], "核对过");
    expect((await rowsOf(county(), deciding)).东乡镇?.state).toBe("accepted");
    // Nobody is reminded twice.
    const reminders = await remindersFor(county(), new Date(`${due}T04:00:00Z`));
    expect(reminders.filter(({ kind: what }) => what === "level")).toMatchObject([{ collection: deciding }]);
  });

  test("the one whose sum was begun decides, whichever was made first", async () => {
    for (const town of ["town1", "town2"]) await signed(town, figureKept);
    const { id: one } = await store().collections.create(kept, "county");
    const draft = await fixSum(county(), one);
    const { id: other } = await store().collections.create({ ...kept, draft }, "county");
    await store().collections.change(one, ({ draft: _begun, ...rest }) => rest);
    expect((await viewCollection(county(), other)).live?.passedOver).toBeUndefined();
    expect((await viewCollection(county(), one)).live?.passedOver).toContain("已有汇总数的那一次为准");
  });
});
