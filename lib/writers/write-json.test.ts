// Exchange JSON: what is written reads back as the same report, and the same report is written the same.
import { expect, it } from "vitest";
import { parseExchange } from "#core/report/exchange.ts";
import { publishedReport, seeds } from "#testing/published-report.ts";
import { writeJson } from "./write-json.ts";

it.each(seeds)("%s reads back without loss, in the order of the exchange form", (name) => {
  const { edition, report } = publishedReport(name);
  const text = writeJson(edition, report);
  const json = JSON.parse(text);
  expect(parseExchange(json)).toMatchObject({ ok: true, report, notes: [] });
  expect(Object.keys(json).slice(0, 3)).toEqual(["schema", "office", "year"]);
  expect(writeJson(edition, structuredClone(report))).toBe(text);
  expect(text.endsWith("}\n")).toBe(true);
});
