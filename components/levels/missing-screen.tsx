// Who at or below an office has not signed for a year: counted, by the office one level down, filtered, a page at a time.

import { Button, ButtonLink } from "#components/ui/button.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { type LevelMissing, type MissingKind, missingKinds } from "#core/contract/level-answers.ts";
import { levelPath } from "./level-address.ts";
import { LevelFrame } from "./level-frame.tsx";
import styles from "./levels.module.css";

const kindWords: Readonly<Record<MissingKind, string>> = {
  none: "还没有年报",
  started: "有年报，没有签发",
  doubled: "有几份，分不清用哪一份",
};

export function LevelMissingScreen({ view }: { view: LevelMissing }) {
  const { office, year, counts, due, branches, asked, found } = view;
  const missing = counts.none + counts.started + counts.doubled;
  return (
    <LevelFrame
      place={view}
      page="/missing"
      title={`${office.name}${year}年未报单位`}
      intro={
        missing === 0
          ? `应报 ${due} 家，都已签发报来。`
          : `应报 ${due} 家，${missing} 家没有计入：${countWords(counts)}。`
      }
      actions={
        <>
          <PrintButton />
          <ButtonLink href={`/api/levels/${office.id}/missing?year=${year}`} download>
            未报名单（Excel）
          </ButtonLink>
        </>
      }
    >
      <Branches view={view} shown={branches.filter((branch) => branch.missing > 0)} />
      {missing > 0 ? (
        <section aria-label="未报名单" className={styles.section}>
          <h2>未报名单</h2>
          <form method="get" className={styles.row}>
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="kind" value={view.kind} />
            <select className={styles.input} name="what" defaultValue={asked.what} aria-label="进度">
              <option value="">全部</option>
              {Object.entries(kindWords).map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
            <input
              className={styles.input}
              type="search"
              name="text"
              maxLength={100}
              defaultValue={asked.text}
              placeholder="单位或上级的名称"
              aria-label="单位或上级的名称"
            />
            <Button type="submit">筛选</Button>
          </form>
          {found === 0 ? <p>没有这样的单位，换一个条件再筛选。</p> : <Rows view={view} />}
          <PageLinks view={view} />
        </section>
      ) : null}
    </LevelFrame>
  );
}

function countWords(counts: LevelMissing["counts"]): string {
  return missingKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} 家${kindWords[kind]}`)
    .join("，");
}

/** Offices one level down that have offices below, with how many of those are missing. */
function Branches({ view, shown }: { view: LevelMissing; shown: LevelMissing["branches"] }) {
  if (shown.length === 0) return null;
  return (
    <section aria-label="下一级各差多少" className={styles.section}>
      <h2>下一级各差多少</h2>
      <ul className={styles.branches}>
        {shown.map(({ id, name, missing, due }) => (
          <li key={id}>
            <a href={levelPath(id, "/missing", view)}>{name}</a>
            <span>
              未报 {missing}/{due}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ view }: { view: LevelMissing }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">未报名单</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">上级</th>
            <th scope="col">进度</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ id, name, above, words }) => (
            <tr key={id} data-office={id}>
              <th scope="row">{name}</th>
              <td>{above}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PageLinks({ view }: { view: LevelMissing }) {
  const { office, asked, found, page, pages } = view;
  if (pages === 1) return null;
  const text = asked.text === "" ? "" : `&text=${encodeURIComponent(asked.text)}`;
  const to = (each: number) => `${levelPath(office.id, "/missing", view)}&what=${asked.what}${text}&page=${each}`;
  return (
    <nav aria-label="分页" className={styles.row}>
      {page > 1 ? <ButtonLink href={to(page - 1)}>上一页</ButtonLink> : null}
      <span>
        第 {page}/{pages} 页，共 {found} 家
      </span>
      {page < pages ? <ButtonLink href={to(page + 1)}>下一页</ButtonLink> : null}
    </nav>
  );
}
