// Until when an office has time: the later of its own day and that of all; one that need not report any more owes nothing.
import { afterAll, describe, expect, test } from "vitest";
import { dayAt, officesHandingIn, yearHandedIn } from "#testing/offices-handing-in.ts";
import { endPostgres, storeKinds } from "#testing/stores/kinds-of-stores.ts";
import { decideReturns } from "../collections/decide-returns.ts";
import { changeOfficeList, createCollection, setDue } from "../collections/keep-collections.ts";
import { remindersFor } from "../collections/reminders.ts";
import { viewCollection } from "../collections/view-collection.ts";
import { handInStatus } from "./hand-in-status.ts";

const year = yearHandedIn;
const today = dayAt("2025-01-12");

afterAll(endPostgres);

describe.each(storeKinds)("days on $name", (kind) => {
  const { county, clerkOf, drafted, signed, decideAbout, rowsOf } = officesHandingIn(kind);

  test("the day of all that was put off beyond an office's own holds for that one, too", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year, due: "2025-01-20" });
    const report = await drafted("town1");
    await decideReturns(county(), id, [{ do: "extend", office: "东乡镇", until: "2025-01-25", why: "停电" }], today);
    expect(await handInStatus(clerkOf("town1"), report, today)).toMatchObject({ due: "2025-01-25", extended: "停电" });
    await setDue(county(), id, "2025-01-31");
    const told = await handInStatus(clerkOf("town1"), report, today);
    expect([told?.due, told?.extended]).toEqual(["2025-01-31", undefined]);
    expect((await viewCollection(county(), id, dayAt("2025-01-28"))).lacking.overdue).toBe(0);
  });

  test("given back and exempt since, an office owes nothing, is not reminded and gets no more time", async () => {
    const { id } = await createCollection(county(), { office: "柳溪县", year, due: "2025-01-20" });
    const report = await signed("town1");
    await decideAbout(county(), id, "sendBack", ["东乡镇"], "漏报");
    expect((await viewCollection(county(), id, today)).lacking.offices).toBe(2);
    await changeOfficeList(county(), id, { do: "exempt", name: "东乡镇", why: "并入西乡镇" });
    expect((await rowsOf(county(), id)).东乡镇?.state).toBe("exempt");
    expect((await viewCollection(county(), id, today)).lacking.offices).toBe(1);
    expect(await handInStatus(clerkOf("town1"), report, today)).toMatchObject({
      state: "unsigned",
      exempt: "并入西乡镇",
    });
    expect(await remindersFor(clerkOf("town1"), today)).toEqual([]);
    const extend = { do: "extend" as const, office: "东乡镇", until: "2025-01-31", why: "停电" };
    await expect(decideReturns(county(), id, [extend], today)).rejects.toThrow("“东乡镇”已定免报（并入西乡镇）");
    await changeOfficeList(county(), id, { do: "require", name: "东乡镇" });
    expect((await rowsOf(county(), id)).东乡镇?.state).toBe("returned");
  });
});
