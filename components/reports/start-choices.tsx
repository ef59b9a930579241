// The two ways to begin: from last year's report, wherever it is, or from a blank form.
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { beginReport } from "./begin-report.ts";
import type { ListedReport } from "./listed-report.ts";
import styles from "./start-choices.module.css";

/** `due`: reports that most likely are to be continued now. */
export function StartChoices({ due }: { due: readonly ListedReport[] }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function goOn({ id }: ListedReport) {
    setBusy(true);
    const begun = await beginReport({ fromLastYear: id });
    if (begun.ok) return router.push(begun.href);
    setBusy(false);
    announce(begun.message);
  }

  return (
    <section className={styles.choices} aria-label="开始一份年报">
      <div className={styles.choice} data-choice="lastYear">
        <a className={styles.way} href="/reports/import">
          有去年的年报
        </a>
        <p>选去年已发布的 PDF、Word、网页或表格：单位、联系方式和结转的数自动带过来。</p>
        {due.length > 0 ? (
          <ul className={styles.known}>
            {due.map((report) => (
              <li key={report.id}>
                <Button small disabled={busy} onClick={() => void goOn(report)}>
                  接着系统里的“{report.office}”{report.year} 年，新建 {report.year + 1} 年年报
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className={styles.choice} data-choice="blank">
        <a className={styles.way} href="/reports/new">
          没有去年的年报，直接新建
        </a>
        <p>填单位和年度，一步一步填写；有登记台账的，第三、四部分可以自动计数。</p>
      </div>
    </section>
  );
}
