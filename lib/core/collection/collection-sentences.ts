// A settled collection in Chinese sentences, for people at a command line.
import type { Collected } from "./collect.ts";
import { type ReturnState, returnStateNames } from "./return-state.ts";

const order: readonly ReturnState[] = ["missing", "errors", "doubtful", "returned", "received", "accepted", "exempt"];

/** Lines: how many are in which state, who is missing or wrong, files nobody is known for, notes. */
export function collectionSentences({ year, offices, unmatched, addends, notes }: Collected): readonly string[] {
  const inState = (state: ReturnState) => offices.filter((office) => office.state === state);
  const counts = order.flatMap((state) => {
    const found = inState(state).length;
    return found === 0 ? [] : [`${returnStateNames[state]} ${found} 家`];
  });
  const lines = [
    `${year}年汇总：${[`名单 ${offices.length} 家`, ...counts].join("，")}；计入汇总 ${addends.length} 份。`,
  ];
  for (const state of ["missing", "errors", "doubtful"] as const) {
    const found = inState(state);
    if (found.length > 0) lines.push("", `${returnStateNames[state]}：`);
    for (const { office, returns, read } of found) {
      const [first] = returns;
      lines.push(
        first
          ? `  ${office.name}（${first.file}，读出 ${read} 格，错误 ${first.errors} 个，疑问 ${first.warnings} 个）`
          : `  ${office.name}`,
      );
    }
  }
  if (unmatched.length > 0)
    lines.push("", "没有计入的文件：", ...unmatched.map(({ file, why }) => `  ${file}：${why}`));
  if (notes.length > 0) lines.push("", "说明：", ...notes.map((note) => `  ${note}`));
  return lines;
}
