import { describe, expect, it } from "vitest";
import { publishedReport } from "#testing/published-report.ts";
import { contextOf } from "../checks/context.ts";
import { checkReport } from "../findings/check-report.ts";
import { withEntry } from "../report/edit.ts";
import { shownSides, sideNames } from "./side-names.ts";

const { report, edition } = publishedReport("seed-2021-kaifeng");
const findings = (cell: string, text: string) => checkReport(contextOf(withEntry(report, cell, text)));

describe("what the sides of a finding are called", () => {
  it("is what stands on each side of the balance, without the words that all heads of a side share", () => {
    const balance = findings("requests_newlyReceived_naturalPerson", "580").find(({ number }) => number === "B01");
    expect(balance && sideNames(edition, balance)).toEqual({
      left: "本年新收＋上年结转",
      right: "本年度办理结果总计＋结转下年度继续办理",
    });
  });

  it("is where each stands when a sentence contradicts the tables: the first side is what the text says", () => {
    const text = (report.narrative.overview ?? "").replace("予以公开436件", "予以公开430件");
    const found = checkReport(contextOf({ ...report, narrative: { ...report.narrative, overview: text } }));
    const said = found.find(({ number }) => number === "N05");
    expect(said && { ...sideNames(edition, said), first: said.left }).toEqual({
      left: "文中",
      right: "表中",
      first: "430",
    });
  });

  it("is what the check itself says they are, with how far apart they are where that says something", () => {
    const last = publishedReport("seed-2021-kaifeng").report;
    const lastYear = { ...last, year: last.year - 1 };
    const found = checkReport(contextOf(withEntry(report, "requests_carriedOver_naturalPerson", "9"), { lastYear }));
    const carried = found.find(({ number }) => number === "Y01");
    expect(carried && shownSides(edition, carried)).toMatchObject({
      left: { name: "本年的上年结转", value: "9" },
      right: { name: "上年报告的结转下年度" },
      gap: expect.stringMatching(/^\d+$/),
    });
    const other = findings("requests_otherProcessing_others_naturalPerson", "400").find(
      ({ number }) => number === "B09",
    );
    expect(other && shownSides(edition, other)?.gap).toBeUndefined();
  });

  it("is said of every two sides that the checks show about published reports", () => {
    for (const name of ["seed-2018-xuchang", "seed-2020-guancheng", "2024-hongze", "2025-fixture-city"]) {
      const published = publishedReport(name);
      for (const finding of checkReport(contextOf(published.report))) {
        if (finding.left === undefined || finding.right === undefined) continue;
        expect(`${finding.number} ${sideNames(published.edition, finding)?.left}`).not.toContain("undefined");
      }
    }
  });

  it("is nothing where a finding is about no equation", () => {
    const others = findings("requests_newlyReceived_naturalPerson", "五百多").filter(({ number }) =>
      number.startsWith("C"),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const finding of others) expect(sideNames(edition, finding)).toBeUndefined();
  });
});
