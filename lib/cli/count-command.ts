// `nianbao count REGISTER… --year Y`: the figures of tables three and four, counted from an office's registers.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { cellsOf } from "#core/editions/cells.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { answerableHeads } from "#core/register/answerable-heads.ts";
import { countRegister, type RegisterCount } from "#core/register/count-register.ts";
import { countSentences, rowText } from "#core/register/count-sentences.ts";
import { type KnownWords, wordsTold } from "#core/register/register-words.ts";
import type { RegisterSheet } from "#core/register/sheet.ts";
import { readRegisterInChild } from "#server/uploads/read-in-child.ts";
import { bytesOf } from "./read-input.ts";
import { BadInput, type Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";
import { yearOf } from "./year-option.ts";

/** Exit code 1 where doubtful words or broken rows remain. */
export async function countCommand(files: readonly string[], options: Options): Promise<number> {
  const year = yearOf(options.year);
  const edition = editionForYear(year);
  if (!edition) throw new BadInput(`${year}年没有对应的年报格式`);
  const words = options.words === undefined ? {} : await readWords(edition, options.words);
  const sheets: RegisterSheet[] = [];
  for (const file of files) sheets.push(...(await readSheets(file, files.length > 1)));
  const counted = countRegister(edition, year, sheets, { word: wordsTold(words) });
  if (!counted.ok) throw new BadInput(counted.message);
  const { count } = counted;
  await writeOutput(
    options.json ? asJson(edition, year, count) : `${countSentences(edition, year, count).join("\n")}\n`,
    undefined,
  );
  return count.doubts.length > 0 || count.broken.length > 0 ? 1 : 0;
}

async function readSheets(file: string, several: boolean): Promise<readonly RegisterSheet[]> {
  const answer = await readRegisterInChild(await bytesOf(file), { name: basename(file) });
  if (!answer.ok) throw new BadInput(`${file}：${answer.message}`);
  return several ? answer.sheets.map((sheet) => ({ ...sheet, file: basename(file) })) : answer.sheets;
}

/** The office's answers: JSON `{word: head id}`. Throws BadInput where a head is unknown or can't be counted under. */
async function readWords(edition: Edition, file: string): Promise<KnownWords> {
  let words: unknown;
  try {
    words = JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw new BadInput(`${file}：不是可以读的 JSON 文件`);
  }
  if (typeof words !== "object" || words === null || Array.isArray(words))
    throw new BadInput(`${file}：应为一个 JSON 对象，如 {"信息不存在": "notHeld"}`);
  const heads = answerableHeads(edition);
  for (const [word, head] of Object.entries(words)) {
    if (typeof head !== "string" || !heads.has(head))
      throw new BadInput(`${file}：“${word}”对应的“${String(head)}”不是可以计入的行或列`);
  }
  return words as KnownWords;
}

function asJson(edition: Edition, year: number, count: RegisterCount): string {
  const { figures, ambiguous, doubts, broken, notes } = count;
  const several = new Set(
    [...doubts.flatMap(({ rows }) => rows), ...broken].map(({ file, sheet }) => `${file}!${sheet}`),
  );
  const shown = (place: Parameters<typeof rowText>[0]) => (several.size > 1 ? rowText(place) : place.row);
  const result = {
    schema: "nianbao-count/1",
    year,
    edition: edition.id,
    figures: Object.fromEntries(
      cellsOf(edition).flatMap(({ name, table }) => (table.register ? [[name, figures[name] ?? null]] : [])),
    ),
    reading: Object.fromEntries(ambiguous.map((cell) => [cell, { kind: "ambiguous" }])),
    doubts: doubts.map(({ word, rows, proposed, cells }) => ({
      word,
      rows: rows.map(shown),
      proposed: proposed ?? null,
      cells,
    })),
    broken: broken.map((row) => ({ row: shown(row), why: row.why })),
    notes,
  };
  return `${JSON.stringify(result, null, 1)}\n`;
}
