// Which office a new report is of: the one it names, if the visitor fills in for it; else the only one they fill in for.
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import type { OfficeNode, OfficeTree } from "#core/offices/office-tree.ts";
import { Refusal } from "../ground/refusal.ts";
import { isOneOf, type Visitor } from "./visitor.ts";

/** Id of the office. Refused with 403 for whoever fills in for none, with 422 where it is not clear which is meant. */
export function placeOf(visitor: Visitor, name: string): string {
  const known = officesNamed(visitor.tree, name);
  const named = known.filter(({ id }) => isOneOf(visitor, id, "clerk", "collector"));
  if (named[0] && named.length === 1) return named[0].id;
  const own = new Set(
    visitor.person.grants.filter(({ role }) => role === "clerk" || role === "collector").map(({ office }) => office),
  );
  const [only] = own;
  if (only === undefined) throw new Refusal(403, "你没有填报年报的权限。");
  if (known.length > 0 && named.length === 0) throw new Refusal(422, `“${name.trim()}”不是你填报的单位。`);
  if (own.size === 1 && known.length === 0) return only;
  throw new Refusal(422, "你为几个单位填报：请把单位名称写成其中一个的全称。");
}

/** Id of the office whose collection it is; one of a name that is on no list is the top office's. Undefined where several are meant. */
export function placeOfCollection(tree: OfficeTree, name: string): string | undefined {
  const [only, ...others] = officesNamed(tree, name);
  if (others.length > 0) return undefined;
  return only?.id ?? [...tree.values()].find(({ above }) => above === undefined)?.id;
}

/** Offices of this name, or formerly or shortly called so. */
export function officesNamed(tree: OfficeTree, name: string): readonly OfficeNode[] {
  const wanted = foldOfficeName(name);
  return [...tree.values()].filter((office) =>
    [office.name, ...office.aliases].some((each) => foldOfficeName(each) === wanted),
  );
}

/**
 * The name under which an office's own answers are kept: as given where the list has it, else that of the office which the
 * visitor fills in for. Refused as `placeOf`.
 */
export function ownName(visitor: Visitor, name: string): string {
  const place = placeOf(visitor, name);
  return officesNamed(visitor.tree, name).length > 0 ? name : (visitor.tree.get(place)?.name ?? name);
}
