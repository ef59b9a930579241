// A table of the administrator's pages: its heads, and the rows given.
import type { ReactNode } from "react";
import styles from "#components/accounts/accounts.module.css";

export function HeadedTable({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
