// An office that is exempt (免报) is not due anywhere, unless it reports all the same.
import { afterAll, describe, expect, test } from "vitest";
import { handInWords } from "#core/contract/hand-in-words.ts";
import { treeOf } from "#core/offices/office-tree.ts";
import { figureCell, officesBelowCity, officesHandingIn, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { changeOfficeList, createCollection } from "../collections/keep-collections.ts";
import { handInStatus } from "../review/hand-in-status.ts";
import type { Looking } from "./level-place.ts";
import { viewLevel } from "./view-level.ts";
import { viewMissing } from "./view-missing.ts";
import { viewYears } from "./view-years.ts";

const year = yearHandedIn;
const tree = treeOf(officesBelowCity);

afterAll(endPostgres);

describe.each(storeKinds)("exempt offices on $name", (kind) => {
  const { as, clerkOf, county, city, drafted, signed, rowsOf } = officesHandingIn(kind);

  function looking(query = ""): Looking {
    const store = as("p", "city", ["approver"]);
    const grants = [{ role: "approver" as const, office: "city" }];
    const person = { id: "p", login: "p", name: "人", mustChange: false, grants };
    const asked = new URLSearchParams(`year=${year}&cell=${figureCell}${query}`);
    return { store, visitor: { person, tree, session: "s", origin: "" }, asked };
  }
  const counted = async (office: string, query = "") => {
    const { due, reported, given } = await viewLevel(looking(query), office);
    return [reported, due, given?.parts.map((part) => [part.id, part.reported, part.due, part.exempt]) ?? []];
  };

  test("are due on no level and on no list of who is missing, until they have a report", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year });
    await createCollection(city(), { office: "青禾市", year });
    await signed("town1");
    expect(await counted("city")).toEqual([1, 3, expect.anything()]);
    await changeOfficeList(county(), id, { do: "exempt", name: "西乡镇", why: "新设" });
    expect(await counted("city")).toEqual([
      1,
      2,
      [
        ["county", 1, 1, undefined],
        ["bureau", 0, 1, undefined],
      ],
    ]);
    expect(await counted("county")).toEqual([
      1,
      1,
      [
        ["town1", 1, 1, undefined],
        ["town2", 0, 0, "新设"],
      ],
    ]);
    expect(await viewLevel(looking(), "town2")).toMatchObject({ due: 0, reported: 0, exempt: "新设" });
    expect((await viewMissing(looking(), "city")).rows.map((row) => row.id)).toEqual(["bureau"]);
    expect((await rowsOf(city(), (await createdIn("city")).id)).柳溪县?.below).toEqual({ due: 1, signed: 1 });
    // Figures of the years stand under their years: one in which nobody owed a return is in neither.
    const { coverages } = await viewYears(looking(), "county");
    expect(coverages.map(({ due }) => due)).toEqual([1]);
    expect((await viewYears(looking(), "town2")).coverages).toEqual([]);
    // A draft is a figure that is there, though not signed; what is signed counts as anybody's.
    const report = await drafted("town2");
    expect((await counted("county", "&kind=live")).slice(0, 2)).toEqual([2, 2]);
    expect((await counted("county")).slice(0, 2)).toEqual([1, 1]);
    expect(await handInStatus(clerkOf("town2"), report)).toMatchObject({ exempt: "新设" });
  });

  test("with all below them where they have offices below; what they sign says that they need not have", async () => {
    const { id } = await createCollection(city(), { office: "青禾市", year });
    await changeOfficeList(city(), id, { do: "exempt", name: "柳溪县", why: "撤县设区" });
    expect(await counted("city")).toEqual([0, 1, expect.anything()]);
    expect((await viewMissing(looking(), "city")).rows.map((row) => row.id)).toEqual(["bureau"]);
    await changeOfficeList(city(), id, { do: "exempt", name: "青禾市财政局", why: "新设" });
    expect(await counted("city")).toEqual([0, 0, expect.anything()]);
    const report = await signed("bureau");
    expect((await counted("city")).slice(0, 2)).toEqual([1, 1]);
    const status = await handInStatus(clerkOf("bureau"), report);
    expect(status && handInWords(status)).toMatch(/^这个单位本年免报（新设），这份是自愿报的。已报，待“青禾市”接收/u);
  });

  async function createdIn(office: string) {
    const [found] = await city().collections.of([office], [year]);
    if (!found) throw new Error("no collection");
    return found;
  }
});
