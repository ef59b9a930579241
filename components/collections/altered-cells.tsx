// The cells in which a sum says something else than what its returns add up to, with both numbers.
import type { SumDoubt } from "#core/aggregate/sum-standing.ts";
import styles from "./collections.module.css";

export function AlteredCells({ doubt: { words, altered = [] } }: { doubt: SumDoubt }) {
  return (
    <>
      <p>
        这份年报：{words}。{altered.length > 0 ? "多半是汇总以后又改过。" : ""}
        请先问清楚为什么，写明原因；说不清的，请退回。
      </p>
      {altered.length > 0 ? (
        <table className={styles.table}>
          <caption className="visually-hidden">与下级之和不符的格</caption>
          <thead>
            <tr>
              <th scope="col">格</th>
              <th scope="col">汇总里写的</th>
              <th scope="col">下级相加</th>
            </tr>
          </thead>
          <tbody>
            {altered.map(({ label, said, summed }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={styles.number}>{said}</td>
                <td className={styles.number}>{summed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
