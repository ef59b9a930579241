// Bodies come back as they were, whatever order and size; a long run of small changes takes little room; a spoilt base is noticed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyOf, type OpenRow, packBody } from "./bodies.ts";

/** Revisions with these bodies, one after the other. */
function packed(bodies: readonly string[]): OpenRow[] {
  const rows: OpenRow[] = [];
  for (const [at, text] of bodies.entries()) {
    const { body, base } = packBody(text, rows.at(-1));
    const base_body = base === null ? null : (rows[base - 1]?.body ?? null);
    rows.push({ version: at + 1, body, base, base_body } as OpenRow);
  }
  return rows;
}

test("what was packed comes back, texts of any kind and length", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary", maxLength: 3_000 }),
    fc.constant("段落。".repeat(40_000)),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
      const bodies = texts.map((each) => JSON.stringify(each));
      expect(packed(bodies).map(bodyOf)).toEqual(bodies);
    }),
    { numRuns: 60 },
  );
});

test("two hundred small changes of a long report take a tenth of what they were, and every 64th is whole", () => {
  // Texts over 32 KB: what reaches no further back than that finds nothing alike.
  const paragraphs = Array.from({ length: 900 }, (_none, at) => `第${at}段：${Math.sin(at)}，${Math.cos(at)}。`);
  const bodies = Array.from({ length: 200 }, (_none, at) => {
    paragraphs[(at * 37) % 900] = `改过第${at}次`;
    return JSON.stringify(paragraphs);
  });
  const rows = packed(bodies);
  const whole = rows.filter(({ base }) => base === null);
  expect(whole.map(({ version }) => version)).toEqual([1, 65, 129, 193]);
  expect(rows.map(bodyOf)).toEqual(bodies);
  const bytes = rows.reduce((sum, { body }) => sum + body.length, 0);
  expect(bytes).toBeLessThan(0.1 * 200 * (rows[0]?.body.length ?? 0));
});

test("a body whose base is gone or was altered is not taken for what it was", () => {
  const [, row] = packed([JSON.stringify("甲".repeat(500)), JSON.stringify(`${"甲".repeat(500)}乙`)]);
  expect(row?.base).toBe(1);
  if (!row) return;
  expect(() => bodyOf({ ...row, base_body: null })).toThrow();
  const [other] = packed([JSON.stringify("丙".repeat(500))]);
  const read = () => bodyOf({ ...row, base_body: other?.body ?? null });
  let found: string | undefined;
  try {
    found = read();
  } catch {
    // Noticed by the reader of bytes already.
  }
  expect(found).not.toBe(bodyOf(row));
});
