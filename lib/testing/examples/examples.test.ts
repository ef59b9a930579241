// Each check has an example in which it fires, alone, and one in which it stays silent; its words are kept.
import { describe, expect, it } from "vitest";
import { checks } from "#core/findings/catalogue.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { contextFor } from "./example.ts";
import { examples } from "./examples.ts";
import { sound2018, sound2019, sound2021 } from "./sound-reports.ts";
import { before2019, before2021 } from "./years-before.ts";

/** Findings and what follows from them. */
const said = (given: Parameters<typeof contextFor>[0]) =>
  checkReport(contextFor(given)).flatMap((finding) => [finding, ...(finding.consequences ?? [])]);

describe("examples of the checks", () => {
  it("there is one for every check of the catalogue", () => {
    expect(examples.map(({ check }) => check)).toEqual(checks.map(({ number }) => number));
  });

  it("the sound reports have no findings at all", () => {
    for (const report of [sound2018, sound2019, sound2021]) expect(said({ report })).toEqual([]);
    expect(said({ report: sound2021, lastYear: before2021 })).toEqual([]);
    expect(said({ report: sound2019, lastYear: before2019 })).toEqual([]);
  });

  it.each(examples)(
    "$check fires when its one thing is broken, and nothing else does",
    ({ check, failing, also = [] }) => {
      const numbers = [...new Set(said(failing).map(({ number }) => number))];
      expect(numbers).toContain(check);
      expect(numbers.filter((number) => number !== check).sort()).toEqual([...also].sort());
    },
  );

  it.each(examples)("$check stays silent in its passing example", ({ check, passing }) => {
    expect(said(passing).filter(({ number }) => number === check)).toEqual([]);
  });

  it("the words of every check are these", async () => {
    const words = examples.map(({ check, failing }) => {
      const { severity, message, repairs } = said(failing).find(({ number }) => number === check) ?? {
        severity: "",
        message: "",
        repairs: [],
      };
      return [`${check} ${severity} ${message}`, ...repairs.slice(0, 3).map(({ label }) => `    → ${label}`)].join(
        "\n",
      );
    });
    await expect(words.join("\n")).toMatchFileSnapshot("./messages.txt");
  });
});
