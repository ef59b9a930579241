// The published reports that tests stand on: source, figures, what is known about them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseExchange } from "#core/report/exchange.ts";

const folder = join(import.meta.dirname, "published");

/** The five reports the product must reproduce. */
export const seeds = [
  "seed-2018-xuchang",
  "seed-2019-luohe",
  "seed-2020-xuchang",
  "seed-2020-guancheng",
  "seed-2021-kaifeng",
] as const;

/** Names of all samples that have exchange JSON, without ending; `relayout/…` among them. */
export function publishedNames(): readonly string[] {
  const names = (dir: string) =>
    readdirSync(join(folder, dir))
      .filter((file) => file.endsWith(".json") && !file.endsWith(".truth.json"))
      .map((file) => join(dir, file.slice(0, -".json".length)));
  return [...names(""), ...names("relayout")];
}

export function publishedBytes(file: string): Uint8Array {
  return readFileSync(join(folder, file));
}

/** The exchange JSON of a sample, as parsed JSON. */
export function publishedJson(
  name: string,
): { figures: Record<string, number | string | null>; narrative: Record<string, string> } & Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

/** A sample as a report of its edition. Throws where it is not exchange JSON. */
export function publishedReport(name: string) {
  const parsed = parseExchange(publishedJson(name));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.message}`);
  return { report: parsed.report, edition: parsed.edition };
}
