// An office's sums over the years, side by side: a row a cell, with how many reported each year above the figures.
import type { CellYears, LevelYears } from "#core/contract/level-answers.ts";
import { coveredWord } from "./covered-word.ts";
import { kindNames, LevelFrame } from "./level-frame.tsx";
import styles from "./levels.module.css";

export function LevelYearsScreen({ view }: { view: LevelYears }) {
  const { office, year, kind, coverages, sections } = view;
  return (
    <LevelFrame
      place={view}
      page="/years"
      title={`${office.name}历年对照`}
      intro={`各年${kindNames[kind]}的汇总数，截至${year}年。同比只在今年和上年都报齐时才算；没有报齐的年份，数不是全部。`}
    >
      {sections.length === 0 ? <p>这几年还没有计入任何年报。</p> : null}
      {sections.map(({ heading, cells }) => (
        <section key={heading} aria-label={heading} className={styles.section}>
          <h2>{heading}</h2>
          <div className={styles.scroll}>
            <table className={`${styles.table} ${styles.years}`}>
              <caption className="visually-hidden">{heading}</caption>
              <thead>
                <tr>
                  <th scope="col">栏目</th>
                  {coverages.map((each) => (
                    <th key={each.year} scope="col" className={styles.number}>
                      {each.year}年
                      <span className={styles.covered} data-partly={each.reported < each.due || undefined}>
                        {coveredWord[view.kind]} {each.reported}/{each.due}
                      </span>
                    </th>
                  ))}
                  <th scope="col" className={styles.number}>
                    {year}年同比
                  </th>
                </tr>
              </thead>
              <tbody>
                {cells.map((each) => (
                  <YearsRow key={each.cell} line={each} coverages={coverages} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </LevelFrame>
  );
}

type RowProps = Pick<LevelYears, "coverages"> & { readonly line: CellYears };

function YearsRow({ line: { cell, label, figures, growth }, coverages }: RowProps) {
  const without = (index: number) => (coverages[index]?.reported === 0 ? "没有年报" : "空白");
  return (
    <tr data-row={cell}>
      <th scope="row">{label}</th>
      {figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the years neither come nor go
        <td key={index} className={styles.number}>
          {figure === undefined ? without(index) : typeof figure === "string" ? figure : "无此栏"}
        </td>
      ))}
      <td className={styles.number}>{growth ?? "—"}</td>
    </tr>
  );
}
