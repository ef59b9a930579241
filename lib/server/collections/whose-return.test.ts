// Whose a signed report is says the account it was made under: it counts for that office or for none, whatever is decided.
import { afterAll, describe, expect, test } from "vitest";
import { figureCell, officesHandingIn, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { decideReturns } from "./decide-returns.ts";
import { changeOfficeList, createCollection, decide } from "./keep-collections.ts";
import { viewSum } from "./sum-view.ts";
import { viewCollection } from "./view-collection.ts";

const year = yearHandedIn;
const unchanged = expect.objectContaining({ status: 409 });

afterAll(endPostgres);

describe.each(storeKinds)("whose a return is on $name", (kind) => {
  const there = officesHandingIn(kind);
  const { store, county, signed, drafted, rowsOf, decideAbout } = there;

  test("a signed report of an office that was taken off the list is named, and counts under no other office", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const report = `report:${await signed("town1", "3")}`;
    await signed("town2", "5");
    await decideAbout(county(), id, "accept", ["东乡镇", "西乡镇"], "核对过");
    await changeOfficeList(county(), id, { do: "remove", names: ["东乡镇"] });
    // Recorded by a server of the version before, which did not ask.
    await decide(county(), id, [{ do: "assign", file: report, office: "西乡镇" }]);
    const view = await viewCollection(county(), id);
    expect(view.asked).toEqual([]);
    expect(view.rows.map(({ name, choices }) => [name, choices])).toEqual([["西乡镇", undefined]]);
    expect(view.unmatched).toEqual([
      expect.objectContaining({ why: expect.stringContaining("“东乡镇”已签发，但不在名单上") }),
    ]);
    expect((await viewSum(county(), id)).figures[figureCell]).toBe("5");
    await changeOfficeList(county(), id, { do: "add", offices: [{ name: "东乡镇", aliases: [] }] });
    expect((await viewSum(county(), id)).figures[figureCell]).toBe("8");
  });

  test("no decision gives a signed report to another office, sets it aside or chooses what is not there", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const report = `report:${await signed("town1", "3")}`;
    const unsigned = `report:${await drafted("town2")}`;
    const refused = (decision: Parameters<typeof decideReturns>[2][number]) =>
      expect(decideReturns(county(), id, [decision])).rejects.toEqual(unchanged);
    await refused({ do: "assign", file: report, office: "西乡镇" });
    await refused({ do: "assign", file: report, office: "柳溪县" });
    await refused({ do: "setAside", file: report });
    await refused({ do: "choose", office: "西乡镇", file: report });
    for (const file of [unsigned, "report:none", "99"]) {
      await refused({ do: "assign", file, office: "西乡镇" });
      await refused({ do: "setAside", file });
      await refused({ do: "choose", office: "西乡镇", file });
    }
    expect((await store().collections.read(id))?.collection.decisions).toEqual([]);
    await decideReturns(county(), id, [{ do: "choose", office: "东乡镇", file: report }]);
    expect((await rowsOf(county(), id)).东乡镇?.current?.id).toBe(report);
  });

  test("the office that collects hands in nothing to itself: it is not accepted, given back or given more time", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    const own = "柳溪县";
    for (const decision of [
      { do: "accept" as const, office: own, digest: "x", why: "好" },
      { do: "sendBack" as const, office: own, digest: "x", why: "漏报" },
      { do: "extend" as const, office: own, until: "2100-01-31", why: "停电" },
    ])
      await expect(decideReturns(county(), id, [decision])).rejects.toThrow("“柳溪县”就是汇总单位");
    expect((await store().collections.read(id))?.collection.decisions).toEqual([]);
  });

  test("two offices that have both signed are not made one, in whatever way; one that was given back may be", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    await signed("town1", "3");
    const merge = () => changeOfficeList(county(), id, { do: "merge", names: ["东乡镇", "西乡镇"], into: "两乡镇" });
    await signed("town2", "5");
    const both = { status: 409, message: expect.stringMatching(/“东乡镇”“西乡镇”2024年的年报都已签发/u) };
    await expect(merge()).rejects.toMatchObject(both);
    await changeOfficeList(county(), id, { do: "remove", names: ["西乡镇"] });
    const taken = { name: "东乡镇", aliases: ["西乡镇"] };
    await expect(changeOfficeList(county(), id, { do: "edit", name: "东乡镇", office: taken })).rejects.toMatchObject(
      both,
    );
    await changeOfficeList(county(), id, { do: "add", offices: [{ name: "西乡镇", aliases: [] }] });
    expect(Object.values(await rowsOf(county(), id)).map(({ current }) => current !== undefined)).toEqual([true, true]);
    await decideAbout(county(), id, "sendBack", ["西乡镇"], "并入东乡镇");
    await merge();
    expect((await rowsOf(county(), id)).两乡镇?.current).toBeDefined();
  });
});
