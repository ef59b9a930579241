// The audit of a folder: every file below it read and checked, the findings in one workbook.
import { readFile, stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Severity } from "#core/checks/finding.ts";
import type { AuditedFile } from "#core/findings/audited-report.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import { auditReports } from "#server/audit/audit-file.ts";
import { writeFindings } from "#writers/write-findings.ts";
import { filesBelow } from "./list-folder.ts";
import { BadInput } from "./usage.ts";
import { writeOutput } from "./write-output.ts";

/**
 * Audits all files below `folder` and writes the findings to the Excel file `out`. A file that cannot be read has a line
 * with its message and does not stop the others. Exit code: 2 where no file could be read, 1 where there are errors, else 0.
 */
export async function auditFolder(folder: string, out: string): Promise<number> {
  const files = (await filesBelow(folder)).filter((file) => resolve(file) !== resolve(out)).sort();
  if (files.length === 0) throw new BadInput(`${folder}：文件夹里没有文件`);
  const audited: AuditedFile[] = [];
  let done = 0;
  for (const file of files) {
    audited.push(...(await auditOne(file, relative(folder, file))));
    done += 1;
    showProgress(done, files.length);
  }
  await writeOutput(writeFindings(audited), out);
  process.stdout.write(summary(files.length, audited, out));
  if (audited.every(({ ok }) => !ok)) return 2;
  return audited.some((file) => count(file, "error") > 0) ? 1 : 0;
}

/** One answer a report. Only what goes into the workbook is kept of a file, so that memory stays flat. */
async function auditOne(path: string, file: string): Promise<readonly AuditedFile[]> {
  const bytes = await bytesOf(path);
  if (typeof bytes === "string") return [{ ok: false, file, message: bytes }];
  return (await auditReports(bytes, file)).map((audited) =>
    audited.ok
      ? { ok: true, file: audited.file, audited: audited.audited }
      : { ok: false, file: audited.file, message: audited.message },
  );
}

/** The bytes, or a Chinese message. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    if ((await stat(path)).size > largestFile) return `文件超过 ${largestFileWords}，无法读入。`;
    return await readFile(path);
  } catch {
    return "无法打开这个文件，请检查权限。";
  }
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r已审查 ${done}/${all}${done === all ? "\n" : ""}`);
}

function count(file: AuditedFile, severity: Severity): number {
  return file.ok ? file.audited.findings.filter((finding) => finding.severity === severity).length : 0;
}

function summary(inAll: number, files: readonly AuditedFile[], out: string): string {
  const sum = (severity: Severity) => files.reduce((total, file) => total + count(file, severity), 0);
  const unread = files.filter(({ ok }) => !ok).length;
  return [
    `审查了 ${inAll} 个文件${files.length > inAll ? `（${files.length} 份年报）` : ""}${unread > 0 ? `，其中 ${unread} 个无法读取（原因见表）` : ""}。`,
    `错误 ${sum("error")} 个，疑问 ${sum("warning")} 个，提示 ${sum("note")} 个。`,
    `结果：${out}\n`,
  ].join("\n");
}
