import { describe, expect, it } from "vitest";
import type { Node } from "./node.ts";
import { roomBelow } from "./page-room.ts";

const line = 225 / 22;
const paragraph = (text: string): Node => ({ type: "paragraph", section: "", text: [{ text }] });
const lines = (count: number): Node[] => Array.from({ length: count }, () => paragraph("字"));
const table = (rows: number, bodies = 1, parts = false) =>
  ({
    type: "table",
    section: "",
    id: "t",
    caption: "",
    widths: [1],
    head: [],
    bodies: Array.from({ length: bodies }, () => Array.from({ length: rows }, () => ({ cells: [] }))),
    ...(parts ? { parts: true } : {}),
  }) as unknown as Node;
const empty = (...nodes: readonly Node[]) => roomBelow(nodes);

describe("the share of a page that is empty", () => {
  it("is all of it at the beginning, after a break, and where a page has just ended", () => {
    expect(empty()).toBe(1);
    expect(empty(...lines(5), { type: "pageBreak" } as Node)).toBe(1);
    expect(empty(...lines(22))).toBeCloseTo(1);
  });

  it("falls by a line a paragraph, and begins anew on the next page", () => {
    expect(empty(...lines(11))).toBeCloseTo(0.5);
    expect(empty(...lines(33))).toBeCloseTo(0.5);
  });

  it("a paragraph begins two in: 26 characters are one line, 27 two; half-width ones count half", () => {
    expect(empty(paragraph("字".repeat(26)))).toBeCloseTo(1 - 1 / 22);
    expect(empty(paragraph("字".repeat(27)))).toBeCloseTo(1 - 2 / 22);
    expect(empty(paragraph("a".repeat(52)))).toBeCloseTo(1 - 1 / 22);
  });

  it("runs of one paragraph are one text", () => {
    const runs: Node = { type: "paragraph", section: "", text: [{ text: "字".repeat(20) }, { text: "字".repeat(6) }] };
    expect(empty(runs)).toBeCloseTo(1 - 1 / 22);
  });
});

it("titles, attachments and signatures take their lines", () => {
  const left = (node: unknown) => empty(node as Node);
  expect(left({ type: "attachments", names: ["1.表", "2.表"] })).toBeCloseTo(1 - 3 / 22);
  expect(left({ type: "signature", office: "甲局", date: "" })).toBeCloseTo(1 - 3 / 22);
  expect(left({ type: "title", lines: ["一", "二"] })).toBeCloseTo(1 - 1 / 22 - (2 * 35 * (25.4 / 72)) / 225);
});

describe("tables", () => {
  it("that do not fit move to the next page whole", () => {
    const rows = 20;
    const share = (rows * 9.5 + 12 * (25.4 / 72)) / 225;
    expect(empty(table(rows))).toBeCloseTo(1 - share);
    expect(empty(...lines(20), table(rows))).toBeCloseTo(1 - share);
  });

  it("with parts move part by part", () => {
    const [whole, apart] = [empty(...lines(12), table(6, 2)), empty(...lines(12), table(6, 2, true))];
    expect(whole).toBeCloseTo(1 - (12 * 9.5 + 12 * (25.4 / 72)) / 225);
    expect(apart).toBeCloseTo(1 - (6 * 9.5 + 12 * (25.4 / 72)) / 225);
    expect(line).toBeLessThan(11);
  });
});
