// Offices as a tree: who stands below whom. Ids are kept when an office is renamed.
import { deriveOnce } from "../ground/derive-once.ts";

export interface OfficeNode {
  readonly id: string;
  readonly name: string;
  /** Former and short names. */
  readonly aliases: readonly string[];
  /** Id of the office above; absent for the one on top. */
  readonly above?: string;
}

export type OfficeTree = ReadonlyMap<string, OfficeNode>;

/** The tree of a list of offices, by id. */
export function treeOf(offices: readonly OfficeNode[]): OfficeTree {
  return new Map(offices.map((office) => [office.id, office]));
}

const byAbove = deriveOnce((tree: OfficeTree) => {
  const below = new Map<string, OfficeNode[]>();
  for (const office of tree.values()) {
    if (office.above === undefined) continue;
    const beside = below.get(office.above);
    if (beside) beside.push(office);
    else below.set(office.above, [office]);
  }
  return below;
});

/** The offices right below an office, in the order of the tree; of a tree that does not change they are found once. */
export function officesBelow(tree: OfficeTree, office: string): readonly OfficeNode[] {
  return byAbove(tree).get(office) ?? [];
}

/** Is `office` the same as `above`, or somewhere below it? An unknown office is below nobody. */
export function isWithin(tree: OfficeTree, office: string, above: string): boolean {
  const seen = new Set<string>();
  for (
    let at = tree.get(office);
    at && !seen.has(at.id);
    at = at.above === undefined ? undefined : tree.get(at.above)
  ) {
    if (at.id === above) return true;
    seen.add(at.id);
  }
  return false;
}

/** Would `office` stand above itself if it were put below `above`? */
export function makesCircle(tree: OfficeTree, office: string, above: string): boolean {
  return isWithin(tree, above, office);
}
