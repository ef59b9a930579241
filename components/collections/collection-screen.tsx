// One collection: hand in files, answer what is asked, see who reported.
"use client";
import { Badge } from "#components/ui/badge.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { CollectionView } from "#core/collection/collection-view.ts";
import { AskedList } from "./asked-list.tsx";
import { CollectionPlaces } from "./collection-places.tsx";
import styles from "./collections.module.css";
import { NextStepLine } from "./next-step-line.tsx";
import { ReturnDrop } from "./return-drop.tsx";
import { StatusTable } from "./status-table.tsx";
import { type CollectionDesk, useCollection } from "./use-collection.ts";

const mostLines = 200;

/** `fillsIn`: the visitor may open the report that the sum becomes. */
export function CollectionScreen({ first, fillsIn }: { first: CollectionView; fillsIn: boolean }) {
  const desk = useCollection(first);
  const { id, office, year } = desk.view;
  return (
    <Page
      title={`${office}${year}年汇总`}
      intro={<Due desk={desk} />}
      actions={
        <>
          <ButtonLink href={`/api/collections/${id}/overdue`} download>
            催报名单（Excel）
          </ButtonLink>
          <ButtonLink href={`/api/collections/${id}/letters`} download>
            下载退回意见
          </ButtonLink>
          <ButtonLink href={`/api/collections/${id}/template`} download>
            下发模板
          </ButtonLink>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <CollectionPlaces id={id} />
      <OwnSum view={desk.view} />
      <NextStepLine view={desk.view} fillsIn={fillsIn} />
      <NotTaken view={desk.view} />
      <div className={styles.noPrint}>
        {desk.view.live ? (
          // Who hands in online hands in by signing: files are the exception.
          <details className={styles.otherwise} open={desk.view.files > 0 || undefined}>
            <summary>有用邮件、U 盘等另外报来的文件？在这里送入</summary>
            <ReturnDrop id={id} onSent={desk.refresh} />
          </details>
        ) : (
          <ReturnDrop id={id} onSent={desk.refresh} />
        )}
      </div>
      <Reading desk={desk} />
      <AskedList desk={desk} />
      <StatusTable desk={desk} />
      <Uncounted desk={desk} />
      <StatusRegion />
    </Page>
  );
}

/** What became of this collection's own sum one level up. */
function OwnSum({ view: { live, office } }: { view: CollectionView }) {
  if (live?.passedOver !== undefined)
    return (
      <p className={`${styles.panel} ${styles.asked}`} role="alert" data-passed-over>
        {live.passedOver}
      </p>
    );
  if (!live?.accepted) return null;
  const { office: above, by, on } = live.accepted;
  return (
    <p className={styles.panel} data-own-sum>
      <span>
        <Badge tone="good">上级已接收</Badge> “{office}”的汇总已由“{above}”接收（{by}，{on}）。要退回下级的年报，先请“
        {above}”退回这份汇总。
      </span>
    </p>
  );
}

/** What was decided last and could not be taken. */
function NotTaken({ view: { refused = [] } }: { view: CollectionView }) {
  if (refused.length === 0) return null;
  return (
    <section className={`${styles.panel} ${styles.asked}`} role="alert">
      <p>有 {refused.length} 家没有办成：</p>
      <ul className={styles.list}>
        {refused.slice(0, mostLines).map(({ office, why }) => (
          <li key={office}>{why}</li>
        ))}
      </ul>
    </section>
  );
}

/** How far the reading of what came is. */
function Reading({ desk }: { desk: CollectionDesk }) {
  const { waiting, files, paused } = desk.view;
  if (waiting === 0) return null;
  return (
    <div className={`${styles.panel} ${styles.noPrint}`}>
      <div className={styles.row}>
        <progress max={files} value={files - waiting} aria-label="读取进度" />
        <span aria-live="polite">
          {paused ? "已暂停，" : "正在读取，"}还有 {waiting} 个文件
        </span>
        <Button small onClick={() => void desk.change({ paused: !paused })}>
          {paused ? "继续读取" : "暂停读取"}
        </Button>
      </div>
      <p className={styles.soft}>收到的文件都已存下；关掉程序再打开，会接着读。</p>
    </div>
  );
}

/** What came and is not counted, and what was noted about the rest. */
function Uncounted({ desk: { view, change } }: { desk: CollectionDesk }) {
  const { unmatched, notes } = view;
  if (unmatched.length + notes.length === 0) return null;
  return (
    <section className={`${styles.panel} ${styles.noPrint}`} aria-labelledby="unmatched">
      <h2 id="unmatched">没有计入的文件和说明（{unmatched.length + notes.length}）</h2>
      <ul className={styles.list}>
        {unmatched.slice(0, mostLines).map(({ id, file, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may stand here twice, and rows keep no state
          <li key={index}>
            <strong>{file}</strong>
            <span className={styles.grow}>{why}</span>
            {id === undefined ? null : (
              <Button
                small
                aria-label={`把“${file}”移出列表`}
                onClick={() => void change({ decide: [{ do: "setAside", file: id }] }, "已移出列表")}
              >
                移出列表
              </Button>
            )}
          </li>
        ))}
        {notes.slice(0, mostLines).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {unmatched.length > mostLines || notes.length > mostLines ? (
        <p className={styles.soft}>各列出 {mostLines} 条，其余在“汇总数”的工作底稿里。</p>
      ) : null}
    </section>
  );
}

function Due({ desk: { view, change } }: { desk: CollectionDesk }) {
  const { due, daysLeft, lacking } = view;
  return (
    <label className={styles.row}>
      报送截止
      <input
        type="date"
        className={styles.input}
        defaultValue={due ?? ""}
        onBlur={(event) => {
          const { value } = event.currentTarget;
          if (value !== "" && value !== due) void change({ due: value }, "截止日期已保存");
        }}
      />
      {due === undefined ? (
        <span className={styles.soft}>年、月、日都填全（如 2026 年 1 月 20 日），填好即保存</span>
      ) : null}
      {daysLeft === undefined ? null : (
        <strong>{daysLeft > 0 ? `还有 ${daysLeft} 天` : daysLeft === 0 ? "今天截止" : `已过 ${-daysLeft} 天`}</strong>
      )}
      {lacking.offices === 0 ? null : (
        <span data-lacking>
          {lacking.offices} 家未报{lacking.overdue > 0 ? `，其中 ${lacking.overdue} 家已过期` : ""}
        </span>
      )}
    </label>
  );
}
