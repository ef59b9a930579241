// New reports: blank, started from last year's, or read in.
import { carriedTexts } from "#core/checks/carried-heads.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear, editions } from "#core/editions/registry.ts";
import { longestOfficeName } from "#core/report/office-name.ts";
import type { Office, Report } from "#core/report/report.ts";
import { yearOf } from "#core/report/year-of.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Draft, Store } from "../store/store.ts";
import { readReport } from "./read-report.ts";
import { nobody } from "./save-report.ts";

export interface NewReport {
  readonly year: number;
  readonly office: Office;
  readonly author?: string | undefined;
}

/** A blank report in the edition of its year. `today` is the clock: a year that has not begun is refused. */
export async function createReport(store: Store, wanted: NewReport, today = new Date()): Promise<Draft> {
  const edition = requireYear(wanted.year, today);
  const report = blankReport(edition, wanted.year, requireOffice(wanted.office));
  return store.create({ report, author: wanted.author || nobody, cause: "created" });
}

/**
 * This year's report from last year's in the store: the same office and contact, and the figures that continue last
 * year's (上年结转 from 结转下年度继续办理 …) where last year's edition has the heads they continue.
 */
export async function createFromLastYear(
  store: Store,
  id: string,
  author?: string,
  today = new Date(),
): Promise<Draft> {
  const { report: before } = await readReport(store, id);
  const year = before.year + 1;
  const edition = requireYear(year, today);
  const contact = before.details?.contact;
  const report: Report = {
    ...blankReport(edition, year, before.office),
    entries: carriedEntries(edition, before),
    ...(contact ? { details: { contact } } : {}),
  };
  return store.create({ report, author: author || nobody, cause: "created", lastYear: id });
}

/** A report that a reader made of a file. */
export async function importReport(store: Store, report: Report, author?: string): Promise<Draft> {
  return store.create({ report, author: author || nobody, cause: "imported" });
}

/** Totals are left to be computed. */
function carriedEntries(edition: Edition, before: Report): Readonly<Record<string, string>> {
  const carried = carriedTexts(edition, yearOf(before)).filter(({ cell }) => !cell.total);
  return Object.fromEntries(carried.map(({ cell, text }) => [cell.name, text]));
}

function blankReport(edition: Edition, year: number, office: Office): Report {
  return { office, year, edition: edition.id, entries: {}, typedTotals: [], narrative: {} };
}

function requireOffice(office: Office): Office {
  const name = office.name.trim();
  if (name === "") throw new Refusal(422, "请填写单位名称。");
  if ([...name].length > longestOfficeName) throw new Refusal(422, `单位名称最长 ${longestOfficeName} 个字。`);
  return { ...office, name };
}

/** A machine whose clock stands in the past must not lock anyone out. */
const earliestClock = 2026;

function requireYear(year: number, today: Date): Edition {
  if (!Number.isInteger(year)) throw new Refusal(422, "年份不正确。");
  const latest = Math.max(today.getFullYear(), earliestClock);
  const edition = editionForYear(year);
  if (!edition) throw new Refusal(422, `没有 ${year} 年的报告格式；可选 ${firstYear()} 至 ${latest} 年。`);
  if (year > latest) throw new Refusal(422, `${year} 年的报告还不能填写；可选到 ${latest} 年。`);
  return edition;
}

function firstYear(): number {
  return Math.min(...editions.map(({ years }) => years.from ?? years.to ?? earliestClock));
}
