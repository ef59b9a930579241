// What is said beside a row's state: where a report is that is not signed, who accepted it, until when it is to come.

import { localTime } from "#components/ui/local-time.ts";
import type { CollectionView, OfficeRow } from "#core/collection/collection-view.ts";
import styles from "./collections.module.css";

export function StateWords({ row, live }: { row: OfficeRow; live: CollectionView["live"] }) {
  const words = stateWords(row, live);
  return words.length === 0 ? null : <span className={styles.soft}> {words.join("；")}</span>;
}

function stateWords(
  { state, until, exempt, extended, underway, returnedWhy, signed, below, unsettled, current }: OfficeRow,
  live: CollectionView["live"],
) {
  const { accepted } = signed ?? {};
  return [
    exempt === undefined || state === "exempt" ? exempt : `原定免报（${exempt}），仍报来了`,
    state === "returned" ? returnedWhy : undefined,
    state === "returned" && until ? `${until} 前重报` : undefined,
    underway,
    signed && !accepted ? "已签发，待接收" : undefined,
    unsettled?.words,
    // What was seen when it was accepted is said as long as it stands.
    accepted && current?.altered ? `与下级之和不符 ${current.altered} 格` : undefined,
    accepted
      ? `${accepted.by} ${localTime(accepted.at)} 接收${accepted.why ? `（理由：${accepted.why}）` : ""}`
      : undefined,
    accepted && live?.accepted ? "上级已接收" : undefined,
    extended && (state === "missing" || state === "returned")
      ? `延期至 ${extended.until}（${extended.why}）`
      : undefined,
    below && below.signed < below.due ? `下级 ${below.signed}/${below.due} 家已签发` : undefined,
  ].filter((each) => each !== undefined && each !== "");
}
