// What taking over would change in the tables, before it is done; and what is another than at the last count.
"use client";
import { ChangedTables } from "#components/table/changes/changed-tables.tsx";
import { localTime } from "#components/ui/local-time.ts";
import type { Edition } from "#core/editions/edition.ts";
import type { DatedCount } from "#core/register/kept-count.ts";
import { changedSince, type TakeOver } from "#core/register/take-over.ts";
import type { Report } from "#core/report/report.ts";
import { ChangeTable } from "./change-table.tsx";
import styles from "./register.module.css";

export function ChangePreview({
  edition,
  report,
  plan,
  figures,
  last,
}: {
  edition: Edition;
  report: Report;
  plan: TakeOver;
  figures: Readonly<Record<string, number>>;
  last: DatedCount | undefined;
}) {
  const { overwritten, filled, same } = plan;
  const zeros = filled.filter(({ after }) => after === "0").length;
  return (
    <>
      {last ? <SinceLast edition={edition} last={last} figures={figures} /> : null}
      {overwritten.length > 0 ? (
        <div className={styles.warned}>
          <p>
            <strong>表里原来的数将被替换（{overwritten.length} 格），在下面的表里以颜色标出，原来的数在下。</strong>
          </p>
        </div>
      ) : null}
      <ChangedTables edition={edition} report={report} changes={[...overwritten, ...filled]} />
      <p className={styles.soft}>
        {zeros > 0 ? `台账里没有的情形填 0（${zeros} 格空白）。` : ""}
        {same > 0 ? `${same} 格与台账相同，不动。` : ""}
        总计自动算出。填入后可以一步撤销。
      </p>
    </>
  );
}

function SinceLast({
  edition,
  last,
  figures,
}: {
  edition: Edition;
  last: DatedCount;
  figures: Readonly<Record<string, number>>;
}) {
  const changed = changedSince(edition, last.count.figures, figures);
  const when = localTime(last.at);
  return changed.length === 0 ? (
    <p data-since="same">与上次（{when}）统计的数完全相同。</p>
  ) : (
    <div data-since="changed">
      <p>
        与上次（{when}）统计相比，{changed.length} 格变了：
      </p>
      <ChangeTable changes={changed} before="上次" after="这次" label="与上次统计不同的格" />
    </div>
  );
}
