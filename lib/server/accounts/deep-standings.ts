// From lines of single offices to what the sum of each follows from, however far below: each office with all that stand below it.
import type { OfficeTree } from "#core/offices/office-tree.ts";
import { sha256 } from "../store/digest.ts";
import type { Footing, LevelStanding } from "../store/footing.ts";
import { laterOf, stampOfStandings } from "../store/level-standings.ts";
import { childrenOf, upperOffices } from "./offices-below.ts";

type Standings = ReadonlyMap<string, LevelStanding>;

const nothing: LevelStanding = { stamp: "", changed: "", own: [] };

/** Of `top` and each office below it that has offices below itself. `standings`: of the single offices. */
export function deepStandings(tree: OfficeTree, top: string, standings: Standings): Standings {
  const deep = new Map<string, LevelStanding>();
  // Those further down come first.
  for (const office of [...upperOffices(tree, top)].reverse()) {
    const one = standings.get(office) ?? nothing;
    const below = childrenOf(tree, office).flatMap(({ id }) => deep.get(id) ?? []);
    deep.set(office, {
      stamp: sha256([one.stamp, ...below.map(({ stamp }) => stamp)].join("\n")),
      changed: laterOf(one.changed, ...below.map(({ changed }) => changed)),
      own: one.own,
    });
  }
  return deep;
}

/** What the sum of an office is compared with, as it was when `standings` were read. */
export function footingOf(tree: OfficeTree, office: string, year: number, standings: Standings): Footing {
  const offices = upperOffices(tree, office);
  const those = new Map(
    offices.flatMap((id) => {
      const one = standings.get(id);
      return one ? [[id, one] as const] : [];
    }),
  );
  return { offices, year, stamp: stampOfStandings(those) };
}
