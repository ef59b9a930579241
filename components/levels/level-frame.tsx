// The frame of an office's pages: the way down to it, its pages, the year, live or signed. Every one of them an address.
import type { ReactNode } from "react";
import { Page } from "#components/ui/page.tsx";
import { type SumKind, sumKinds } from "#core/aggregate/level-sums.ts";
import type { LevelPlace } from "#core/contract/level-answers.ts";
import { type LevelPage, levelPath } from "./level-address.ts";
import { LevelTrail } from "./level-trail.tsx";
import styles from "./levels.module.css";

export const kindNames: Readonly<Record<SumKind, string>> = { signed: "已签发", live: "实时" };

const kindWords: Readonly<Record<SumKind, string>> = {
  signed: "只计已签发的年报",
  live: "计入现有的全部年报，草稿也在内，还会变",
};

const pages: readonly { readonly page: LevelPage; readonly label: string }[] = [
  { page: "", label: "汇总数" },
  { page: "/years", label: "历年对照" },
  { page: "/missing", label: "未报单位" },
  { page: "/standing-out", label: "值得核实的数" },
];

interface Props {
  readonly place: LevelPlace;
  readonly page: LevelPage;
  readonly title: string;
  readonly intro: ReactNode;
  /** The cell that is asked about: it stays where one goes. */
  readonly cell?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function LevelFrame({ place, page, title, intro, cell, actions, children }: Props) {
  const { office, path, isUpper, year, years, kind, kinds } = place;
  const shown = pages.filter(({ page: each }) => isUpper || each === "" || each === "/years");
  // Who owes a signed return is one list, whatever stands in drafts.
  const kindsShown = sumKinds.filter((each) => kinds.includes(each)).reverse();
  const hasKinds = page !== "/missing";
  return (
    <Page title={title} intro={intro} actions={actions}>
      <LevelTrail
        label="所在层级"
        path={path.map(({ id, name }) => ({ name, href: levelPath(id, page, { year, kind, cell }) }))}
        current={office.name}
      />
      <nav aria-label="本单位的汇总" className={styles.places}>
        {shown.map(({ page: each, label }) => (
          <a
            key={each}
            href={levelPath(office.id, each, { year, kind, cell })}
            aria-current={page === each ? "page" : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <div className={styles.choices}>
        <nav aria-label="年度" className={styles.choice}>
          {years.map((each) => (
            <a
              key={each}
              href={levelPath(office.id, page, { year: each, kind, cell })}
              aria-current={each === year ? "true" : undefined}
            >
              {each}年
            </a>
          ))}
        </nav>
        {hasKinds ? (
          <nav aria-label="计入哪些年报" className={styles.choice} data-kind={kind}>
            {kindsShown.map((each) => (
              <a
                key={each}
                href={levelPath(office.id, page, { year, kind: each, cell })}
                aria-current={each === kind ? "true" : undefined}
              >
                {kindNames[each]}
              </a>
            ))}
            <span className={styles.soft}>{kindWords[kind]}</span>
          </nav>
        ) : null}
      </div>
      {children}
    </Page>
  );
}
