// Decisions about returns: those about files stay with the collection; those about signed reports are receipts of the reports.
import type { CollectionView } from "#core/collection/collection-view.ts";
import type { NewDecision } from "#core/contract/collection-requests.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import { localDay } from "../ground/local-day.ts";
import { Refusal } from "../ground/refusal.ts";
import type { ReceiptWish } from "../store/receiving.ts";
import type { Store } from "../store/store.ts";
import { decide, requireDay, requireWords } from "./keep-collections.ts";
import { refuseDecision } from "./refuse-decision.ts";
import { type CollectionState, collectionState } from "./settled-collection.ts";

type Refused = NonNullable<CollectionView["refused"]>[number];
type AboutReturn = Extract<NewDecision, { readonly do: "accept" | "sendBack" }>;
type Matched = CollectionState["matched"]["offices"][number];

/**
 * Records decisions. Answers what could not be taken, each with the reason; where that is all of them it is refused (409). What
 * changed since it was looked at is never accepted.
 */
export async function decideReturns(
  store: Store,
  id: string,
  decisions: readonly NewDecision[],
  now = new Date(),
): Promise<readonly Refused[]> {
  const { receiving } = store;
  requireWords(decisions);
  const state = await collectionState(store, id);
  if (state.below?.passedOver !== undefined) throw new Refusal(409, state.below.passedOver);
  const byName = new Map(state.matched.offices.map((one) => [foldOfficeName(one.office.name), one]));
  const others: NewDecision[] = [];
  const wishes: (ReceiptWish & { readonly name: string })[] = [];
  const refused: Refused[] = [];
  for (const decision of decisions) {
    const why = refuseDecision(state, decision, localDay(now));
    if (why !== undefined) {
      refused.push({ office: "office" in decision ? decision.office : "", why });
      continue;
    }
    const matched = receiving && isAboutReturn(decision) ? byName.get(foldOfficeName(decision.office)) : undefined;
    if (!isAboutReturn(decision) || !matched || !isSigned(matched)) others.push(decision);
    else {
      const wish = wishOf(state, matched, decision, decisions.length === 1);
      if (typeof wish === "string") refused.push({ office: matched.office.name, why: wish });
      else wishes.push({ ...wish, name: matched.office.name });
    }
  }
  if (others.length > 0) await decide(store, id, others, now);
  const answers = receiving && wishes.length > 0 ? await receiving.decide(state.kept, wishes) : [];
  const names = new Map(wishes.map(({ report, name }) => [report, name]));
  for (const { report, refused: why } of answers) if (why) refused.push({ office: names.get(report) ?? "", why });
  const [first] = refused;
  if (first && refused.length === decisions.length) throw new Refusal(409, refusedWords(first, refused.length));
  return refused;
}

function refusedWords({ why }: Refused, count: number): string {
  return count === 1 ? why : `${count} 家都没有办成。${why}`;
}

function isAboutReturn(decision: NewDecision): decision is AboutReturn {
  return decision.do === "accept" || decision.do === "sendBack";
}

/** Is what stands there a signed report, or one that is open again? */
function isSigned({ returns, underway }: Matched): boolean {
  return returns.some(({ signed }) => signed) || (returns.length === 0 && underway !== undefined);
}

/** What is asked of the report's keeper, or why not, in Chinese. */
function wishOf(
  { below }: CollectionState,
  { office, returns }: Matched,
  decision: AboutReturn,
  isAlone: boolean,
): ReceiptWish | string {
  const named = `“${office.name}”的年报`;
  const [current, ...others] = returns;
  if (!current) return `${named}现在没有签发，不能接收或退回；请刷新页面。`;
  if (others.length > 0) return `${named}有 ${returns.length} 份不同的，请先选定一份。`;
  const report = below?.reports.find((each) => `report:${each.report}` === current.id);
  if (!report || current.digest !== decision.digest) return `${named}在你看过之后有改动，请刷新页面，看过改动再办理。`;
  const about = { report: report.report, version: report.version, digest: current.digest };
  if (decision.do === "sendBack") {
    const until = decision.until ? requireDay(decision.until, "重报的日期") : undefined;
    return { ...about, verdict: "returned", why: decision.why ?? "", until };
  }
  if (current.doubtful.length > 0) return `${named}有 ${current.doubtful.length} 个数字读不准，不能接收。`;
  const { unsettled } = current;
  if (unsettled?.isStale)
    return `${named}${unsettled.words}，不能接收；请退回，让它${current.addends ? "计入更新后重新签发" : "签发下级的汇总"}。`;
  if (unsettled && !(isAlone && decision.why))
    return `${named}${unsettled.words}，不能成批接收；请核对后单独办理，仍要接收的写明理由。`;
  if (current.errors > 0 && !decision.why) return `${named}还有 ${current.errors} 个错误，仍要接收的请写明理由。`;
  // Also of what is no sum: whether somebody below has signed is asked again in the transaction.
  const footing = below?.footings.get(report.office);
  return { ...about, verdict: "accepted", why: decision.why ?? "", footing };
}
