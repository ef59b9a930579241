// A name that is on no list: why, and which office is meant perhaps. A person is asked; nothing here is taken.
import { foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";
import type { NamesInFiles, OfficeNames } from "./named-in-file.ts";

/** `why` in Chinese, with what to do. */
export interface Unsure {
  readonly why: string;
  readonly likely?: ListedOffice;
}

const mostNamed = 3;
/** Shorter names end others by chance. */
const shortest = 3;

/** Why `read` is matched to nobody: one character apart, longer or shorter by a place, named otherwise by its file. */
export function whyUnsure(
  offices: readonly OfficeNames[],
  inFiles: NamesInFiles,
  { read, file }: { readonly read: string; readonly file: string },
): Unsure {
  const folded = foldOfficeName(read);
  const apart = officesWhere(offices, (name) => isOneCharacterApart(folded, name));
  if (apart[0]) return { why: `报告写的是“${read}”，与名单上的${listed(apart)}只差一个字，请确认`, likely: apart[0] };
  const [named] = inFiles.inPath(file);
  if (named) return { why: `报告写的是“${read}”，文件名却是“${named.name}”，请确认`, likely: named };
  const longer = officesWhere(offices, (name) => name.length >= shortest && folded.endsWith(name));
  if (longer[0])
    return { why: `“${read}”比名单上的${listed(longer)}多了地区，可能是外地的同名单位，请确认`, likely: longer[0] };
  const shorter = officesWhere(offices, (name) => folded.length >= shortest && name.endsWith(folded));
  if (shorter[0]) return { why: `“${read}”没有写全，可能是名单上的${listed(shorter)}，请确认`, likely: shorter[0] };
  return { why: `“${read}”不在单位名单上；是应报单位的请加入名单，不是的不用管` };
}

function officesWhere(offices: readonly OfficeNames[], fits: (name: string) => boolean): readonly ListedOffice[] {
  return offices.flatMap(({ office, written }) => (written.some(fits) ? [office] : []));
}

function listed(offices: readonly ListedOffice[]): string {
  const names = offices.slice(0, mostNamed).map(({ name }) => `“${name}”`);
  return `${names.join("、")}${offices.length > mostNamed ? "等" : ""}`;
}

/** One character replaced, added or left out. */
export function isOneCharacterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  const a = [...one];
  const b = [...other];
  if (a.length < 4 || Math.abs(a.length - b.length) > 1 || one === other) return false;
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  return Math.max(a.length, b.length) - from - back <= 1;
}
