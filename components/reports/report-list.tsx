// The list of reports: open one, make one, put one into the bin and take it back.
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CollectingList } from "#components/collections/collecting-list.tsx";
import { ReminderList } from "#components/collections/reminder-list.tsx";
import { announce } from "#components/ui/announce.ts";
import { tellServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { CollectingPlace } from "#core/contract/handing-in.ts";
import { ListPages, ListSearchBar } from "./list-search.tsx";
import type { ListedPage, ListSearch } from "./listed-page.ts";
import { type ListedReport, nameOf } from "./listed-report.ts";
import styles from "./report-list.module.css";
import { ReportRows } from "./report-rows.tsx";
import { StartChoices } from "./start-choices.tsx";

export function ReportList({
  page,
  search,
  deleted,
  due,
  collecting,
  reminded,
  begins,
}: {
  page: ListedPage;
  search: ListSearch;
  deleted: readonly ListedReport[];
  due: readonly ListedReport[];
  /** The offices that they collect for. */
  collecting: readonly CollectingPlace[];
  /** People sign in: whoever owes a return is reminded. */
  reminded: boolean;
  /** May they begin a report? */
  begins: boolean;
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
      {reminded ? <ReminderList /> : null}
      <CollectingList places={collecting} />
      {begins ? <StartChoices due={due} /> : <p>新建、导入年报由有“填报”角色的人来办。</p>}
      {page.all === 0 ? null : <Found page={page} search={search} onRemove={setAsked} />}
      {deleted.length > 0 ? <Bin deleted={deleted} onRestore={(report) => void restore(report)} /> : null}
      {asked ? (
        <AskRemoval report={asked} onClose={() => setAsked(undefined)} onRemove={() => void remove(asked)} />
      ) : null}
      <StatusRegion />
    </Page>
  );
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

function Found({
  page,
  search,
  onRemove,
}: {
  page: ListedPage;
  search: ListSearch;
  onRemove: (report: ListedReport) => void;
}) {
  return (
    <>
      <ListSearchBar page={page} asked={search} />
      {page.reports.length > 0 ? (
        <ReportRows reports={page.reports} onRemove={onRemove} />
      ) : (
        <p>
          没有符合条件的年报。<a href="/reports">显示全部</a>
        </p>
      )}
      <ListPages page={page} asked={search} />
    </>
  );
}
