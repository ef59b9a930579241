// Files that came in → returns of offices: each to its office, none twice, none of another year, the rest with why.
import { foldOfficeName } from "../offices/fold-office-name.ts";
import type { ListedOffice } from "../offices/listed-office.ts";
import { officeList } from "../offices/match-office.ts";
import type { CollectedReport, UnreadFile } from "./collected-file.ts";

export interface MatchedReturns {
  readonly office: ListedOffice;
  /** The files that came for it: none, one, or several different ones, of which somebody has to choose. */
  readonly returns: readonly CollectedReport[];
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
  files: readonly CollectedReport[],
  list: readonly ListedOffice[] | undefined,
  collecting?: string,
): Matched {
  const unmatched: UnreadFile[] = [];
  const notes: string[] = [];
  const timely = files.filter(({ report, file }) => {
    if (report.year === year) return true;
    unmatched.push({ file, why: `是${report.year}年的年报，这里汇总的是${year}年；请让单位报送${year}年的` });
    return false;
  });
  const byDigest = new Map<string, CollectedReport>();
  for (const one of timely) {
    const same = byDigest.get(one.digest);
    if (same) unmatched.push({ file: one.file, why: `与“${same.file}”是同一个文件，只算一次` });
    else byDigest.set(one.digest, one);
  }
  const offices = list ?? namedIn([...byDigest.values()]);
  const known = officeList(offices, collecting);
  const returns = new Map<ListedOffice, CollectedReport[]>();
  for (const one of byDigest.values()) {
    const match = known.match({ read: one.report.office.name, file: one.file });
    if (match.kind === "unsure") {
      unmatched.push({ file: one.file, why: match.why });
      continue;
    }
    returns.set(match.office, [...(returns.get(match.office) ?? []), one]);
    if (match.by === "fileName") notes.push(`“${one.file}”里没有单位名称，按文件名归到“${match.office.name}”，请核对`);
  }
  return { offices: offices.map((office) => ({ office, returns: returns.get(office) ?? [] })), unmatched, notes };
}

/** Without a list: each office that is named in a report, once. */
function namedIn(files: readonly CollectedReport[]): readonly ListedOffice[] {
  const offices = new Map<string, ListedOffice>();
  for (const { report } of files) {
    const key = foldOfficeName(report.office.name);
    if (key !== "" && !offices.has(key)) offices.set(key, { name: report.office.name, aliases: [] });
  }
  return [...offices.values()];
}
