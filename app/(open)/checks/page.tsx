// The catalogue of checks, made from the code.
import type { Metadata } from "next";
import { Page } from "#components/ui/page.tsx";
import { severityNames } from "#core/checks/finding.ts";
import { checks } from "#core/findings/catalogue.ts";
import { checkGroups, needsOf } from "#core/findings/catalogue-groups.ts";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "校验目录" };

export default function ChecksPage() {
  return (
    <Page
      title="校验目录"
      intro={`共 ${checks.length} 项检查。错误须改正，或写明理由后保留，否则不能出正式稿；疑问须改正或说明；提示供参考。`}
    >
      <nav className={styles.chapters} aria-label="分类">
        {checkGroups.map(({ letter, title, checks: listed }) => (
          <a key={letter} href={`#${letter}`}>
            {title}（{listed.length}）
          </a>
        ))}
      </nav>
      {checkGroups.map(({ letter, title, checks: listed }) => (
        <section key={letter} id={letter} className={styles.chapter} aria-labelledby={`${letter}-title`}>
          <h2 id={`${letter}-title`}>{title}</h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">名称</th>
                <th scope="col">级别</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((check) => (
                <tr key={check.number} id={check.number}>
                  <th scope="row">{check.number}</th>
                  <td>
                    {check.name}
                    {needsOf(check) === "" ? null : <span className={styles.needs}>{needsOf(check)}</span>}
                  </td>
                  <td>
                    <span className={styles.severity} data-severity={check.severity}>
                      {severityNames[check.severity]}
                    </span>
                    {check.cases ? <span className={styles.cases}>{check.cases}</span> : null}
                  </td>
                  <td className={styles.basis}>{check.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Page>
  );
}
