// The same bytes under several names: counted once; where the names point to different offices, somebody is asked.
import type { OfficeList } from "../offices/match-office.ts";

interface NamedBytes {
  readonly file: string;
  readonly digest: string;
  readonly office: string;
}

/** What became of one name of a file that came under several. `of`: the one that is kept. */
export type SameBytes<One> =
  | { readonly is: "kept" }
  | { readonly is: "again"; readonly of: One }
  /** `why`, in Chinese: its name is another office's. */
  | { readonly is: "asked"; readonly why: string };

/** Files by their bytes: of several names the one whose text says whose they are is kept, else the first that is known. */
export function sameBytes<One extends NamedBytes>(
  files: readonly One[],
  list: OfficeList,
  keep?: One,
): (one: One) => SameBytes<One> {
  const byDigest = new Map<string, One[]>();
  for (const one of files) byDigest.set(bytesOf(one), [...(byDigest.get(bytesOf(one)) ?? []), one]);
  const found = new Map<One, SameBytes<One>>();
  for (const same of byDigest.values()) if (same.length > 1) settle(same, list, keep, found);
  return (one) => found.get(one) ?? { is: "kept" };
}

/** Figures that somebody confirmed make another return of the same bytes: `…-1`. */
function bytesOf({ digest }: NamedBytes): string {
  return digest.split("-")[0] ?? digest;
}

function settle<One extends NamedBytes>(
  same: readonly One[],
  list: OfficeList,
  keep: One | undefined,
  found: Map<One, SameBytes<One>>,
): void {
  const matches = new Map(same.map((one) => [one, list.match({ read: one.office, file: one.file })] as const));
  const byText = same.find((one) => {
    const match = matches.get(one);
    return match?.kind === "matched" && match.by !== "fileName";
  });
  const known = same.find((one) => matches.get(one)?.kind === "matched");
  const kept = same.find((one) => one === keep) ?? byText ?? known ?? same[0];
  if (!kept) return;
  const match = matches.get(kept);
  const isSaid = kept === keep || kept === byText;
  // What the text says goes before folders; where it says nothing, they may say it.
  const named = (one: One) => list.namedIn(one.file, isSaid ? "base" : "path");
  const whose = isSaid && match?.kind === "matched" ? [match.office] : named(kept);
  const others = same.filter((one) => {
    const offices = named(one);
    return one !== kept && offices.length > 0 && !offices.some((office) => whose.includes(office));
  });
  for (const one of same) if (one !== kept && one.digest === kept.digest) found.set(one, { is: "again", of: kept });
  if (whose.length === 0 || others.length === 0) return;
  for (const one of isSaid ? others : [kept, ...others]) {
    const [another] = one === kept ? others : [kept];
    const of = `与“${another?.file}”是同一个文件，文件名却指向不同的单位`;
    const said = isSaid ? `（里面写的是“${kept.office}”）` : "，里面没有写清是谁的";
    found.set(one, { is: "asked", why: `${of}${said}，请确认是谁的，让另一家重新报送` });
  }
}
