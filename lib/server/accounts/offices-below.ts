// Which office of the tree a name on a collection's list means, and who stands right below an office.
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { isWithin, type OfficeNode, type OfficeTree } from "#core/offices/office-tree.ts";
import { sha256 } from "../store/digest.ts";

interface Known {
  /** Another one whenever an office, its name or its place is another. */
  readonly stamp: string;
  readonly byName: ReadonlyMap<string, readonly OfficeNode[]>;
  readonly children: ReadonlyMap<string, readonly OfficeNode[]>;
}

/** A tree is read again only when an office changed. */
const known = new WeakMap<OfficeTree, Known>();

function knownOf(tree: OfficeTree): Known {
  const there = known.get(tree);
  if (there) return there;
  const byName = new Map<string, OfficeNode[]>();
  const children = new Map<string, OfficeNode[]>();
  for (const office of tree.values()) {
    for (const name of new Set([office.name, ...office.aliases].map(foldOfficeName))) push(byName, name, office);
    if (office.above !== undefined) push(children, office.above, office);
  }
  const lines = [...tree.values()].map(({ id, name, aliases, above = "" }) => [id, above, name, ...aliases].join(" "));
  const made = { byName, children, stamp: sha256(lines.join("\n")) };
  known.set(tree, made);
  return made;
}

/** Says of a tree what it is: another one says something else. */
export function stampOfTree(tree: OfficeTree): string {
  return knownOf(tree).stamp;
}

/** Those right below an office. */
export function childrenOf(tree: OfficeTree, office: string): readonly OfficeNode[] {
  return knownOf(tree).children.get(office) ?? [];
}

/**
 * The office of one of these names below `place`: one right below it before one further down. Undefined where none or several
 * are meant: nothing is taken by guess.
 */
export function officeBelow(tree: OfficeTree, place: string, names: readonly string[]): OfficeNode | undefined {
  const { byName } = knownOf(tree);
  for (const name of names) {
    const found = (byName.get(foldOfficeName(name)) ?? []).filter(
      ({ id }) => id !== place && isWithin(tree, id, place),
    );
    const direct = found.filter(({ above }) => above === place);
    const [only, ...others] = direct.length > 0 ? direct : found;
    if (only) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** `top` and all below it that have offices below themselves, each before those below it. */
export function upperOffices(tree: OfficeTree, top: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [top];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (found.has(at)) continue;
    found.add(at);
    for (const { id } of childrenOf(tree, at)) if (childrenOf(tree, id).length > 0) waiting.push(id);
  }
  return [...found];
}
