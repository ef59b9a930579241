// What to do with a confirmed report: begin this year's from it, keep it, keep it as someone's last year, or only audit.
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { editionForYear } from "#core/editions/registry.ts";
import type { Report } from "#core/report/report.ts";
import { type KnownReport, putToUse, type Use, type Used } from "./put-to-use.ts";
import styles from "./use-dialog.module.css";

type Choice = Use["as"] | "audit";

export function UseDialog({
  report,
  openDoubts,
  reports,
  onAudit,
  onClose,
}: {
  report: Report;
  openDoubts: number;
  reports: readonly KnownReport[];
  onAudit: () => void;
  onClose: () => void;
}) {
  const router = useRouter();
  const [choice, setChoice] = useState<Choice>("begin");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Extract<Used, { ok: false }>>();
  const followers = reports.filter(({ year }) => year === report.year + 1);
  const same = followers.find(({ office }) => office.trim() === report.office.name.trim()) ?? followers[0];
  const [followerId, setFollowerId] = useState(same?.id ?? "");
  const follower = followers.find(({ id }) => id === followerId);
  const office = report.office.name.trim();
  const twin = reports.find(({ office: name, year }) => name.trim() === office && year === report.year);
  const needsOffice = choice === "begin" || choice === "own";

  async function go() {
    if (needsOffice && office === "")
      return setFailed({ ok: false, message: "还没有单位名称：请先返回，在上方填写单位。" });
    if (!editionForYear(report.year))
      return setFailed({ ok: false, message: "年度没有对应的格式：请先返回，在上方改正年度。" });
    if (choice === "audit") return onAudit();
    if (choice === "lastYear" && !follower) return;
    setBusy(true);
    const use: Use = choice === "lastYear" ? { as: choice, of: follower as KnownReport } : { as: choice };
    const used = await putToUse(report, use);
    if (used.ok) return router.push(used.href);
    setBusy(false);
    setFailed(used);
  }

  return (
    <Dialog
      title="这份报告怎么用？"
      onClose={onClose}
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            返回核对
          </Button>
          <Button look="main" disabled={busy || (choice === "lastYear" && !follower)} onClick={() => void go()}>
            {busy ? "正在处理…" : "确定"}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {openDoubts > 0 ? (
          <p className={styles.open}>
            <Badge tone="warning">还有 {openDoubts} 处存疑的数没有核对。</Badge>
            没有读准的会留空，不会代填。
          </p>
        ) : null}
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">用途</legend>
          <Option value="begin" choice={choice} onChoose={setChoice} title={`开始填写 ${report.year + 1} 年年报`}>
            以它为上一年：单位和联系方式沿用，上年结转等数字自动带入。
          </Option>
          <Option value="own" choice={choice} onChoose={setChoice} title={`存为 ${report.year} 年年报`}>
            存入“我的年报”，可以继续修改、校验、输出。
            {twin ? <strong>已有同一单位、同一年度的年报，将另存一份。</strong> : null}
          </Option>
          <Option
            value="lastYear"
            choice={choice}
            onChoose={setChoice}
            disabled={followers.length === 0}
            title="作为已有年报的上一年"
          >
            {followers.length === 0 ? (
              `“我的年报”里没有 ${report.year + 1} 年的年报。`
            ) : (
              <>
                供核对结转、存量和变化。
                <select
                  aria-label="哪一份年报的上一年"
                  value={followerId}
                  onChange={(event) => {
                    setFollowerId(event.target.value);
                    setChoice("lastYear");
                  }}
                >
                  {followers.map(({ id, office: name, year }) => (
                    <option key={id} value={id}>
                      {name}
                      {year}年
                    </option>
                  ))}
                </select>
                {follower && follower.office.trim() !== office ? `将以“${follower.office}”的名义存入。` : null}
              </>
            )}
          </Option>
          <Option value="audit" choice={choice} onChoose={setChoice} title="只审查，不保存">
            列出校验发现的问题，离开即丢弃。
          </Option>
        </fieldset>
        {failed ? (
          <p role="alert" className={styles.failed}>
            <Badge tone="error">{failed.message}</Badge>
            {failed.saved ? <ButtonLink href={`/reports/${failed.saved}`}>打开已存入的报告</ButtonLink> : null}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function Option({
  value,
  choice,
  title,
  disabled = false,
  onChoose,
  children,
}: {
  value: Choice;
  choice: Choice;
  title: string;
  disabled?: boolean;
  onChoose: (value: Choice) => void;
  children: React.ReactNode;
}) {
  return (
    <div className={styles.option} data-chosen={value === choice || undefined}>
      <input
        type="radio"
        name="use"
        id={`use-${value}`}
        checked={value === choice}
        disabled={disabled}
        onChange={() => onChoose(value)}
      />
      <label htmlFor={`use-${value}`}>{title}</label>
      <div className={styles.explained}>{children}</div>
    </div>
  );
}
