// Says of a report that it is a sum, wherever one stands in a list.
import styles from "./collections.module.css";

/** `addends`: from how many it was added up. */
export function SumMark({ addends }: { addends: number }) {
  return <span className={styles.soft}>（汇总，由 {addends} 份相加）</span>;
}
