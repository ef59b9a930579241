// What catalogues and search engines are told of published reports: each once, by addresses that never change.
import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { linkedCatalog, linkedReport, openAddress, openForms } from "./linked-reports.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
interface Linked {
  readonly "@id": string;
  readonly name: string;
  readonly publisher: { readonly name: string };
  readonly distribution: readonly { readonly contentUrl: string; readonly encodingFormat: string }[];
  readonly temporalCoverage: string;
  readonly version?: string;
}
const one = linkedReport("0123456789ab", {
  report,
  edition,
  publishedAt: "2022-01-25T00:00:00Z",
  fingerprint: "f".repeat(64),
}) as Linked;

describe("a report", () => {
  it("says whose it is, of which year, and what was signed", () => {
    expect(one).toMatchObject({
      "@id": "/open/2021/0123456789ab.jsonld",
      publisher: { name: report.office.name },
      temporalCoverage: "2021-01-01/2021-12-31",
      version: "f".repeat(64),
      dateModified: "2022-01-25T00:00:00Z",
    });
    expect(one.name).toContain("2021年政府信息公开工作年度报告");
  });

  it("leads to its figures and its text, each in a form that says its kind", () => {
    expect(one.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
      "/open/2021/0123456789ab.json",
      "/open/2021/0123456789ab.csv",
    ]);
    for (const { contentUrl, encodingFormat } of one.distribution)
      expect(openForms[contentUrl.split(".")[1] as "json" | "csv"].startsWith(`${encodingFormat};`)).toBe(true);
  });

  it("carries nothing of how it came about", () => {
    expect(JSON.stringify(one)).not.toMatch(/reading|explanations|addends|entries/u);
  });
});

describe("the catalogue", () => {
  const listed = (office: string, year: number, more = {}) => ({
    report: `r-${office}-${year}`,
    office,
    year,
    officeName: `单位${office}`,
    ...more,
  });
  const datasets = (...open: Parameters<typeof linkedCatalog>[1]) =>
    (linkedCatalog("/open", open) as { dataset: readonly Linked[] }).dataset;

  it("lists each office's year once, whatever number of reports it published on it", () => {
    const found = datasets(
      listed("a", 2024),
      listed("a", 2024, { report: "another" }),
      listed("a", 2023),
      listed("b", 2024),
    );
    expect(found.map((each) => each["@id"])).toEqual([
      openAddress(2024, "a", "jsonld"),
      openAddress(2023, "a", "jsonld"),
      openAddress(2024, "b", "jsonld"),
    ]);
  });

  it("names the office as it is called now, and where its data are", () => {
    const [only] = datasets(listed("a", 2024));
    expect(only).toMatchObject({
      name: "单位a2024年政府信息公开工作年度报告",
      publisher: { name: "单位a" },
      temporalCoverage: "2024-01-01/2024-12-31",
    });
    expect(only?.distribution.map(({ contentUrl }) => contentUrl)).toEqual(["/open/2024/a.json", "/open/2024/a.csv"]);
  });

  it("with nothing open is an empty one, not none", () => {
    expect(linkedCatalog("/open/2020", [])).toMatchObject({ "@id": "/open/2020", "@type": "DataCatalog", dataset: [] });
  });
});
