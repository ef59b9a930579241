// The list of collections: open one, make one, make this year's from last year's.
"use client";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { isCreated } from "#core/contract/answer.ts";
import type { ListedCollection } from "#core/contract/collection-answers.ts";
import styles from "./collections.module.css";
import { ReminderList } from "./reminder-list.tsx";

export function CollectionList({
  collections,
  reminded,
  collects,
}: {
  collections: readonly ListedCollection[];
  /** People sign in: whoever owes or waits is reminded. */
  reminded: boolean;
  /** May they collect for an office? */
  collects: boolean;
}) {
  const router = useRouter();

  async function makeNext({ id }: ListedCollection) {
    const answered = await askServer("/api/collections", "POST", isCreated, { after: id });
    if (answered.ok) router.push(`/collections/${answered.value.id}`);
    else announce(answered.message);
  }

  const isLast = ({ office, year }: ListedCollection) =>
    !collections.some((other) => other.office === office && other.year === year + 1);
  return (
    <Page
      title="汇总"
      intro="收齐各单位的年报，逐格相加，每个数都查得到由谁构成。"
      actions={
        collects ? (
          <ButtonLink href="/collections/new" look="main">
            新建汇总
          </ButtonLink>
        ) : undefined
      }
    >
      {reminded ? <ReminderList /> : null}
      {collections.length === 0 ? (
        <p className={styles.panel}>{emptyWords(reminded, collects)}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">汇总单位</th>
                <th scope="col">年度</th>
                <th scope="col">名单</th>
                <th scope="col">截止日期</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {collections.map((one) => (
                <CollectionRow key={one.id} one={one} onNext={isLast(one) ? () => void makeNext(one) : undefined} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <StatusRegion />
    </Page>
  );
}

function emptyWords(online: boolean, collects: boolean): string {
  if (!collects) return "收齐和汇总下级的年报由有“汇总”角色的人来办；你的年报在“我的年报”里，签发后即报送上级。";
  const list = online ? "直接下级会自动列出，它们签发后即报到这里。" : "再把单位名单粘贴进来。";
  return `还没有汇总。新建一次：写明由谁汇总、哪一年，${list}`;
}

function CollectionRow({ one, onNext }: { one: ListedCollection; onNext: (() => void) | undefined }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/collections/${one.id}`}>{one.office}</a>
      </th>
      <td>{one.year} 年</td>
      <td>{one.offices} 家</td>
      <td>{one.due ?? "未定"}</td>
      <td>
        {onNext ? (
          <Button small onClick={onNext}>
            按这次新建 {one.year + 1} 年汇总
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
