// The findings workbook, read back as plain zip and XML.
import { expect, test } from "vitest";
import type { AuditedFile } from "#core/findings/audited-report.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
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

/** Parts of the workbook by name. */
function partsOf(workbook: Uint8Array): Map<string, string> {
  return new Map(readPlainZip(workbook).map(({ path, bytes }) => [path, bytes.toString("utf8")]));
}

/** Texts and numbers of a sheet, row by row. */
function rowsOf(parts: Map<string, string>, sheet: string): string[][] {
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text]) => text ?? "",
  );
  const rows = [...(parts.get(`xl/worksheets/${sheet}.xml`) ?? "").matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
  return rows.map(([, row]) =>
    [...(row ?? "").matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inner]) => {
      const value = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1] ?? "";
      return attributes?.includes('t="s"') ? (shared[Number(value)] ?? "") : value;
    }),
  );
}

test("a line a file, with its findings counted by number, and a line a finding", async () => {
  const parts = partsOf(await writeFindings(files));
  const sheets = parts.get("xl/workbook.xml") ?? "";
  expect(sheets).toMatch(/name="文件".*name="问题"/s);
  const [head, good, bad] = rowsOf(parts, "sheet1");
  expect(head?.slice(0, 6)).toEqual(["文件", "单位", "年度", "格式", "读出的数", "应有的数"]);
  expect(good).toEqual([
    ...["甲.docx", "甲县人民政府", "2023", "2021年格式", "198", "200", "2", "2", "0", "1"],
    ...["A03、B01×2", "第一条\n第二条"],
  ]);
  expect(bad?.[0]).toBe("乙.pdf");
  expect(bad?.[bad.length - 1]).toBe("PDF 里没有文字层（扫描件），请提供可编辑版本。");
  const findings = rowsOf(parts, "sheet2");
  expect(findings).toHaveLength(4);
  expect(findings[1]).toEqual([
    ...["甲.docx", "甲县人民政府", "2023", "B01", "错误", "行合计", finding.place, finding.message, finding.basis],
  ]);
});

test("text that looks like a formula stays text, and control characters are left out", async () => {
  const parts = partsOf(await writeFindings(files));
  expect(parts.get("xl/worksheets/sheet2.xml")).not.toContain("<f>");
  expect(rowsOf(parts, "sheet2")[3]?.[7]).toBe('=HYPERLINK("http://e")');
});

test("no finding and no file still make a workbook", async () => {
  const parts = partsOf(await writeFindings([]));
  expect(rowsOf(parts, "sheet1")).toHaveLength(1);
});
