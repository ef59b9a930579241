// The figures of a summed report, each asked who it is made of.
"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { CellContributions } from "#core/aggregate/contributions.ts";
import { isContributions } from "#core/contract/collection-answers.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { sectionHeading } from "#core/report/title.ts";
import styles from "./collections.module.css";
import { ContributionList } from "./contribution-list.tsx";
import { SumTable } from "./sum-table.tsx";

const noBlanks = {};
const usualMost = 100;

export function AddendsScreen({
  reportId,
  title,
  year,
  edition: editionId,
  addends,
  figures,
  asked,
}: {
  reportId: string;
  title: string;
  year: number;
  edition: string;
  addends: number;
  figures: Readonly<Record<string, string>>;
  asked: string | undefined;
}) {
  const edition = requireEdition(editionId);
  const [given, setGiven] = useState<{ readonly cell: string; readonly within?: string } & CellContributions>();
  const panel = useRef<HTMLDivElement>(null);

  const choose = useCallback(
    async (cell: string, within?: string, collection?: string, most = usualMost) => {
      const route =
        within && collection
          ? `/api/collections/${collection}/cells/${cell}?most=${most}&within=${encodeURIComponent(within)}`
          : `/api/reports/${reportId}/addends?most=${most}&cell=${cell}`;
      const answered = await askServer(route, "GET", isContributions);
      if (answered.ok) setGiven({ ...answered.value, cell, ...(within ? { within } : {}) });
      else announce(answered.message);
    },
    [reportId],
  );
  useEffect(() => {
    if (asked) void choose(asked);
  }, [asked, choose]);

  useEffect(() => {
    if (given && window.matchMedia("(max-width: 64rem)").matches) panel.current?.scrollIntoView({ block: "nearest" });
  }, [given]);
  const chooseCell = useCallback((cell: string) => void choose(cell), [choose]);

  return (
    <Page
      title="汇总数由谁构成"
      intro={`${title}：由 ${addends} 份年报相加而成。点任何一个数，看各单位各占多少。`}
      actions={
        <>
          <ButtonLink href={`/reports/${reportId}/preview`}>预览</ButtonLink>
          <ButtonLink href={`/reports/${reportId}`}>返回填写</ButtonLink>
        </>
      }
    >
      <div className={styles.two}>
        <div className={styles.tables}>
          {edition.sections.flatMap((section) =>
            section.tables
              ? [
                  <section key={section.id} aria-label={sectionHeading(section, year)}>
                    <h2>{sectionHeading(section, year)}</h2>
                    <SumTable
                      edition={edition}
                      section={section}
                      year={year}
                      figures={figures}
                      blanks={noBlanks}
                      chosen={given?.cell}
                      onChoose={chooseCell}
                    />
                  </section>,
                ]
              : [],
          )}
        </div>
        <div ref={panel} className={styles.sticky}>
          {given ? (
            <ContributionList
              key={`${given.cell} ${given.within ?? ""}`}
              edition={edition}
              cell={given.cell}
              label={`${given.within === undefined ? "" : `${given.within}：`}${cellLabel(edition, given.cell)}`}
              given={given}
              onAll={() => void choose(given.cell, given.within, given.collection, given.offices)}
              onWithin={
                given.within === undefined && given.collection
                  ? (office) => void choose(given.cell, office, given.collection)
                  : undefined
              }
            />
          ) : (
            <p className={styles.panel}>点左边的一个数，这里列出各单位各占多少。</p>
          )}
        </div>
      </div>
      <StatusRegion />
    </Page>
  );
}
