// What happened to a report: revisions, newest first, what each changed, and the way back to any of them.
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer, tellServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { withFields } from "#core/contract/answer.ts";
import type { ListedRevision, NamedState, RevisionPage } from "#core/contract/history.ts";
import { ChangeTable } from "./change-table.tsx";
import { type Ask, CompareStates } from "./compare-states.tsx";
import styles from "./revision-list.module.css";
import { sittingsOf } from "./sittings.ts";

const isRevisionPage = withFields<RevisionPage>("revisions");

/** With the newest page. */
interface Props extends RevisionPage {
  readonly reportId: string;
}

/** What is shown below the newest page. */
interface Older extends Pick<RevisionPage, "revisions"> {
  readonly next: number | undefined;
}

export function RevisionList({ reportId, revisions: newest, next: first }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<NamedState>();
  const [older, setOlder] = useState<Older>({ revisions: [], next: first });
  // A restored revision comes on top: what was loaded below stays, without saying anything twice.
  const last = newest.at(-1)?.version ?? 0;
  const revisions = [...newest, ...older.revisions.filter(({ version }) => version < last)];

  async function showOlder() {
    const answered = await askServer(`/api/reports/${reportId}/history?before=${older.next}`, "GET", isRevisionPage);
    if (!answered.ok) return announce(answered.message);
    setOlder({ revisions: [...older.revisions, ...answered.value.revisions], next: answered.value.next });
  }

  async function restore(version: number) {
    setAsked(undefined);
    const answered = await tellServer(`/api/reports/${reportId}/restore`, "POST", { version });
    announce(answered.ok ? `已恢复到第 ${version} 版，原来的内容仍在历史里` : answered.message);
    router.refresh();
  }

  return (
    <Page title="修改历史" intro="每次保存都在这里：看改了什么，比较任意两版，恢复到任意一版。">
      <CompareStates reportId={reportId} current={newest[0]?.version ?? 1} ask={setAsked} />
      <ol className={styles.revisions}>
        {sittingsOf(revisions).map((sitting) => (
          <li key={sitting.newest.version} className={styles.revision}>
            <RevisionHead
              reportId={reportId}
              revision={sitting.newest}
              since={sitting.oldest.at}
              current={sitting.newest === revisions[0]}
              ask={setAsked}
            />
            {sitting.changes.length > 0 ? (
              <ChangeTable caption={`第 ${sitting.newest.version} 版的改动`} changes={sitting.changes} />
            ) : null}
            {sitting.revisions.length > 1 ? <EachSave revisions={sitting.revisions} ask={setAsked} /> : null}
          </li>
        ))}
      </ol>
      {older.next === undefined ? null : <Button onClick={() => void showOlder()}>更早的记录</Button>}
      {asked ? (
        <RestoreDialog
          asked={asked}
          onClose={() => setAsked(undefined)}
          onRestore={() => void restore(asked.version)}
        />
      ) : null}
      <StatusRegion />
    </Page>
  );
}

interface RestoreProps {
  readonly asked: NamedState;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}

function RestoreDialog({ asked, onClose, onRestore }: RestoreProps) {
  return (
    <Dialog
      title={`恢复到第 ${asked.version} 版？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="main" onClick={onRestore}>
            恢复
          </Button>
        </>
      }
    >
      <p>年报会变回 {localTime(asked.at)} 时的样子，作为新的一版；之后的各版都保留在历史里，可以再恢复回来。</p>
    </Dialog>
  );
}

interface HeadProps {
  readonly reportId: string;
  readonly revision: ListedRevision;
  readonly since: string;
  readonly current: boolean;
  readonly ask: Ask;
}

function RevisionHead({ reportId, revision, since, current, ask }: HeadProps) {
  const [from, to] = [localTime(since), localTime(revision.at)];
  return (
    <div className={styles.head}>
      <h2>第 {revision.version} 版</h2>
      <span suppressHydrationWarning>{from === to ? to : `${from} 至 ${to}`}</span>
      <span>
        {revision.causeLabel} · {revision.author}
      </span>
      <a href={`/api/reports/${reportId}/history/${revision.version}`} target="_blank" rel="noreferrer">
        查看这一版<span className="visually-hidden">（第 {revision.version} 版，另开窗口）</span>
      </a>
      {current ? <strong>当前</strong> : <RestoreButton revision={revision} ask={ask} />}
    </div>
  );
}

function RestoreButton({ revision, ask }: { revision: ListedRevision; ask: Ask }) {
  return (
    <Button small onClick={() => ask(revision)} aria-label={`恢复到这一版（第 ${revision.version} 版）`}>
      恢复到这一版
    </Button>
  );
}

/** The saves of one sitting, one by one. */
function EachSave({ revisions, ask }: { revisions: readonly ListedRevision[]; ask: Ask }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>这段时间共保存 {revisions.length} 次，逐次查看</summary>
      {open
        ? revisions.map((revision, index) => (
            <section key={revision.version} className={styles.revision}>
              <div className={styles.head}>
                <h3>第 {revision.version} 版</h3>
                <span suppressHydrationWarning>{localTime(revision.at)}</span>
                {index === 0 ? null : <RestoreButton revision={revision} ask={ask} />}
              </div>
              <ChangeTable caption={`第 ${revision.version} 版的改动`} changes={revision.changes} />
            </section>
          ))
        : null}
    </details>
  );
}
