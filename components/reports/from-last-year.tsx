// Reports in the system that a new one can continue.
import { Button } from "#components/ui/button.tsx";
import type { ListedReport } from "./listed-report.ts";
import styles from "./new-report.module.css";

export function FromLastYear({
  reports,
  busy,
  onChosen,
}: {
  reports: readonly ListedReport[];
  busy: boolean;
  onChosen: (id: string) => void;
}) {
  if (reports.length === 0) return null;
  return (
    <section className={styles.form} aria-labelledby="from-last-year">
      <h2 id="from-last-year">从上一年的年报开始</h2>
      <p>单位和联系方式沿用，上年结转等数字自动带入。</p>
      <ul className={styles.lastYears}>
        {reports.map(({ id, office, year }) => (
          <li key={id}>
            <span>
              {office} {year} 年
            </span>
            <Button small disabled={busy} onClick={() => onChosen(id)}>
              新建 {year + 1} 年年报
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
