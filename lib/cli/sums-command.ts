// nianbao sums: each level's sums and how many have reported; `--check` compares what is kept with the full sums.
import { sumKinds } from "#core/aggregate/level-sums.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { editionForYear } from "#core/editions/registry.ts";

import { isRefusal } from "#server/ground/refusal.ts";
import { dataFolder } from "#server/store/opened-store.ts";
import type { Store } from "#server/store/store.ts";
import type { SumDifference } from "#server/store/sum-store.ts";
import { namedDatabase, openWhereItIs } from "#server/store/whole/open-where-it-is.ts";
import { BadInput, type Options } from "./usage.ts";
import { yearOf } from "./year-option.ts";

const kindNames = { live: "现有数", signed: "已签发数" } as const;
const countNames: Readonly<Record<string, string>> = {
  due: "应报单位数",
  reported: "已报单位数",
  doubled: "重复单位数",
  digest: "摘要",
};

/** `--office NAME`: the office on top where it is not given. Exit code 1: `--check` found a difference. */
export async function sumsCommand(_file: string, options: Options): Promise<number> {
  const store = await openWhereItIs(dataFolder(), namedDatabase()).catch(toBadInput);
  try {
    const years = options.year === undefined ? await store.sums.years() : [yearOf(options.year)];
    return await (options.check ? check(store, years) : show(store, years, options.office));
  } catch (error) {
    return toBadInput(error);
  } finally {
    await store.close();
  }
}

async function show(store: Store, years: readonly number[], name: string | undefined): Promise<number> {
  const offices = await store.people.offices();
  const [office] = offices.filter((each) => (name === undefined ? each.above === undefined : each.name === name));
  if (!office) throw new BadInput(name === undefined ? "还没有设置单位。" : `没有名为“${name}”的单位。`);
  for (const kind of sumKinds)
    for (const { year, reported, due, doubled } of await store.sums.of(office.id, years, kind)) {
      const twice = doubled > 0 ? `，${doubled} 家有几份、没有计入` : "";
      process.stdout.write(`${office.name} ${year} 年 ${kindNames[kind]}：已报 ${reported}/${due}${twice}\n`);
    }
  return 0;
}

async function check(store: Store, years: readonly number[]): Promise<number> {
  let found = 0;
  for (const year of years) {
    const differences = await store.sums.check(year);
    found += differences.length;
    for (const difference of differences) process.stdout.write(`${wordsFor(difference)}\n`);
  }
  if (found === 0) process.stdout.write(`各级汇总与逐份相加一致：${years.join("、") || "没有年报"}\n`);
  return found === 0 ? 0 : 1;
}

function wordsFor({ name, year, kind, at, kept, full }: SumDifference): string {
  const edition = editionForYear(year);
  const place = countNames[at] ?? (edition ? cellLabel(edition, at) : at);
  return `${name} ${year} 年 ${kindNames[kind]}“${place}”：留存 ${kept ?? "空白"}，逐份相加 ${full ?? "空白"}`;
}

function toBadInput(error: unknown): never {
  throw isRefusal(error) ? new BadInput(error.message) : error;
}
