// The findings workbook, read back as plain zip and XML.
import { expect, test } from "vitest";
import type { AuditedFile } from "#core/findings/audited-report.ts";
import { openWorkbook, rowsIn } from "#testing/plain-workbook.ts";
import { writeFindings } from "./write-findings.ts";

const finding = {
  number: "B01",
  name: "行合计",
  severity: "error",
  place: "三、收到和处理政府信息公开申请情况：重复申请·总计",
  message: "重复申请：各类申请人合计 3，总计填的是 2",
  basis: "印制表格",
} as const;

const files: readonly AuditedFile[] = [
  {
    ok: true,
    file: "甲.docx",
    audited: {
      title: "甲县2023年政府信息公开工作年度报告",
      office: "甲县人民政府",
      year: 2023,
      edition: "2021年格式",
      figures: { read: 198, inAll: 200, doubtful: 2 },
      findings: [
        finding,
        finding,
        { ...finding, number: "A03", severity: "note", message: '=HYPERLINK("http://e")\u0001' },
      ],
      notes: ["第一条", "第二条"],
    },
  },
  { ok: false, file: "乙.pdf", message: "PDF 里没有文字层（扫描件），请提供可编辑版本。" },
];

test("a line a file, with its findings counted by number, and a line a finding", () => {
  const workbook = openWorkbook(writeFindings(files));
  expect(workbook.sheets).toEqual(["文件", "问题"]);
  const [head, good, bad] = rowsIn(workbook, "文件");
  expect(head?.slice(0, 6)).toEqual(["文件", "单位", "年度", "格式", "读出的数", "应有的数"]);
  expect(good).toEqual([
    ...["甲.docx", "甲县人民政府", "2023", "2021年格式", "198", "200", "2", "2", "0", "1"],
    ...["A03、B01×2", "第一条\n第二条"],
  ]);
  expect(bad?.[0]).toBe("乙.pdf");
  expect(bad?.[bad.length - 1]).toBe("PDF 里没有文字层（扫描件），请提供可编辑版本。");
  const findings = rowsIn(workbook, "问题");
  expect(findings).toHaveLength(4);
  expect(findings[1]).toEqual([
    ...["甲.docx", "甲县人民政府", "2023", "B01", "错误", "行合计", finding.place, finding.message, finding.basis],
  ]);
});

test("text that looks like a formula stays text, and control characters are left out", () => {
  const workbook = openWorkbook(writeFindings(files));
  expect([...workbook.cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(rowsIn(workbook, "问题")[3]?.[7]).toBe('=HYPERLINK("http://e")');
});

test("no finding and no file still make a workbook", () => {
  expect(rowsIn(openWorkbook(writeFindings([])), "文件")).toHaveLength(1);
});
