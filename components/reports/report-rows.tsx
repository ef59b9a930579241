// The rows of the list: an office's reports together, each with its state and what is done with it.
import { SumMark } from "#components/collections/sum-mark.tsx";
import { StateBadge } from "#components/findings/state-badge.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { type ListedReport, nameOf } from "./listed-report.ts";
import styles from "./report-list.module.css";

export function ReportRows({
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
          {reports.map((report, index) => (
            <ReportRow
              key={report.id}
              report={report}
              again={index > 0 && reports[index - 1]?.office.trim() === report.office.trim()}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `again`: the row above is of the same office. */
function ReportRow({
  report,
  again,
  onRemove,
}: {
  report: ListedReport;
  again: boolean;
  onRemove: (report: ListedReport) => void;
}) {
  const { id, office, year, state, pending, errors = 0, warnings = 0, updatedAt, work, closed, addends } = report;
  return (
    <tr data-report={id} data-again={again || undefined}>
      <th scope="row">
        <a href={`/reports/${id}`}>{office || "（未填单位）"}</a>
        {addends === undefined ? null : <SumMark addends={addends} />}
      </th>
      <td>{year} 年</td>
      <td>
        {closed ? null : state ? <StateBadge {...{ state, errors, warnings }} /> : pending ? "…" : "—"}
        {work ? <> {work}</> : null}
      </td>
      <td suppressHydrationWarning>{localTime(updatedAt)}</td>
      <td>
        <div className={styles.actions}>
          <ButtonLink small href={`/reports/${id}`}>
            {closed ? "查看" : "填写"}
          </ButtonLink>
          <ButtonLink small href={`/reports/${id}/preview`}>
            预览
          </ButtonLink>
          {work ? (
            <ButtonLink small href={`/reports/${id}/approval`}>
              审签
            </ButtonLink>
          ) : null}
          {closed ? null : (
            <Button small look="quiet" aria-label={`删除${nameOf(report)}`} onClick={() => onRemove(report)}>
              删除
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
