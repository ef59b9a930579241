// Databases of before a second collection of one office and year was refused may hold several: one of them decides.
import { localDay } from "../ground/local-day.ts";
import { Refusal } from "../ground/refusal.ts";
import type { KeptCollection } from "../store/collection-store.ts";

/** The one whose sum has been begun; of several, or none, the first that was made. Undefined where there is none at all. */
export function decidingOf(those: readonly KeptCollection[]): KeptCollection | undefined {
  const begun = those.filter(({ collection }) => collection.draft !== undefined);
  const order = ({ createdAt, id }: KeptCollection) => `${createdAt} ${id}`;
  return [...(begun.length > 0 ? begun : those)].sort((one, other) => (order(one) < order(other) ? -1 : 1))[0];
}

/** Why nothing is decided in a collection, in Chinese; undefined where it is the one that decides among `those`. */
export function whyPassedOver(kept: KeptCollection, those: readonly KeptCollection[]): string | undefined {
  const deciding = decidingOf(those);
  if (!deciding || deciding.id === kept.id) return undefined;
  const { office, year } = kept.collection;
  const made = localDay(new Date(deciding.createdAt));
  const sum = deciding.collection.draft === undefined ? "" : "、已有汇总数";
  return `“${office.name}”${year}年有 ${those.length} 次汇总，以 ${made} 建立${sum}的那一次为准；这一次只供查看，接收、退回、延期、汇总都请到那一次里办理。`;
}

export function requireDeciding(kept: KeptCollection, those: readonly KeptCollection[]): void {
  const why = whyPassedOver(kept, those);
  if (why !== undefined) throw new Refusal(409, why);
}
