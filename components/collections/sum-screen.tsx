// The sum: every figure can be asked who it is made of; what to look at; fixed, and opened as a draft.
"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { askServer } from "#components/ui/ask-server.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import type { CellContributions } from "#core/aggregate/contributions.ts";
import type { SumView } from "#core/collection/sum-view.ts";
import { isContributions, isFixedDraft } from "#core/contract/collection-answers.ts";
import { cellLabel } from "#core/editions/cells.ts";
import { requireEdition } from "#core/editions/registry.ts";
import { sectionHeading } from "#core/report/title.ts";
import { CollectionPlaces } from "./collection-places.tsx";
import styles from "./collections.module.css";
import { ContributionList } from "./contribution-list.tsx";
import { SumNotes } from "./sum-notes.tsx";
import { SumTable } from "./sum-table.tsx";

const usualMost = 100;

export function SumScreen({ first }: { first: SumView }) {
  const router = useRouter();
  const { id, office, year, figures, blanks, draft, addends, due, updates, fixedAt } = first;
  const edition = requireEdition(first.edition);
  const [chosen, setChosen] = useState<string>();
  const [given, setGiven] = useState<
    { readonly cell: string; readonly within: string | undefined } & CellContributions
  >();
  const [busy, setBusy] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const changed = updates !== undefined && updates.offices.length + updates.cells.length > 0;

  useEffect(() => {
    if (given && window.matchMedia("(max-width: 64rem)").matches) panel.current?.scrollIntoView({ block: "nearest" });
  }, [given]);

  const onChoose = useRef((cell: string) => void choose(cell)).current;

  async function choose(cell: string, within?: string, most = usualMost) {
    setChosen(cell);
    const inside = within === undefined ? "" : `&within=${encodeURIComponent(within)}`;
    const route = `/api/collections/${id}/cells/${cell}?most=${most}${inside}`;
    const answered = await askServer(route, "GET", isContributions);
    if (answered.ok) setGiven({ ...answered.value, cell, within });
    else announce(answered.message);
  }

  async function fix() {
    setBusy(true);
    const answered = await askServer(`/api/collections/${id}/sum`, "POST", isFixedDraft, {});
    setBusy(false);
    if (!answered.ok) return announce(answered.message);
    if (draft === undefined) router.push(`/reports/${answered.value.report}`);
    else {
      announce("已计入更新，汇总年报的数已同步。");
      router.refresh();
    }
  }

  return (
    <Page
      title={`${office}${year}年汇总数`}
      intro={`应报 ${due} 家，计入 ${addends} 份。点任何一个数，看它由谁构成。`}
      actions={
        <>
          <ButtonLink href={`/api/collections/${id}/workbook`} download>
            工作底稿（Excel）
          </ButtonLink>
          {draft ? <ButtonLink href={`/reports/${draft}`}>打开汇总年报</ButtonLink> : null}
          {draft === undefined || changed ? (
            <Button look="main" disabled={busy || addends === 0} onClick={() => void fix()}>
              {draft === undefined ? "固定汇总并生成年报" : "计入更新"}
            </Button>
          ) : null}
        </>
      }
    >
      <CollectionPlaces id={id} />
      <SumNotes sum={first} edition={edition} fixedAt={fixedAt} onCell={(cell) => void choose(cell)} />
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
                      blanks={blanks}
                      chosen={chosen}
                      onChoose={onChoose}
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
              onWithin={given.within === undefined ? (office) => void choose(given.cell, office) : undefined}
              onAll={() => void choose(given.cell, given.within, given.offices)}
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
