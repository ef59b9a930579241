// Files that came in → returns of offices: each to its office, none twice, none of another year, the rest with why.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
import { officeList } from "../offices/match-office.ts";
import type { OfficeReturn, UnreadFile } from "./office-return.ts";
import { differentReturns } from "./received.ts";

export interface MatchedReturns {
  readonly office: ListedOffice;
  /** The files that came for it: none, one, or several different ones, of which somebody has to choose. */
  readonly returns: readonly OfficeReturn[];
}

export interface Matched {
  readonly offices: readonly MatchedReturns[];
  readonly unmatched: readonly UnreadFile[];
  readonly notes: readonly string[];
}

/**
 * Matches files to the offices on the list; without a list every office that is read stands for itself.
 * `collecting`: name of the office that collects.
 */
export function matchReturns(
  year: number,
  files: readonly OfficeReturn[],
  list: readonly ListedOffice[] | undefined,
  collecting?: string,
): Matched {
  const unmatched: UnreadFile[] = [];
  const notes: string[] = [];
  const timely = files.filter((one) => {
    if (one.year === year) return true;
    unmatched.push({ file: one.file, why: `是${one.year}年的年报，这里汇总的是${year}年；请让单位报送${year}年的` });
    return false;
  });
  const byDigest = new Map<string, OfficeReturn>();
  for (const one of timely) {
    const same = byDigest.get(one.digest);
    if (same) unmatched.push({ file: one.file, why: `与“${same.file}”是同一个文件，只算一次` });
    else byDigest.set(one.digest, one);
  }
  const offices = list ?? namedIn([...byDigest.values()]);
  const known = officeList(offices, collecting);
  const returns = new Map<ListedOffice, OfficeReturn[]>();
  for (const one of byDigest.values()) {
    const match = known.match({ read: one.office, file: one.file });
    if (match.kind === "unsure") {
      unmatched.push({ file: one.file, why: match.why });
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
  return { offices: matched, unmatched, notes };
}

/** Without a list: each office that is named in a report, once. */
function namedIn(files: readonly OfficeReturn[]): readonly ListedOffice[] {
  const offices = new Map<string, ListedOffice>();
  for (const { office } of files) {
    const key = foldOfficeName(office);
    if (key !== "" && !offices.has(key)) offices.set(key, { name: office, aliases: [] });
  }
  return [...offices.values()];
}
