// A FILE of the command line as a report: exchange JSON at once, everything else in a child that can be stopped.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Edition } from "#core/editions/edition.ts";
import { codeOf } from "#core/ground/error-facts.ts";
import { parseExchange } from "#core/report/exchange.ts";
import { deepestJson, isTooDeep } from "#core/report/json-depth.ts";
import { largestFile, largestFileWords } from "#core/report/largest-file.ts";
import type { Report } from "#core/report/report.ts";
import type { ReportInFile } from "#core/report/report-in-file.ts";
import { readInChild } from "#server/uploads/read-in-child.ts";
import { BadInput } from "./usage.ts";

export interface Input {
  readonly report: Report;
  readonly edition: Edition;
  /** Chinese sentences about the reading. */
  readonly notes: readonly string[];
}

/** Which of several reports in one file is meant: its number, or the only one of a year. */
export interface Wanted {
  readonly report?: number | undefined;
  readonly year?: number;
}

/**
 * Reads one file. Throws BadInput with a Chinese message where it is no report that can be read, or where it holds
 * several and none is wanted.
 */
export async function readInput(file: string, wanted: Wanted = {}): Promise<Input> {
  const bytes = await bytesOf(file);
  const fault = jsonFault(bytes, file);
  if (fault !== undefined) throw new BadInput(`${file}：${fault}`);
  const json = asJson(bytes);
  if (json !== undefined) {
    const parsed = parseExchange(json);
    if (!parsed.ok) throw new BadInput(`${file}：${parsed.message}`);
    if ((wanted.report ?? 1) !== 1) throw new BadInput(`${file}：文件里只有 1 份年报，没有第 ${wanted.report} 份`);
    return parsed;
  }
  const { report } = wanted;
  const result = await readInChild(bytes, { name: basename(file), ...(report === undefined ? {} : { report }) });
  if (result.ok) return result;
  if (!result.reports) throw new BadInput(`${file}：${result.message}`);
  const ofYear = result.reports.flatMap((one, index) =>
    one.year === wanted.year || one.year === undefined ? [index + 1] : [],
  );
  if (wanted.year !== undefined && ofYear.length === 1) return readInput(file, { report: ofYear[0] });
  throw new BadInput(severalWords(file, result.reports));
}

function severalWords(file: string, reports: readonly ReportInFile[]): string {
  const list = reports.map(({ title }, index) => `  ${index + 1}  ${title}`);
  return [`${file}：文件里有 ${reports.length} 份年报，请用 --report N 选一份：`, ...list].join("\n");
}

/** The bytes of a file. Throws BadInput with a Chinese message where there are none to be had. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const entry = await stat(file);
    if (entry.isDirectory()) throw new BadInput(`${file}：这是一个文件夹`);
    // A device or a pipe may never end.
    if (!entry.isFile()) throw new BadInput(`${file}：不是普通文件（是设备、管道等），无法读入`);
    if (entry.size > largestFile) throw new BadInput(`${file}：文件超过 ${largestFileWords}，无法读入`);
    return await upToLimit(file);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const reasons: Readonly<Record<string, string>> = { ENOENT: "找不到这个文件", EACCES: "没有权限读取" };
    throw new BadInput(`${file}：${reasons[codeOf(error) ?? ""] ?? "无法读取"}`);
  }
}

/** Files of the system call themselves empty and go on without end: no more than a file may have is taken. */
async function upToLimit(file: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of createReadStream(file, { end: largestFile }) as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
  }
  if (length > largestFile) throw new BadInput(`${file}：文件超过 ${largestFileWords}，无法读入`);
  return Buffer.concat(parts);
}

/** What is wrong with a file that means to be JSON; undefined for every other file. */
export function jsonFault(bytes: Uint8Array, name: string): string | undefined {
  if (!looksLikeJson(bytes)) return undefined;
  if (isTooDeep(new TextDecoder().decode(bytes))) return `JSON 嵌套过深（超过 ${deepestJson} 层），无法读入`;
  return asJson(bytes) === undefined && /\.json$/iu.test(name) ? "不是完整的 JSON，无法读入" : undefined;
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^[{[]/u.test(new TextDecoder().decode(bytes.subarray(0, 64)).trimStart());
}

/** The JSON in the bytes, if the file looks like a JSON object and is one. */
function asJson(bytes: Uint8Array): unknown {
  if (!looksLikeJson(bytes)) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
