// Every number that the text of a published report shares with its tables: changed by seven, it is noticed.
import { expect, it } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { checkNarrative } from "#core/findings/check-report.ts";
import { withNarrative } from "#core/report/edit.ts";
import { publishedReport } from "#testing/published-report.ts";
import { rangeOf, readTexts } from "./claims.ts";
import { judgeClaims } from "./judge-claims.ts";

const names = [
  "seed-2019-luohe",
  "seed-2020-xuchang",
  "seed-2021-kaifeng",
  "2023-hongze",
  "2024-huaian",
  "2023-suqian",
  "2024-suqian",
  "2025-pingtan",
  "2024-shanghai-stc",
];

it("a wrong number is reported by the check of its kind, and by nothing that has no part in its sentence", () => {
  let changed = 0;
  for (const name of names) {
    const { report } = publishedReport(name);
    const context = contextOf(report);
    const before = new Set(checkNarrative(context).map(({ number, message }) => number + message));
    for (const { claim, meaning } of judgeClaims(context).filter(({ agrees }) => agrees >= 0)) {
      const read = readTexts(context).get(claim.section);
      if (!read) throw new Error(claim.section);
      const { section, from, to } = rangeOf(read, claim.from, claim.to);
      const text = report.narrative[section] ?? "";
      const wrong = withNarrative(report, section, `${text.slice(0, from)}${claim.value + 7}${text.slice(to)}`);
      const fresh = checkNarrative(contextOf(wrong)).filter(({ number, message }) => !before.has(number + message));
      expect([name, claim.near, fresh.map(({ number }) => number).includes(meaning.check)]).toEqual([
        name,
        claim.near,
        true,
      ]);
      expect(fresh.every(({ number }) => /^(?:N0[1-9]|N1[125]|N17|G06|F12)$/.test(number))).toBe(true);
      changed++;
    }
  }
  expect(changed).toBeGreaterThan(70);
});
