// Golden findings: what the checks say about published reports, read by a person and kept.
// The five seeds: exactly the listed errors and warnings, at least the listed notes. All complete samples: word for word.
import { describe, expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes, publishedReport } from "./published-report.ts";

interface Golden {
  /** Errors and warnings, all of them. */
  readonly hard: readonly string[];
  /** Notes that must be there. */
  readonly notes: readonly string[];
  /** Further notes that are right. */
  readonly allowed: readonly string[];
  /** What the flattened text says in addition: printed labels, damage of the text. */
  readonly inText: readonly string[];
}

const seeds: Readonly<Record<string, Golden>> = {
  "seed-2020-xuchang": {
    hard: ["F03"],
    notes: ["F18"],
    allowed: ["D05", "B12"],
    inText: ["F10", "F16", "B07", "B06"],
  },
  "seed-2019-luohe": { hard: [], notes: ["F08", "F09", "F18", "N08", "N18", "A09"], allowed: ["D05"], inText: ["F10"] },
  "seed-2020-guancheng": {
    hard: ["F03", "F04", "N01", "N13"],
    notes: ["F02", "F08", "F09", "F15", "A08", "C05", "N14"],
    allowed: ["D05", "F18"],
    inText: ["F10", "B06"],
  },
  "seed-2018-xuchang": { hard: ["F19"], notes: ["F17", "F18", "N11", "P01"], allowed: [], inText: ["F06", "H05"] },
  "seed-2021-kaifeng": {
    hard: ["F03", "F05", "N02"],
    notes: ["F08", "F09", "F12", "F18"],
    allowed: ["D05"],
    inText: ["F10"],
  },
};

const complete = [
  ...Object.keys(seeds),
  "2023-hongze",
  "2024-hongze",
  "2024-huaian",
  "2023-suqian",
  "2024-suqian",
  "2023-jinhu",
  "2024-shanghai-stc",
  "2025-fixture-city",
  "2025-pingtan",
];

function findingsOf(name: string, lastYear?: string) {
  const before = lastYear === undefined ? undefined : publishedReport(lastYear).report;
  return checkReport(contextOf(publishedReport(name).report, { lastYear: before }));
}

const numbersOf = (name: string, ...severities: readonly string[]) =>
  [
    ...new Set(findingsOf(name).flatMap(({ number, severity }) => (severities.includes(severity) ? [number] : []))),
  ].sort();

describe("golden findings", () => {
  it.each(Object.entries(seeds))("%s: exactly the expected errors and warnings, no surprising note", (name, golden) => {
    expect(numbersOf(name, "error", "warning")).toEqual([...golden.hard].sort());
    const notes = numbersOf(name, "note");
    expect(notes).toEqual(expect.arrayContaining([...golden.notes]));
    expect(notes.filter((number) => !golden.notes.includes(number) && !golden.allowed.includes(number))).toEqual([]);
  });

  it.each(Object.entries(seeds))(
    "%s as flattened text: what its damage and its labels add, and nothing else",
    async (name, golden) => {
      const read = await readReport(publishedBytes(`${name}.txt`));
      if (!read.ok) throw new Error(read.message);
      const numbers = new Set(checkReport(contextOf(read.report)).map(({ number }) => number));
      const known = new Set(findingsOf(name).map(({ number }) => number));
      expect([...numbers].filter((number) => !known.has(number)).sort()).toEqual([...golden.inText].sort());
      expect([...known].filter((number) => !numbers.has(number))).toEqual([]);
    },
  );

  it.each(complete)("%s: the same sentences as when they were last read", async (name) => {
    const lines = findingsOf(name).map(
      ({ severity, number, section, message }) => `${severity} ${number} ${section} ${message}`,
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./golden/${name}.txt`);
  });

  it.each([
    ["2023-hongze", "2024-hongze"],
    ["2023-suqian", "2024-suqian"],
  ])("%s and %s follow each other", async (before, name) => {
    const lines = findingsOf(name, before).filter(
      ({ number }) => !findingsOf(name).some((other) => other.number === number),
    );
    const text = lines
      .map(({ severity, number, section, message }) => `${severity} ${number} ${section} ${message}`)
      .join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot(`./golden/${before}--${name}.txt`);
  });
});
