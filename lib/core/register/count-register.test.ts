import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requireEdition } from "../editions/registry.ts";
import { sure } from "../ground/sure.ts";
import { countRegister, type RegisterCount } from "./count-register.ts";
import { wordsTold } from "./register-words.ts";
import type { RegisterSheet } from "./sheet.ts";

const edition = requireEdition("2021");

function sheetOf(rows: readonly (readonly string[])[], name = "台账"): RegisterSheet {
  return { name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}

function count(sheets: readonly RegisterSheet[], words = {}, year = 2023): RegisterCount {
  const counted = countRegister(edition, year, sheets, { word: wordsTold(words) });
  if (!counted.ok) throw new Error(counted.message);
  return counted.count;
}

const heads = ["序号", "收到日期", "申请人类型", "答复日期", "办理结果"];

/** Cells with a figure above nil. */
function filled({ figures }: RegisterCount): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure > 0));
}

describe("a register with the form's own words", () => {
  test("leaves the table of disputes blank where it says nothing of them, and names its part by the edition", () => {
    const counted = count([sheetOf([heads, ["1", "2023-03-01", "自然人", "2023-03-12", "予以公开"]])]);
    expect(Object.keys(counted.figures).filter((cell) => cell.startsWith("disputes_"))).toEqual([]);
    const { mark } = sure(edition.sections.find(({ id }) => id === "disputes"));
    expect(counted.notes.join()).toContain(`第${mark.replace("、", "")}部分的表没有统计，留空`);
  });

  test("counts each row once where it came from and once where it ended", () => {
    const counted = count([
      sheetOf([
        heads,
        ["1", "2022-12-20", "自然人", "2023-01-05", "予以公开"],
        ["2", "2023-03-01", "商业企业", "2023-03-12", "不予公开—属于国家秘密"],
        ["3", "2023-12-28", "自然人", "", ""],
      ]),
    ]);
    expect(filled(counted)).toEqual({
      requests_newlyReceived_naturalPerson: 1,
      requests_newlyReceived_commercialEnterprise: 1,
      requests_newlyReceived_total: 2,
      requests_carriedOver_naturalPerson: 1,
      requests_carriedOver_total: 1,
      requests_disclosed_naturalPerson: 1,
      requests_disclosed_total: 1,
      requests_stateSecret_commercialEnterprise: 1,
      requests_stateSecret_total: 1,
      requests_resultsTotal_naturalPerson: 1,
      requests_resultsTotal_commercialEnterprise: 1,
      requests_resultsTotal_total: 2,
      requests_carriedForward_naturalPerson: 1,
      requests_carriedForward_total: 1,
    });
    expect(counted.figures.requests_repeated_total).toBe(0);
    expect(counted.figures.disputes_reconsideration_upheld).toBeUndefined();
    expect(counted.rows.requests_stateSecret_commercialEnterprise).toEqual([{ sheet: "台账", row: 3 }]);
    expect(counted.doubts).toEqual([]);
    expect(counted.broken).toEqual([]);
  });

  test("what was answered after the year's end was still open at it", () => {
    const counted = count([sheetOf([heads, ["1", "2023-12-20", "自然人", "2024-01-10", "予以公开"]])]);
    expect(counted.figures.requests_disclosed_total).toBe(0);
    expect(counted.figures.requests_carriedForward_naturalPerson).toBe(1);
  });

  test("any register made from any figures counts to these figures", () => {
    const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    const results = [
      "予以公开",
      "部分公开",
      "不予公开（属于行政查询事项）",
      "无法提供：本机关不掌握相关政府信息",
      "重复申请",
    ];
    const request = fc.record({
      column: fc.nat(columns.length - 1),
      result: fc.nat(results.length),
      carried: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 60 }), (requests) => {
        const rows = requests.map(({ column, result, carried }, index) => [
          String(index + 1),
          carried ? "2022年12月30日" : "2023.11.2",
          columns[column] as string,
          result === results.length ? "" : "2023/12/5",
          results[result] ?? "",
        ]);
        const counted = count([sheetOf([heads, ...rows])]);
        const many = (test: (one: (typeof requests)[number]) => boolean) => requests.filter(test).length;
        const { figures } = counted;
        expect(figures.requests_newlyReceived_total).toBe(many(({ carried }) => !carried));
        expect(figures.requests_carriedOver_total).toBe(many(({ carried }) => carried));
        expect(figures.requests_carriedForward_total).toBe(many(({ result }) => result === results.length));
        expect(figures.requests_notHeld_naturalPerson).toBe(many(({ column, result }) => column === 0 && result === 3));
        expect((figures.requests_newlyReceived_total ?? 0) + (figures.requests_carriedOver_total ?? 0)).toBe(
          (figures.requests_resultsTotal_total ?? 0) + (figures.requests_carriedForward_total ?? 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("other layouts", () => {
  test("sheets by half-year are counted together, with a title, a note, a repeated title and a sum in between", () => {
    const half = (name: string, row: readonly string[]) =>
      sheetOf(
        [
          ["某单位依申请公开登记台账", "", "", "", ""],
          heads,
          row,
          ["", "", "", "", ""],
          heads,
          ["合计", "", "1", "", ""],
        ],
        name,
      );
    const counted = count([
      half("上半年", ["1", "20230301", "公民", "20230310", "同意公开"]),
      half("下半年", ["2", "45200", "律所", "45210", "重复申请"]),
      sheetOf([["填表说明"], ["一、本表由办公室填写"]], "说明"),
    ]);
    expect(counted.figures.requests_newlyReceived_total).toBe(2);
    expect(counted.figures.requests_repeated_legalServices).toBe(1);
    expect(counted.notes.join()).toContain("“说明”");
  });

  test("a sheet that repeats another counts once: months beside the whole year", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      String(at + 1),
      `2023-0${1 + Math.floor(at / 6)}-0${1 + (at % 6)}`,
      at % 2 ? "自然人" : "商业企业",
      "2023-03-20",
      "予以公开",
    ]);
    const month = (from: number) => rows.slice(from, from + 6).map((row, at) => [String(at + 1), ...row.slice(1)]);
    const counted = count([
      sheetOf([heads, ...month(0)], "1月"),
      sheetOf([heads, ...month(6)], "2月"),
      sheetOf([heads, ...rows], "全年"),
    ]);
    expect(counted.figures.requests_newlyReceived_total).toBe(12);
    expect(counted.broken).toHaveLength(12);
    expect(counted.broken[0]).toEqual({ sheet: "1月", row: 2, why: "与“全年”第 2 行相同，只计一次" });
    expect(counted.rows.requests_newlyReceived_naturalPerson?.every(({ sheet }) => sheet === "全年")).toBe(true);
  });

  test("rows that read alike in sheets of different offices are requests of their own", () => {
    const one = ["1", "2023-02-01", "自然人", "2023-02-09", "予以公开"];
    const mine = Array.from({ length: 5 }, (_, at) => [
      String(at),
      `2023-03-1${at}`,
      "自然人",
      "2023-04-01",
      "重复申请",
    ]);
    const theirs = mine.map((row) => [row[0] ?? "", (row[1] ?? "").replace("-03-", "-02-"), ...row.slice(2)]);
    const counted = count([sheetOf([heads, one, ...mine], "甲科"), sheetOf([heads, one, ...theirs], "乙科")]);
    expect(counted.figures.requests_newlyReceived_total).toBe(12);
    expect(counted.broken).toEqual([]);
  });

  test("the kind of applicant in two columns, the result in group and reason", () => {
    const counted = count([
      sheetOf([
        ["序号", "收件日期", "申请人类型", "法人类型", "办结时间", "答复类型", "具体情形"],
        ["1", "2023-05-06", "法人或其他组织", "商业企业", "2023-05-20", "不予公开", "第三方"],
        ["2", "2023-05-07", "自然人", "/", "2023-05-21", "无法提供", "没有现成信息需要另行制作"],
        ["3", "2023-05-08", "自然人", "/", "2023-05-22", "予以公开", ""],
      ]),
    ]);
    expect(counted.doubts).toEqual([]);
    expect(counted.figures.requests_thirdPartyRights_commercialEnterprise).toBe(1);
    expect(counted.figures.requests_mustBeCreated_naturalPerson).toBe(1);
  });

  test("columns to tick below a merged head; names written in them are not taken over", () => {
    const counted = count([
      sheetOf([
        ["序号", "申请人情况", "申请人情况", "收到时间", "答复时间", "办理结果", "办理结果"],
        ["序号", "自然人", "商业企业", "收到时间", "答复时间", "予以公开", "重复申请"],
        ["1", "张某某", "", "2023-02-03", "2023-02-04", "√", ""],
        ["2", "", "√", "2023-02-05", "2023-02-06", "", "√"],
        ["3", "√", "", "2023-02-05", "2023-02-06", "√", "√"],
      ]),
    ]);
    expect(counted.figures.requests_disclosed_naturalPerson).toBe(1);
    expect(counted.figures.requests_repeated_commercialEnterprise).toBe(1);
    expect(counted.broken).toEqual([expect.objectContaining({ row: 5, why: "写了两种办理结果：予以公开、重复申请" })]);
    expect(JSON.stringify(counted)).not.toContain("张某某");
  });

  test("two rows of titles, merged side by side and one above the other, below a title over the whole width", () => {
    const counted = count([
      sheetOf([
        Array.from({ length: 7 }, () => "某局依申请公开台账"),
        ["序号", "申请人情况", "申请人情况", "收件日期", "办结日期", "办理情况", "办理情况"],
        ["序号", "申请人类型", "法人类型", "收件日期", "办结日期", "办理结果", "不予公开等具体情形"],
        ["1", "自然人", "", "2023.5.6", "2023-05-20", "予以公开", ""],
        ["2", "法人或其他组织", "法律服务机构", "2023.5.7", "2023-05-21", "不予公开", "属于行政查询事项"],
        ["合计", "2", "", "", "", "", ""],
      ]),
    ]);
    expect(counted.broken).toEqual([]);
    expect(counted.doubts).toEqual([]);
    expect(counted.figures.requests_disclosed_naturalPerson).toBe(1);
    expect(counted.figures.requests_administrativeInquiry_legalServices).toBe(1);
  });

  test("a register of reviews and lawsuits fills table four", () => {
    const counted = count([
      sheetOf([
        ["序号", "案件类型", "是否经复议", "审理结果", "结案日期"],
        ["1", "行政复议", "", "维持", "2023-04-05"],
        ["2", "行政诉讼", "否", "结果纠正", "2023-06-05"],
        ["3", "行政诉讼", "是", "审理中", ""],
        ["4", "行政复议", "", "结果维持", "2022-11-05"],
      ]),
    ]);
    expect(filled(counted)).toEqual({
      disputes_reconsideration_upheld: 1,
      disputes_reconsideration_total: 1,
      disputes_directSuit_corrected: 1,
      disputes_directSuit_total: 1,
      disputes_suitAfterReconsideration_pending: 1,
      disputes_suitAfterReconsideration_total: 1,
    });
    expect(counted.broken.map(({ row }) => row)).toEqual([5]);
    expect(counted.figures.requests_newlyReceived_total).toBeUndefined();
  });
});

describe("what is doubtful or broken", () => {
  const row = (result: string, kind = "自然人") => ["1", "2023-05-06", kind, "2023-05-20", result];

  test("a word whose head offices differ on counts under the usual one, is asked once and remembered", () => {
    const sheets = [sheetOf([heads, row("信息不存在"), row("信息不存在"), row("予以公开")])];
    const asked = count(sheets);
    expect(asked.doubts).toEqual([
      expect.objectContaining({ word: "信息不存在", proposed: "notHeld", cells: ["requests_notHeld_naturalPerson"] }),
    ]);
    expect(asked.doubts[0]?.rows).toHaveLength(2);
    expect(asked.figures.requests_notHeld_naturalPerson).toBe(2);
    const answered = count(sheets, { 信息不存在: "mustBeCreated" });
    expect(answered.doubts).toEqual([]);
    expect(answered.figures.requests_mustBeCreated_naturalPerson).toBe(2);
    expect(answered.ambiguous).toEqual([]);
  });

  test.each(["不予公开", "已通过其他渠道处理", "未公开", "不属于国家秘密"])(
    "“%s” says too little: counted nowhere",
    (word) => {
      const counted = count([sheetOf([heads, row(word), row("予以公开")])]);
      expect(counted.doubts).toEqual([
        { word, table: "requests", axis: "rows", rows: [{ sheet: "台账", row: 2 }], cells: [] },
      ]);
      expect(counted.figures.requests_newlyReceived_total).toBe(1);
    },
  );

  test("an applicant of whom only the group is known is asked for", () => {
    const counted = count([sheetOf([heads, row("予以公开", "法人或其他组织")])]);
    expect(counted.doubts[0]).toMatchObject({ word: "法人或其他组织", cells: [] });
    expect(counted.figures.requests_newlyReceived_total).toBe(0);
  });

  test.each([
    [["1", "2024-01-06", "自然人", "", ""], "2024年收到，不属于2023年"],
    [["1", "2022-03-06", "自然人", "2022-03-20", "予以公开"], "2022年已经答复，不属于2023年"],
    [["1", "2023-05-06", "自然人", "2023-05-20", ""], "有答复日期，没有办理结果"],
    [["1", "2023-05-06", "自然人", "2023-05-01", "予以公开"], "答复日期早于收到日期"],
    [["1", "", "自然人", "2023-05-01", "予以公开"], "没有收到日期"],
    [["1", "5月6日", "自然人", "2023-05-20", "予以公开"], "收到日期“5月6日”不是完整的日期（须有年份）"],
    [["1", "2023-05-06", "", "2023-05-20", "予以公开"], "没有写申请人类型"],
    [["1", "2023-05-06", "自然人", "2023-05-20", "予以公开、重复申请"], "写了两种办理结果：予以公开、重复申请"],
    [["1", "2022-12-06", "自然人", "", "予以公开"], "往年收到，有办理结果，但没有答复日期，不能确定是不是本年办结"],
  ])("%j is broken and counts nowhere", (cells, why) => {
    const good = ["2", "2023-06-06", "自然人", "2023-06-20", "予以公开"];
    const counted = count([sheetOf([heads, cells, good])]);
    expect(counted.broken).toEqual([{ sheet: "台账", row: 2, why }]);
    expect(counted.figures.requests_newlyReceived_total).toBe(1);
    expect(counted.figures.requests_carriedOver_total).toBe(0);
  });

  test("a request open since spring is counted as carried forward and told", () => {
    const counted = count([sheetOf([heads, ["1", "2023-03-06", "自然人", "", ""]])]);
    expect(counted.figures.requests_carriedForward_total).toBe(1);
    expect(counted.broken).toHaveLength(1);
    expect(counted.ambiguous).toEqual(["requests_carriedForward_naturalPerson"]);
  });

  test("last year's file with a request left open is told to be last year's", () => {
    const counted = count([
      sheetOf([heads, ["1", "2022-03-06", "自然人", "2022-03-26", "予以公开"], ["2", "2022-12-20", "自然人", "", ""]]),
    ]);
    expect(counted.broken.map(({ row }) => row)).toContain(2);
    expect(counted.notes.join()).toContain("没有2023年收到的申请");
    expect(
      count([sheetOf([heads, ["1", "2022-12-20", "自然人", "2023-01-09", "予以公开"]])]).notes.join(),
    ).not.toContain("往年的台账");
  });

  test("a split request counts as partly disclosed, whatever reason stands beside it", () => {
    const counted = count([sheetOf([heads, row("部分公开（涉及第三方）")])]);
    expect(counted.doubts).toEqual([]);
    expect(counted.figures.requests_partlyDisclosed_naturalPerson).toBe(1);
  });

  test("a table that is no register is refused by what is missing", () => {
    const refused = countRegister(edition, 2023, [
      sheetOf([
        ["姓名", "电话"],
        ["甲", "1"],
      ]),
    ]);
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("不是依申请公开登记台账") });
    expect(countRegister(requireEdition("2018"), 2016, []).ok).toBe(false);
  });
});

test("in the form of 2019 what the form does not tell apart goes to its one row", () => {
  const rows = [heads, ["1", "2020-05-06", "自然人", "2020-05-20", "逾期不补正"]];
  const counted = countRegister(requireEdition("2019"), 2020, [sheetOf(rows)]);
  expect(counted.ok && counted.count.figures.requests_otherHandling_naturalPerson).toBe(1);
});
