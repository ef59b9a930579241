// What cannot be decided about an office, whatever came from it: who is on no list, and days that put nothing off.
import type { Collection } from "#core/collection/collection.ts";
import type { NewDecision } from "#core/contract/collection-requests.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { requireDay } from "./keep-collections.ts";
import { refuseFile } from "./refuse-file.ts";
import type { CollectionState } from "./settled-collection.ts";

/** Why it is refused, in Chinese; undefined where it may be taken. Days are `2026-01-20`; what is none is refused with 422. */
export function refuseDecision(
  state: Pick<CollectionState, "kept" | "files" | "received" | "matched">,
  decision: NewDecision,
  today: string,
): string | undefined {
  const { collection } = state.kept;
  const { offices } = state.matched;
  const unknown = officesIn(decision).find((name) => !isKnown(collection, name));
  if (unknown !== undefined) return `“${unknown}”不在这次汇总的单位名单上，没有办理；要它报送的，请先把它加到名单里。`;
  if (isAboutWhoHandsIn(decision) && !isListed(collection, decision.office))
    return `“${decision.office}”就是汇总单位，不在名单上，不用接收、退回或延期，没有办理。`;
  const misplaced = refuseFile(state, decision);
  if (misplaced !== undefined) return misplaced;
  if (decision.do === "sendBack" && decision.until !== undefined) {
    const day = requireDay(decision.until, "重报的日期");
    return day < today
      ? `“${decision.office}”重报的日期 ${day} 已经过去；请填今天（${today}）或以后的日期。`
      : undefined;
  }
  if (decision.do !== "extend" || decision.until === undefined) return undefined;
  const { office } = decision;
  const until = requireDay(decision.until, "延期的日期");
  const { due } = collection;
  if (until < today) return `“${office}”延期至 ${until}，这一天已经过去；请填今天或以后的日期。`;
  if (due !== undefined && until <= due)
    return `“${office}”延期至 ${until}，不晚于统一的截止日期 ${due}；请填它以后的日期。`;
  const matched = offices.find((one) => foldOfficeName(one.office.name) === foldOfficeName(office));
  if (matched?.office.exempt !== undefined && matched.returns.length === 0)
    return `“${office}”已定免报（${matched.office.exempt}），不用延期；要它报送的，请先点“改为应报”。`;
  if (matched?.verdict === "accepted") return `“${office}”已通过，不用延期；要它重报的，请先退回。`;
  return undefined;
}

function officesIn(decision: NewDecision): readonly string[] {
  if (decision.do === "setAside") return [];
  return decision.do === "overlap" ? [decision.above, decision.below] : [decision.office];
}

function isAboutWhoHandsIn(
  decision: NewDecision,
): decision is Extract<NewDecision, { readonly do: "accept" | "sendBack" | "extend" }> {
  return decision.do === "accept" || decision.do === "sendBack" || decision.do === "extend";
}

/** On the list by a name of its own, former ones too, or the office that collects. */
function isKnown(collection: Collection, name: string): boolean {
  return foldOfficeName(collection.office.name) === foldOfficeName(name) || isListed(collection, name);
}

function isListed({ offices }: Collection, name: string): boolean {
  const wanted = foldOfficeName(name);
  return offices.some((one) => [one.name, ...one.aliases].some((each) => foldOfficeName(each) === wanted));
}
