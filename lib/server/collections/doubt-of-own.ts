// The report of an office with others below it that adds none of them up: it is no sum, and looks like one in the list above.
import type { SumDoubt } from "#core/aggregate/sum-standing.ts";
import type { Below, NamedReport } from "../store/receiving.ts";

/**
 * Why a signed report that is no sum is not simply taken for what its office owes; undefined where nobody below has signed. One that
 * was accepted although is seen: it is told again only where its office collects since, or something below changed.
 */
export function doubtOfOwn(
  { office, collects, receipt }: Pick<NamedReport, "office" | "collects" | "receipt">,
  { under, standings }: Pick<Below, "under" | "standings">,
): SumDoubt | undefined {
  const signed = under.get(office)?.signed ?? 0;
  if (signed === 0 && !collects) return undefined;
  const below = signed === 0 ? "" : `（下级 ${signed} 家已签发，没有计入）`;
  const words = `是本级的年报，不是下级汇总${below}`;
  if (receipt?.verdict !== "accepted") return { words, isStale: false };
  const changed = standings.get(office)?.changed ?? "";
  const isSeen = receipt.why !== "" && (changed === "" || Date.parse(changed) <= Date.parse(receipt.at));
  return isSeen && !collects ? undefined : { words, isStale: collects, isAccepted: true };
}
