// The findings workbook, read back as plain zip and XML.
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { AuditedFile } from "#core/checks/audited-report.ts";
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

/** Parts of a zip by name (central directory walked by hand: no library of the product's). */
function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4)) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + size);
    parts.set(name, (method === 0 ? raw : inflateRawSync(raw)).toString("utf8"));
  }
  return parts;
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
  const parts = partsOf(Buffer.from(await writeFindings(files)));
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
  const parts = partsOf(Buffer.from(await writeFindings(files)));
  expect(parts.get("xl/worksheets/sheet2.xml")).not.toContain("<f>");
  expect(rowsOf(parts, "sheet2")[3]?.[7]).toBe('=HYPERLINK("http://e")');
});

test("no finding and no file still make a workbook", async () => {
  const parts = partsOf(Buffer.from(await writeFindings([])));
  expect(rowsOf(parts, "sheet1")).toHaveLength(1);
});
