// The names that an office goes by: its own, former and short ones, with and without its area, as a place and as its government.
import { areaOf, foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";

/** A place's name and what its authority adds to it: `太平镇` is `太平镇人民政府`. */
const authorities: readonly (readonly [place: RegExp, added: string])[] = [
  [/[省市县区旗乡镇]$/u, "人民政府"],
  [/街道$/u, "办事处"],
];

/** Its own and other names, folded. */
export function writtenNames({ name, aliases }: ListedOffice): readonly string[] {
  return [name, ...aliases].map(foldOfficeName).filter((each) => each !== "");
}

/**
 * Every short or long form that is sure: `教育局` below 开封市人民政府 is also 开封市教育局 and 市教育局, and the other way
 * round; `太平镇` is also 太平镇人民政府. `collecting`: the office that collects.
 */
export function formsOf(office: ListedOffice, collecting: string | undefined): readonly string[] {
  const areas = [office.parent, collecting].flatMap((above) => (above === undefined ? [] : (areaOf(above) ?? [])));
  const names = writtenNames(office);
  const forms = names.flatMap(withAuthority);
  return [...new Set([...forms, ...forms.flatMap((name) => areas.flatMap((area) => withArea(name, area)))])].filter(
    (form) => !names.includes(form),
  );
}

function withArea(name: string, area: string): readonly string[] {
  const kind = area.slice(-1);
  if (name === area || areaOf(name) === area) return [];
  if (name.startsWith(area)) return [name.slice(area.length), `${kind}${name.slice(area.length)}`];
  return name.startsWith(kind) ? [`${area}${name.slice(1)}`] : [`${area}${name}`, `${kind}${name}`];
}

function withAuthority(name: string): readonly string[] {
  for (const [place, added] of authorities) {
    if (place.test(name)) return [name, `${name}${added}`];
    if (name.endsWith(added) && place.test(name.slice(0, -added.length))) return [name, name.slice(0, -added.length)];
  }
  return [name];
}
