// What pages print around and inside a report, on published ones: imprints, Traditional characters, rows without a figure.
import { describe, expect, it } from "vitest";
import { readReport } from "#readers/read-report.ts";
import { publishedBytes } from "#testing/published-report.ts";

async function read(name: string, change: (page: string) => string = (page) => page) {
  const text = change(new TextDecoder().decode(publishedBytes(name)));
  const result = await readReport(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.message);
  return result.report;
}

describe("pages", () => {
  it("leave their imprint and their stamps out of the text", async () => {
    const { narrative } = await read("relayout/html-chrome__2024-hongze.txt", (page) =>
      page
        .replace("<p>本报告所列", "<p>2025-01-20 09:12 来源：区政府办公室 浏览次数：120次</p><p>本报告所列")
        .replace("（原文略）", "微信“扫一扫”功能上线。")
        .replace("</body>", "<p>苏ICP备05000000号 苏公网安备 32080000000001号</p><p>您是第 123 位访问者</p></body>"),
    );
    expect(narrative).toEqual({
      opening: "本报告所列数据统计期限为2024年1月1日至2024年12月31日。",
      overview: "微信“扫一扫”功能上线。",
      problems: "（原文略）",
      others: "无",
    });
  });

  it("in Traditional characters name their office in Simplified ones", async () => {
    const { office } = await read("relayout/pipe-traditional__seed-2019-luohe.txt", (page) =>
      page.replace("漯河市", "鄭州市管城回族區"),
    );
    expect(office.name).toBe("郑州市管城回族区人民政府");
  });

  it("that print no 0 may leave a group's only row empty", async () => {
    const { entries, reading } = await read("relayout/html-chrome__2024-hongze.txt", (page) =>
      page.replaceAll("<td>0</td>", "<td></td>"),
    );
    expect([entries.requests_otherHandling_total, entries.requests_stateSecret_total]).toEqual(["0", "0"]);
    expect(reading?.requests_otherHandling_total?.kind).toBe("repaired");
  });

  it("with half a page number in a table lose no figure, nor take it for one", async () => {
    const whole = await read("relayout/cell-paragraph__2024-suqian.txt");
    const torn = await read("relayout/cell-paragraph__2024-suqian.txt", (page) =>
      page.replace("2.重复申请", "-4\n\n2.重复申请").replace("行政强制", "-3\n\n行政强制"),
    );
    expect(torn.entries).toEqual(whole.entries);
  });

  it("without borders give the one way a run of digits can be cut, marked, also where sums do not hold", async () => {
    const { reading, entries } = await read("relayout/no-separator__2024-huaian.txt", (page) =>
      page.replace("72641783735113481261211620", "106072010000000"),
    );
    expect([entries.disputes_directSuit_upheld, entries.disputes_directSuit_total]).toEqual(["2", "0"]);
    expect(reading?.disputes_directSuit_total?.kind).toBe("repaired");
  });

  it("with a row broken over two lines give it in one piece, marked", async () => {
    const { entries, reading } = await read("relayout/pipe-plain__seed-2021-kaifeng.txt", (page) =>
      page.replace("| 505 | 2 | 0 | 0 | 33 | 2 | 542 |", "| 505 | 2 | 0 | 0 | 33 |\n2 | 542 |"),
    );
    expect([entries.requests_resultsTotal_legalServices, entries.requests_resultsTotal_total]).toEqual(["33", "542"]);
    expect(reading?.requests_resultsTotal_total?.kind).toBe("repaired");
  });

  it("with a figure broken over two lines join it where the sum holds only so; elsewhere it is marked", async () => {
    const { entries, reading } = await read("relayout/flip-book__2023-suqian.txt", (page) =>
      page.replace("27 0 0 0 0 0 27", "27 0 0 0 0 0 2\n7").replace("行政强制 20163", "行政强制 201\n63"),
    );
    expect(entries.requests_prohibitedByLaw_total).toBe("27");
    expect(reading?.requests_prohibitedByLaw_total?.kind).toBe("repaired");
    expect(reading?.enforcement_coercion_decisions?.kind).toBe("repaired");
  });

  it("that pad short rows with empty cells shift no figure unmarked where one is lost", async () => {
    const { entries } = await read("relayout/pipe-padded__seed-2020-guancheng.txt", (page) =>
      page.replace("|       568 |         0 |     14358 |", "|       568 |     14358 ||"),
    );
    expect(entries.licensing_licenses_change).toBeUndefined();
  });

  it("with a misread figure lose that one only, and not even that where the sum gives it", async () => {
    const { entries, reading } = await read("relayout/pipe-plain__seed-2021-kaifeng.txt", (page) =>
      page
        .replace("| 508 | 2 | 0 |", "| 5O8 | 2 | O |")
        .replace("| 414 | 0 | 0 |", "| 414 | O | 0 |")
        .replace("| 134 | 262 |", "| 134 | 26Z |"),
    );
    expect(entries.requests_disclosed_commercialEnterprise).toBe("0");
    expect(entries.requests_newlyReceived_naturalPerson).toBeUndefined();
    expect([entries.normativeActs_normativeDocuments_issued, entries.normativeActs_normativeDocuments_inForce]).toEqual(
      ["134", "1408"],
    );
    expect(reading?.normativeActs_normativeDocuments_repealed).toMatchObject({ kind: "ambiguous", candidates: ["26"] });
  });

  it("with a figure lost and another doubled in table four mark it: several sums fail at once", async () => {
    const { reading } = await read("relayout/pipe-plain__seed-2021-kaifeng.txt", (page) =>
      page
        .replace("5 | 17 | 3 | 0 | 25 | 9 | 4 |", "5 | 3 | 0 | 25 | 9 | 4 |")
        .replace("9 | 5 | 3 | 0 | 17 |", "9 | 9 | 5 | 3 | 0 | 17 |"),
    );
    expect(reading?.disputes_directSuit_total?.kind).toBe("repaired");
  });
});
