// The year that a file's name names, for a report that says none: the year reported on, not that of a date in the name.

const year = /(?<!\d)(20\d{2})(?!\d)/gu;
const beforeReport = /(?<!\d)(20\d{2})年?度?(?=政府信息|信息公开|政务公开|年报|年度报告|工作年度)/gu;

/** Undefined where the name names no year, or several and none before words for the report. */
export function yearInName(name: string): number | undefined {
  for (const pattern of [beforeReport, year]) {
    const found = new Set([...name.matchAll(pattern)].map((match) => Number(match[1])));
    const [only] = found;
    if (only !== undefined && found.size === 1) return only;
  }
  return undefined;
}
