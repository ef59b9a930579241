// What of Word's house style a screen may set: every value is judged, and everything else stays as it was.
import { describe, expect, it } from "vitest";
import {
  namedSizes,
  type StyleValue,
  type StyleValues,
  styleFaults,
  styleGroups,
  styleValuesOf,
  withStyleValues,
} from "./house-style.ts";

const fields = styleGroups.flatMap((group) => group.fields);
const good: StyleValues = Object.fromEntries(
  fields.map((field): [string, StyleValue] => {
    if (field.kind === "flag") return [field.path, false];
    if (field.kind === "font") return [field.path, "仿宋_GB2312"];
    return [field.path, field.kind === "size" ? 16 : field.least];
  }),
);
const style = withStyleValues({ body: { firstLine: 2 }, other: { kept: "x" } }, good);

describe("a style and its values", () => {
  it("what is put in comes out again, and what the screen does not set stays", () => {
    expect(styleValuesOf(style)).toEqual(good);
    expect(style).toMatchObject({ body: { firstLine: 2, font: "仿宋_GB2312" }, other: { kept: "x" } });
  });

  it("only what is given changes, and the style that was given does not", () => {
    const changed = withStyleValues(style, { "body.sizePt": 14 });
    expect(styleValuesOf(changed)).toEqual({ ...good, "body.sizePt": 14 });
    expect(styleValuesOf(style)["body.sizePt"]).toBe(16);
  });

  it("paths that are no field are not put in", () => {
    const changed = withStyleValues(style, { "__proto__.polluted": "x", "body.secret": 1 });
    expect(changed).toEqual(style);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("faults", () => {
  const fault = (path: string, value: unknown) => styleFaults({ ...good, [path]: value as StyleValue })[path];

  it("there are none in a good set; a missing value is one", () => {
    expect(styleFaults(good)).toEqual({});
    expect(Object.keys(styleFaults({})).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  it.each([
    ["body.sizePt", 5, false],
    ["body.sizePt", 72, false],
    ["body.sizePt", 4.99, true],
    ["body.sizePt", 73, true],
    ["body.sizePt", Number.NaN, true],
    ["body.sizePt", Number.POSITIVE_INFINITY, true],
    ["body.sizePt", "16", true],
    ["redLine.widthPt", 0, false],
    ["redLine.widthPt", -1, true],
    ["page.topMm", 80, false],
    ["page.topMm", 80.5, true],
    ["body.font", "", true],
    ["body.font", "   ", true],
    ["digits.font", "", false],
    ["body.font", '仿宋"', true],
    ["body.font", "<w:r>", true],
    ["body.font", "宋".repeat(61), true],
    ["body.font", 5, true],
    ["heading1.bold", true, false],
    ["heading1.bold", "true", true],
  ])("%s = %j is one: %s", (path, value, isFault) => {
    expect(fault(path, value) !== undefined).toBe(isFault);
  });

  it("a number's fault says between what, in its unit", () => {
    expect(fault("page.leftMm", 99)).toBe("请填 5 至 60 之间的数（毫米）。");
    expect(fault("title.sizePt", 0)).toBe("请填 5 至 72 之间的数（磅）。");
  });
});

it("named sizes fall from the largest to the smallest, and each may be chosen", () => {
  const sizes = namedSizes.map(([, size]) => size);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  for (const size of sizes) expect(styleFaults({ ...good, "body.sizePt": size })).toEqual({});
});
