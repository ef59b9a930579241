// The body of an ordinary page: one column with a title and the page's own actions.
import type { ReactNode } from "react";
import styles from "./page.module.css";

export function Page({
  title,
  intro,
  actions,
  children,
  narrow = false,
}: {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  narrow?: boolean;
}) {
  return (
    <main id="main" className={`${styles.page} ${narrow ? styles.narrow : ""}`}>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {intro ? <p className={styles.intro}>{intro}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {children}
    </main>
  );
}
