// What happens to offices between years (机构改革): added, renamed, merged, split, taken off, exempt. Old names stay known.
import { sure } from "../ground/sure.ts";
import type { OfficeKind, OfficeLevel } from "../report/report.ts";
import { foldOfficeName } from "./fold-office-name.ts";
import type { ListedOffice } from "./listed-office.ts";

/** An office as it is typed in; what is left out is not known. */
export interface EditedOffice {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: OfficeKind | undefined;
  readonly level?: OfficeLevel | undefined;
  readonly parent?: string | undefined;
  readonly code?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

export type OfficeChange =
  | { readonly do: "add"; readonly offices: readonly EditedOffice[] }
  /** Everything about one office said anew; its old name stays known. */
  | { readonly do: "edit"; readonly name: string; readonly office: EditedOffice }
  | { readonly do: "rename"; readonly name: string; readonly to: string }
  /** Several become one. */
  | { readonly do: "merge"; readonly names: readonly string[]; readonly into: string }
  /** One becomes several. */
  | { readonly do: "split"; readonly name: string; readonly into: readonly string[] }
  | { readonly do: "remove"; readonly names: readonly string[] }
  | { readonly do: "exempt"; readonly name: string; readonly why: string }
  | { readonly do: "require"; readonly name: string };

export type OfficesChanged =
  | { readonly ok: true; readonly offices: readonly ListedOffice[] }
  | { readonly ok: false; readonly message: string };

/** The list after a change. Refused with a Chinese message: an office that is not there, a name that is taken or empty. */
export function changeOffices(offices: readonly ListedOffice[], change: OfficeChange): OfficesChanged {
  const names =
    change.do === "add" ? [] : change.do === "merge" || change.do === "remove" ? change.names : [change.name];
  const known = new Map(offices.map((office) => [foldOfficeName(office.name), office]));
  for (const name of names) if (!known.has(foldOfficeName(name))) return { ok: false, message: `名单上没有“${name}”` };
  const gone = new Set(names.map(foldOfficeName));
  const others = offices.filter(({ name }) => !gone.has(foldOfficeName(name)));
  const changed = names.map((name) => sure(known.get(foldOfficeName(name))));
  switch (change.do) {
    case "add":
      return added(offices, change.offices.map(listed));
    case "edit":
      return edited(offices, others, sure(changed[0]), listed(change.office));
    case "rename":
      return inPlace(offices, others, changed, [{ ...sure(changed[0]), name: change.to }]);
    case "merge": {
      if (changed.length < 2) return { ok: false, message: "请选择要合并的两家或更多单位" };
      const { kind, level, parent } = sure(changed[0]);
      const merged = { name: change.into, aliases: [], ...given({ kind, level, parent }) };
      return inPlace(offices, others, changed, [merged]);
    }
    case "split": {
      if (change.into.length < 2) return { ok: false, message: "请写出分设后的两家或更多单位" };
      const { aliases: _, name: __, code: ___, ...rest } = sure(changed[0]);
      const parts = change.into.map((name) => ({ ...rest, name, aliases: [] }));
      return inPlace(offices, others, [], parts, changed[0]);
    }
    case "remove":
      return { ok: true, offices: others };
    case "exempt":
      if (change.why.trim() === "") return { ok: false, message: "请写明免报的原因" };
      return replaced(offices, sure(changed[0]), { exempt: change.why.trim() });
    case "require": {
      const { exempt: _, ...required } = sure(changed[0]);
      return { ok: true, offices: offices.map((office) => (office === changed[0] ? required : office)) };
    }
  }
}

function listed({ name, aliases, ...more }: EditedOffice): ListedOffice {
  return { name: name.trim(), aliases, ...given(more) };
}

function added(offices: readonly ListedOffice[], more: readonly ListedOffice[]): OfficesChanged {
  const known = new Set(offices.map(({ name }) => foldOfficeName(name)));
  const fresh: ListedOffice[] = [];
  for (const office of more) {
    const key = foldOfficeName(office.name);
    if (key === "" || known.has(key)) continue;
    known.add(key);
    fresh.push(office);
  }
  if (fresh.length === 0) return { ok: false, message: "这些单位都已经在名单上" };
  return { ok: true, offices: [...offices, ...fresh] };
}

function edited(
  offices: readonly ListedOffice[],
  others: readonly ListedOffice[],
  old: ListedOffice,
  office: ListedOffice,
): OfficesChanged {
  const parent = foldOfficeName(office.parent ?? "");
  if (parent !== "" && parent === foldOfficeName(office.name)) return { ok: false, message: "单位不能是自己的上级" };
  if (office.from !== undefined && office.until !== undefined && office.from > office.until)
    return { ok: false, message: "设立年度不能晚于截至年度" };
  const { exempt } = old;
  const stays = { ...(exempt === undefined ? {} : { exempt }) };
  // Names taken off its list of other names are gone; only a name that was changed right now stays known.
  const renamed = foldOfficeName(old.name) !== foldOfficeName(office.name);
  return inPlace(offices, others, renamed ? [{ ...old, aliases: [] }] : [], [{ ...office, ...stays }], old);
}

/** The new offices where the first of the old ones stood; names of the old ones (`former`) stay known to the first new one. */
function inPlace(
  offices: readonly ListedOffice[],
  others: readonly ListedOffice[],
  former: readonly ListedOffice[],
  fresh: readonly ListedOffice[],
  where: ListedOffice | undefined = former[0],
): OfficesChanged {
  const taken = new Set(others.map(({ name }) => foldOfficeName(name)));
  for (const { name } of fresh) {
    const key = foldOfficeName(name);
    if (key === "") return { ok: false, message: "请写出单位名称" };
    if (taken.has(key)) return { ok: false, message: `名单上已经有“${name}”` };
    taken.add(key);
  }
  const old = former.flatMap(({ name, aliases }) => [name, ...aliases]);
  const [first, ...rest] = fresh.map(({ name, aliases, ...more }, index) => ({
    ...more,
    name: name.trim(),
    aliases: index === 0 ? [...new Set([...aliases, ...old])].filter((alias) => alias !== name.trim()) : aliases,
  }));
  const kept = new Set(others);
  const result = offices.flatMap((office) => {
    if (office === where) return first ? [first, ...rest] : rest;
    return kept.has(office) ? [office] : [];
  });
  return { ok: true, offices: result.map((office) => movedBelow(office, former, first?.name)) };
}

/** Offices below one that was renamed or merged are below the new one. */
function movedBelow(office: ListedOffice, former: readonly ListedOffice[], to: string | undefined): ListedOffice {
  return to !== undefined && former.some(({ name }) => name === office.parent) ? { ...office, parent: to } : office;
}

function replaced(offices: readonly ListedOffice[], old: ListedOffice, by: Partial<ListedOffice>): OfficesChanged {
  return { ok: true, offices: offices.map((office) => (office === old ? { ...office, ...by } : office)) };
}

function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
