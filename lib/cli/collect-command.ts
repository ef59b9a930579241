// `nianbao collect FOLDER --year Y`: a collecting office's returns read, matched, checked and added up.
import { mkdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { summedReport } from "#core/aggregate/summed-report.ts";
import { type Collected, collect, isComplete } from "#core/collection/collect.ts";
import { collectionJson } from "#core/collection/collection-json.ts";
import { collectionSentences } from "#core/collection/collection-sentences.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { toExchange } from "#core/report/exchange.ts";
import type { Office } from "#core/report/report.ts";
import { writeLetters } from "#writers/write-collection/write-letters.ts";
import { writeSumWorkbook } from "#writers/write-collection/write-sum-workbook.ts";
import { lettersTo } from "./letters-to.ts";
import { readOffices } from "./read-offices.ts";
import { type ReturnsRead, readReturns } from "./read-returns.ts";
import { BadInput, type Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";
import { yearOf } from "./year-option.ts";

/** Exit code 1 where something is missing, wrong or counted twice. */
export async function collectCommand(folder: string, options: Options): Promise<number> {
  const year = yearOf(options.year);
  const edition = editionForYear(year);
  if (!edition) throw new BadInput(`${year}年没有对应的年报格式`);
  const kind = extname(options.out ?? "sum.json").toLowerCase();
  if (kind !== ".json" && kind !== ".xlsx") throw new BadInput(`--out 应是 .json 或 .xlsx 文件，不是“${options.out}”`);
  const list = options.offices === undefined ? undefined : await readOffices(options.offices);
  const leaveOut = [options.own, options.offices, options.out, options.letters, options["last-year"]]
    .flatMap((file) => (file === undefined ? [] : [resolve(file)]))
    .filter((path) => path !== resolve(folder));
  const came = await readReturns(folder, {
    leaveOut,
    own: options.own,
    lastYear: options["last-year"],
    list: list?.offices,
    year,
  });
  const { unread } = came;
  const files = came.files.map(({ facts }) => facts);
  const collected = collect({ year, edition, list: list?.offices, files, unread, own: came.own?.facts });
  const all = { ...collected, notes: [...(list?.notes ?? []), ...collected.notes] };
  if (options.out !== undefined) await writeOutput(await sumFile(all, came, options.out), options.out);
  if (options.letters !== undefined) await writeAllLetters(all, came, options.letters);
  await writeOutput(
    options.json ? `${JSON.stringify(collectionJson(all), null, 1)}\n` : `${collectionSentences(all).join("\n")}\n`,
    undefined,
  );
  return isComplete(collected) ? 0 : 1;
}

async function sumFile(all: Collected, { own }: ReturnsRead, out: string): Promise<string | Uint8Array> {
  if (extname(out).toLowerCase() === ".xlsx") return writeSumWorkbook(all);
  const { edition, year, sum, addends, offices } = all;
  const office: Office = own?.report.office ?? { name: "" };
  const due = offices.filter(({ state }) => state !== "exempt").length;
  return `${JSON.stringify(toExchange(edition, summedReport(edition, year, office, sum, addends, due)), null, 1)}\n`;
}

async function writeAllLetters(all: Collected, came: ReturnsRead, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new BadInput(`${folder}：无法建立文件夹`);
  });
  for await (const { name, bytes } of writeLetters(lettersTo(all, came))) await writeOutput(bytes, join(folder, name));
}
