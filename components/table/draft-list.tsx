// Drafts of blank texts, as they will be printed: taken only where the clerk ticks them.
"use client";
import type { Edition } from "#core/editions/edition.ts";
import { placeHeading } from "#core/findings/place-heading.ts";
import { resolvedText } from "#core/report/placeholders.ts";
import type { Figures, Report } from "#core/report/report.ts";
import type { DraftText } from "#core/wording/draft-texts.ts";
import styles from "./fill-blanks.module.css";

export function DraftList({
  edition,
  report,
  figures,
  drafts,
  chosen,
  onChoose,
}: {
  edition: Edition;
  report: Report;
  figures: Figures;
  drafts: readonly DraftText[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const all = drafts.every(({ section }) => chosen.has(section));

  function change(section: string, taken: boolean) {
    const next = new Set(chosen);
    if (taken) next.add(section);
    else next.delete(section);
    onChoose(next);
  }

  return (
    <fieldset className={styles.drafts}>
      <legend>空白的文字部分</legend>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChoose(new Set(all ? [] : drafts.map(({ section }) => section)))}
        />
        <strong>同时写入下面的参考文字（只写表里已有的数，请读一遍，属实再勾）</strong>
      </label>
      <ul className={styles.rows}>
        {drafts.map(({ section, text }) => (
          <li key={section} data-draft={section}>
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={chosen.has(section)}
                onChange={(event) => change(section, event.currentTarget.checked)}
              />
              <span>{placeHeading(edition, report.year, section)}</span>
            </label>
            <p className={styles.text}>{resolvedText(edition, report, figures, text)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.help}>存在的问题和改进情况没有人能代写，请自己写；写了数的地方随表格变动。</p>
    </fieldset>
  );
}
