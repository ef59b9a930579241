// The list of reports: open one, make one, put one into the bin and take it back.
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { announce } from "#components/ui/announce.ts";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { ListedReport } from "./listed-report.ts";
import styles from "./report-list.module.css";
import { StartChoices } from "./start-choices.tsx";

export function ReportList({
  reports,
  deleted,
  thisYear,
}: {
  reports: readonly ListedReport[];
  deleted: readonly ListedReport[];
  thisYear: number;
}) {
  const router = useRouter();
  const [asked, setAsked] = useState<ListedReport>();

  async function restore(report: ListedReport) {
    const answered = await tellServer(`/api/reports/${report.id}/restore`, "POST", {});
    announce(answered.ok ? `已恢复：${nameOf(report)}` : answered.message);
    router.refresh();
  }

  async function remove(report: ListedReport) {
    setAsked(undefined);
    const answered = await tellServer(`/api/reports/${report.id}`, "DELETE");
    if (answered.ok) announce(`已移入回收站：${nameOf(report)}`, { label: "撤销", run: () => void restore(report) });
    else announce(answered.message);
    router.refresh();
  }

  return (
    <Page title="我的年报" intro="每份年报对应一个单位、一个年度；填写时自动保存。">
      <StartChoices reports={reports} thisYear={thisYear} />
      {reports.length === 0 ? null : <Reports reports={reports} onRemove={setAsked} />}
      {deleted.length > 0 ? <Bin deleted={deleted} onRestore={(report) => void restore(report)} /> : null}
      {asked ? (
        <AskRemoval report={asked} onClose={() => setAsked(undefined)} onRemove={() => void remove(asked)} />
      ) : null}
      <StatusRegion />
    </Page>
  );
}

function nameOf({ office, year }: ListedReport): string {
  return `${office || "（未填单位）"}${year}年年报`;
}

function Bin({ deleted, onRestore }: { deleted: readonly ListedReport[]; onRestore: (report: ListedReport) => void }) {
  return (
    <details className={styles.bin}>
      <summary>回收站（{deleted.length}）</summary>
      <ul>
        {deleted.map((report) => (
          <li key={report.id}>
            <span>{nameOf(report)}</span>
            <Button small onClick={() => onRestore(report)}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AskRemoval({
  report,
  onClose,
  onRemove,
}: {
  report: ListedReport;
  onClose: () => void;
  onRemove: () => void;
}) {
  return (
    <Dialog
      title="移入回收站？"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="danger" onClick={onRemove}>
            移入回收站
          </Button>
        </>
      }
    >
      <p>“{nameOf(report)}”将移入回收站，可以随时恢复，修改历史也会保留。</p>
    </Dialog>
  );
}

function Reports({
  reports,
  onRemove,
}: {
  reports: readonly ListedReport[];
  onRemove: (report: ListedReport) => void;
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.reports}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">年度</th>
            <th scope="col">状态</th>
            <th scope="col">最近修改</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id} data-report={report.id}>
              <th scope="row">
                <a href={`/reports/${report.id}`}>{report.office || "（未填单位）"}</a>
              </th>
              <td>{report.year} 年</td>
              <td>
                {report.state ? <StateBadge state={report.state} /> : "—"}
                {report.work ? <> {report.work}</> : null}
              </td>
              <td suppressHydrationWarning>{localTime(report.updatedAt)}</td>
              <td>
                <div className={styles.actions}>
                  <ButtonLink small href={`/reports/${report.id}`}>
                    填写
                  </ButtonLink>
                  <ButtonLink small href={`/reports/${report.id}/preview`}>
                    预览
                  </ButtonLink>
                  {report.work ? (
                    <ButtonLink small href={`/reports/${report.id}/approval`}>
                      审签
                    </ButtonLink>
                  ) : null}
                  <Button small look="quiet" aria-label={`删除${nameOf(report)}`} onClick={() => onRemove(report)}>
                    删除
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
