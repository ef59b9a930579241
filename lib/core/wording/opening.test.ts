import { expect, it } from "vitest";
import { publishedReport, seeds } from "#testing/published-report.ts";
import { figuresOf } from "../report/figures.ts";
import { resolvedText } from "../report/placeholders.ts";
import { openingStarter } from "./opening.ts";

it.each(seeds)("words an opening for %s", (name) => {
  const { report, edition } = publishedReport(name);
  const details = {
    published: { url: "http://www.xuchang.gov.cn" },
    contact: { address: "建安大道1516号", phone: "0374-2965906" },
  };
  const { text } = openingStarter(edition, { ...report, details });
  const printed = resolvedText(edition, report, figuresOf(edition, report), text);
  expect(printed).toContain(edition.regulations);
  expect(printed).toContain(edition.notice.number);
  expect(printed).toContain(`自${report.year}年1月1日起至${report.year}年12月31日止`);
  expect(printed).toContain(`请与${report.office.name}联系（地址：建安大道1516号，电话：0374-2965906）`);
  expect(printed).not.toMatch(/[{}]|undefined/);
  expect(openingStarter(edition, report).text).not.toContain("联系");
  const period = { from: "2021-01-01", to: "2021-12-30" };
  expect(openingStarter(edition, { ...report, details: { period } }).text).toContain(
    "自2021年1月1日起至2021年12月30日止",
  );
});
