// A name that is on no list: why, and which office is meant perhaps. A person is asked; nothing here is taken.
import { foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";
import type { NamesInFiles, OfficeNames } from "./named-in-file.ts";

/** `why` in Chinese, with what to do. */
export interface Unsure {
  readonly why: string;
  readonly likely?: ListedOffice;
  /** The place that the office is of, where it is none of the list's: it may be another city's. */
  readonly foreign?: string;
}

/** What a list knows, to say why a name is matched to nobody. */
export interface KnownNames {
  readonly offices: readonly OfficeNames[];
  readonly inFiles: NamesInFiles;
  /** By short name: 卫健委, or a name without its area. */
  readonly byShort: ReadonlyMap<string, readonly OfficeNames[]>;
  /** The place of an office that is none of the list's. */
  readonly foreignTo: (name: string) => string | undefined;
}

const mostNamed = 3;
/** Shorter names end others by chance. */
const shortest = 3;

/** Why `read` is matched to nobody: one character apart, longer or shorter by a place, named otherwise by its file. */
export function whyUnsure(
  { offices, inFiles, byShort, foreignTo }: KnownNames,
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
  const bare = foldOfficeName(read.replace(bracketed, ""));
  const plain = bare === folded ? [] : officesWhere(offices, (name) => name === bare);
  if (plain[0])
    return { why: `报告写的是“${read}”，去掉括号里的就是名单上的${listed(plain)}，请确认`, likely: plain[0] };
  const short = (byShort.get(folded) ?? byShort.get(bare) ?? []).map(({ office }) => office);
  if (short[0]) return { why: `“${read}”像是名单上的${listed(short)}的简称，请确认`, likely: short[0] };
  const foreign = foreignTo(read);
  if (foreign === undefined) return { why: `“${read}”不在单位名单上；是应报单位的请加入名单，不是的不用管` };
  return {
    why: `“${read}”不在单位名单上，名单上也没有“${foreign}”的单位，可能是外地的；确是应报单位的请单独加入名单，不是的选“不计入”`,
    foreign,
  };
}

/** Whose file it is whose report names nobody, and whose own name gives no office in full. */
export function whyUnnamed({ byShort }: KnownNames, file: string): Unsure {
  const base = foldOfficeName((file.split("/").at(-1) ?? "").replace(/\.[A-Za-z]{2,5}$/u, ""));
  const named = new Map<string, readonly ListedOffice[]>();
  for (const [short, offices] of byShort) {
    const at = base.indexOf(short);
    const before = base.slice(0, Math.max(0, at));
    if (at >= 0 && (before === "" || !han.test(before) || before.endsWith("年")))
      named.set(
        short,
        offices.map(({ office }) => office),
      );
  }
  const longest = [...named.keys()].sort((one, other) => other.length - one.length)[0];
  const meant = longest === undefined ? [] : (named.get(longest) ?? []);
  if (!meant[0]) return { why: "没有认出单位名称，文件名里也没有名单上单位的全称或常用简称，请确认是谁的" };
  return { why: `报告里没有单位名称，文件名里的“${longest}”可能是名单上的${listed(meant)}，请确认`, likely: meant[0] };
}

const bracketed = /[（(〔[][^（）()〔〕[\]]*[）)〕\]]/gu;
const han = /\p{Script=Han}$/u;

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
