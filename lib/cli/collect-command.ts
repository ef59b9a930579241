// `nianbao collect FOLDER --year Y`: a collecting office's returns read, matched, checked and added up.
import { resolve } from "node:path";
import { summedReport } from "#core/aggregate/summed-report.ts";
import { type Collected, collect, isComplete } from "#core/collection/collect.ts";
import { collectionJson } from "#core/collection/collection-json.ts";
import { collectionSentences } from "#core/collection/collection-sentences.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { toExchange } from "#core/report/exchange.ts";
import type { Office, Report } from "#core/report/report.ts";
import { readOffices } from "./read-offices.ts";
import { readReturns } from "./read-returns.ts";
import { BadInput, type Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";
import { yearOf } from "./year-option.ts";

/** Exit code 1 where something is missing, wrong or counted twice. */
export async function collectCommand(folder: string, options: Options): Promise<number> {
  const year = yearOf(options.year);
  const edition = editionForYear(year);
  if (!edition) throw new BadInput(`${year}年没有对应的年报格式`);
  const list = options.offices === undefined ? undefined : await readOffices(options.offices);
  const leaveOut = [options.own, options.offices, options.out].flatMap((file) =>
    file === undefined ? [] : [resolve(file)],
  );
  const came = await readReturns(folder, { leaveOut, own: options.own, lastYear: options["last-year"], year });
  const collected = collect({ year, edition, list: list?.offices, ...came });
  const all = { ...collected, notes: [...(list?.notes ?? []), ...collected.notes] };
  if (options.out !== undefined) await writeOutput(sumFile(all, came.own?.report), options.out);
  await writeOutput(
    options.json ? `${JSON.stringify(collectionJson(all), null, 1)}\n` : `${collectionSentences(all).join("\n")}\n`,
    undefined,
  );
  return isComplete(collected) ? 0 : 1;
}

function sumFile({ edition, year, sum, addends }: Collected, own: Report | undefined): string {
  const office: Office = own?.office ?? { name: "" };
  return `${JSON.stringify(toExchange(edition, summedReport(edition, year, office, sum, addends)), null, 1)}\n`;
}
