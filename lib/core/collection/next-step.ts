// What whoever collects online does next: one sentence, and where it is done.
import { type CollectionView, type OwnSum, stateCounts } from "./collection-view.ts";

export interface NextStep {
  /** In Chinese. */
  readonly words: string;
  /** The page of the collection, or the report of its sum, where it is done; absent where it is done on this page. */
  readonly at?: "offices" | "sum" | "report";
}

/** Undefined where nobody hands in online, where another collection decides, and once the sum was accepted above. `fillsIn`: they write the sum's text too. */
export function nextStep(view: CollectionView, fillsIn: boolean): NextStep | undefined {
  const { live, rows, later } = view;
  if (!live || live.accepted || live.passedOver !== undefined) return undefined;
  if (rows.length === 0) return { words: "名单里还没有单位：先加入要向本单位报送的单位。", at: "offices" };
  const below = belowWords(view, later?.counts ?? stateCounts(rows));
  if (live.sum) return ofSum(live.sum, below, fillsIn);
  if (below !== "") return { words: below };
  return { words: "应报的都已通过：固定汇总，生成本单位的年报。", at: "sum" };
}

function belowWords({ due }: CollectionView, counts: ReturnType<typeof stateCounts>): string {
  const { received = 0, errors = 0, doubtful = 0, missing = 0, returned = 0 } = counts;
  const parts = [
    received > 0 ? `${received} 家已报，待接收：点单位的年报看过后，点“通过”或“退回”` : "",
    errors + doubtful > 0 ? `${errors + doubtful} 家有错误或待核：逐家问清，再通过或退回` : "",
    missing + returned > 0 ? `${missing + returned} 家还没有报来，签发后会自动列在这里` : "",
  ].filter((part) => part !== "");
  if (missing > 0 && due === undefined) parts.push("报送截止日期还没有定，定了以后，没有报的单位会看到提醒");
  return parts.length === 0 ? "" : `${parts.join("；")}。`;
}

function ofSum(sum: OwnSum, below: string, fillsIn: boolean): NextStep {
  const { isSigned, stateName, above } = sum;
  if (isSigned) {
    const waits = above === undefined ? "" : `，待“${above}”接收`;
    return { words: `本单位的汇总年报${stateName}${waits}。${below}`, at: "report" };
  }
  const later = below === "" ? "" : `${below}接收以后，到“汇总数”计入更新。`;
  return { words: `${openWords(sum, fillsIn)}${later}`, ...(fillsIn ? { at: "report" } : {}) };
}

function openWords({ isOpen, stateName, above }: OwnSum, fillsIn: boolean): string {
  const then = above === undefined ? "" : `，签发后即报送“${above}”`;
  if (!isOpen) return `本单位的汇总年报${stateName}，正在审核、签发${then}。`;
  const made = `本单位的汇总年报已生成（${stateName}）`;
  if (!fillsIn) return `${made}：请有“填报”角色的人在“我的年报”里补写文字、送审${then}。`;
  return `${made}：补写文字部分，核对后送审${then}。`;
}
