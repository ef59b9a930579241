import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repetition } from "../../language/repetition.ts";
import { growth, hasWholeOrigin, isNear, isRounded, printShare } from "./ratios.ts";

describe("ratios", () => {
  it("a rounded share is rounded, a cut-off one is near, a wrong one is neither", () => {
    const exact = (236 / 555) * 100;
    expect([
      isRounded(42.52, 2, exact),
      isRounded(42.53, 2, exact),
      isNear(42.53, 2, exact),
      isNear(42.54, 2, exact),
    ]).toEqual([true, false, true, false]);
    expect(printShare(236, 555, 2)).toBe("42.52%");
  });

  it("growth printed from whole numbers always has a whole origin", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100000 }), fc.integer({ min: 1, max: 100000 }), (before, now) => {
        expect(hasWholeOrigin(now, Number(growth(before, now).toFixed(2)), 2)).toBe(true);
      }),
    );
    expect(hasWholeOrigin(3, 40, 0)).toBe(false);
  });
});

describe("repetition", () => {
  const text = "认真贯彻落实条例各项要求，围绕重点领域及时公开政府信息，回应社会关切，提升公开质量。".repeat(6);
  it("is 1 for the same text with another year, 0 for another text, nothing for short ones", () => {
    expect(repetition(`2024年，${text}`, `2023年，${text}`)).toBe(1);
    expect(repetition(text, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏".repeat(12))).toBe(0);
    expect(repetition("短", text)).toBeUndefined();
  });
});
