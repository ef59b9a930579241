// `--year Y` of the commands that work on one year.
import { firstYear, lastYear } from "#core/editions/registry.ts";
import { BadInput } from "./usage.ts";

/** The year as a number. Throws BadInput where it is missing or no year that reports are made for. */
export function yearOf(text: string | undefined): number {
  if (text === undefined) throw new BadInput("缺少 --year：哪一年的年报");
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= firstYear && year <= lastYear))
    throw new BadInput(`--year 应为 ${firstYear} 到 ${lastYear} 之间的年份，不是“${text}”`);
  return year;
}
