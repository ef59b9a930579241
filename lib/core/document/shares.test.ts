import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printPercent } from "../report/percent.ts";
import { sharesOf } from "./shares.ts";

describe("shares", () => {
  it("are those that the Xuchang 2018 report prints, the largest raised to total 100.00", () => {
    const replies = [72, 236, 43, 60, 108, 7, 9, 20];
    const shares = sharesOf(replies, 555);
    expect(shares.map((share) => printPercent(share?.hundredths ?? -1))).toEqual([
      "12.97%",
      "42.53%",
      "7.75%",
      "10.81%",
      "19.46%",
      "1.26%",
      "1.62%",
      "3.6%",
    ]);
    expect(shares.map((share) => share?.adjusted)).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("of parts that make up the whole always total 100.00 and stay within a rounding of the truth", () => {
    const parts = fc
      .array(fc.nat(100_000), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((part) => part > 0));
    fc.assert(
      fc.property(parts, (list) => {
        const whole = list.reduce((sum, part) => sum + part, 0);
        const shares = sharesOf(list, whole);
        expect(shares.reduce((sum, share) => sum + (share?.hundredths ?? 0), 0)).toBe(10_000);
        expect(shares.filter((share) => share?.adjusted !== 0).length).toBeLessThanOrEqual(1);
        shares.forEach((share, index) => {
          const exact = ((list[index] ?? 0) * 10_000) / whole;
          expect(Math.abs((share?.hundredths ?? 0) - (share?.adjusted ?? 0) - exact)).toBeLessThanOrEqual(0.5000001);
        });
      }),
    );
  });

  it("are not forced where parts are missing, and there are none of a blank or nil whole", () => {
    expect(sharesOf([1, undefined, 1], 3).map((share) => share?.hundredths)).toEqual([3333, undefined, 3333]);
    expect(sharesOf([0, 0], 0)).toEqual([undefined, undefined]);
    expect(sharesOf([1], undefined)).toEqual([undefined]);
  });
});
