// What the house promised about itself stays so: short functions, short files, few casts, expressions that can be read.
import { expect, test } from "vitest";
import { isTest, texts } from "./house.ts";
import { castsIn, expressionsIn, functionsOf, lineCount } from "./measures.ts";

const sources = [...texts].filter(([file]) => !isTest(file));

test("the median file has at most 50 lines", () => {
  const lengths = sources.map(([, text]) => lineCount(text)).sort((one, other) => one - other);
  expect(lengths.length).toBeGreaterThan(900);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(50);
});

test("no file has more than 300 lines but the editions and the lexicon", () => {
  const grown = /^lib\/core\/(?:editions\/edition-\d+\.ts$|checks\/claims\/words\/|register\/lexicon\.ts$)/;
  const measured = [...texts].filter(([file]) => !/\.test\.tsx?$/.test(file) && !grown.test(file));
  const long = measured.filter(([, text]) => lineCount(text) > 300);
  expect(long.map(([file]) => file)).toEqual([]);
});

test("functions are at most 60 lines long", () => {
  const all = sources.flatMap(([file, text]) => functionsOf(file, text).map((one) => ({ ...one, file })));
  expect(all.length).toBeGreaterThan(3000);
  expect(all.filter(({ lines }) => lines > 60)).toEqual([]);
});

test("long functions are seen wherever they stand", () => {
  const body = Array(70).fill("  step();").join("\n");
  const within = body.replace(/^/gm, "  ");
  const long = [
    `export function plain() {\n${body}\n}`,
    `export async function spread({\n  one,\n}: {\n  one: string;\n}) {\n${body}\n}`,
    `export const arrow = (one: string) => {\n${body}\n};`,
    `export const kept = memo(function Kept(props: Props) {\n${body}\n});`,
    `class Walk {\n  private open(name: string): void {\n${within}\n  }\n}`,
    `function outer() {\n  const inner = () => {\n${within}\n  };\n}`,
    `useEffect(() => {\n${body}\n}, [one]);`,
  ];
  for (const text of long) expect(functionsOf("a.ts", text).some(({ lines }) => lines > 60)).toBe(true);
  expect(functionsOf("a.ts", `const rows = [\n${body}\n];\nif (one) {\n${body}\n}`)).toEqual([]);
});

test("tests have at least 0.59 of the lines of what they test", () => {
  const linesOf = (files: readonly (readonly [string, string])[]) =>
    files.reduce((sum, [, text]) => sum + lineCount(text), 0);
  const tests = [...texts].filter(([file]) => isTest(file));
  expect(tests.length).toBeGreaterThan(400);
  expect(linesOf(tests) / linesOf(sources)).toBeGreaterThanOrEqual(0.59);
});

test("casts are at most 80", () => {
  const all = sources.map(([file, text]) => ({ file, casts: castsIn(text) })).filter(({ casts }) => casts > 0);
  expect(all.reduce((sum, { casts }) => sum + casts, 0)).toBeLessThanOrEqual(80);
  expect(castsIn('import { a as b } from "c";\n// as Far\nconst d = e as Far;\nconst f = ["as Far"] as const;\n')).toBe(
    1,
  );
  expect(castsIn("const a = (b as readonly string[]).map((c) => c as { d: string });\n")).toBe(2);
});

test("no regular expression has more than 120 characters", () => {
  expect(
    sources.filter(([, text]) => expressionsIn(text).some((length) => length > 120)).map(([file]) => file),
  ).toEqual([]);
  expect(expressionsIn("const a = /b{2}c/u.test(d);\n")).toEqual([8]);
});
