// `nianbao read FILE`: any report file as exchange JSON.
import { toExchange } from "#core/report/exchange.ts";
import { readInput } from "./read-input.ts";
import { reportNumber } from "./report-option.ts";
import type { Options } from "./usage.ts";
import { writeOutput } from "./write-output.ts";

export async function readCommand(file: string, { out, report: number }: Options): Promise<number> {
  const { report, edition, notes } = await readInput(file, { report: reportNumber(number) });
  const all = [...new Set([...(report.notes ?? []), ...notes])];
  const exchange = toExchange(edition, all.length > 0 ? { ...report, notes: all } : report);
  await writeOutput(`${JSON.stringify(exchange, null, 1)}\n`, out);
  return 0;
}
