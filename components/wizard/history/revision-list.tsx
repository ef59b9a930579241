// What happened to a report: revisions, newest first, what each changed, and the way back to any of them.
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { localTime } from "#components/ui/local-time.ts";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { textInWords } from "../saving/text-in-words.ts";
import styles from "./revision-list.module.css";

export interface ListedRevision {
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly causeLabel: string;
  readonly changes: readonly {
    readonly key: string;
    readonly label: string;
    readonly from: string;
    readonly to: string;
    /** What was typed, where `to` was made of it. */
    readonly typed?: string;
  }[];
}

interface Props {
  readonly reportId: string;
  readonly title: string;
  readonly revisions: readonly ListedRevision[];
}

export function RevisionList({ reportId, title, revisions }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<ListedRevision>();

  async function restore(version: number) {
    setAsked(undefined);
    const answered = await askServer(`/api/reports/${reportId}/restore`, "POST", { version });
    announce(answered.ok ? `已恢复到第 ${version} 版，原来的内容仍在历史里` : answered.message);
    router.refresh();
  }

  return (
    <Page title="修改历史" intro={title} actions={<ButtonLink href={`/reports/${reportId}`}>回到填写</ButtonLink>}>
      <ol className={styles.revisions}>
        {revisions.map((revision, index) => (
          <li key={revision.version} className={styles.revision}>
            <div className={styles.head}>
              <h2>第 {revision.version} 版</h2>
              <span suppressHydrationWarning>{localTime(revision.at)}</span>
              <span>
                {revision.causeLabel} · {revision.author}
              </span>
              {index === 0 ? (
                <strong>当前</strong>
              ) : (
                <Button
                  small
                  onClick={() => setAsked(revision)}
                  aria-label={`恢复到这一版（第 ${revision.version} 版）`}
                >
                  恢复到这一版
                </Button>
              )}
            </div>
            {revision.changes.length > 0 ? <Changes revision={revision} /> : null}
          </li>
        ))}
      </ol>
      {asked ? (
        <Dialog
          title={`恢复到第 ${asked.version} 版？`}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>取消</Button>
              <Button look="main" onClick={() => void restore(asked.version)}>
                恢复
              </Button>
            </>
          }
        >
          <p>年报会变回 {localTime(asked.at)} 时的样子，作为新的一版；之后的各版都保留在历史里，可以再恢复回来。</p>
        </Dialog>
      ) : null}
      <StatusRegion />
    </Page>
  );
}

const mostShown = 8;

function Changes({ revision: { version, changes } }: { revision: ListedRevision }) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, mostShown);
  return (
    <>
      <table className={styles.changes}>
        <caption className="visually-hidden">第 {version} 版的改动</caption>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, label, from, to, typed }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{textInWords(key, from)}</td>
              <td>
                {textInWords(key, to)}
                {typed === undefined ? null : `（键入 ${typed}）`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown ? (
        <Button small look="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? "收起" : `共 ${changes.length} 处改动，全部显示`}
        </Button>
      ) : null}
    </>
  );
}
