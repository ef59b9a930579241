import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedReport } from "#testing/balanced-report.ts";
import { publishedJson, publishedNames, publishedReport } from "#testing/published-report.ts";
import { editions } from "../editions/registry.ts";
import { parseExchange, toExchange } from "./exchange.ts";
import { exchangeSchema } from "./exchange-schema.ts";

const kaifeng = publishedJson("seed-2021-kaifeng");
const refused = (change: Record<string, unknown>) => {
  const parsed = parseExchange({ ...kaifeng, ...change });
  return parsed.ok ? "" : parsed.message;
};

describe("exchange form", () => {
  it.each(publishedNames().filter((name) => publishedJson(name).year !== null))(
    "gives %s back figure by figure",
    (name) => {
      const { report, edition } = publishedReport(name);
      const published = publishedJson(name);
      const written = toExchange(edition, report) as unknown as typeof published;
      for (const [cell, value] of Object.entries(published.figures)) expect(written.figures[cell], cell).toEqual(value);
      expect(written.narrative).toEqual(published.narrative);
      expect(written.typedTotals ?? []).toEqual(report.typedTotals);
    },
  );

  it("reads back every report it writes", () => {
    for (const edition of editions) {
      fc.assert(
        fc.property(balancedReport(edition), (report) => {
          const parsed = parseExchange(JSON.parse(JSON.stringify(toExchange(edition, report))));
          expect(parsed.ok && parsed.report).toEqual(report);
        }),
        { numRuns: 20 },
      );
    }
  });

  it("keeps what is no figure as printed text", () => {
    const { report, edition } = publishedReport("seed-2021-kaifeng");
    const odd = {
      ...report,
      entries: { ...report.entries, licensing_licenses_decisions: "/", enforcement_penalties_decisions: "12件" },
    };
    const written = toExchange(edition, odd) as unknown as {
      figures: Record<string, unknown>;
      printed: Record<string, string>;
    };
    expect(written.figures.licensing_licenses_decisions).toBeNull();
    expect(written.printed).toEqual({ licensing_licenses_decisions: "/", enforcement_penalties_decisions: "12件" });
    const parsed = parseExchange(written);
    expect(parsed.ok && parsed.report.entries.enforcement_penalties_decisions).toBe("12件");
  });

  it("takes a total that is not the sum of its parts for typed", () => {
    const figures = { ...kaifeng.figures, disputes_reconsideration_total: 24, disputes_directSuit_total: null };
    const parsed = parseExchange({ ...kaifeng, figures });
    expect(parsed.ok && parsed.report.typedTotals).toEqual([
      "disputes_reconsideration_total",
      "disputes_directSuit_total",
    ]);
  });

  it("refuses bad input with a Chinese sentence that names it", () => {
    expect(refused({ schema: "nianbao/9" })).toContain("nianbao/9");
    expect(refused({ year: "2021" })).toContain("year");
    expect(refused({ edition: "1999" })).toContain("1999");
    expect(refused({ figures: { requests_repeatd_total: 1 } })).toContain("requests_repeatd_total");
    expect(refused({ figures: { requests_repeated_total: "1" } })).toContain("整数");
    expect(refused({ figures: { fees_administrativeFees_amount: 1.5 } })).toContain("文字");
    expect(refused({ typedTotals: ["requests_repeatd_total"] })).toContain("requests_repeatd_total");
    expect(refused({ reading: { requests_repeatd_total: { kind: "read" } } })).toContain("requests_repeatd_total");
    expect(refused({ narrative: { constructor: "x" } })).toContain("constructor");
    expect(refused({ office: undefined })).toContain("office");
    for (const json of [null, 1, [], "x"]) expect(parseExchange(json).ok).toBe(false);
  });

  it("keeps a number that is no figure of its cell as it stands, for the checks to name", () => {
    const figures = { ...kaifeng.figures, requests_repeated_naturalPerson: -1, fees_administrativeFees_amount: "-5" };
    const parsed = parseExchange({ ...kaifeng, figures });
    if (!parsed.ok) throw new Error(parsed.message);
    expect(parsed.report.entries.requests_repeated_naturalPerson).toBe("-1");
    const written = toExchange(parsed.edition, parsed.report) as unknown as typeof kaifeng;
    expect(written.figures.requests_repeated_naturalPerson).toBe(null);
    const again = parseExchange(written);
    expect(again.ok && again.report.entries).toEqual(parsed.report.entries);
  });

  it("ignores unknown keys with a note", () => {
    const parsed = parseExchange({ ...kaifeng, extra: 1 });
    expect(parsed.ok && parsed.notes).toEqual(["忽略了不认识的项目“extra”"]);
  });

  it("does not take prototype names for cells", () => {
    expect(
      parseExchange(
        JSON.parse('{"schema":"nianbao/1","office":{"name":"x"},"year":2021,"figures":{"__proto__":1},"narrative":{}}'),
      ).ok,
    ).toBe(false);
  });

  it("publishes a schema with an alternative for every edition", () => {
    const { oneOf } = exchangeSchema() as {
      oneOf: { properties: { edition: { const: string }; figures: { properties: object } } }[];
    };
    expect(oneOf.map(({ properties }) => properties.edition.const)).toEqual(editions.map(({ id }) => id));
    for (const name of Object.keys(kaifeng.figures))
      expect(oneOf[editions.length - 1]?.properties.figures.properties).toHaveProperty(name);
  });
});
