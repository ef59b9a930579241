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
type Refusal = Extract<Used, { ok: false }>;

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
  const [failed, setFailed] = useState<Refusal>();
  const followers = useFollowers(report, reports);
  const use = wantedUse(choice, followers.chosen);

  async function go() {
    const hindered = hindrance(report, choice);
    if (hindered) return setFailed({ ok: false, message: hindered });
    if (use === "audit") return onAudit();
    if (!use) return;
    setBusy(true);
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
          <Button look="main" disabled={busy || !use} onClick={() => void go()}>
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
        <Choices report={report} reports={reports} followers={followers} choice={choice} onChoose={setChoice} />
        {failed ? <Failed {...failed} /> : null}
      </div>
    </Dialog>
  );
}

function Failed({ message, saved }: Refusal) {
  return (
    <p role="alert" className={styles.failed}>
      <Badge tone="error">{message}</Badge>
      {saved ? <ButtonLink href={`/reports/${saved}`}>打开已存入的报告</ButtonLink> : null}
    </p>
  );
}

/** What is done where this is chosen; undefined while it is not said whose last year it is. */
function wantedUse(choice: Choice, follower: KnownReport | undefined): Use | "audit" | undefined {
  if (choice === "lastYear") return follower && { as: choice, of: follower };
  return choice === "audit" ? choice : { as: choice };
}

/** Why a report cannot be put to a use, in Chinese. */
function hindrance(report: Report, choice: Choice): string | undefined {
  const needsOffice = choice === "begin" || choice === "own";
  if (needsOffice && report.office.name.trim() === "") return "还没有单位名称：请先返回，在上方填写单位。";
  if (!editionForYear(report.year)) return "年度没有对应的格式：请先返回，在上方改正年度。";
  return undefined;
}

interface Followers {
  /** Reports of the year after. */
  readonly all: readonly KnownReport[];
  readonly chosen: KnownReport | undefined;
  readonly choose: (id: string) => void;
}

/** The reports that this one can be the last year of; at first that of the same office is chosen. */
function useFollowers(report: Report, reports: readonly KnownReport[]): Followers {
  const all = reports.filter(({ year }) => year === report.year + 1);
  const same = all.find(({ office }) => office.trim() === report.office.name.trim()) ?? all[0];
  const [id, choose] = useState(same?.id ?? "");
  return { all, chosen: all.find((one) => one.id === id), choose };
}

interface ChoicesProps {
  readonly report: Report;
  readonly reports: readonly KnownReport[];
  readonly followers: Followers;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ report, reports, followers, choice, onChoose }: ChoicesProps) {
  const office = report.office.name.trim();
  const twin = reports.find(({ office: name, year }) => name.trim() === office && year === report.year);
  const options = { choice, onChoose };
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">用途</legend>
      <Option value="begin" {...options} title={`开始填写 ${report.year + 1} 年年报`}>
        以它为上一年：单位和联系方式沿用，上年结转等数字自动带入。
      </Option>
      <Option value="own" {...options} title={`存为 ${report.year} 年年报`}>
        存入“我的年报”，可以继续修改、校验、输出。
        {twin ? <strong>已有同一单位、同一年度的年报，将另存一份。</strong> : null}
      </Option>
      <Option value="lastYear" {...options} disabled={followers.all.length === 0} title="作为已有年报的上一年">
        {followers.all.length === 0 ? (
          `“我的年报”里没有 ${report.year + 1} 年的年报。`
        ) : (
          <FollowerChoice office={office} followers={followers} onChoose={() => onChoose("lastYear")} />
        )}
      </Option>
      <Option value="audit" {...options} title="只审查，不保存">
        列出校验发现的问题，离开即丢弃。
      </Option>
    </fieldset>
  );
}

function FollowerChoice({
  office,
  followers: { all, chosen, choose },
  onChoose,
}: {
  office: string;
  followers: Followers;
  onChoose: () => void;
}) {
  return (
    <>
      供核对结转、存量和变化。
      <select
        aria-label="哪一份年报的上一年"
        value={chosen?.id ?? ""}
        onChange={(event) => {
          choose(event.target.value);
          onChoose();
        }}
      >
        {all.map(({ id, office: name, year }) => (
          <option key={id} value={id}>
            {name}
            {year}年
          </option>
        ))}
      </select>
      {chosen && chosen.office.trim() !== office ? `将以“${chosen.office}”的名义存入。` : null}
    </>
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
