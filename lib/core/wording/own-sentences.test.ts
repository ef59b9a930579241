// The product's own sentences pass its own checks; those with a gap to fill in are told as just that.
import { describe, expect, it } from "vitest";
import { sound2018, sound2019, sound2021 } from "#testing/examples/sound-reports.ts";
import { contextOf } from "../checks/context.ts";
import { checkReport } from "../findings/check-report.ts";
import { applyChanges } from "../report/apply-changes.ts";
import { resolvedText } from "../report/placeholders.ts";
import type { Report } from "../report/report.ts";
import { openingStarter } from "./opening.ts";
import { starterSentences } from "./starters.ts";

const sound = [sound2018, sound2019, sound2021];

function numbersOf(report: Report): readonly string[] {
  return checkReport(contextOf(report)).map(({ number }) => number);
}

const saying = (report: Report, section: string, text: string): Report => ({
  ...report,
  narrative: { ...report.narrative, [section]: text },
});

/** The report with some figures nil, so that the sentences for nothing are offered, too. */
const quiet: Report = {
  ...sound2021,
  entries: Object.fromEntries(Object.keys(sound2021.entries).map((cell) => [cell, "0"])),
  office: { name: "清河市水利局", kind: "department", level: "city" },
};

describe("own sentences", () => {
  it.each([...sound, quiet].map((report, index) => [report.year, index, report] as const))(
    "every starter of %i (%i)",
    (_, __, report) => {
      const { edition, figures } = contextOf(report);
      let count = 0;
      for (const { id } of edition.sections) {
        for (const { label, text } of starterSentences(edition, figures, id)) {
          count++;
          // Part six stands alone with it, elsewhere it follows what is there.
          const before = id === "others" ? "" : `${report.narrative[id] ?? ""}\n`;
          const known = new Set(numbersOf(saying(report, id, before.trim() === "" ? "已如实报告。" : before)));
          const said = numbersOf(saying(report, id, `${before}${text}`)).filter((number) => !known.has(number));
          const expected = text.includes("＿") ? ["F13"] : [];
          expect([label, [...new Set(said)]]).toEqual([label, expected]);
        }
      }
      expect(count).toBeGreaterThan(0);
    },
  );

  it("those that compare with last year, live and as printed, whatever became more or less", () => {
    const more = (report: Report, by: number): Report => ({
      ...report,
      year: report.year - 1,
      entries: Object.fromEntries(
        Object.entries(report.entries).map(([cell, text]) => [
          cell,
          /^\d+$/.test(text) ? String(Number(text) + by) : text,
        ]),
      ),
    });
    let compared = 0;
    for (const [index, report] of [sound2019, sound2021].entries()) {
      for (const by of [0, 3, 40]) {
        const lastYear = more(report, by + index);
        const given = (text: string, section: string) => contextOf(saying(report, section, text), { lastYear });
        const { edition, figures, lastYear: before } = given("", "overview");
        const known = new Set(
          checkReport(given(report.narrative.overview ?? "", "overview")).map(({ number }) => number),
        );
        for (const { text } of starterSentences(edition, figures, "overview", before?.figures)) {
          const printed = resolvedText(edition, report, figures, text, before?.figures);
          expect(printed).not.toContain("{{");
          if (/同比[+-]?\d/u.test(printed)) compared++;
          for (const said of [text, printed]) {
            const numbers = checkReport(given(`${report.narrative.overview ?? ""}\n${said}`, "overview"))
              .map(({ number }) => number)
              .filter((number) => !known.has(number) && !/^[Y]/.test(number) && number !== "F15" && number !== "F12");
            expect([said, numbers]).toEqual([said, []]);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(3);
  });

  it("the opening, with and without contact and period", () => {
    for (const report of sound) {
      for (const details of [
        {
          contact: { phone: "0370-1234567", address: "清河市人民路1号" },
          published: { url: "http://www.qinghe.gov.cn/" },
        },
        { contact: { phone: "0370-1234567" }, period: { from: `${report.year}-01-01`, to: `${report.year}-12-31` } },
      ]) {
        const basis = { ...report, details };
        const opened = saying(basis, "opening", openingStarter(contextOf(basis).edition, basis).text);
        expect(numbersOf(opened).filter((number) => /^F/.test(number))).toEqual([]);
      }
    }
  });

  it("what a repair writes where there is nothing to report", () => {
    for (const report of [sound2019, sound2021]) {
      for (const text of ["", "无", "无其他需要报告的事项。"]) {
        const given = saying(report, "others", text);
        const repair = checkReport(contextOf(given))
          .filter(({ section }) => section === "others")
          .flatMap(({ repairs }) => repairs)[0];
        if (!repair) continue;
        const written = applyChanges(contextOf(given).edition, given, repair.changes);
        expect([text, numbersOf(written)]).toEqual([text, []]);
      }
    }
  });
});
