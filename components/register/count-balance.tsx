// What the count comes to: the balance of the requests, and whether it goes on from last year's report.
"use client";
import type { Edition } from "#core/editions/edition.ts";
import { brokenCarryOver, countBalance } from "#core/register/take-over.ts";
import type { YearOf } from "#core/report/year-of.ts";
import { ChangeTable } from "./change-table.tsx";
import styles from "./register.module.css";

export function CountBalance({
  edition,
  lastYear,
  figures,
}: {
  edition: Edition;
  lastYear: YearOf | undefined;
  figures: Readonly<Record<string, number>>;
}) {
  const balance = countBalance(edition, figures);
  const broken = lastYear ? brokenCarryOver(edition, lastYear, figures) : [];
  if (!balance) return null;
  const { received, carriedOver, results, carriedForward } = balance;
  const gap = received + carriedOver - results - carriedForward;
  return (
    <>
      <p className={styles.balance} data-balance={gap}>
        新收 <b>{received}</b> ＋ 上年结转 <b>{carriedOver}</b> ＝ 办结 <b>{results}</b> ＋ 结转下年{" "}
        <b>{carriedForward}</b>
        {gap === 0 ? " ✓ 平衡" : ` ✕ 相差 ${Math.abs(gap)}`}
      </p>
      {broken.length > 0 ? (
        <div data-carry="broken" className={styles.warned}>
          <p>上年结转与去年年报的“结转下年度继续办理”不一致，请核对台账和去年的年报：</p>
          <ChangeTable changes={broken} before="去年年报" after="台账" label="与去年不一致的格" />
        </div>
      ) : lastYear ? (
        <p className={styles.soft} data-carry="same">
          上年结转与去年年报的“结转下年度继续办理”一致。
        </p>
      ) : null}
    </>
  );
}
