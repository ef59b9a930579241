// In the child that opens foreign files: registers are read and counted, and nothing of their rows but numbers comes out.
import { createHash } from "node:crypto";
import { requireEdition } from "#core/editions/registry.ts";
import { type Counted, countRegister } from "#core/register/count-register.ts";
import { type KeptCount, keptCount, keptNames } from "#core/register/kept-count.ts";
import type { RegisterSheet } from "#core/register/sheet.ts";
import { sheetId } from "#core/register/told.ts";
import { UnreadableFile } from "#readers/blocks/unreadable-file.ts";
import { readRegister } from "#readers/read-register.ts";
import type { OfficeMemory } from "#server/store/register-store.ts";
import { toldBy } from "./office-answers.ts";

/** What is to be counted. */
export interface CountTask {
  readonly edition: string;
  readonly year: number;
  /** The files in the upload, from `offset` one after another. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly offset: number;
  readonly memory: OfficeMemory;
  readonly leftOut: readonly string[];
}

export interface CountedFiles {
  readonly counted: Counted;
  /** What may be kept of it; absent where nothing was counted. */
  readonly kept?: KeptCount;
}

/** Reads and counts the files. Throws UnreadableFile with a Chinese message that names the file. */
export async function countInFiles(content: Uint8Array, task: CountTask): Promise<CountedFiles> {
  const sheets = await readAll(content, task);
  const told = { ...toldBy(task.memory), leftOut: task.leftOut };
  const counted = countRegister(requireEdition(task.edition), task.year, sheets, told);
  if (!counted.ok) return { counted };
  const shown = new Map(counted.sheets.map((one, at) => [sheetId(sheets[at] ?? { name: "" }), one]));
  const isCounted = (sheet: RegisterSheet, column: number) => {
    const { role, ticked } = shown.get(sheetId(sheet))?.columns[column] ?? {};
    return ticked === true || (role !== undefined && role !== "number");
  };
  return { counted, kept: keptCount(task.year, counted.count, keptNames(sheets, isCounted)) };
}

async function readAll(content: Uint8Array, { files, offset }: CountTask): Promise<readonly RegisterSheet[]> {
  const sheets: RegisterSheet[] = [];
  const seen = new Map<string, string>();
  let from = offset;
  for (const { name, size } of files) {
    const bytes = content.subarray(from, from + size);
    from += size;
    const digest = createHash("sha256").update(bytes).digest("hex");
    const same = seen.get(digest);
    if (same !== undefined) throw new UnreadableFile(`“${name}”和“${same}”是同一个文件，会重复计数，请去掉一个`);
    seen.set(digest, name);
    try {
      for (const sheet of await readRegister(bytes)) sheets.push(files.length > 1 ? { ...sheet, file: name } : sheet);
    } catch (error) {
      if (!(error instanceof UnreadableFile) || files.length === 1) throw error;
      throw new UnreadableFile(`“${name}”：${error.message}`);
    }
  }
  return sheets;
}
