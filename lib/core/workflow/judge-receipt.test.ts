import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, treeOf } from "../offices/office-tree.ts";
import type { Accepted, Mover, Work } from "./judge-move.ts";
import { refuseReceipt } from "./judge-receipt.ts";
import { roles } from "./roles.ts";
import { isApproved, states } from "./states.ts";

const office = (id: string, above?: string) => ({ id, name: `名${id}`, aliases: [], ...(above ? { above } : {}) });
const tree = treeOf([office("city"), office("county", "city"), office("town", "county"), office("other", "city")]);
const ids = [...tree.keys()];
const work: Work = { office: "town", state: "approved", round: 1, writers: [], oneForAll: false };
const collector = (at: string): Mover => ({ id: "k", grants: [{ role: "collector", office: at }] });
const acceptedBy = (officeId: string): Accepted => ({
  officeId,
  office: `名${officeId}`,
  by: "张三",
  on: "2026-01-12",
});
const accept = { above: "county", verdict: "accepted", why: "" } as const;
const giveBack = { above: "county", verdict: "returned", why: "总计不对" } as const;

describe("receipts", () => {
  test("are for what is signed, by whoever collects for an office above, for no other", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...states),
        fc.array(fc.record({ role: fc.constantFrom(...roles), office: fc.constantFrom(...ids) })),
        fc.constantFrom(...ids),
        fc.constantFrom("accepted", "returned"),
        (of, state, grants, above, verdict) => {
          const at = { ...work, office: of, state };
          if (refuseReceipt(tree, at, { id: "x", grants }, { above, verdict, why: "原因" })) return;
          expect(isApproved(state)).toBe(true);
          expect(of !== above && isWithin(tree, of, above)).toBe(true);
          expect(grants.some((one) => one.role === "collector" && isWithin(tree, above, one.office))).toBe(true);
        },
      ),
    );
    expect(refuseReceipt(tree, work, collector("county"), accept)).toBeUndefined();
    expect(refuseReceipt(tree, work, collector("other"), { ...accept, above: "other" })?.kind).toBe("role");
    expect(refuseReceipt(tree, { ...work, state: "cleared" }, collector("county"), accept)?.kind).toBe("state");
  });

  test("that give back need a reason; what one level accepted no level below that gives back or accepts", () => {
    expect(refuseReceipt(tree, work, collector("county"), { ...giveBack, why: " " })?.kind).toBe("why");
    expect(refuseReceipt(tree, work, collector("county"), giveBack)).toBeUndefined();
    const byCity = { ...work, accepted: acceptedBy("city") };
    for (const asked of [accept, giveBack])
      expect(refuseReceipt(tree, byCity, collector("county"), asked)?.message).toContain("“名city”于2026-01-12接收");
    const byCounty = { ...work, accepted: acceptedBy("county") };
    expect(refuseReceipt(tree, byCounty, collector("city"), { ...giveBack, above: "city" })).toBeUndefined();
    expect(refuseReceipt(tree, byCounty, collector("county"), giveBack)).toBeUndefined();
  });

  test("of an office that has moved since are those of whoever is above it now: nothing stays closed for good", () => {
    for (const before of ["other", "gone"]) {
      const moved = { ...work, accepted: acceptedBy(before) };
      for (const asked of [accept, giveBack])
        expect(refuseReceipt(tree, moved, collector("county"), asked)).toBeUndefined();
    }
  });

  test("give nothing back while the level's own sum is accepted above: it is asked back first", () => {
    const asked = { ...giveBack, ownAccepted: acceptedBy("city") };
    const refused = refuseReceipt(tree, work, collector("county"), asked);
    for (const word of ["名city", "张三", "2026-01-12", "请先请“名city”退回"]) expect(refused?.message).toContain(word);
    expect(refuseReceipt(tree, work, collector("county"), { ...asked, isAdded: true })?.kind).toBe("state");
    // One that came later and is in no sum may go back: it is what makes the sum another one.
    expect(refuseReceipt(tree, work, collector("county"), { ...asked, isAdded: false })).toBeUndefined();
    const accepting = { ...asked, verdict: "accepted" } as const;
    expect(refuseReceipt(tree, work, collector("county"), { ...accepting, isAdded: true })).toBeUndefined();
    // What is in no accepted sum would be called accepted above, and be nowhere.
    expect(refuseReceipt(tree, work, collector("county"), { ...accepting, isAdded: false })?.message).toContain(
      "请先请“名city”退回本单位的汇总",
    );
  });
});
