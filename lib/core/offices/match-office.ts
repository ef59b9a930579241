// Whose return is this? The name that was read, other names and the file's name against the list of offices.
import { areaOf, foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";

export type OfficeMatch =
  | { readonly kind: "matched"; readonly office: ListedOffice; readonly by: "name" | "alias" | "area" | "fileName" }
  /** `why` in Chinese; `likely`: the office that is meant perhaps. Never taken without being asked. */
  | { readonly kind: "unsure"; readonly why: string; readonly likely?: ListedOffice };

export interface ReadNames {
  /** The office's name as read from the report; "" where none was found. */
  readonly read: string;
  /** Name of the file, with its folders. */
  readonly file: string;
}

export interface OfficeList {
  match(names: ReadNames): OfficeMatch;
}

/** A list of offices, ready to match. `collecting`: the office that collects, whose area short names leave out. */
export function officeList(offices: readonly ListedOffice[], collecting?: string): OfficeList {
  const byName = index(offices, ({ name }) => [name]);
  const byAlias = index(offices, ({ aliases }) => aliases);
  const byArea = index(offices, (office) => withAndWithoutArea(office, collecting));
  return {
    match({ read, file }) {
      const folded = foldOfficeName(read);
      if (folded === "") return byFileName(offices, file);
      for (const [by, found] of [
        ["name", byName.get(folded)],
        ["alias", byAlias.get(folded)],
        ["area", byArea.get(folded)],
      ] as const) {
        const [office, ...others] = found ?? [];
        if (office && others.length === 0) return { kind: "matched", office, by };
        if (office)
          return { kind: "unsure", why: `“${read}”可能是${listed([office, ...others])}，请确认`, likely: office };
      }
      return unsure(offices, read, folded, file);
    },
  };
}

function index(
  offices: readonly ListedOffice[],
  namesOf: (office: ListedOffice) => readonly string[],
): ReadonlyMap<string, readonly ListedOffice[]> {
  const found = new Map<string, ListedOffice[]>();
  for (const office of offices) {
    for (const name of new Set(namesOf(office).map(foldOfficeName))) {
      if (name !== "") found.set(name, [...(found.get(name) ?? []), office]);
    }
  }
  return found;
}

/** `教育局` below 开封市人民政府 is also 开封市教育局 and 市教育局; and the other way round. */
function withAndWithoutArea(
  { name, aliases, parent }: ListedOffice,
  collecting: string | undefined,
): readonly string[] {
  const areas = [parent, collecting].flatMap((above) => (above === undefined ? [] : (areaOf(above) ?? [])));
  return [name, ...aliases].map(foldOfficeName).flatMap((own) =>
    areas.flatMap((area) => {
      const kind = area.slice(-1);
      if (own.startsWith(area)) return [own.slice(area.length), `${kind}${own.slice(area.length)}`];
      return own.startsWith(kind) ? [`${area}${own.slice(1)}`] : [`${area}${own}`, `${kind}${own}`];
    }),
  );
}

function byFileName(offices: readonly ListedOffice[], file: string): OfficeMatch {
  const named = namedIn(offices, file);
  const [office, ...others] = named;
  if (!office) return { kind: "unsure", why: "没有认出单位名称，文件名里也没有名单上的单位" };
  if (others.length > 0) return { kind: "unsure", why: `没有认出单位名称，文件名里有${listed(named)}`, likely: office };
  return { kind: "matched", office, by: "fileName" };
}

/** Offices whose name or other name stands in a file's name; of names within names the longest. */
function namedIn(offices: readonly ListedOffice[], file: string): readonly ListedOffice[] {
  const folded = foldOfficeName(file);
  const found = offices.flatMap((office) => {
    const names = [office.name, ...office.aliases].map(foldOfficeName).filter((name) => folded.includes(name));
    const longest = names.sort((a, b) => b.length - a.length)[0];
    return longest === undefined ? [] : [{ office, longest }];
  });
  return found
    .filter(({ longest }) => !found.some((other) => other.longest !== longest && other.longest.includes(longest)))
    .map(({ office }) => office);
}

function unsure(offices: readonly ListedOffice[], read: string, folded: string, file: string): OfficeMatch {
  const near = offices.find((office) =>
    [office.name, ...office.aliases].some((name) => isOneCharacterApart(folded, foldOfficeName(name))),
  );
  if (near)
    return { kind: "unsure", why: `报告写的是“${read}”，与名单上的“${near.name}”只差一个字，请确认`, likely: near };
  const [named] = namedIn(offices, file);
  if (named) return { kind: "unsure", why: `报告写的是“${read}”，文件名却是“${named.name}”，请确认`, likely: named };
  return { kind: "unsure", why: `“${read}”不在单位名单上` };
}

function listed(offices: readonly ListedOffice[]): string {
  return offices.map(({ name }) => `“${name}”`).join("、");
}

/** One character replaced, added or left out. */
export function isOneCharacterApart(one: string, other: string): boolean {
  const a = [...one];
  const b = [...other];
  if (a.length < 4 || Math.abs(a.length - b.length) > 1 || one === other) return false;
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  return Math.max(a.length, b.length) - from - back <= 1;
}
