// The program of the child that reads files: foreign bytes are opened here and nowhere else, so that it can be killed.
import { readFile } from "node:fs/promises";
import { contextOf } from "#core/checks/context.ts";
import { owedFindings } from "#core/collection/return-workbook.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { readRegister } from "#readers/read-register.ts";
import { readReport } from "#readers/read-report.ts";
import { unpackArchive } from "#readers/unpack-archive.ts";
import { countInFiles } from "../registers/counting/count-in-files.ts";
import { type Answer, type Question, ready } from "./reading-process.ts";

async function answer({ task, bytes, options }: Question): Promise<Answer> {
  try {
    const content = typeof bytes === "string" ? await readFile(bytes) : bytes;
    if (task === "register") return { ok: true, sheets: await readRegister(content) };
    if (task === "count" && options.count) return { ok: true, ...(await countInFiles(content, options.count)) };
    const files = task === "return" ? await unpackArchive(content) : undefined;
    if (files) return { ok: true, files };
    const read = await readReport(content, options);
    if (!read.ok) return read;
    const { report, source, notes } = read;
    if (task === "read") return { ok: true, report, source, notes, findings: [] };
    const findings = checkWithoutRepairs(contextOf(report));
    if (task === "audit") return { ok: true, report, notes, findings };
    return { ok: true, report, source, notes, findings: owedFindings(source, read.edition, findings) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, message: error.message };
    if (process.env.NIANBAO_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ok: false, message: "这个文件的结构不寻常，没能读出来。请另存为 .docx 或网页，或把内容复制后粘贴。" };
  }
}

process.on("message", (question: Question) => {
  answer(question).then((result) => {
    process.send?.(result);
  });
});
process.on("disconnect", () => process.exit());
process.send?.(ready);
