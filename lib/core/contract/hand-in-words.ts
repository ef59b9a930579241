// What an office is told of its return and of the office above, in Chinese sentences.
import type { HandInStatus, MailedStatus } from "./handing-in.ts";

/** One or two sentences: where the return is, who decided what and why, until when something is to be done, and what. */
export function handInWords(status: HandInStatus): string {
  const { above, state, by, on, why, exempt, decidedBy } = status;
  const who = [by, on].filter((each) => each !== undefined).join("，");
  const decided = who === "" ? "" : `（${who}）`;
  const until = dueWords(status);
  if (status.mailed && state !== "returned") return mailedWords(above, status.mailed);
  switch (state) {
    case "returned":
      return `“${decidedBy ?? above}”退回了这份年报${decided}：${why || "没有写原因"}。请改好后重新送审、签发${until}。`;
    case "unsigned":
      if (exempt !== undefined)
        return `“${above}”已定这个单位本年免报${exempt === "" ? "" : `（${exempt}）`}；仍要报的，签发后即报送。`;
      return `这份年报要报给“${above}”${until}；签发后即报送，不用另外发文件。`;
    case "ready":
      return `${spared(exempt)}已报，待“${above}”接收；接收以前可以撤回签发。`;
    case "inOwnSum":
      return ownSumWords(status);
    case "accepted":
      if (decidedBy !== undefined)
        return `“${decidedBy}”已接收${decided}。这个单位现在归“${above}”，需要修改的，请联系“${above}”退回。`;
      return `${spared(exempt)}“${above}”已接收${decided}。需要修改的，请联系“${above}”退回。`;
    case "acceptedAbove":
      if (who === "")
        return `这份年报已计入“${above}”的汇总，汇总已由它的上级接收。需要修改的，请联系“${above}”逐级退回。`;
      return `“${above}”已接收${decided}，“${above}”的汇总也已由它的上级接收。需要修改的，请联系“${above}”逐级退回。`;
  }
}

/** What is handed in is the sum of the office itself. */
function ownSumWords({ above, by, on, decidedBy = above }: HandInStatus): string {
  const held = "这份年报已计入本单位的汇总，";
  return by === undefined
    ? `${held}随汇总报“${above}”；撤回签发修改后，请在“汇总数”一页“计入更新”。`
    : `${held}汇总已由“${decidedBy}”接收（${by}，${on}）。需要修改的，请联系“${decidedBy}”先退回汇总。`;
}

function mailedWords(above: string, { by, on }: MailedStatus): string {
  const who = [by, on].filter((each) => each !== undefined).join("，");
  const taken = who === "" ? "已按邮寄的文件计入" : `已按邮寄的文件接收（${who}）`;
  return `“${above}”${taken}，数以那份文件为准；本程序里的这份年报没有计入。要以这里的为准，请联系“${above}”退回那份文件，再签发报送。`;
}

/** It need not have, and did. */
function spared(exempt: string | undefined): string {
  return exempt === undefined ? "" : `这个单位本年免报${exempt === "" ? "" : `（${exempt}）`}，这份是自愿报的。`;
}

function dueWords({ due, days, extended }: HandInStatus): string {
  if (due === undefined) return "";
  return `，${extended ? `已延期（${extended}），` : ""}${due} 截止，${days}`;
}
