// Where somebody looks in: an office, a year, live or signed, as an address names them and a role reaches.
import type { SumKind } from "#core/aggregate/level-sums.ts";
import type { LevelOffice, LevelPlace } from "#core/contract/level-answers.ts";
import type { Edition } from "#core/editions/edition.ts";
import { editionForYear } from "#core/editions/registry.ts";
import { type OfficeNode, type OfficeTree, officesBelow } from "#core/offices/office-tree.ts";
import { kindsSeen } from "../accounts/guarded-sums.ts";
import type { Visitor } from "../accounts/visitor.ts";
import { Refusal } from "../ground/refusal.ts";
import type { Store } from "../store/store.ts";

const mostYears = 10;

/** Who looks in: their store, who they are, and what their address asks after the `?`. */
export interface Looking {
  readonly store: Store;
  readonly visitor: Visitor;
  readonly asked: URLSearchParams;
}

export interface FoundPlace extends LevelPlace {
  readonly edition: Edition;
}

/**
 * The place that an address names; without a year the newest with reports, without a kind what is signed. Refused with 404 for
 * an office that no role reaches and a year without a form, with 403 for what stands there now where a role sees what is signed.
 */
export async function findPlace({ store, visitor, asked }: Looking, id: string): Promise<FoundPlace> {
  const office = visitor.tree.get(id);
  const kinds = kindsSeen(visitor, id);
  if (!office || kinds.length === 0) throw new Refusal(404, "没有找到这个单位。");
  const kind = kindIn(asked);
  if (!kinds.includes(kind)) throw new Refusal(403, "汇总人员只看已签发的数；实时数由填报、审核、签发的人看。");
  const there = (await store.sums.years()).filter((each) => editionForYear(each));
  const thisYear = new Date().getFullYear();
  const year = yearIn(asked) ?? there.filter((each) => each <= thisYear).at(-1) ?? thisYear - 1;
  const edition = editionForYear(year);
  if (!edition) throw new Refusal(404, "没有这一年的格式。");
  const years = [...new Set([...there.slice(-mostYears), year])].sort((one, other) => one - other);
  return {
    office: { id, name: office.name },
    path: pathTo(visitor, office),
    isUpper: officesBelow(visitor.tree, id).length > 0,
    year,
    years,
    kind,
    kinds,
    edition,
  };
}

/** The same without what a screen is not told. */
export function placeIn({ edition: _edition, ...place }: FoundPlace): LevelPlace {
  return place;
}

function kindIn(asked: URLSearchParams): SumKind {
  const kind = asked.get("kind") ?? "signed";
  if (kind !== "signed" && kind !== "live") throw new Refusal(404, "只有“已签发”和“实时”两种汇总数。");
  return kind;
}

function yearIn(asked: URLSearchParams): number | undefined {
  const text = asked.get("year");
  if (text === null) return undefined;
  if (!/^\d{4}$/.test(text)) throw new Refusal(404, "没有这一年的格式。");
  return Number(text);
}

/** The offices above that the visitor reaches, highest first. */
export function pathTo(visitor: Visitor, office: OfficeNode): readonly LevelOffice[] {
  return officesAbove(visitor.tree, office)
    .filter(({ id }) => kindsSeen(visitor, id).length > 0)
    .map(({ id, name }) => ({ id, name }));
}

/** Highest first. */
function officesAbove(tree: OfficeTree, office: OfficeNode): readonly OfficeNode[] {
  const found: OfficeNode[] = [];
  let at: OfficeNode | undefined = office;
  while (at?.above !== undefined) {
    at = tree.get(at.above);
    if (!at || found.includes(at)) break;
    found.unshift(at);
  }
  return found;
}
