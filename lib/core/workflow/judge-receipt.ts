// May this person accept an office's signed report for the office above, or give it back? The only place that answers it.
import { isWithin, type OfficeTree } from "../offices/office-tree.ts";
import type { Accepted, Mover, Work } from "./judge-move.ts";
import { mayAs } from "./roles.ts";
import { isApproved, stateNames } from "./states.ts";

/** What the office above decides about what was handed in. */
export type ReceiptVerdict = "accepted" | "returned";

export interface ReceiptAsked {
  /** Id of the office that collects. */
  readonly above: string;
  readonly verdict: ReceiptVerdict;
  /** Why it is given back. */
  readonly why: string;
  /** Whoever accepted the sum of the office that collects. */
  readonly ownAccepted?: Accepted | undefined;
  /** Is the return, just as it is, in the sum of the office that collects? Absent where that is not known. */
  readonly isAdded?: boolean;
}

export interface ReceiptRefused {
  /** `role`: not this person's work; `state`: not now; `why`: no reason given. */
  readonly kind: "role" | "state" | "why";
  readonly message: string;
}

/**
 * Why it is refused, undefined where it may be done. What one level accepted only that level or one above it gives back; and
 * while its own sum is accepted above, a level gives nothing back that is in it: its sum would no longer be the sum of what is below.
 */
export function refuseReceipt(
  tree: OfficeTree,
  work: Work,
  mover: Mover,
  { above, verdict, why, ownAccepted, isAdded }: ReceiptAsked,
): ReceiptRefused | undefined {
  const name = tree.get(work.office)?.name ?? "";
  const isBelow = work.office !== above && isWithin(tree, work.office, above);
  if (!isBelow || !mayAs(tree, mover.grants, above, "collector"))
    return { kind: "role", message: `接收或退回“${name}”的年报，要由上级单位有“汇总”角色的人来办。` };
  if (!isApproved(work.state))
    return {
      kind: "state",
      message: `“${name}”的年报现在是“${stateNames[work.state]}”，签发以后才能接收或退回；请刷新页面。`,
    };
  const { accepted } = work;
  // Of an office that has moved in the tree since, whoever is above it now decides.
  const isAbove = accepted !== undefined && isWithin(tree, work.office, accepted.officeId);
  if (accepted && isAbove && accepted.officeId !== above && !isWithin(tree, accepted.officeId, above))
    return {
      kind: "state",
      message: `“${name}”的年报已由“${accepted.office}”于${accepted.on}接收，要由“${accepted.office}”退回。`,
    };
  if (verdict === "accepted" && (isAdded || !ownAccepted)) return undefined;
  if (verdict === "accepted" && ownAccepted)
    return {
      kind: "state",
      message: `本单位的汇总已由“${ownAccepted.office}”于${ownAccepted.on}接收，其中没有“${name}”现在的数，接收会使汇总数不符；请先请“${ownAccepted.office}”退回本单位的汇总，接收后计入更新，再重新签发。`,
    };
  // One that is in no accepted sum may go back: that sum is what it was made of only without it.
  if (ownAccepted && isAdded !== false)
    return {
      kind: "state",
      message: `本单位的汇总已由“${ownAccepted.office}”于${ownAccepted.on}接收（经办人：${ownAccepted.by}），退回下级会使汇总数不符；请先请“${ownAccepted.office}”退回本单位的汇总。`,
    };
  if (why.trim() === "") return { kind: "why", message: `退回“${name}”的年报请写明原因。` };
  return undefined;
}
