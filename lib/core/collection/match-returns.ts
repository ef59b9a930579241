// Files that came in → returns of offices: each to its office, none twice, none of another year, the rest with why.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import { existsIn, type ListedOffice } from "../offices/listed-office.ts";
import { officeList } from "../offices/match-office.ts";
import type { OfficeReturn, UnreadFile } from "./office-return.ts";
import { differentReturns } from "./received.ts";
import { sameBytes } from "./same-bytes.ts";

export interface MatchedReturns {
  readonly office: ListedOffice;
  /** The files that came for it: none, one, or several different ones, of which somebody has to choose. */
  readonly returns: readonly OfficeReturn[];
}

export interface Matched {
  readonly offices: readonly MatchedReturns[];
  /** The collecting office itself, where it is not on the list. */
  readonly own?: MatchedReturns;
  /** Its name on the list. */
  readonly ownOnList?: string;
  readonly unmatched: readonly UnreadFile[];
  readonly notes: readonly string[];
}

export interface MatchRequest {
  readonly year: number;
  readonly files: readonly OfficeReturn[];
  readonly list?: readonly ListedOffice[] | undefined;
  /** The collecting office's own report (本级). */
  readonly own?: OfficeReturn | undefined;
}

/** Matches files to the offices on the list; without a list every office that is read stands for itself. */
export function matchReturns({ year, files, list, own }: MatchRequest): Matched {
  const unmatched: UnreadFile[] = [];
  const notes: string[] = [];
  const timely = files.filter((one) => {
    if (one.year === year && !one.undated) return true;
    const why = one.undated ? `${noYear(year)}，写明后再汇总` : wrongYear(one.year, year);
    unmatched.push({ file: one.file, why });
    return false;
  });
  const offices = list?.filter((office) => existsIn(office, year)) ?? namedIn(timely, own?.office);
  const known = officeList(offices, own?.office);
  const mine = own && known.match({ read: own.office, file: "" });
  const returns = new Map<ListedOffice, OfficeReturn[]>();
  if (own && mine?.kind === "matched") returns.set(mine.office, [own]);
  const sameAs = sameBytes(own ? [own, ...timely] : timely, known, own);
  for (const one of timely) {
    const same = sameAs(one);
    if (same.is !== "kept") {
      const why = same.is === "again" ? `与“${same.of.file}”是同一个文件，只算一次` : same.why;
      unmatched.push({ file: one.file, why });
      continue;
    }
    const match = known.match({ read: one.office, file: one.file });
    const isOwn = own !== undefined && foldOfficeName(one.office) === foldOfficeName(own.office);
    if (match.kind === "unsure") {
      const why = isOwn ? `“${one.office}”就是汇总单位，本级的年报已经用 --own 给出，这一份没有计入` : match.why;
      unmatched.push({ file: one.file, why });
      continue;
    }
    returns.set(match.office, [...(returns.get(match.office) ?? []), one]);
    if (match.by === "fileName") notes.push(`“${one.file}”里没有单位名称，按文件名归到“${match.office.name}”，请核对`);
  }
  const matched = offices.map((office) => {
    const came = returns.get(office) ?? [];
    const different = differentReturns(came);
    for (const { file } of came.filter((one) => !different.includes(one)))
      unmatched.push({ file, why: `与“${different[0]?.file}”数字完全相同，只算一次` });
    return { office, returns: different };
  });
  const ownIs =
    mine?.kind === "matched"
      ? { ownOnList: mine.office.name }
      : own
        ? { own: { office: { name: own.office, aliases: [] }, returns: [own] } }
        : {};
  return { offices: matched, unmatched, notes, ...ownIs };
}

/** Why a report of another year is not counted. */
export function wrongYear(year: number, wanted: number): string {
  return `是${year}年的年报，这里汇总的是${wanted}年；请让单位报送${wanted}年的`;
}

/** What is asked of a report that says no year. */
export function noYear(wanted: number): string {
  return `报告和文件名里都没有写年度，请确认是不是${wanted}年的`;
}

/** Without a list: each office that is named in a report, once; the collecting office is none of them. */
function namedIn(files: readonly OfficeReturn[], own: string | undefined): readonly ListedOffice[] {
  const offices = new Map<string, ListedOffice>();
  for (const { office } of files) {
    const key = foldOfficeName(office);
    if (key !== "" && key !== foldOfficeName(own ?? "") && !offices.has(key))
      offices.set(key, { name: office, aliases: [] });
  }
  return withoutShortNames(offices);
}

/** `教育局` beside the only 青禾市教育局 is a short name of it. */
function withoutShortNames(offices: ReadonlyMap<string, ListedOffice>): readonly ListedOffice[] {
  const shortFor = new Map<ListedOffice, ListedOffice[]>();
  const short = new Set<ListedOffice>();
  for (const [key, office] of offices) {
    const longer = [...offices].filter(([other]) => key.length >= 3 && other !== key && other.endsWith(key));
    const [only] = longer;
    if (!only || longer.length > 1) continue;
    short.add(office);
    shortFor.set(only[1], [...(shortFor.get(only[1]) ?? []), office]);
  }
  return [...offices.values()]
    .filter((office) => !short.has(office))
    .map((office) => ({ ...office, aliases: (shortFor.get(office) ?? []).map(({ name }) => name) }));
}
