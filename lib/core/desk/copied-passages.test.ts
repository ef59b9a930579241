import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runLength } from "../language/repetition.ts";
import { copiedPassages } from "./copied-passages.ts";

const shown = (text: string, places: readonly { from: number; to: number }[]) =>
  places.map(({ from, to }) => text.slice(from, to));

describe("copied passages", () => {
  const before = "2023年，全县各乡镇坚持以公开为常态，主动公开信息120条。\n加强了队伍建设。";

  it("are marked in both texts, whatever the figures in them are", () => {
    const now = "2024年，全县各乡镇坚持以公开为常态，主动公开信息{{行政许可}}条，新设专栏两个。";
    const copied = copiedPassages(now, before);
    expect(shown(now, copied.now)).toEqual(["年，全县各乡镇坚持以公开为常态，主动公开信息{{行政许可}}条"]);
    expect(shown(before, copied.before)).toEqual(["年，全县各乡镇坚持以公开为常态，主动公开信息120条"]);
  });

  it("never go beyond a line, and short chances are none", () => {
    const now = "主动公开信息条\n加强了队伍建设";
    const copied = copiedPassages(now, before);
    expect(shown(now, copied.now)).toEqual(["主动公开信息条", "加强了队伍建设"]);
    expect(copiedPassages("加强了队伍建设", before).now).toEqual([]);
  });

  it("cover exactly the characters of shared runs, in any texts", () => {
    const text = fc.string({
      unit: fc.constantFrom("公", "开", "a", "1", "，", "\n", "{{年度}}", "\ud800"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (now, then) => {
        const copied = copiedPassages(now, then);
        for (const [whole, places] of [
          [now, copied.now],
          [then, copied.before],
        ] as const) {
          let end = 0;
          for (const { from, to } of places) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(whole.slice(from, to)).not.toContain("\n");
            end = to;
          }
        }
        expect(copied.now.length > 0).toBe(copied.before.length > 0);
        const plain = (each: string) => each.replace(/\{\{年度\}\}/gu, "").replace(/[^公开a]/gu, "");
        const all = plain(then);
        const counted = new Set<number>();
        for (let at = 0; at + runLength <= plain(now).length; at++)
          if (all.includes(plain(now).slice(at, at + runLength)))
            for (let unit = at; unit < at + runLength; unit++) counted.add(unit);
        expect(plain(shown(now, copied.now).join("")).length).toBe(counted.size);
      }),
    );
  });
});
