// Heads in other words in a text whose cells tabs part: shortened, lengthened, another word in the only place that is left.
import { expect, test } from "vitest";
import { contextOf } from "#core/checks/context.ts";
import { edition2021 } from "#core/editions/edition-2021.ts";
import { checkReport } from "#core/findings/check-report.ts";
import { readReport } from "#readers/read-report.ts";
import { layouts, printedRows, runTogether } from "#testing/lay-out-report.ts";
import { publishedReport } from "#testing/published-report.ts";

const print = layouts.tabs ?? runTogether;
const sound = print(printedRows(edition2021, publishedReport("seed-2021-kaifeng").report));

async function told(text: string) {
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  const findings = checkReport(contextOf(result.report)).filter(({ number }) => number === "F10");
  return findings.map(({ left, right }) => [left, right]);
}

test.each([
  ["行政强制\t", "行政强制措施\t"],
  ["社会公益组织", "公益组织"],
  ["商业企业", "企业"],
  ["自然人", "公民"],
  ["结果纠正", "予以纠正"],
])("%s printed as %s", async (right, wrong) => {
  expect(sound).toContain(right);
  expect(await told(sound)).toEqual([]);
  expect(await told(sound.replace(right, wrong))).toEqual([[wrong.trim(), right.trim()]]);
});

test("a line that the office added is none of the form's heads", async () => {
  const line = "行政强制\t";
  expect(await told(sound.replace(line, `以上数据由各单位报送\t\n${line}`))).toEqual([]);
});
